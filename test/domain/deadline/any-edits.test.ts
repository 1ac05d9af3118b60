import fc from "fast-check";
import ICAL from "ical.js";
import { beforeAll, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import { rhythmOf } from "#app/domain/deadline/load-deadlines.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { noticeBy } from "#app/domain/follow-up/standing.ts";
import { nextMeetings } from "#app/domain/outcome/next-meetings.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { addDays, dayAt } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { openDatabase } from "#db/database.ts";
import { type Fetched, fetched, subscriber, visitWithFollowUps, zone } from "#test/deadlines.ts";
import { anyEdits, beginning, type Edit, make } from "#test/domain/deadline/edits.ts";
import { later } from "#test/story.ts";

let begun: { bytes: Buffer; visitId: string; legId: string; account: Account; id: string; current: Current };
beforeAll(async () => {
  const { current, visitId, leg } = visitWithFollowUps();
  beginning(current, visitId);
  const { account, id } = await subscriber(current, "manager");
  begun = { bytes: current.db.$client.serialize(), visitId, legId: leg.id, account, id, current };
});

/** What the ledger and the programme say of an entry; `until` is the last day on which a calendar holds it. */
type Due = { day: LocalDate; mark: "☐" | "✓" | "×" | ""; until: LocalDate; asTask: boolean };

const FOREVER = "9999-12-31";
const latest = (...days: (LocalDate | null)[]) =>
  days
    .filter((one) => one !== null)
    .sort()
    .at(-1)!;
const done = (day: LocalDate, on: LocalDate | null, asTask = true): Due => ({
  ...{ day, mark: asTask ? ("✓" as const) : "", until: addDays(latest(day, on), 365), asTask },
});
const off = (day: LocalDate, on: LocalDate | null, asTask = true): Due => ({
  ...{ day, mark: "×", until: addDays(latest(day, on), 30), asTask },
});
const open = (day: LocalDate): Due => ({ day, mark: "☐", until: FOREVER, asTask: true });

/** Everything that is due by the ledger, as one reads it there; by the UID of its event. */
function dueNow({ db }: Current, visitId: string): Map<string, Due> {
  const { actions, reviews, outcomes } = ledgerOf(db);
  const due: [string, Due][] = [];
  for (const { id, dueOn, status, doneOn, heardOn } of actions.values())
    if (dueOn !== null)
      due.push([
        `deadline-action-${id}`,
        status === "dropped" ? off(dueOn, heardOn) : status === "done" ? done(dueOn, doneOn) : open(dueOn),
      ]);
  for (const { id, onDate, heldOn } of reviews.values())
    due.push([`deadline-review-${id}`, heldOn === null ? open(onDate) : done(onDate, heldOn)]);
  for (const outcome of outcomes.values()) {
    const { id, validUntil, hasAgreed, group, closedOn } = outcome;
    if (validUntil === null || !hasAgreed || (group !== "agreed" && group !== "closed")) continue;
    const ends = (day: LocalDate, isNotice: boolean): Due =>
      group === "agreed"
        ? { day, mark: isNotice ? "☐" : "", until: addDays(day, 365), asTask: isNotice }
        : day <= closedOn!
          ? done(day, closedOn, isNotice)
          : off(day, closedOn, isNotice);
    due.push([`deadline-term-${id}`, ends(validUntil, false)]);
    const notice = noticeBy(outcome);
    if (notice !== null) due.push([`deadline-term-${id}-notice`, ends(notice, true)]);
  }
  for (const { id, groupId, when, status } of itemsOf(db, visitId)) {
    if (groupId === null || when.kind !== "exact") continue;
    const day = when.starts.wall.slice(0, 10);
    due.push([
      `item-${id}`,
      status === "cancelled" ? off(day, null, false) : { ...done(day, null, false), mark: "" },
    ]);
  }
  if (outcomes.get("group")?.group === "agreed" && rhythmIn(db))
    due.push(["deadline-rhythm-group", { day: "", mark: "", until: FOREVER, asTask: false }]);
  return new Map(due);
}

const rhythmIn = (db: Current["db"]) => {
  const stored = outcomeKeeper.find(db, "group");
  return stored ? rhythmOf(stored.state) : null;
};

/** The next dates of a repeated entry, as another reader of calendars works them out. */
function datesIn(bytes: string, since: LocalDate, most: number): LocalDate[] {
  const all = new ICAL.Event(ICAL.Component.fromString(bytes)).iterator();
  const dates: LocalDate[] = [];
  for (let next = all.next(); next && dates.length < most; next = all.next()) {
    const on = next.toString().slice(0, 10);
    if (on >= since) dates.push(on);
  }
  return dates;
}

const withoutStamps = (bytes: string) =>
  bytes.replaceAll("\r\n ", "").replace(/^(?:DTSTAMP|LAST-MODIFIED|SEQUENCE):.*\r\n/gm, "");
const markOf = ({ title, status }: { title: string; status: string }) =>
  status === "CANCELLED" ? "×" : (/^[☐✓]/.exec(title)?.[0] ?? "");

/** Somebody who fetches a calendar every day, and remembers all that it ever held. */
function watcher(what: "events" | "todos") {
  const ever = new Map<
    string,
    { sequence: number; stamp: string; modified: string; created: string; seen: string; bytes: string }
  >();
  let last: Fetched | null = null;
  return {
    ever,
    fetch(current: Current): Fetched {
      const now = fetched(current, begun.account, begun.id, what);
      for (const { uid, title, bytes, sequence, stamp, modified, created } of now.entries.values()) {
        expect(title.replace(/^(?:[☐✓] |Cancelled:)/, "").trim(), "what it is about").not.toBe("");
        const before = ever.get(uid);
        const seen = withoutStamps(bytes);
        if (before?.seen === seen) expect(bytes, "unchanged to a reader").toBe(before.bytes);
        else if (before) {
          expect(sequence, uid).toBeGreaterThan(before.sequence);
          expect([stamp > before.stamp, modified > before.modified], uid).toEqual([true, true]);
          expect(created, uid).toBe(before.created);
        }
        ever.set(uid, { sequence, stamp, modified, created, seen, bytes });
      }
      if (last) {
        expect(now.changedAt).toBeGreaterThanOrEqual(last.changedAt);
        expect(now.etag === last.etag).toBe(now.text === last.text);
      }
      last = now;
      return now;
    },
  };
}

function holds(edits: readonly Edit[]): void {
  const { visitId, legId, bytes } = begun;
  const world: Current = { ...begun.current, db: openDatabase(bytes) };
  const [events, todos] = [watcher("events"), watcher("todos")];
  /** What is no more, as it was told last, until its farewell has been said for thirty days. */
  const gone = new Map<string, Due>();
  let known = new Map<string, Due>();
  let today: LocalDate = "2027-11-02";
  const check = (current: Current) => {
    const due = dueNow(current, visitId);
    for (const uid of due.keys()) gone.delete(uid);
    for (const [uid, was] of known)
      if (!due.has(uid)) {
        const told = fetchedBefore?.entries.get(`${uid}@localhost`);
        const isHeld = was.until >= today || heldAtMost(uid, was) >= today;
        if (told && isHeld) gone.set(uid, off(told.starts.slice(0, 10), today, was.asTask));
      }
    const shown = [...due, ...gone].filter(([, { until }]) => until >= today);
    const [now, tasks] = [events.fetch(current), todos.fetch(current)];
    const said = new Map([...now.entries.values()].map((one) => [one.uid.replace(/@.*/, ""), one]));
    if (shown.length === 0) expect(said.size, "never empty").toBe(1);
    else {
      expect([...said.keys()].sort()).toEqual(shown.map(([uid]) => uid).sort());
      for (const [uid, { day, mark }] of shown) {
        const entry = said.get(uid)!;
        expect([uid, markOf(entry)]).toEqual([uid, mark]);
        if (day !== "") expect([uid, entry.starts.slice(0, 10)]).toEqual([uid, day]);
      }
    }
    const wanted = shown.filter(([, { asTask }]) => asTask);
    if (wanted.length > 0)
      expect(
        [...tasks.entries.values()]
          .map(({ uid, due: on, status }) => [uid, on, status === "CANCELLED"])
          .sort(),
      ).toEqual(
        wanted
          .map(([uid, { day, mark }]) => [
            `${uid.replace("deadline-", "todo-")}@localhost`,
            day,
            mark === "×",
          ])
          .sort(),
      );
    const rhythm = due.has("deadline-rhythm-group") ? rhythmIn(current.db) : null;
    if (rhythm) {
      const planned = itemsOf(current.db, visitId).flatMap(({ groupId, status, when }) =>
        groupId === null || status === "cancelled" || when.kind !== "exact"
          ? []
          : [when.starts.wall.slice(0, 10)],
      );
      const dates = nextMeetings(rhythm, today, 20).filter(
        ({ on, isException }) => !isException && !planned.includes(on),
      );
      const entry = said.get("deadline-rhythm-group")!;
      expect(datesIn(entry.bytes, today, 4)).toEqual(dates.slice(0, 4).map(({ on }) => on));
    }
    for (const uid of events.ever.keys()) expect(todos.ever.has(uid), uid).toBe(false);
    known = due;
    fetchedBefore = now;
  };
  /** As long as an entry may have been held by what its last text tells: it was closed when that was printed. */
  const heldAtMost = (uid: string, { mark, day }: Due): LocalDate => {
    const { modified } = events.ever.get(`${uid}@localhost`)!;
    if (mark === "" || uid.startsWith("item-")) return day;
    return mark === "☐" ? day : addDays(latest(day, modified.slice(0, 10)), mark === "×" ? 30 : 365);
  };
  let fetchedBefore: Fetched | null = null;
  check(later(world, `${today}T09:00`));
  for (const edit of edits) {
    today = addDays(today, edit.days);
    const current = later(world, `${today}T09:00`);
    expect(dayAt(current.now, zone)).toBe(today);
    make(current, { visitId, legId }, edit, today);
    check({ ...current, now: current.now + 60_000 });
  }
  world.db.$client.close();
}

test("after any edits the calendar says what the ledger does, and every entry keeps its name and goes forward", () => {
  fc.assert(fc.property(anyEdits, holds), { numRuns: 25 });
}, 120_000);
