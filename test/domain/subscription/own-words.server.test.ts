import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import { participantOf } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { ownProgramme } from "#app/domain/subscription/own-programme.server.ts";
import { lastReading, readingsOf, sayRead } from "#app/domain/subscription/readings.server.ts";
import {
  regretsOf,
  sayRegret,
  settleRegret,
  standingRegrets,
  takeBackRegret,
} from "#app/domain/subscription/regrets.server.ts";
import { must } from "#db/seed/telling.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, later, plan, release, story } from "#test/story.ts";

/** A released visit of Moscow to Berlin, with its head and its interpreter as they come by their own addresses. */
function released() {
  const current = story();
  const visit = preparedVisit(current);
  const { leg, slug, head, mayor } = visit;
  const attendedBy = (...ids: string[]) => ({
    attendances: ids.map((id) => ({
      ...{ id: randomUUID(), who: { participationId: id }, role: null, isNeeded: true },
    })),
  });
  const talks = plan(current, slug, leg, "talks", clock("2027-10-27T10:00", "2027-10-27T11:00"), {
    audience: "participants",
    ...attendedBy(head, mayor),
  });
  const hosts = plan(current, slug, leg, "hosts", clock("2027-10-27T08:00", "2027-10-27T09:00"), {
    audience: "host",
    ...attendedBy(mayor),
  });
  release(current, slug);
  return { current, ...visit, talks, hosts, attendedBy };
}

const as = (current: Current, participationId: string, now?: string): Current => ({
  ...(now ? later(current, now) : current),
  actor: participantOf({ id: "s", subject: { kind: "participation", id: participationId } }),
  reader: { kind: "participant", side: "guest" },
});

const told = ({ db }: Current, visitId: string, word: string) =>
  entriesOfVisit(db, visitId, null, null).filter(({ event }) => event.startsWith(word));

const reason = "The train is late";

describe("I have read version 1", () => {
  test("is kept once however often it is said, with its first moment and its history", () => {
    const { current, visitId, head } = released();
    must(sayRead(as(current, head, "2027-03-01T10:00"), visitId, 1));
    must(sayRead(as(current, head, "2027-03-01T10:01"), visitId, 1));
    const reading = { participationId: head, number: 1, readAt: Date.parse("2027-03-01T10:00Z") };
    expect(readingsOf(current.db, visitId)).toEqual([reading]);
    expect(told(current, visitId, "version.")).toMatchObject([
      {
        event: "version.read",
        actorId: `participation:${head}`,
        detail: { participationId: head, number: 1 },
      },
    ]);
  });

  test("gives way to what was read later; each participant has their own", () => {
    const { current, visitId, slug, head, interpreter } = released();
    must(sayRead(as(current, head, "2027-03-01T10:00"), visitId, 1));
    release(later(current, "2027-03-02T09:00"), slug);
    must(sayRead(as(current, interpreter, "2027-03-02T10:00"), visitId, 1));
    must(sayRead(as(current, head, "2027-03-03T10:00"), visitId, 2));
    const latest = { participationId: head, number: 2, readAt: Date.parse("2027-03-03T10:00Z") };
    expect(lastReading(current.db, visitId, head)).toEqual(latest);
    expect(readingsOf(current.db, visitId)).toHaveLength(2);
    expect(readingsOf(current.db, visitId)).toContainEqual(latest);
    expect(lastReading(current.db, visitId, "nobody")).toBeNull();
  });

  test.each([2, 0, -1, 1.5, Number.NaN])("is not taken for version %s, which there is not", (number) => {
    const { current, visitId, head } = released();
    expect(() => sayRead(as(current, head), visitId, number)).toThrow("version: notFound");
    expect(readingsOf(current.db, visitId)).toEqual([]);
  });

  test("is said by participants alone, and by those whom the release names", () => {
    const { current, visitId } = released();
    expect(() => sayRead(current, visitId, 1)).toThrow("participation: forbidden");
    const aSide = participantOf({ id: "s", subject: { kind: "side", id: "guest" } });
    expect(() => sayRead({ ...current, actor: aSide }, visitId, 1)).toThrow("participation: forbidden");
    expect(() => sayRead(as(current, "nobody"), visitId, 1)).toThrow("visit: notFound");
  });
});

