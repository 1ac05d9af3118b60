import { describe, expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
} from "#app/domain/editing/things.server.ts";
import {
  entriesOfDirectories,
  entriesOfThing,
  entriesOfVisit,
  findEntry,
  hasBeenUndone,
  isUndoable,
  lastVersionOf,
  stateAt,
} from "#app/domain/history/entries.server.ts";
import { lastOwnChange } from "#app/domain/history/last-own-change.server.ts";
import { must } from "#db/seed/telling.ts";
import { office } from "#test/domain/editing/world.ts";
import { later } from "#test/story.ts";

const vase: State = {
  ...{ title: { en: "Vase" }, status: "idea", givenBy: "guest", giverId: null, recipientId: null },
  ...{ itemId: null, note: null },
};
const gift = { kind: "gift" as const, id: "vase", visitId: "visit" };

/** A gift that was added, chosen, removed and put back: versions 1 to 4. */
function giftOfFourVersions() {
  const { current } = office();
  const added = must(addThing(current, gift, vase));
  const chosen = must(
    changeThing(later(current, "2027-02-02T09:00"), gift, 1, { ...vase, status: "chosen" }),
  );
  const removed = must(removeThing(current, gift, 2));
  const back = must(undoEntry(current, "visit", removed.entryId!, false));
  return { current, entries: [added, chosen, removed, back].map(({ entryId }) => entryId!) };
}

test("a thing has a state at each of its versions, none where it was removed, never was, or is not yet", () => {
  const { current } = giftOfFourVersions();
  const chosen = { ...vase, status: "chosen" };
  const at = (version: number) => stateAt(current.db, "vase", version);
  expect([0, 1, 2, 3, 4, 5].map(at)).toEqual([null, vase, chosen, null, chosen, null]);
  expect(stateAt(current.db, "nothing", 1)).toBeNull();
});

test("the last version counts removals and what was put back", () => {
  const { current, entries } = giftOfFourVersions();
  expect(lastVersionOf(current.db, "vase")).toBe(4);
  must(undoEntry(current, "visit", entries[3]!, false));
  expect(lastVersionOf(current.db, "vase")).toBe(5);
  expect(() => findThing(current, gift)).toThrow("gift: notFound");
  expect(lastVersionOf(current.db, "nothing")).toBe(0);
});

test("an entry is undone as long as what undid it stands", () => {
  const { current } = office();
  must(addThing(current, gift, vase));
  const first = must(changeThing(current, gift, 1, { ...vase, status: "chosen" })).entryId!;
  const chain = [first];
  for (let step = 1; step <= 6; step += 1) {
    chain.push(must(undoEntry(current, "visit", chain[step - 1]!, false)).entryId!);
    expect(chain.map((id) => hasBeenUndone(current.db, id))).toEqual(
      chain.map((_, index) => (chain.length - 1 - index) % 2 === 1),
    );
    expect(findThing(current, gift).state.status).toBe(step % 2 === 1 ? "idea" : "chosen");
  }
});

test("an entry that is undone, made again and undone again is undone once", () => {
  const { current } = office();
  must(addThing(current, gift, vase));
  const chosen = must(changeThing(current, gift, 1, { ...vase, status: "chosen" })).entryId!;
  const undone = must(undoEntry(current, "visit", chosen, false)).entryId!;
  must(undoEntry(current, "visit", undone, false));
  const again = must(undoEntry(current, "visit", chosen, false));
  expect(again.state.status).toBe("idea");
  expect(hasBeenUndone(current.db, chosen)).toBe(true);
  expect(must(undoEntry(current, "visit", chosen, false)).entryId).toBeNull();
  expect(findThing(current, gift).version).toBe(5);
});

test("entries tell who did what when, to which version, and what it took back", () => {
  const { current, entries } = giftOfFourVersions();
  const told = entriesOfThing(current.db, "vase");
  expect(
    told.map(({ id, event, version, undoes, isUndone }) => ({ id, event, version, undoes, isUndone })),
  ).toEqual([
    { id: entries[3], event: "gift.added", version: 4, undoes: entries[2], isUndone: false },
    { id: entries[2], event: "gift.removed", version: 3, undoes: null, isUndone: true },
    { id: entries[1], event: "gift.changed", version: 2, undoes: null, isUndone: false },
    { id: entries[0], event: "gift.added", version: 1, undoes: null, isUndone: false },
  ]);
  expect(told[2]).toMatchObject({
    at: Date.parse("2027-02-02T09:00Z"),
    actorId: "planner-1",
    visitId: "visit",
  });
  expect(told[2]!.thing).toEqual({ kind: "gift", id: "vase" });
  expect(entriesOfThing(current.db, "vase", 1)).toEqual([told[0]]);
  expect(findEntry(current.db, entries[1]!)).toEqual(told[2]);
  expect(findEntry(current.db, 99_999)).toBeUndefined();
});

