import fc from "fast-check";
import type { Moment, When } from "#app/domain/programme/when.ts";
import { addDays } from "#app/time/local-days.ts";

/** Zones east and west, on both sides of the date line, with odd offsets, odd changes and none. */
export const zones = [
  ...["Europe/Moscow", "Asia/Shanghai", "Asia/Tokyo", "Asia/Kathmandu", "Asia/Beirut", "Europe/Berlin"],
  ...["America/St_Johns", "America/Anchorage", "America/Havana", "Pacific/Apia", "Pacific/Kiritimati"],
  ...["Australia/Lord_Howe", "UTC"],
];

export const anyZone = fc.constantFrom(...zones);

/** A date at most `days` after the first. */
export const anyDay = (first: string, days: number) => fc.nat(days).map((n) => addDays(first, n));

const anyClock = fc
  .tuple(fc.nat(23), fc.nat(59))
  .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":"));

/** Any time that a form could bring, also one that never happens, happens twice or ends first. */
export function anyWhen(first = "1970-01-02", days = 130 * 365): fc.Arbitrary<When> {
  const day = anyDay(first, days);
  const stay = fc.tuple(day, fc.nat(5)).map(([from, n]) => ({ firstDay: from, lastDay: addDays(from, n) }));
  const answer = fc.constantFrom({}, { occurrence: "earlier" as const }, { occurrence: "later" as const });
  const anyMoment: fc.Arbitrary<Moment> = fc
    .tuple(day, anyClock, anyZone, answer)
    .map(([date, clock, zone, occurrence]) => ({ wall: `${date}T${clock}`, zone, ...occurrence }));
  return fc.oneof(
    fc.record({
      kind: fc.constantFrom("exact" as const, "about" as const),
      starts: anyMoment,
      ends: fc.option(anyMoment),
    }),
    fc.record({
      kind: fc.constant("partOfDay" as const),
      day,
      part: fc.constantFrom("morning" as const, "midday" as const, "afternoon" as const, "evening" as const),
      zone: anyZone,
    }),
    fc
      .record({ kind: fc.constantFrom("day" as const, "withinDays" as const), stay, zone: anyZone })
      .map(({ kind, stay: days, zone }) => ({ kind, ...days, zone })),
    fc.record({ kind: fc.constant("followsOn" as const), itemId: fc.uuid(), zone: anyZone }),
    fc.record({ kind: fc.constant("toBeConfirmed" as const), day: fc.option(day), zone: anyZone }),
  );
}
