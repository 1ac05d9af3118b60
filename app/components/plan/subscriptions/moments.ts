import { useReader } from "#app/components/reader.tsx";
import { localMoment } from "#app/i18n/formats.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** "14 June 2019, 14:05" by the clock of a zone, which the page names once. */
export function useMoment(zone: ZoneName): (at: Instant) => string {
  const { dates, messages } = useReader();
  return (at) => {
    const { date, clock } = localMoment(at, zone);
    return `${dates.day(date)}${messages.comma}${clock}`;
  };
}

/** "30 minutes", "2 hours", "1 day": a whole number of the largest unit. */
export function useLength(): (minutes: number) => string {
  const say = useReader().messages.subscriptions;
  return (minutes) => {
    if (minutes > 0 && minutes % 1440 === 0) return say.days(minutes / 1440);
    return minutes > 0 && minutes % 60 === 0 ? say.hours(minutes / 60) : say.minutes(minutes);
  };
}
