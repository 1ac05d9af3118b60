import type { Instant } from "#app/time/wall-time.ts";

const MINUTE = 60_000;

/** A session ends this long after the last request, ms; saving while typing is a request too. */
export const idleTime = 30 * MINUTE;

/** A session ends this long after it began, ms, whatever happens in it. */
export const wholeTime = 12 * 60 * MINUTE;

/** For this long after a person proved who they are, ms, they may change what guards their account. */
export const provenTime = 10 * MINUTE;

/** How exactly the last request is remembered, ms: a page costs a write at most this often. */
export const seenStep = MINUTE;

type Times = { createdAt: Instant; lastSeenAt: Instant; endedAt: Instant | null };

/**
 * Whether a session still holds. "over" has idled out or reached its absolute end, both ends included;
 * "ended" was ended by somebody, and counts for nothing ever after.
 */
export function sessionState(session: Times, now: Instant): "live" | "over" | "ended" {
  if (session.endedAt !== null) return "ended";
  const isOver = now - session.lastSeenAt >= idleTime || now - session.createdAt >= wholeTime;
  return isOver ? "over" : "live";
}

/** Whether the person proved who they are a short while ago. */
export const isFreshlyProven = (session: { reauthenticatedAt: Instant }, now: Instant): boolean =>
  now - session.reauthenticatedAt < provenTime;
