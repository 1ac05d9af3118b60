import ICAL from "ical.js";
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
  const component = ICAL.Component.fromString(bytes);
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
  return {
    ...{ bytes, uid: value("uid"), title: value("summary"), status: value("status") },
    ...{ sequence: Number(value("sequence")), stamp: value("dtstamp"), modified: value("last-modified") },
    ...{ created: value("created"), starts: value("dtstart"), ends: value("dtend"), due: value("due") },
    ...{ description: value("description"), url: value("url"), relatedTo: value("related-to") },
    ...{ transparency: value("transp"), completed: value("completed"), percent: value("percent-complete") },
    ...{ priority: value("priority"), alarms: component.getAllSubcomponents("valarm").length },
  };
};

/** The entries of a calendar by UID. Fails unless another parser reads the whole and every UID stands once. */
export function readDeadlines(calendar: string, what: "VEVENT" | "VTODO" = "VEVENT"): Map<string, ReadEntry> {
  const whole = new ICAL.Component(ICAL.parse(calendar));
  expect(whole.getAllSubcomponents().length).toBeGreaterThan(0);
  const other = what === "VEVENT" ? "vtodo" : "vevent";
  expect(whole.getAllSubcomponents(other)).toEqual([]);
  const found = calendar.match(new RegExp(`BEGIN:${what}\\r\\n[\\s\\S]*?END:${what}\\r\\n`, "g")) ?? [];
  const entries = found.map(readEntry);
  const byUid = new Map(entries.map((entry) => [entry.uid, entry]));
  expect([byUid.size, whole.getAllSubcomponents(what.toLowerCase()).length]).toEqual([
    ...[entries.length, entries.length],
  ]);
  for (const line of calendar.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  return byUid;
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
  const told = [...after.entries.values()].flatMap((entry) => {
    const old = before.entries.get(entry.uid);
    if (!old) return [`+ ${entry.title}`];
    if (old.bytes === entry.bytes) return [];
    expect(entry.sequence, entry.title).toBeGreaterThan(old.sequence);
    expect(entry.stamp > old.stamp, `${entry.title} ${old.stamp} ${entry.stamp}`).toBe(true);
    expect(entry.modified).toBe(entry.stamp);
    expect(entry.created).toBe(old.created);
    const isNewlyCancelled = entry.status === "CANCELLED" && old.status !== "CANCELLED";
    return [`${isNewlyCancelled ? "×" : "~"} ${entry.title}`];
  });
  const left = [...before.entries.values()].filter(({ uid }) => !after.entries.has(uid));
  expect(after.changedAt).toBeGreaterThanOrEqual(before.changedAt);
  if (before.text === after.text) expect(after.etag).toBe(before.etag);
  else expect(after.etag).not.toBe(before.etag);
  if (before.entries.size > 0) expect(after.entries.size).toBeGreaterThan(0);
  return [...told, ...left.map(({ title }) => `− ${title}`)].sort();
}
