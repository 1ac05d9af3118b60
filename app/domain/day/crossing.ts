import { hasClock, type Span, type When } from "#app/domain/programme/when.ts";
import { MINUTE } from "#app/time/reading.ts";
import { offsetMinutesAt } from "#app/time/resolve.ts";

/** A way from one zone to another: by how much clocks are set on it, and how long it really takes. */
export type Crossing = {
  clockMinutes: number; // forward; negative: back
  elapsedMinutes: number;
  isOverDateLine: boolean;
};

/**
 * Two places on the same side of the date line are never further apart than this: London and Auckland in
 * the southern summer, by way of Asia. Whatever is further goes over the line.
 */
const FURTHEST = 13 * 60; // minutes

/** The crossing of an item that ends in another zone than it starts; null for all others. */
export function crossingOf({ when, startsAt, endsAt }: Span & { when: When }): Crossing | null {
  if (!hasClock(when) || !when.ends || when.ends.zone === when.starts.zone) return null;
  const clockMinutes = offsetMinutesAt(endsAt, when.ends.zone) - offsetMinutesAt(startsAt, when.starts.zone);
  const elapsedMinutes = (endsAt - startsAt) / MINUTE;
  return { clockMinutes, elapsedMinutes, isOverDateLine: Math.abs(clockMinutes) > FURTHEST };
}
