import { expect, test } from "vitest";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
} from "#app/domain/editing/things.server.ts";
import { findMovedInstants } from "#app/domain/programme/find-moved-instants.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import {
  addItem,
  cancelItem,
  changeItem,
  removeItem,
  rescheduleItem,
} from "#app/domain/programme/programme.server.ts";
import type { When } from "#app/domain/programme/when.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { history } from "#db/schema/index.ts";
import { itemDraft, must } from "#db/seed/telling.ts";
import { berlinVisit, clock, later, plan, planner, story, viewer } from "#test/story.ts";

const keysOf = (current: ReturnType<typeof story>, slug: string) =>
  itemsOf(current.db, visitBySlug(current.db, slug).id).map((item) => item.key);
const eventsOf = (current: ReturnType<typeof story>) =>
  current.db.select({ event: history.event, actorId: history.actorId, at: history.at }).from(history).all();

test("an item that ends before it starts is refused and leaves no trace", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const before = eventsOf(current);
  const backwards = itemDraft(
    "talks",
    "bilateralTalks",
    leg.id,
    clock("2027-10-26T11:00", "2027-10-26T10:00"),
    { en: "Talks" },
  );
  expect(addItem(current, slug, backwards)).toEqual({
    ok: false,
    issues: [{ code: "item.endsFirst", starts: "2027-10-26T11:00", ends: "2027-10-26T10:00" }],
  });
  expect(keysOf(current, slug)).toEqual([]);
  expect(eventsOf(current)).toEqual(before);
});

test("an hour that happens twice is asked about, and the answer decides the instant", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const at = (occurrence?: "earlier" | "later"): When => ({
    kind: "exact",
    starts: { wall: "2027-10-31T02:30", zone: "Europe/Berlin", ...(occurrence && { occurrence }) },
    ends: null,
  });
  const draft = (key: string, when: When) => itemDraft(key, "departure", leg.id, when, { en: key });
  const asked = addItem(current, slug, draft("night-train", at()));
  const [earlier, answer] = [Date.parse("2027-10-31T00:30Z"), Date.parse("2027-10-31T01:30Z")];
  expect(asked).toMatchObject({
    ok: false,
    issues: [{ code: "when.happensTwice", end: "starts", earlier, later: answer }],
  });
  expect(addItem(current, slug, draft("first", at("earlier")))).toMatchObject({
    ok: true,
    value: { startsAt: earlier },
  });
  expect(addItem(current, slug, draft("second", at("later")))).toMatchObject({
    ok: true,
    value: { startsAt: answer },
  });
});

test("an item outside every leg is refused, unless someone says that it lies outside", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const briefing = itemDraft("briefing", "meeting", leg.id, clock("2027-10-20T10:00", null), {
    en: "Briefing",
  });
  expect(addItem(current, slug, briefing)).toMatchObject({
    ok: false,
    issues: [{ code: "item.outsideEveryLeg" }],
  });
  expect(addItem(current, slug, { ...briefing, isOutsideLeg: true })).toMatchObject({ ok: true });
});

test("what follows on moves with the item before it, down the chain", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  const signing = plan(current, slug, leg, "signing", {
    kind: "followsOn",
    itemId: talks.id,
    zone: leg.zone,
  });
  plan(current, slug, leg, "toast", { kind: "followsOn", itemId: signing.id, zone: leg.zone });
  plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  expect(keysOf(current, slug)).toEqual(["talks", "signing", "toast", "dinner"]);

  rescheduleItem(current, slug, "talks", 1, clock("2027-10-26T21:30", "2027-10-26T22:30"));
  expect(keysOf(current, slug)).toEqual(["dinner", "talks", "signing", "toast"]);
  const starts = itemsOf(current.db, visitBySlug(current.db, slug).id).map((item) =>
    new Date(item.startsAt).toISOString(),
  );
  expect(starts.slice(2)).toEqual(["2027-10-26T20:30:00.000Z", "2027-10-26T20:30:00.000Z"]);
});

test("an item cannot follow itself, neither straight nor round a corner", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  const signing = plan(current, slug, leg, "signing", {
    kind: "followsOn",
    itemId: talks.id,
    zone: leg.zone,
  });
  const after = (itemId: string): When => ({ kind: "followsOn", itemId, zone: leg.zone });
  const refused = { ok: false, issues: [{ code: "when.followsItself" }] };
  expect(rescheduleItem(current, slug, "talks", 1, after(talks.id))).toMatchObject(refused);
  expect(rescheduleItem(current, slug, "talks", 1, after(signing.id))).toMatchObject(refused);
});

test("a change from an old version is refused as stale, and the newer state stays", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  rescheduleItem(current, slug, "dinner", 1, clock("2027-10-26T19:30", "2027-10-26T21:30"));
  expect(() => rescheduleItem(current, slug, "dinner", 1, clock("2027-10-26T20:00", null))).toThrow(
    "item: stale",
  );
  expect(() => cancelItem(current, slug, "dinner", 1)).toThrow("item: stale");
  const [dinner] = itemsOf(current.db, visitBySlug(current.db, slug).id);
  expect(dinner).toMatchObject({
    version: 2,
    status: "confirmed",
    when: clock("2027-10-26T19:30", "2027-10-26T21:30"),
  });
});