test("what is undone, and a visit that was begun, are not offered to be undone", () => {
  const { current, entries } = giftOfFourVersions();
  const may = (id: number) => isUndoable(findEntry(current.db, id)!);
  expect(entries.map(may)).toEqual([true, true, false, true]);
  const [begun] = entriesOfThing(current.db, "visit");
  expect(begun).toMatchObject({ event: "visit.added", visitId: "visit" });
  expect(isUndoable(begun!)).toBe(false);
  const state = {
    ...findThing(current, { kind: "visit", id: "visit", visitId: null }).state,
    status: "confirmed",
  };
  must(changeThing(current, { kind: "visit", id: "visit", visitId: null }, 1, state));
  expect(isUndoable(entriesOfThing(current.db, "visit")[0]!)).toBe(true);
});

describe("a long history", () => {
  const changes = 120;
  const { current } = office();
  must(addThing(current, gift, vase));
  for (let version = 1; version < changes; version += 1)
    must(changeThing(current, gift, version, { ...vase, note: String(version) }));

  test("is told in pages of fifty, newest first, each entry once and none of another visit", () => {
    const pages: number[][] = [];
    for (let before: number | null = null; ; before = pages.at(-1)!.at(-1)!) {
      const page = entriesOfVisit(current.db, "visit", before, null);
      if (page.length === 0) break;
      expect(page.every((entry) => entry.visitId === "visit")).toBe(true);
      pages.push(page.map(({ id }) => id));
    }
    const all = pages.flat();
    expect(pages.slice(0, -1).every((page) => page.length === 50)).toBe(true);
    expect(all).toEqual([...new Set(all)].sort((a, b) => b - a));
    const count = current.db.$client.prepare("select count(*) from history where visit_id = 'visit'").pluck();
    expect(all).toHaveLength(count.get() as number);
  });

  test("of one thing holds its entries only", () => {
    const ofGift = entriesOfVisit(current.db, "visit", null, "vase");
    expect(ofGift.map(({ version }) => version)).toEqual(Array.from({ length: 50 }, (_, at) => changes - at));
    expect(entriesOfVisit(current.db, "other-visit", null, "vase")).toEqual([]);
    expect(entriesOfThing(current.db, "vase", 500)).toHaveLength(changes);
  });
});

test("the history of the directories holds what all visits share, and no visit", () => {
  const { current } = office();
  const kinds = new Set(entriesOfDirectories(current.db, null).map(({ thing }) => thing!.kind));
  expect([...kinds].sort()).toEqual(["organisation", "person", "position", "source", "venue"]);
  const [newest, ...older] = entriesOfDirectories(current.db, null).map(({ id }) => id);
  expect(entriesOfDirectories(current.db, newest!).map(({ id }) => id)).toEqual(older);
});

describe("on a large history", () => {
  const asked: string[] = [];
  const { current } = office((sql) => asked.push(String(sql)));

  /** How the database goes about what this asks. */
  function plansOf(ask: () => unknown): string[] {
    asked.length = 0;
    ask();
    const statements = [...asked];
    expect(statements.length).toBeGreaterThan(0);
    return statements.flatMap((sql) =>
      current.db.$client
        .prepare(`explain query plan ${sql}`)
        .all()
        .map((row) => String((row as { detail: string }).detail)),
    );
  }

  test.each<[string, () => unknown]>([
    ["the last version of a thing", () => lastVersionOf(current.db, "item-1")],
    ["what undid an entry", () => hasBeenUndone(current.db, 7)],
    ["a page of a visit's history", () => entriesOfVisit(current.db, "visit", 40, null)],
    ["what an officer can undo", () => lastOwnChange(current, "visit")],
    ["the history of a thing in its visit", () => entriesOfVisit(current.db, "visit", null, "item-1")],
    ["the history of a thing", () => entriesOfThing(current.db, "item-1")],
    ["the history of the directories", () => entriesOfDirectories(current.db, 40)],
    ["one entry", () => findEntry(current.db, 7)],
    ["a state at a version", () => stateAt(current.db, "item-1", 1)],
  ])("%s is looked up, without reading everything and without sorting it", (_, ask) => {
    const plans = plansOf(ask);
    expect(plans.filter((plan) => !/^SEARCH history USING .*\(\w+[=<>]/.test(plan))).toEqual([]);
  });
});
