import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import {
  countMissingTexts,
  fillTexts,
  type TypedTexts,
  translatedThings,
} from "#app/domain/text/translations.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { persons } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { preparedVisit } from "#test/prepared.ts";
import { berlinVisit, clock, demoStory, plan, story, viewer } from "#test/story.ts";

/** Berlin with two items, both without Chinese. */
function office() {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const [talks, dinner] = ["talks", "dinner"].map((key, index) =>
    plan(current, slug, leg, key, clock(`2027-10-26T1${index}:00`, null)),
  );
  const visit = visitBySlug(current.db, slug);
  const count = () => countMissingTexts(current.db, readDraft(current.db, visit));
  return { current, slug, visit, talks: talks!, dinner: dinner!, count };
}

const chinese = (id: string, text: string, version = 1): TypedTexts => ({
  ...{ kind: "item", id, version },
  texts: [{ path: "title", tag: "zh", text }],
});

test("missing texts of several things are filled in at once, each as one entry that can be undone", () => {
  const { current, slug, visit, talks, dinner, count } = office();
  expect(count()).toEqual({ en: 0, ru: 0, zh: 2 });
  const filled = fillTexts(current, slug, [chinese(talks.id, "会谈"), chinese(dinner.id, "晚宴")]);
  expect(filled).toEqual({ texts: 2, entries: 2, stale: [], gone: [], refused: [] });
  expect(count()).toEqual({ en: 0, ru: 0, zh: 0 });
  const [last, one] = entriesOfVisit(current.db, visit.id, null, null);
  expect([one!.thing?.id, last!.thing?.id]).toEqual([talks.id, dinner.id]);
  expect(last!.detail).toMatchObject({ after: { title: { en: "dinner", zh: "晚宴" } } });
});

test("sent twice, nothing is changed and nothing recorded the second time", () => {
  const { current, slug, visit, talks } = office();
  fillTexts(current, slug, [chinese(talks.id, "会谈")]);
  const before = entriesOfVisit(current.db, visit.id, null, null).length;
  const second = fillTexts(current, slug, [chinese(talks.id, "会谈")]);
  expect(second).toEqual({ texts: 0, entries: 0, stale: [], gone: [], refused: [] });
  expect(entriesOfVisit(current.db, visit.id, null, null)).toHaveLength(before);
});

test("a thing changed meanwhile is told and stays; the others are saved", () => {
  const { current, slug, visit, talks, dinner } = office();
  const ref = { kind: "item" as const, id: talks.id, visitId: visit.id };
  must(changeThing(current, ref, 1, { ...findThing(current, ref).state, status: "tentative" }));
  const filled = fillTexts(current, slug, [chinese(talks.id, "会谈"), chinese(dinner.id, "晚宴")]);
  expect(filled).toMatchObject({ texts: 1, entries: 1, stale: [{ kind: "item", id: talks.id }] });
  expect(findThing(current, ref).state).toMatchObject({ status: "tentative", title: { en: "talks" } });
  expect(findThing(current, { ...ref, id: dinner.id }).state.title).toMatchObject({ zh: "晚宴" });
  expect(fillTexts(current, slug, [chinese(talks.id, "会谈", 2)]).entries).toBe(1);
});

test("things of another visit and rows that are gone take no text, and their words come back", () => {
  const { current, slug, talks } = office();
  const other = berlinVisit(current, { slug: "another" });
  const foreign = plan(current, other.slug, other.leg, "foreign", clock("2027-10-26T10:00", null));
  const step = { ...chinese(talks.id, ""), texts: [{ path: "steps.x.title", tag: "zh", text: "握手" }] };
  const filled = fillTexts(current, slug, [chinese(foreign.id, "外"), step, chinese("none", "无")]);
  expect(filled).toEqual({ texts: 0, entries: 0, stale: [], gone: ["外", "握手", "无"], refused: [] });
});

test("whoever may not plan fills in nothing", () => {
  const { current, slug, talks } = office();
  const asked = { ...current, actor: viewer };
  expect(() => fillTexts(asked, slug, [chinese(talks.id, "会谈")])).toThrow("visit: notFound");
});

test("the real visit lacks the names of people in Chinese; one that is typed is a name of its own", () => {
  const current = demoStory();
  const visit = visitBySlug(current.db, "moscow-beijing-2019");
  const { db } = current;
  const id = db.select().from(persons).where(eq(persons.slug, "ilya-kuzmin")).get()!.id;
  const before = countMissingTexts(db, readDraft(db, visit));
  const things = translatedThings(db, readDraft(db, visit));
  const { version } = things.find((thing) => thing.id === id)!;
  const texts = [{ path: "names", tag: "zh", text: "伊利亚·库兹明" }];
  expect(fillTexts(current, visit.slug, [{ kind: "person", id, version, texts }]).texts).toBe(1);
  const after = countMissingTexts(db, readDraft(db, visit));
  expect(after).toEqual({ ...before, zh: before.zh! - 1 });
  const kuzmin = readDraft(db, visit).people.find((one) => one.id === id)!;
  expect(kuzmin.names.find(({ language }) => language === "zh")).toMatchObject({
    ...{ name: "伊利亚·库兹明", isPrinted: false, isPreferred: true, script: "Hans" },
  });
});

test("what is missing is counted by as many statements for sixty items as for ten", () => {
  const asked = (items: number): string[] => {
    const statements: string[] = [];
    const current = story({ trace: (sql) => statements.push(String(sql)) });
    const { slug, walk } = preparedVisit(current);
    const { leg } = berlinVisit(current, { slug: "another" });
    const steps = [{ title: { en: "Welcome" }, minutesFromStart: 0, venueId: null }];
    for (let index = 0; index < items; index += 1) {
      const when = clock("2027-10-26T10:00", null);
      plan(current, slug, { ...leg, id: walk.legId }, `item-${index}`, when, { steps });
    }
    const content = readDraft(current.db, visitBySlug(current.db, slug));
    statements.length = 0;
    // Each lacks its title in Chinese, and its step in Russian and Chinese.
    expect(countMissingTexts(current.db, content)).toMatchObject({ ru: 16 + items, zh: 18 + 2 * items });
    return [...statements];
  };
  const few = asked(10);
  expect(asked(60)).toHaveLength(few.length);
  expect(few.length).toBeLessThan(45);
});

test("many things found at once are the same as each found alone; what was removed is not among them", () => {
  const current = demoStory();
  const { db } = current;
  const visit = visitBySlug(db, "freiburg-matsuyama-2014");
  const content = readDraft(db, visit);
  const gone = plan(current, visit.slug, content.legs[0]!, "gone", content.items[0]!.when);
  must(removeThing(current, { kind: "item", id: gone.id, visitId: visit.id }, gone.version));
  const kinds = new Map<ThingKind, string[]>();
  for (const { kind, id } of translatedThings(db, content)) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
  for (const [kind, ids] of kinds) {
    const found = keeperOf(kind).findMany(db, [...ids, gone.id, "none"]);
    expect(found).toEqual(new Map(ids.map((id) => [id, keeperOf(kind).find(db, id)])));
  }
  expect([...kinds.keys()].length).toBeGreaterThan(8);
});