test("changing an item replaces its parts; removing it keeps the row but not the entry", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const step = (en: string) => ({ title: { en }, minutesFromStart: 0, venueId: null });
  const when = clock("2027-10-26T10:00", "2027-10-26T11:00");
  plan(current, slug, leg, "talks", when, { steps: [step("Welcome"), step("Statements")] });
  const draft = itemDraft(
    "talks",
    "restrictedTalks",
    leg.id,
    when,
    { en: "Restricted talks" },
    { steps: [step("Statements")] },
  );
  changeItem(current, slug, 1, draft);
  const [talks] = itemsOf(current.db, visitBySlug(current.db, slug).id);
  expect(talks).toMatchObject({
    kind: "restrictedTalks",
    version: 2,
    steps: [{ title: { en: "Statements" } }],
  });
  expect(talks!.steps).toHaveLength(1);

  removeItem(current, slug, "talks", 2);
  expect(keysOf(current, slug)).toEqual([]);
  expect(current.db.$client.prepare("select count(*) from programme_items").pluck().get()).toBe(1);
});

test("every change says who made it and when", () => {
  const current = story({ now: "2027-02-01T09:00" });
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  cancelItem(later(current, "2027-02-02T10:00"), slug, "dinner", 1);
  expect(eventsOf(current).slice(-2)).toEqual([
    { event: "item.added", actorId: planner.id, at: Date.parse("2027-02-01T09:00Z") },
    { event: "item.changed", actorId: planner.id, at: Date.parse("2027-02-02T10:00Z") },
  ]);
});

test("a viewer changes nothing", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const asViewer = { ...current, actor: viewer };
  const draft = itemDraft("dinner", "meal", leg.id, clock("2027-10-26T19:00", null), { en: "Dinner" });
  expect(() => addItem(asViewer, slug, draft)).toThrow("visit.edit: forbidden");
  expect(keysOf(current, slug)).toEqual([]);
});

test("an item is added by eight statements and one for each of its parts, however full the visit is", () => {
  const asked: unknown[] = [];
  const current = story({ trace: (sql) => asked.push(sql) });
  const { slug, leg } = berlinVisit(current);
  const when = clock("2027-10-26T10:00", "2027-10-26T11:00");
  const statementsFor = (key: string, parts: number) => {
    const steps = Array.from({ length: parts }, (_, minutesFromStart) => ({
      ...{ title: { en: "Step" }, minutesFromStart, venueId: null },
    }));
    const whose = { kind: "item" as const, id: key, visitId: visitBySlug(current.db, slug).id };
    const draft = itemDraft(key, "meeting", leg.id, when, { en: key }, { steps });
    asked.length = 0;
    must(addThing(current, whose, draft));
    return asked.length - 2; // BEGIN and COMMIT
  };
  expect(statementsFor("first", 0)).toBe(8);
  for (let other = 0; other < 30; other += 1) plan(current, slug, leg, `other-${other}`, when);
  expect([statementsFor("second", 0), statementsFor("third", 7)]).toEqual([8, 15]);
});

test("what is to be confirmed moves with the last day of its leg, and what follows on from it too", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const zone = "Europe/Berlin";
  const open = plan(current, slug, leg, "farewell", { kind: "toBeConfirmed", day: null, zone });
  plan(current, slug, leg, "drive", { kind: "followsOn", itemId: open.id, zone });
  plan(current, slug, leg, "talks", { kind: "toBeConfirmed", day: "2027-10-26", zone });
  const { id: visitId } = visitBySlug(current.db, slug);
  const { id: _, ...state } = leg;
  must(changeThing(current, { kind: "leg", id: leg.id, visitId }, 1, { ...state, lastDay: "2027-10-28" }));
  const starts = new Map(itemsOf(current.db, visitId).map((item) => [item.key, item.startsAt]));
  const lastMoment = Date.parse("2027-10-28T21:59:59.999Z");
  expect(starts).toEqual(
    new Map([
      ["talks", Date.parse("2027-10-26T21:59:59.999Z")],
      ["farewell", lastMoment],
      ["drive", lastMoment],
    ]),
  );
  expect(findMovedInstants(current.db)).toEqual([]);
});

test("a removed item gives its key to no other, and comes back as it was", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const { id: visitId } = visitBySlug(current.db, slug);
  const steps = [{ title: { en: "Handshake" }, minutesFromStart: 0, venueId: null }];
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", null), { steps });
  const whose = { kind: "item" as const, id: talks.id, visitId };
  const { state } = findThing(current, whose);
  const removed = must(removeThing(current, whose, 1));
  const again = itemDraft("talks", "meeting", leg.id, clock("2027-10-27T10:00", null), { en: "Talks" });
  expect(addItem(current, slug, again)).toEqual({
    ok: false,
    issues: [{ code: "item.keyTaken", key: "talks" }],
  });
  expect(addItem(current, slug, { ...again, key: "" })).toMatchObject({
    ok: true,
    value: { key: "talks-2" },
  });
  expect(current.db.$client.prepare("select count(*) from item_steps").pluck().get()).toBe(0);
  must(undoEntry(current, visitId, removed.entryId!, false));
  expect(findThing(current, whose)).toEqual({ state, version: 3, visitId });
});
