import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { participantOf } from "#app/domain/access/actor.ts";
import { type CopyDraft, copyVisit } from "#app/domain/copy/copy-visit.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { entriesOfDirectories, entriesOfVisit } from "#app/domain/history/entries.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { type When, zoneOf } from "#app/domain/programme/when.ts";
import { readingsOf, sayRead } from "#app/domain/subscription/readings.server.ts";
import { regretsOf, sayRegret } from "#app/domain/subscription/regrets.server.ts";
import { subscriptionsOf } from "#app/domain/subscription/subscriptions.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { addDays, dayCount } from "#app/time/local-days.ts";
import { must } from "#db/seed/telling.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { berlinVisit, clock, demoStory, giveAddress, plan, release, story, viewer } from "#test/story.ts";

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

/** The directories' part of a visit, and its own words: what a copy shares with its original as it is. */
const contents = ({ visit, people, organisations, venues, positions, contacts }: VisitContent) => ({
  ...{ people, venues, positions, contacts: contacts.map(({ id: _, ...one }) => one) },
  organisations: organisations.length > 0,
  purpose: visit.purpose,
  category: visit.category,
});

test.each([
  ["moscow-beijing-2019", "2020-06-15"],
  ["freiburg-matsuyama-2014", "2015-04-03"],
])("%s moved by a year equals its original in all that should not move", (slug, firstDay) => {
  const current = demoStory();
  const original = readDraft(current.db, visitBySlug(current.db, slug));
  must(copyVisit(current, slug, draft({ firstDay })));
  const copy = readDraft(current.db, visitBySlug(current.db, "again"));
  const days = dayCount(original.legs[0]!.firstDay, firstDay) - 1;
  expect(copy.items.length).toBe(original.items.length);
  expect(told(copy, days)).toEqual(told(original, 0));
  expect(contents(copy)).toEqual(contents(original));
  expect(copy.items.map(({ startsAt }) => startsAt)).toEqual(
    original.items.map(({ startsAt }) => startsAt + days * 86_400_000),
  );
  expect(copy.visit).toMatchObject({ status: "planned", returnOfId: null });
  expect(new Set(copy.items.map(({ status }) => status))).toEqual(new Set(["tentative"]));
  expect([copy.outcomes, copy.citations, copy.settlements]).toEqual([[], [], []]);
  const past = entriesOfVisit(current.db, copy.visit.id, null, null);
  expect(new Set(past.map(({ event }) => event.split(".")[1]))).toEqual(new Set(["added"]));
  expect(readDraft(current.db, visitBySlug(current.db, slug))).toEqual(original);
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
  const twice = copyVisit(current, "moscow-beijing-2019", one);
  expect(twice).toEqual({ ok: true, value: { slug: "again", entryId: null } });
  const taken = copyVisit(current, "moscow-beijing-2019", draft());
  expect(taken).toMatchObject({ ok: false, issues: [{ code: "visit.slugTaken", slug: "again" }] });
  expect(() =>
    copyVisit({ ...current, actor: viewer }, "moscow-beijing-2019", draft({ slug: "more" })),
  ).toThrow("forbidden");
});

test("what was done, who came and what was cancelled stays with the original; its drivers only with its people", () => {
  const current = story();
  const { slug, leg, visitId, walk, head } = preparedVisit(current);
  const change = (kind: ThingKind, id: string, more: (state: State) => State) => {
    const { state, version } = findThing(current, { kind, id, visitId });
    must(changeThing(current, { kind, id, visitId }, version, { ...state, ...more(state) }));
  };
  change("item", walk.id, () => ({
    status: "held",
    attendances: [{ who: { participationId: head }, role: null, isNeeded: true, came: "yes" }],
  }));
  for (const { id } of preparationOf(current.db, visitId).tasks)
    change("preparationTask", id, () => ({ dueOn: "2027-10-01" }));
  const off = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  change("item", off.id, () => ({ status: "cancelled" }));
  must(copyVisit(current, slug, draft({ firstDay: "2028-10-23" })));
  must(copyVisit(current, slug, draft({ slug: "bare", firstDay: "2028-10-23", withPeople: false })));

  const [full, bare] = ["again", "bare"].map((one) => visitBySlug(current.db, one).id);
  const items = itemsOf(current.db, full!);
  expect(items).toMatchObject([{ key: "walk", status: "tentative", contingencies: [{ condition: "rain" }] }]);
  const { state } = findThing(current, { kind: "item", id: items[0]!.id, visitId: full! });
  expect(state.attendances).toMatchObject([{ came: null }]);
  expect(state.officeNote).toEqual({ en: secrets.officeNote });
  const { tasks, gifts, vehicles } = preparationOf(current.db, full!);
  expect(new Set(tasks.map(({ status }) => status))).toEqual(new Set(["open"]));
  expect(gifts).toEqual([]);
  expect(vehicles).toMatchObject([{ driver: secrets.driver, rides: [{}, {}] }]);
  expect(preparationOf(current.db, bare!).vehicles).toMatchObject([
    { driver: null, driverTelephone: null, rides: [] },
  ]);
});

test("a copy beyond the calendar is refused as a whole", () => {
  const current = demoStory();
  const before = entriesOfDirectories(current.db, null).length;
  const made = copyVisit(current, "moscow-beijing-2019", draft({ firstDay: "2100-12-30" }));
  expect(made).toEqual({ ok: false, issues: [{ code: "copy.outsideTheCalendar" }] });
  expect(() => visitBySlug(current.db, "again")).toThrow("notFound");
  expect(entriesOfDirectories(current.db, null)).toHaveLength(before);
});

test("a copy takes no address, no reading and no regret: whoever had the old key has none to the new visit", () => {
  const current = story();
  const { slug, head, visitId } = preparedVisit(current);
  release(current, slug);
  giveAddress(current, slug, { kind: "participation", id: head });
  giveAddress(current, slug, { kind: "office", id: "office" });
  const participant = participantOf({ id: "s", subject: { kind: "participation", id: head } });
  const there = { ...current, actor: participant };
  must(sayRead(there, visitId, 1));
  must(sayRegret(there, visitId, { id: randomUUID(), itemId: null, reason: "Taken ill" }));
  must(copyVisit(current, slug, draft({ firstDay: "2028-10-23" })));
  const copy = visitBySlug(current.db, "again").id;
  expect(readDraft(current.db, visitBySlug(current.db, "again")).participations.length).toBeGreaterThan(0);
  expect(subscriptionsOf(current.db, visitId)).toHaveLength(2);
  expect(subscriptionsOf(current.db, copy)).toEqual([]);
  expect([readingsOf(current.db, copy), regretsOf(current.db, copy)]).toEqual([[], []]);
});
