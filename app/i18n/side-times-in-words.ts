import type { Side } from "#app/domain/access/audience.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, dateOf, type Instant, type LocalDate, type ZoneName } from "#app/time/wall-time.ts";

type Clock = { side: Side; name: Localised; zone: ZoneName | null };

/**
 * What the clocks of each side show at a meeting, hosts first: "10:00–11:30 (Beijing, UTC+8)". A side on whose
 * calendar it is another date than `on` is told that date as well; one whose zone nobody knows is left out.
 */
export const sideTimes = (
  { startsAt, endsAt }: { startsAt: Instant; endsAt: Instant | null },
  on: LocalDate,
  clocks: readonly Clock[],
  wording: Wording,
): { side: Side; text: string }[] =>
  clocks.flatMap(({ side, name, zone }) => {
    if (zone === null) return [];
    const { messages, dates } = wording;
    const [starts, ends] = [startsAt, endsAt].map((at) => (at === null ? null : wallTimeAt(at, zone)));
    const day = dateOf(starts!);
    const clock =
      ends && ends !== starts ? messages.when.until(clockOf(starts!), clockOf(ends)) : clockOf(starts!);
    const dated = day === on ? clock : `${dates.dayOfYear(day)}${messages.comma}${clock}`;
    const place = [wording.textOf(name), offsetOf(zone, startsAt)].filter(Boolean).join(messages.comma);
    return [{ side, text: messages.bracketed(dated, place) }];
  });
