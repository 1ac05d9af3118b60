import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { type CopyDraft, copyVisit } from "#app/domain/copy/copy-visit.server.ts";
import { type When, zoneOf } from "#app/domain/programme/when.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { addDays } from "#app/time/local-days.ts";
import { must } from "#db/seed/telling.ts";
import { berlinVisit, clock, demoStory, plan, story, viewer } from "#test/story.ts";

const draft = (more: Partial<CopyDraft> = {}): CopyDraft => ({
  ...{ id: randomUUID(), slug: "again", title: { en: "Again" }, firstDay: "2020-06-15" },
  ...{ withPeople: true, withTasks: true, isReturn: false },
  ...more,
});

/** A draft with every id of the visit's own things told by what it stands for, and its days moved back. */
function told(content: VisitContent, days: number): unknown {
  const names = new Map<string, string>();
  const name = (kind: string, things: readonly { id: string }[], of: (thing: never) => string) => {
    for (const thing of things) names.set(thing.id, `${kind} ${of(thing as never)}`);
  };
  name("leg", content.legs, ({ key }: { key: string }) => key);
  name("item", content.items, ({ key }: { key: string }) => key);
  name("party", content.parties, ({ name: text }: { name: object }) => JSON.stringify(text));
  name(
    "one",
    content.participations,
    (one: { side: string; precedence: number }) => `${one.side} ${one.precedence}`,
  );
  const { legs, items, parties, participations, sides } = content;
  const text = JSON.stringify({ legs, items, parties, participations, sides }, (key, value) => {
    if (key === "id" || key === "version" || key === "startsAt" || key === "endsAt" || key === "status")
      return undefined;
    if (typeof value !== "string") return value;
    if (/^\d{4}-\d\d-\d\d(T.*)?$/.test(value)) return addDays(value.slice(0, 10), -days) + value.slice(10);
    return names.get(value) ?? value;
  });
  return JSON.parse(text);
}

test("a copy moved by a year of whole weeks equals its original in all that should not move", () => {
  const current = demoStory();
  const original = readDraft(current.db, visitBySlug(current.db, "moscow-beijing-2019"));
  must(copyVisit(current, "moscow-beijing-2019", draft()));
  const copy = readDraft(current.db, visitBySlug(current.db, "again"));
  expect(copy.items.length).toBe(original.items.length);
  expect(told(copy, 364)).toEqual(told(original, 0));
  expect(copy.visit).toMatchObject({ status: "planned", returnOfId: null });
  expect(new Set(copy.items.map(({ status }) => status))).toEqual(new Set(["tentative"]));
  expect(copy.outcomes).toEqual([]);
  expect(copy.citations).toEqual([]);
  const after = readDraft(current.db, visitBySlug(current.db, "moscow-beijing-2019"));
  expect(after).toEqual(original);
});

test("a return visit swaps the sides, and names the visit that it answers", () => {
  const current = demoStory();
  must(copyVisit(current, "moscow-beijing-2019", draft({ isReturn: true })));
  const original = readDraft(current.db, visitBySlug(current.db, "moscow-beijing-2019"));
  const copy = readDraft(current.db, visitBySlug(current.db, "again"));
  const side = (content: VisitContent, which: string) =>
    content.sides.find((one) => one.side === which)?.name;
  expect(side(copy, "host")).toEqual(side(original, "guest"));
  expect(side(copy, "guest")).toEqual(side(original, "host"));
  const count = (content: VisitContent, which: string) =>
    content.participations.filter((one) => one.side === which).length;
  expect([count(copy, "guest"), count(copy, "host")]).toEqual([
    count(original, "host"),
    count(original, "guest"),
  ]);
  expect(copy.visit.returnOfId).toBe(original.visit.id);
});

test("without people, whole sides still attend and nobody is named", () => {
  const current = demoStory();
  must(copyVisit(current, "freiburg-matsuyama-2014", draft({ firstDay: "2015-04-03", withPeople: false })));
  const copy = readDraft(current.db, visitBySlug(current.db, "again"));
  expect(copy.participations).toEqual([]);
  for (const { attendances } of copy.items)
    expect(attendances.map(({ who }) => who)).toEqual([{ side: "guest" }]);
  expect(copy.items[0]).toMatchObject({ when: { starts: { wall: "2015-04-03T10:47", zone: "Asia/Tokyo" } } });
});

test("an hour that the new day does not have, or has twice, is to be confirmed on that day", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "early", clock("2027-10-30T02:30", "2027-10-30T03:30"));
  plan(current, slug, leg, "late", clock("2027-10-30T10:00", "2027-10-30T11:00"));
  must(copyVisit(current, slug, draft({ firstDay: "2027-10-26" })));
  const whens = (): Record<string, When> =>
    Object.fromEntries(
      readDraft(current.db, visitBySlug(current.db, "again")).items.map(({ key, when }) => [key, when]),
    );
  expect(whens().early).toEqual({ kind: "toBeConfirmed", day: "2027-10-31", zone: "Europe/Berlin" });
  expect(whens().late).toEqual(clock("2027-10-31T10:00", "2027-10-31T11:00"));
  expect(zoneOf(whens().late!)).toBe("Europe/Berlin");
});

test("a form sent twice makes one copy; a taken address refuses all of it; a viewer copies nothing", () => {
  const current = demoStory();
  const one = draft();
  must(copyVisit(current, "moscow-beijing-2019", one));
  expect(copyVisit(current, "moscow-beijing-2019", one)).toEqual({ ok: true, value: { slug: "again" } });
  const taken = copyVisit(current, "moscow-beijing-2019", draft());
  expect(taken).toMatchObject({ ok: false, issues: [{ code: "visit.slugTaken", slug: "again" }] });
  expect(() =>
    copyVisit({ ...current, actor: viewer }, "moscow-beijing-2019", draft({ slug: "more" })),
  ).toThrow("forbidden");
});
