import ICAL from "ical.js";
import { expect } from "vitest";

/** What every entry of a calendar has: its identity, its words and its stamps, as another parser reads them. */
export function readStamps(bytes: string) {
  const component = ICAL.Component.fromString(bytes);
  const value = (name: string) => String(component.getFirstPropertyValue(name) ?? "");
  const stamps = {
    ...{ bytes, uid: value("uid"), title: value("summary"), status: value("status") },
    ...{ sequence: Number(value("sequence")), stamp: value("dtstamp"), modified: value("last-modified") },
    ...{ created: value("created"), description: value("description") },
    alarms: component.getAllSubcomponents("valarm").length,
  };
  return { stamps, value };
}

/** The entries of a calendar by UID. Fails unless another parser reads the whole and every UID stands once. */
export function entriesByUid<Entry extends { uid: string }>(
  calendar: string,
  what: "VEVENT" | "VTODO",
  readEntry: (bytes: string) => Entry,
): Map<string, Entry> {
  const whole = new ICAL.Component(ICAL.parse(calendar));
  expect(whole.getAllSubcomponents().length).toBeGreaterThan(0);
  const found = calendar.match(new RegExp(`BEGIN:${what}\\r\\n[\\s\\S]*?END:${what}\\r\\n`, "g")) ?? [];
  const entries = found.map(readEntry);
  const byUid = new Map(entries.map((entry) => [entry.uid, entry]));
  const read = whole.getAllSubcomponents(what.toLowerCase()).length;
  expect([byUid.size, read]).toEqual([entries.length, entries.length]);
  return byUid;
}

type Entries = ReadonlyMap<string, ReturnType<typeof readStamps>["stamps"]>;

/**
 * What became of entries, in the titles of now: "+" for new, "×" for newly cancelled, "~" for anything else.
 * Fails unless every change raised all stamps. What left is not told.
 */
export function changedEntries(before: Entries, after: Entries): string[] {
  return [...after.values()].flatMap((entry) => {
    const old = before.get(entry.uid);
    if (!old) return [`+ ${entry.title}`];
    if (old.bytes === entry.bytes) return [];
    expect(entry.sequence, entry.title).toBeGreaterThan(old.sequence);
    expect(entry.stamp > old.stamp, `${entry.title} ${old.stamp} ${entry.stamp}`).toBe(true);
    expect(entry.modified).toBe(entry.stamp);
    expect(entry.created).toBe(old.created);
    const isNewlyCancelled = entry.status === "CANCELLED" && old.status !== "CANCELLED";
    return [`${isNewlyCancelled ? "×" : "~"} ${entry.title}`];
  });
}
