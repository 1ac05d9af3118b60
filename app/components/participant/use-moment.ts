import { useOwn } from "#app/components/participant/own-facts.tsx";
import { useReader } from "#app/components/reader.tsx";
import { localMoment } from "#app/i18n/formats.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** Says a moment in the clock of the place: "14 June, 14:05". */
export function useMoment(): (at: Instant) => string {
  const { zone } = useOwn();
  const { dates, messages, language } = useReader();
  return (at) => {
    const { date, clock } = localMoment(at, zone);
    return `${dates.dayOfYear(date)}${language === "zh" ? "" : messages.comma}${clock}`;
  };
}
