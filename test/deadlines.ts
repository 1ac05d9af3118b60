import { expect } from "vitest";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import type { Role } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import type { DeadlineOptions } from "#app/domain/deadline/deadline-address.ts";
import { deadlinePaths } from "#app/domain/deadline/deadline-address.ts";
import { addDeadlineAddress, ownDeadlineAddress } from "#app/domain/deadline/deadline-addresses.server.ts";
import { deadlineCalendar } from "#app/domain/deadline/deadline-calendar.server.ts";
import { deadlineTokenOf } from "#app/domain/deadline/deadline-token.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { keeping } from "#test/domain/follow-up/follow-up-states.ts";
import { changedEntries, entriesByUid, readStamps } from "#test/entries.ts";
import { officeKey } from "#test/http/office.ts";
import { berlinVisit, origin, story } from "#test/story.ts";

export const zone = "Europe/Berlin"; // of the office in these stories

/** Somebody of the office, and their own address. */
export async function subscriber(current: Current, role: Role, options: Partial<DeadlineOptions> = {}) {
  const account = await withAccount(current, role, { email: `${role}-${Math.random()}@protocol.example` });
  return { account, id: addressOf(current, account, options) };
}

export const asOwner = (current: Current, { id, role }: Account): Current => ({
  ...current,
  actor: { id, role },
});

export const addressOf = (
  current: Current,
  account: Account,
  options: Partial<DeadlineOptions> = {},
): string =>
  must(
    addDeadlineAddress(asOwner(current, account), officeKey, {
      ...{ language: "en", viewId: null, reminderDays: null },
      ...options,
    }),
  );

/** The paths at which programmes poll an address. */
export const pathsOfAddress = (id: string, generation = 1) =>
  deadlinePaths(deadlineTokenOf(officeKey, { id, generation }));

/** A visit of Moscow to Berlin with somebody at work on what it left. */
export function visitWithFollowUps(now = "2027-11-01T09:00") {
  const current = story({ now });
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  return { current, slug, leg, visitId, ...keeping(current, visitId) };
}

/** An event or a task as another parser reads it, and its bytes. */
export type ReadEntry = ReturnType<typeof readEntry>;

const readEntry = (bytes: string) => {
  const { stamps, value } = readStamps(bytes);
  return {
    ...{ ...stamps, starts: value("dtstart"), ends: value("dtend"), due: value("due") },
    ...{ url: value("url"), relatedTo: value("related-to"), transparency: value("transp") },
    ...{ completed: value("completed"), percent: value("percent-complete"), priority: value("priority") },
  };
};

/** The entries of a calendar that has no others, by UID. Fails as `entriesByUid` does, and at a line too long. */
export function readDeadlines(calendar: string, what: "VEVENT" | "VTODO" = "VEVENT"): Map<string, ReadEntry> {
  const other = what === "VEVENT" ? "VTODO" : "VEVENT";
  expect(calendar).not.toContain(`BEGIN:${other}`);
  for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return entriesByUid(calendar, what, readEntry);
}

/** What an address gives at a moment. */
export function fetched(
  current: Current,
  account: Account,
  id: string,
  what: "events" | "todos" = "events",
  language: "en" | "ru" | "zh" | null = null,
) {
  const address = ownDeadlineAddress(asOwner(current, account), id);
  const asked = { what, language, now: current.now, zone, printer: deadlinePrinter(origin) };
  const { body, etag, changedAt } = deadlineCalendar(current.db, address, asked);
  const text = body.toString();
  return { text, etag, changedAt, entries: readDeadlines(text, what === "events" ? "VEVENT" : "VTODO") };
}
export type Fetched = ReturnType<typeof fetched>;

/**
 * What became of a calendar, in the titles of now: "+" for new, "×" for newly cancelled, "−" for what left,
 * "~" for anything else. Fails unless every change raised all stamps and everything else kept every byte.
 */
export function changesIn(before: Fetched, after: Fetched): string[] {
  const told = changedEntries(before.entries, after.entries);
  const left = [...before.entries.values()].filter(({ uid }) => !after.entries.has(uid));
  expect(after.changedAt).toBeGreaterThanOrEqual(before.changedAt);
  if (before.text === after.text) expect(after.etag).toBe(before.etag);
  else expect(after.etag).not.toBe(before.etag);
  if (before.entries.size > 0) expect(after.entries.size).toBeGreaterThan(0);
  return [...told, ...left.map(({ title }) => `− ${title}`)].sort();
}
