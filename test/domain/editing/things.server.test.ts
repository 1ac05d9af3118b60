import { expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
} from "#app/domain/editing/things.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { itemKeeper } from "#app/domain/programme/item-keeper.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { itemState, legState, office, visitState } from "#test/domain/editing/world.ts";
import { berlinVisit, clock, later, plan, story, viewer } from "#test/story.ts";

const talks = () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const item = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  const visitId = visitBySlug(current.db, slug).id;
  return { current, slug, leg, visitId, talks: { kind: "item" as const, id: item.id, visitId } };
};

test("a form sent twice makes one thing", () => {
  const { current, visitId } = talks();
  const id = "6b1f6b7e-2f0a-4b60-9d29-6e1e7f6f3a10";
  const draft = { side: "guest", name: { en: "Spouses" }, headId: null };
  const first = must(addThing(current, { kind: "party", id, visitId }, draft));
  const second = must(addThing(current, { kind: "party", id, visitId }, draft));
  expect(first.entryId).not.toBeNull();
  expect(second).toEqual({ ...first, entryId: null });
  expect(entriesOfThing(current.db, id)).toHaveLength(1);
});

test("a change made from an old version is told, and overwrites nothing", () => {
  const { current, talks: ref } = talks();
  const { state } = findThing(current, ref);
  must(changeThing(current, ref, 1, { ...state, note: { en: "Bring the map" } }));
  const late = changeThing(current, ref, 1, { ...state, status: "tentative" });
  expect(late).toEqual({ ok: false, issues: [{ code: "thing.stale", version: 2 }] });
  expect(findThing(current, ref)).toMatchObject({
    version: 2,
    state: { note: { en: "Bring the map" }, status: "confirmed" },
  });
});

test("an undo sets back what its entry changed, and leaves what others changed since", () => {
  const { current, talks: ref, visitId } = talks();
  const { state } = findThing(current, ref);
  const moved = must(
    changeThing(current, ref, 1, { ...state, when: clock("2027-10-26T15:00", "2027-10-26T16:00") }),
  );
  must(
    changeThing(later(current, "2027-02-02T09:00"), ref, 2, {
      ...moved.state,
      note: { en: "Bring the map" },
    }),
  );
  must(undoEntry(current, visitId, moved.entryId!, false));
  expect(findThing(current, ref).state).toMatchObject({ when: state.when, note: { en: "Bring the map" } });
});

test("what was removed comes back with its parts, under the same id, and in a version of its own", () => {
  const { current, talks: ref, visitId } = talks();
  const { state } = findThing(current, ref);
  const steps = [{ title: { en: "Handshake" }, minutesFromStart: 0, venueId: null }];
  const full = must(changeThing(current, ref, 1, { ...state, steps })).state;
  const removed = must(removeThing(current, ref, 2));
  expect(itemKeeper.find(current.db, ref.id)).toBeUndefined();
  must(undoEntry(current, visitId, removed.entryId!, false));
  expect(findThing(current, ref)).toEqual({ state: full, version: 4, visitId });
});

test("undoing an undo does again what was undone", () => {
  const { current, talks: ref, visitId } = talks();
  const { state } = findThing(current, ref);
  const changed = must(changeThing(current, ref, 1, { ...state, status: "tentative" }));
  const undone = must(undoEntry(current, visitId, changed.entryId!, false));
  must(undoEntry(current, visitId, undone.entryId!, false));
  expect(findThing(current, ref).state.status).toBe("tentative");
  expect(must(undoEntry(current, visitId, undone.entryId!, false)).entryId).toBeNull();
});

test("a thing that others refer to is not removed, and nothing is lost", () => {
  const { current, leg, visitId } = talks();
  const ref = { kind: "leg" as const, id: leg.id, visitId };
  expect(removeThing(current, ref, 1)).toEqual({ ok: false, issues: [{ code: "thing.inUse" }] });
  expect(findThing(current, ref).version).toBe(1);
});

test("a thing of another visit looks missing", () => {
  const { current, talks: ref } = talks();
  const other = visitBySlug(current.db, berlinVisit(current, { slug: "another" }).slug).id;
  expect(() => findThing(current, { ...ref, visitId: other })).toThrow("item: notFound");
  expect(() => removeThing(current, { ...ref, visitId: other }, 1)).toThrow("item: notFound");
  expect(() => undoEntry(current, other, 1, false)).toThrow("entry: notFound");
});

test("an added thing that somebody filled in since is not taken away unasked", () => {
  const { current, talks: ref, visitId } = talks();
  const { state } = findThing(current, ref);
  must(changeThing(current, ref, 1, { ...state, note: { en: "Bring the map" } }));
  const [, added] = entriesOfThing(current.db, ref.id);
  expect(undoEntry(current, visitId, added!.id, false)).toEqual({
    ok: false,
    issues: [
      {
        code: "thing.changedSince",
        clashes: [{ path: "note.en", base: null, mine: null, theirs: "Bring the map" }],
      },
    ],
  });
  must(undoEntry(current, visitId, added!.id, true));
  expect(itemKeeper.find(current.db, ref.id)).toBeUndefined();
});