describe("I cannot come", () => {
  const say = (current: Current, visitId: string, itemId: string | null, more = {}) =>
    sayRegret(current, visitId, { id: randomUUID(), itemId, reason, ...more });

  test("waits for the office, which takes note of it once", () => {
    const { current, visitId, slug, head, talks } = released();
    const regret = must(say(as(current, head), visitId, talks.id));
    must(settleRegret(later(current, "2027-02-02T08:00"), slug, regret.id));
    must(settleRegret({ ...current, actor: { id: "planner-2", role: "planner" } }, slug, regret.id));
    expect(regretsOf(current.db, visitId)).toMatchObject([
      { itemId: talks.id, reason, settledBy: "planner-1", settledAt: Date.parse("2027-02-02T08:00Z") },
    ]);
    expect(told(current, visitId, "regret.").map(({ event, actorId }) => [event, actorId])).toEqual([
      ["regret.settled", "planner-1"],
      ["regret.said", `participation:${head}`],
    ]);
  });

  test("sent twice by one form is one; a second form for the same thing is refused", () => {
    const { current, visitId, head, talks } = released();
    const id = randomUUID();
    must(say(as(current, head), visitId, talks.id, { id }));
    must(say(as(current, head), visitId, talks.id, { id }));
    expect(say(as(current, head), visitId, talks.id)).toMatchObject({
      issues: [{ code: "regret.alreadySaid" }],
    });
    must(say(as(current, head, "2027-02-02T09:00"), visitId, null));
    expect(standingRegrets(current.db, visitId, head).map(({ itemId }) => itemId)).toEqual([talks.id, null]);
    expect(told(current, visitId, "regret.")).toHaveLength(2);
  });

  test("is taken back until the office has taken note, and may be said anew", () => {
    const { current, visitId, slug, head, talks } = released();
    const first = must(say(as(current, head), visitId, talks.id));
    must(takeBackRegret(as(current, head), visitId, first.id));
    must(takeBackRegret(as(current, head), visitId, first.id));
    must(settleRegret(current, slug, first.id));
    expect(standingRegrets(current.db, visitId, head)).toEqual([]);
    expect(regretsOf(current.db, visitId)).toMatchObject([{ settledAt: null, takenBackAt: current.now }]);
    const second = must(say(as(current, head), visitId, talks.id));
    must(settleRegret(current, slug, second.id));
    expect(takeBackRegret(as(current, head), visitId, second.id)).toMatchObject({
      issues: [{ code: "regret.alreadySettled" }],
    });
    expect(told(current, visitId, "regret.").map(({ event }) => event)).toEqual([
      ...["regret.settled", "regret.said", "regret.takenBack", "regret.said"],
    ]);
  });

  test.each([
    ["  no ", "regret.reasonTooShort"],
    ["   ", "regret.reasonTooShort"],
    ["х".repeat(1001), "regret.reasonTooLong"],
  ])("asks for a reason: %j", (given, code) => {
    const { current, visitId, head, talks } = released();
    expect(say(as(current, head), visitId, talks.id, { reason: given })).toMatchObject({
      issues: [{ code }],
    });
    expect(regretsOf(current.db, visitId)).toEqual([]);
  });

  test("takes a thousand characters of any script", () => {
    const { current, visitId, head, talks } = released();
    must(say(as(current, head), visitId, talks.id, { reason: `  ${"𠮷".repeat(1000)} ` }));
    expect(regretsOf(current.db, visitId)).toMatchObject([{ reason: "𠮷".repeat(1000) }]);
  });

  test("is said to one's own items of the latest release alone", () => {
    const { current, visitId, slug, leg, head, interpreter, talks, hosts, attendedBy } = released();
    const drafted = plan(current, slug, leg, "drafted", clock("2027-10-28T10:00", null), attendedBy(head));
    for (const id of [hosts.id, drafted.id, "nothing"])
      expect(() => say(as(current, head), visitId, id)).toThrow("item: notFound");
    expect(() => say(as(current, interpreter), visitId, talks.id)).toThrow("item: notFound");
    expect(() => say(current, visitId, talks.id)).toThrow("participation: forbidden");
    expect(regretsOf(current.db, visitId)).toEqual([]);
  });

  test("is not asked about what is called off", () => {
    const { current, visitId, slug, head, talks } = released();
    const item = { kind: "item" as const, id: talks.id, visitId };
    const { state, version } = findThing(current, item);
    must(changeThing(current, item, version, { ...state, status: "cancelled" }));
    release(current, slug);
    expect(say(as(current, head), visitId, talks.id)).toMatchObject({
      issues: [{ code: "regret.calledOff" }],
    });
  });

  test("belongs to whoever said it", () => {
    const { current, visitId, head, interpreter, talks } = released();
    const { id } = must(say(as(current, head), visitId, talks.id));
    const other = as(current, interpreter);
    expect(() => takeBackRegret(other, visitId, id)).toThrow("regret: notFound");
    expect(() => say(other, visitId, null, { id })).toThrow("regret: notFound");
    expect(() => settleRegret(other, "moscow-berlin-2027", id)).toThrow("visit.edit: forbidden");
    expect(() => takeBackRegret(as(current, head), "another", id)).toThrow("regret: notFound");
  });
});

describe("whose programme", () => {
  test("is none before the first release, and none for whoever left it", () => {
    const current = story();
    const { visitId, slug, interpreter } = preparedVisit(current);
    const subject = { kind: "participation" as const, id: interpreter };
    expect(ownProgramme(current.db, { visitId, subject })).toBeNull();
    release(current, slug);
    expect(ownProgramme(current.db, { visitId, subject })).toMatchObject({
      number: 1,
      reader: { kind: "participant", side: "guest" },
    });
    const ref = { kind: "participation" as const, id: interpreter, visitId };
    must(removeThing(current, ref, findThing(current, ref).version));
    expect(ownProgramme(current.db, { visitId, subject })).not.toBeNull(); // a draft tells nobody
    release(current, slug);
    expect(ownProgramme(current.db, { visitId, subject })).toBeNull();
  });

  test("is none for whomever the office keeps to itself", () => {
    const { current, visitId, slug, interpreter } = released();
    const ref = { kind: "participation" as const, id: interpreter, visitId };
    const { state, version } = findThing(current, ref);
    must(changeThing(current, ref, version, { ...state, audience: "internal" }));
    release(current, slug);
    expect(
      ownProgramme(current.db, { visitId, subject: { kind: "participation", id: interpreter } }),
    ).toBeNull();
  });

  test("is read as one's side, and by the office as itself", () => {
    const { current, visitId, hosts } = released();
    const seen = (kind: "side" | "office", id: string) =>
      ownProgramme(current.db, { visitId, subject: { kind, id } });
    expect(seen("side", "guest")?.content.items.map(({ id }) => id)).not.toContain(hosts.id);
    expect(seen("side", "host")?.programme.itemIds).toContain(hosts.id);
    expect(seen("office", "office")?.reader).toEqual({ kind: "office" });
  });
});
