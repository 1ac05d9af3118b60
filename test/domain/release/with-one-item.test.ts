import { describe, expect, test } from "vitest";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { changesBetween } from "#app/domain/release/changes-between.ts";
import { withOneItem } from "#app/domain/release/with-one-item.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { demoVisits } from "#db/seed/demo.ts";
import { must } from "#db/seed/telling.ts";
import { demoStory } from "#test/story.ts";
import {
  at,
  attendedBy,
  contact,
  exactly,
  following,
  item,
  leg,
  organisation,
  outcome,
  participation,
  utc,
  venue,
  visit,
} from "#test/telling.ts";

const day = "2027-03-10";
const from = (starts: string, ends: string) =>
  exactly(`${day}T${starts} Asia/Shanghai`, `${day}T${ends} Asia/Shanghai`);
const talks = item("talks", from("10:00", "11:00"), at("hotel"));
const walk = following(talks, "walk");
const dinner = item("dinner", from("19:00", "21:00"));
const last = visit({
  items: [talks, walk, dinner],
  parties: [{ id: "press", side: "guest", name: { en: "Press" }, headId: null }],
  participations: [participation("mayor", "guest", 1)],
  venues: [venue("hotel")],
});
const draftWith = (more: Partial<VisitContent>): VisitContent => ({ ...last, ...more });
const itemsWith = (...changed: ProgrammeItem[]) =>
  last.items.map((one) => changed.find(({ id }) => id === one.id) ?? one);
const told = (result: ReturnType<typeof withOneItem>) =>
  changesBetween(last, must(result)).map(({ kind, id, what }) => [kind, id, what]);

describe("an item released alone", () => {
  test("is all that changes, whatever else the draft changed, added or took away", () => {
    const later = item("dinner", from("20:00", "21:00"));
    const draft = draftWith({
      items: [
        ...itemsWith(later, { ...talks, title: { en: "Long talks" } }),
        item("new", from("08:00", "09:00")),
      ],
      participations: [],
      visit: { ...last.visit, title: { en: "Another name" } },
    });
    expect(told(withOneItem(last, draft, "dinner"))).toEqual([["item", "dinner", "moved"]]);
    expect(told(withOneItem(last, draft, "new"))).toEqual([["item", "new", "added"]]);
    expect(must(withOneItem(last, draft, "new")).items.map(({ id }) => id)).toEqual([
      ...["new", "talks", "walk", "dinner"],
    ]);
    expect(withOneItem(last, last, "dinner")).toEqual({ ok: true, value: last });
  });

  test("goes where it was removed, with what sources say of it", () => {
    const claim = (id: string) => ({
      ...{ id: `of ${id}`, about: { kind: "item" as const, id }, field: "title", value: null },
      ...{ sourceId: `paper on ${id}`, locator: "page:1", version: 1 },
    });
    const source = (id: string) => ({
      ...{
        id: `paper on ${id}`,
        key: id,
        kind: "letter" as const,
        title: { en: id },
        publisher: { en: "City" },
      },
      ...{ language: "en", publishedOn: null, address: null, note: null, version: 1 },
    });
    const before = draftWith({
      ...{ citations: [claim("dinner"), claim("talks")], sources: [source("dinner"), source("talks")] },
    } as Partial<VisitContent>);
    const after = must(withOneItem(before, draftWith({ items: [talks, walk] }), "dinner"));
    expect(after.items).toEqual([talks, walk]);
    expect(after.citations.map(({ id }) => id)).toEqual(["of talks"]);
    expect(after.sources.map(({ id }) => id)).toEqual(["paper on talks"]);
  });

  test("takes along what follows on from it, and goes with what it follows as that was released", () => {
    const draft = draftWith({ items: itemsWith(item("talks", from("15:00", "16:30"), at("hotel"))) });
    const after = must(withOneItem(last, draft, "talks"));
    expect(told(withOneItem(last, draft, "talks"))).toEqual([
      ["item", "talks", "moved"],
      ["item", "walk", "moved"],
    ]);
    expect(after.items.find(({ id }) => id === "walk")!.startsAt).toBe(utc(`${day}T08:30`));
    // In the draft the walk is at half past four; the talks before it are not released.
    const { title: _, ...own } = draft.items.find(({ id }) => id === "walk")!;
    const renamed = {
      ...own,
      title: { en: "Stroll" },
      startsAt: utc(`${day}T08:30`),
      endsAt: utc(`${day}T08:30`),
    };
    const stroll = must(withOneItem(last, draftWith({ items: itemsWith(renamed) }), "walk"));
    expect(stroll.items.find(({ id }) => id === "walk")).toEqual({ ...walk, title: { en: "Stroll" } });
  });

  test("brings the places that it newly names, their owners, and whatever those are part of", () => {
    const palace = venue("palace", { organisationId: "department" });
    const draft = draftWith({
      items: itemsWith({ ...talks, ...at("palace") }, { ...dinner, ...at("inn") }),
      venues: [venue("inn"), palace],
      organisations: [organisation("city"), organisation("department", { partOfId: "city" })],
    });
    const after = must(withOneItem(last, draft, "talks"));
    expect(after.venues).toEqual([palace]);
    expect(after.organisations.map(({ id }) => id)).toEqual(["city", "department"]);
  });

  test("leaves a place as it was released, unless it needs a room that was added to it since", () => {
    const room = (id: string) => ({ id, building: null, floor: null, name: { en: id }, entrance: null });
    const renamed = venue("hotel", { city: { en: "Elsewhere" }, rooms: [room("hall")] });
    const meet = (roomId: string | null) => ({ ...talks, venues: [{ venueId: "hotel", roomId }] });
    const draftIn = (roomId: string | null) =>
      draftWith({ items: itemsWith({ ...meet(roomId), title: { en: "T" } }), venues: [renamed] });
    expect(must(withOneItem(last, draftIn(null), "talks")).venues).toEqual(last.venues);
    expect(must(withOneItem(last, draftIn("hall"), "talks")).venues).toEqual([renamed]);
  });
});