test("what was changed again since is set back only when the officer wants it anyway", () => {
  const { current, talks: ref, visitId } = talks();
  const { state } = findThing(current, ref);
  const first = must(changeThing(current, ref, 1, { ...state, title: { en: "Lunch" } }));
  must(changeThing(current, ref, 2, { ...state, title: { en: "Dinner" } }));
  expect(undoEntry(current, visitId, first.entryId!, false)).toEqual({
    ok: false,
    issues: [
      {
        code: "thing.changedSince",
        clashes: [{ path: "title.en", base: "Lunch", mine: "talks", theirs: "Dinner" }],
      },
    ],
  });
  expect(must(undoEntry(current, visitId, first.entryId!, true)).state.title).toMatchObject({ en: "talks" });
});

test("an undo leaves no thing without the text that it needs", () => {
  const { current, visitId } = talks();
  const party = { kind: "party" as const, id: "press", visitId };
  const named = (name: Record<string, string>) => ({ side: "guest", name, headId: null });
  must(addThing(current, party, named({ ru: "Пресса" })));
  const more = must(changeThing(current, party, 1, named({ ru: "Пресса", zh: "记者" })));
  must(changeThing(current, party, 2, named({ zh: "记者" })));
  expect(undoEntry(current, visitId, more.entryId!, false)).toMatchObject({
    issues: [{ code: "thing.changedSince", clashes: [{ path: "name", theirs: { zh: "记者" } }] }],
  });
  expect(must(undoEntry(current, visitId, more.entryId!, true)).state.name).toEqual({ ru: "Пресса" });
});

test.each<[string, ThingKind, State, string]>([
  ["a visit that returns itself", "visit", { returnOfId: "one" }, "visit.returnsItself"],
  ["a leg inside itself", "leg", { insideLegId: "one" }, "leg.insideAnother"],
  [
    ...(["an alternative without a change", "item"] as const),
    { contingencies: [{ condition: "rain", title: null, venueId: null, roomId: null }] },
    "contingency.saysNothing",
  ],
  [
    ...(["interpretation into the same language", "item"] as const),
    { interpretation: [{ fromLanguage: "ru", toLanguage: "ru", mode: "relay", coveredById: null }] },
    "interpretation.withinOneLanguage",
  ],
])("%s is refused in words, before the table would", (_, kind, more, code) => {
  const { current } = office();
  const state = { visit: visitState("bonn-2027"), leg: legState("bonn"), item: itemState("one", "leg-1") }[
    kind as "visit" | "leg" | "item"
  ];
  const whose = { kind, id: "one", visitId: kind === "visit" ? null : "visit" };
  expect(addThing(current, whose, { ...state, ...more })).toEqual({ ok: false, issues: [{ code }] });
});

test("whoever may not plan changes nothing, and learns nothing of what is there", () => {
  const { current, talks: ref, visitId } = talks();
  const { state } = findThing(current, ref);
  const stranger = { ...current, actor: viewer };
  const forbidden = /forbidden/;
  expect(() => addThing(stranger, { ...ref, id: "new" }, state)).toThrow(forbidden);
  expect(() => changeThing(stranger, ref, 1, state)).toThrow(forbidden);
  expect(() => removeThing(stranger, ref, 1)).toThrow(forbidden);
  expect(() => undoEntry(stranger, visitId, entriesOfThing(current.db, ref.id)[0]!.id, false)).toThrow(
    forbidden,
  );
  expect(findThing(current, ref)).toEqual({ state, version: 1, visitId });
});

test.each(["citation", "settlement"] as const)("what a %s is about is not removed from under it", (kind) => {
  const asked: string[] = [];
  const { current, add } = office((sql) => asked.push(String(sql)));
  const about = { kind: "item", id: "item-1" };
  const cited = { about, field: "title.en", value: "Talks", sourceId: "notice", locator: "paragraph:1" };
  add("citation", "claim", cited);
  if (kind === "settlement") {
    add("citation", "claim-2", { ...cited, value: "Meeting", sourceId: "report" });
    add("settlement", "settled", { about, field: "title.en", value: "Talks", reason: { en: "As printed" } });
    const remove = (id: string) => must(removeThing(current, { kind: "citation", id, visitId: "visit" }, 1));
    remove("claim");
    remove("claim-2");
  }
  const whose = { kind: "item", id: "item-1", visitId: "visit" } as const;
  const inUse = { ok: false, issues: [{ code: "thing.inUse" }] };
  expect(removeThing(current, whose, 1)).toEqual(inUse);
  const [added] = entriesOfThing(current.db, "item-1", 1);
  expect(undoEntry(current, "visit", added!.id, false)).toEqual(inUse);
  expect(findThing(current, whose).version).toBe(1);
  const query = asked.findLast((sql) => /^select 1 from visits/.test(sql))!;
  const steps = current.db.$client.prepare(`explain query plan ${query}`).all() as { detail: string }[];
  expect(steps.filter(({ detail }) => /SCAN (?!visits)/.test(detail))).toEqual([]);
});
