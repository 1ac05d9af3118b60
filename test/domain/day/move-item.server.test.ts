import { describe, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { type ItemMove, moveItem } from "#app/domain/day/move-item.server.ts";
import { undoEntry } from "#app/domain/editing/things.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { lastOwnChange } from "#app/domain/history/last-own-change.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { removeItem } from "#app/domain/programme/programme.server.ts";
import type { When } from "#app/domain/programme/when.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { berlinVisit, clock, later, plan, story, viewer } from "#test/story.ts";

function office() {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const dinner = plan(current, slug, leg, "dinner", clock("2027-10-30T22:00", "2027-10-31T00:30"));
  const visitId = visitBySlug(current.db, slug).id;
  const item = (id = dinner.id) => itemsOf(current.db, visitId).find((one) => one.id === id)!;
  const move = (to: string, more: Partial<ItemMove> = {}, as: Current = current) =>
    moveItem(as, slug, {
      ...{ id: dinner.id, version: item()?.version ?? 1, move: { end: "both", to }, zone: leg.zone },
      ...{ answers: { starts: "", ends: "" }, isOutsideLeg: false },
      ...more,
    });
  return { current, slug, leg, dinner, visitId, item, move };
}
const codes = (result: ReturnType<typeof moveItem>) =>
  result.ok ? [] : result.issues.map(({ code }) => code);

describe("moving an item", () => {
  test("over midnight and over the end of summer time it lands at the right instant", () => {
    const { move, item } = office();
    expect(move("2027-10-31T01:15")).toMatchObject({ ok: true });
    const { when, startsAt, endsAt } = item();
    expect(when).toEqual(clock("2027-10-31T01:15", "2027-10-31T03:45"));
    expect([startsAt, endsAt].map((at) => new Date(at).toISOString())).toEqual([
      "2027-10-30T23:15:00.000Z",
      "2027-10-31T02:45:00.000Z", // three and a half hours pass while the clock says two and a half
    ]);
  });

  test("an hour that happens twice is asked about at each end, and the answers are kept", () => {
    const { move, item } = office();
    expect(codes(move("2027-10-31T00:00"))).toEqual(["when.happensTwice"]);
    expect(item()).toMatchObject({ when: clock("2027-10-30T22:00", "2027-10-31T00:30"), version: 1 });
    const answers = { starts: "", ends: "later@2027-10-31T02:30" };
    expect(codes(move("2027-10-31T00:00", { answers }))).toEqual([]);
    expect(new Date(item().endsAt).toISOString()).toBe("2027-10-31T01:30:00.000Z");
  });

  test("whatever follows on moves too, and undoing brings both back", () => {
    const { current, slug, leg, dinner, visitId, item, move } = office();
    const follows: When = { kind: "followsOn", itemId: dinner.id, zone: leg.zone };
    const coffee = plan(current, slug, leg, "coffee", follows);
    move("2027-10-30T19:00");
    expect(item(coffee.id).startsAt).toBe(item().endsAt);
    const last = lastOwnChange(current, visitId)!;
    expect(undoEntry(current, visitId, last.id, false)).toMatchObject({ ok: true });
    expect(item().when).toEqual(dinner.when);
    expect(item(coffee.id).startsAt).toBe(dinner.endsAt);
  });

  test("days outside every leg are asked about, and may be meant", () => {
    const { move, item } = office();
    expect(codes(move("2027-11-05"))).toEqual(["item.outsideEveryLeg"]);
    expect(codes(move("2027-11-05", { isOutsideLeg: true }))).toEqual([]);
    expect(item().isOutsideLeg).toBe(true);
  });

  test("an end does not pass the other", () => {
    const { move } = office();
    const stretched = { move: { end: "ends", to: "2027-10-30T21:00" } } as const;
    expect(codes(move("", stretched))).toEqual(["item.endsFirst"]);
  });

  test("from an old version nothing moves, and let go where it stood nothing is recorded", () => {
    const { current, move, visitId, slug } = office();
    move("2027-10-30T19:00");
    const before = entriesOfVisit(current.db, visitId, null, null).length;
    expect(codes(move("2027-10-30T20:00", { version: 1 }))).toEqual(["thing.stale"]);
    expect(move("2027-10-30T19:00", { version: 1 })).toMatchObject({ ok: true, value: { entryId: null } });
    expect(entriesOfVisit(current.db, visitId, null, null)).toHaveLength(before);
    removeItem(current, slug, "dinner", 2);
    expect(codes(move("2027-10-30T20:00", { version: 2 }))).toEqual(["thing.removed"]);
  });

  test("an item of another visit looks missing, and a viewer moves nothing", () => {
    const { current, move } = office();
    const { slug, leg } = berlinVisit(current, { slug: "another" });
    const foreign = plan(current, slug, leg, "foreign", clock("2027-10-26T10:00", null));
    expect(() => move("2027-10-26T11:00", { id: foreign.id })).toThrow("notFound");
    expect(() => move("2027-10-26T11:00", { id: "no-such-item" })).toThrow("notFound");
    expect(() => move("2027-10-26T11:00", {}, { ...current, actor: viewer })).toThrow("forbidden");
  });
});

describe("the last change of an officer", () => {
  test("undone again and again goes further back, and never to what somebody else did", () => {
    const { current, visitId, item, move } = office();
    const other: Current = { ...current, actor: { id: "planner-2", role: "planner" } };
    move("2027-10-30T19:00");
    move("2027-10-30T20:00");
    const undo = () => {
      const last = lastOwnChange(other, visitId);
      if (last) undoEntry(other, visitId, last.id, false);
      return last;
    };
    expect(undo()).toBeNull();
    move("2027-10-30T20:30", {}, other);
    move("2027-10-30T21:00", {}, other);
    undo();
    expect(item().when).toEqual(clock("2027-10-30T20:30", "2027-10-30T23:00"));
    undo();
    expect(item().when).toEqual(clock("2027-10-30T20:00", "2027-10-30T22:30"));
    expect(undo()).toBeNull();
  });

  test("of the day before is left to history", () => {
    const { current, visitId } = office();
    expect(lastOwnChange(later(current, "2027-02-02T08:59"), visitId)).not.toBeNull();
    expect(lastOwnChange(later(current, "2027-02-02T09:01"), visitId)).toBeNull();
  });
});