describe("an item cannot be released alone", () => {
  test("before what it names: its stay, whoever attends it, and what it follows", () => {
    const added = item("added", from("08:00", "09:00"));
    const draft = draftWith({
      items: [
        ...itemsWith(
          {
            ...talks,
            ...attendedBy({ partyId: "press" }, { partyId: "wives" }, { participationId: "envoy" }),
          },
          following(added, "dinner", { legId: "tianjin" }),
        ),
        added,
      ],
      legs: [...last.legs, leg("tianjin", day, day)],
    });
    const needs = (...things: [string, string][]) => ({
      ok: false,
      issues: [{ code: "release.needsFirst", things: things.map(([kind, id]) => ({ kind, id })) }],
    });
    expect(withOneItem(last, draft, "talks")).toEqual(needs(["party", "wives"], ["participation", "envoy"]));
    expect(withOneItem(last, draft, "dinner")).toEqual(needs(["leg", "tianjin"], ["item", "added"]));
  });

  test("when it would come to follow on from itself", () => {
    const first = item("walk", from("09:00", "09:30"));
    const draft = draftWith({ items: itemsWith(following(first, "talks"), first) });
    expect(withOneItem(last, draft, "talks")).toEqual({
      ok: false,
      issues: [{ code: "release.needsFirst", things: [{ kind: "item", id: "walk" }] }],
    });
    expect(told(withOneItem(last, draft, "walk"))).toEqual([["item", "walk", "moved"]]);
  });

  test("when it was removed while others still name it", () => {
    const before = draftWith({
      outcomes: [outcome("letter", { itemId: "talks" })],
      contacts: [contact("porter", { itemId: "talks" })],
    });
    expect(withOneItem(before, draftWith({ items: [dinner] }), "talks")).toEqual({
      ok: false,
      issues: [
        {
          code: "release.stillNamed",
          things: [
            { kind: "item", id: "walk" },
            { kind: "outcome", id: "letter" },
            { kind: "contactPoint", id: "porter" },
          ],
        },
      ],
    });
  });

  test("on days that only the draft's stay has, unless it is said to lie outside", () => {
    const late = item("dinner", exactly("2027-03-16T19:00 Asia/Shanghai"));
    const draft = draftWith({ items: itemsWith(late), legs: [leg("beijing", day, "2027-03-17")] });
    expect(withOneItem(last, draft, "dinner")).toEqual({
      ok: false,
      issues: [{ code: "release.outsideStays", legId: "beijing" }],
    });
    const said = draftWith({ items: itemsWith({ ...late, isOutsideLeg: true }) });
    expect(told(withOneItem(last, said, "dinner"))).toEqual([["item", "dinner", "moved"]]);
  });
});

test("released one after the other, all changed items of a real visit make up its draft", () => {
  const current = demoStory();
  for (const slug of demoVisits) {
    const { id: visitId } = visitBySlug(current.db, slug);
    const read = () => readDraft(current.db, visitBySlug(current.db, slug));
    const before = read();
    const changed = before.items.filter((_, index) => index % 3 === 0);
    for (const [index, { id }] of changed.entries()) {
      const { state, version } = findThing(current, { kind: "item", id, visitId });
      const { venues } = before.items[(index * 5 + 2) % before.items.length]!;
      const next = { ...state, title: { en: `Renamed ${index}` }, venues, steps: [] };
      must(changeThing(current, { kind: "item", id, visitId }, version, next));
    }
    const draft = read();
    for (const order of [changed, [...changed].reverse()]) {
      const made = order.reduce((content, { id }) => must(withOneItem(content, draft, id)), before);
      expect(made).toEqual(draft);
    }
  }
});
