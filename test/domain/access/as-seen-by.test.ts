import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { audiences, publicReader, type Reader, sees } from "#app/domain/access/audience.ts";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { type When, zoneOf } from "#app/domain/programme/when.ts";
import type { Settlement } from "#app/domain/source/citation.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { printer } from "#test/story.ts";
import {
  at,
  attendedBy,
  claim,
  contact,
  exactly,
  following,
  item,
  latin,
  leg,
  name,
  organisation,
  outcome,
  participation,
  person,
  position,
  realVisit,
  realVisits,
  source,
  toBeConfirmed,
  utc,
  venue,
  visit,
} from "#test/telling.ts";

const guest: Reader = { kind: "participant", side: "guest" };
const host: Reader = { kind: "participant", side: "host" };
const office: Reader = { kind: "office" };
const bySlug = <T extends { slug: string }>(things: T[]) => things.sort((a, b) => (a.slug < b.slug ? -1 : 1));
const seenBy = (reader: Reader, content: VisitContent) => asSeenBy(reader, content) ?? expect.fail("hidden");

describe("a visit", () => {
  test("of both sides is not there for the public", () => {
    const content = visit({}, "participants");
    expect(asSeenBy(publicReader, content)).toBeNull();
    expect(asSeenBy(host, content)).toEqual(content);
  });

  test("that our office keeps to itself is not there for any participant", () => {
    const content = visit({}, "internal");
    expect([publicReader, guest, host].map((reader) => asSeenBy(reader, content))).toEqual([
      null,
      null,
      null,
    ]);
    expect(asSeenBy(office, content)).toBe(content);
  });

  test.each(realVisits)("such as %s, where everything is public, looks the same to everyone", (slug) => {
    const content = realVisit(slug);
    const seen = seenBy(publicReader, content);
    expect({ ...seen, organisations: bySlug(seen.organisations) }).toEqual(content);
  });
});

describe("an item that the reader may not see", () => {
  const hotel = venue("hotel", { organisationId: "hotel-company" });
  const office = venue("guest-office");
  const content = visit({
    items: [
      item("walk", exactly("2027-03-11T09:00 Asia/Shanghai"), at("hotel")),
      item("briefing", exactly("2027-03-11T10:00 Asia/Shanghai"), {
        audience: "guest",
        ...at("guest-office"),
      }),
    ],
    venues: [hotel, office],
    organisations: [organisation("hotel-company", { partOfId: "holding" }), organisation("holding")],
    citations: [
      claim(["item", "walk"], "newspaper", "paragraph:1"),
      claim(["item", "briefing"], "letter", "paragraph:1"),
      claim(["venue", "guest-office"], "map", "section:north"),
    ],
    sources: [source("newspaper"), source("letter"), source("map")],
  });

  test("takes its venue, its claims and their sources along", () => {
    expect(seenBy(host, content)).toEqual({
      ...content,
      items: [content.items[0]],
      venues: [hotel],
      citations: [content.citations[0]],
      sources: [source("newspaper")],
    });
  });

  test("is there with all of them for the side that it is for", () => {
    expect(seenBy(guest, content)).toEqual(content);
  });

  test("leaves the outcome that arose there, without saying where", () => {
    const memorandum = outcome("memorandum", { itemId: "briefing" });
    const seen = seenBy(publicReader, { ...content, outcomes: [memorandum] });
    expect(seen.outcomes).toEqual([{ ...memorandum, itemId: null }]);
  });
});

describe("what follows on from an item that the reader may not see", () => {
  const talks = item("talks", exactly("2027-03-11T10:00 Asia/Shanghai", "2027-03-11T11:20 Asia/Shanghai"), {
    audience: "internal",
  });
  const tea = following(talks, "tea");
  const photograph = following(tea, "photograph");
  const lunch = item("lunch", exactly("2027-03-11T12:30 Asia/Shanghai"));
  const content = visit({ items: [talks, tea, photograph, lunch] });

  test("is only a time still to be said, on its day and behind all that has a time", () => {
    const endOfDay = utc("2027-03-11T16:00") - 1;
    const open = { startsAt: endOfDay, endsAt: endOfDay };
    expect(seenBy(publicReader, content).items).toEqual([
      lunch,
      { ...tea, ...open, when: toBeConfirmed("2027-03-11") },
      { ...photograph, ...open },
    ]);
  });

  test("does not tell by its instant when the hidden one ends", () => {
    expect(JSON.stringify(seenBy(publicReader, content))).not.toContain(`${talks.endsAt}`);
  });

  test("stands behind it for our office", () => {
    expect(seenBy(office, content).items).toEqual([talks, tea, photograph, lunch]);
  });
});

describe("a participant whom the reader may not see", () => {
  const bodyguard = participation("bodyguard", "guest", 2, {
    ...{ personId: "ivanov", positionId: "guard", organisationId: "service", role: "security" },
    ...{ accompaniesId: "minister", counterpartId: "colleague", audience: "guest" },
  });
  const minister = participation("minister", "guest", 1, {
    personId: "petrova",
    positionId: "minister-post",
  });
  const colleague = participation("colleague", "host", 1, {
    ...{
      personId: "yin",
      organisationId: "host-service",
      counterpartId: "bodyguard",
      accompaniesId: "bodyguard",
    },
  });
  const arrival = item("arrival", exactly("2027-03-10T10:15 Asia/Shanghai"), {
    ...attendedBy({ participationId: "minister" }, { participationId: "bodyguard" }, { side: "host" }),
  });
  const group = outcome("group", {
    kind: "workingGroup",
    parties: [
      { id: "first", role: "party", side: "guest", organisationId: "ministry", participationId: null },
      { id: "second", role: "witness", side: "guest", organisationId: null, participationId: "bodyguard" },
    ],
    workingGroup: {
      ...{ mandate: { en: "Safety of delegations" }, rhythm: null, meets: null },
      members: [
        { id: "third", side: "guest", role: "coChair", organisationId: null, participationId: "bodyguard" },
        {
          id: "fourth",
          side: "host",
          role: "coChair",
          organisationId: "host-service",
          participationId: null,
        },
      ],
    },
  });
  const content = visit({
    items: [arrival],
    participations: [minister, bodyguard, colleague],
    positions: [position("minister-post", "petrova", "ministry"), position("guard", "ivanov", "service")],
    outcomes: [group],
    people: ["ivanov", "petrova", "yin"].map((id) => person(id, { ...name("en", id), ...latin })),
    organisations: ["host-service", "ministry", "service"].map((id) => organisation(id)),
    citations: [
      claim(["participation", "bodyguard"], "letter", "paragraph:1"),
      claim(["position", "guard"], "letter", "paragraph:2"),
      claim(["person", "petrova"], "newspaper", "paragraph:3"),
    ],
    sources: [source("letter"), source("newspaper")],
  });

  test("is gone from the list, the item, the outcome and everyone's side", () => {
    expect(seenBy(host, content)).toEqual({
      ...content,
      items: [{ ...arrival, attendances: [arrival.attendances[0], arrival.attendances[2]] }],
      participations: [minister, { ...colleague, counterpartId: null, accompaniesId: null }],
      positions: [content.positions[0]],
      outcomes: [
        {
          ...group,
          parties: [group.parties[0]],
          workingGroup: { ...group.workingGroup, members: [group.workingGroup!.members[1]] },
        },
      ],
      people: content.people.slice(1),
      organisations: content.organisations.slice(0, 2),
      citations: [content.citations[2]],
      sources: [source("newspaper")],
    });
  });

  test("keeps a name that someone else in sight carries too", () => {
    const sameOrganisation = {
      ...content,
      participations: [{ ...minister, organisationId: "service" }, bodyguard],
    };
    expect(seenBy(publicReader, sameOrganisation).organisations.map((one) => one.id)).toContain("service");
  });
});

describe("an outcome that the reader may not see", () => {
  const moved = (sourceId: string) => [
    {
      ...{ id: `move of ${sourceId}`, status: "proposed" as const, onDate: null },
      sourceId,
      locator: "day:1",
      decidedBy: null,
      reason: null,
    },
  ];
  const idea = outcome("idea", { audience: "internal", moves: moved("minutes") });
  const proposal = outcome("proposal", { followsFromId: "idea", moves: moved("newspaper") });
  const content = visit({ outcomes: [idea, proposal], sources: [source("minutes"), source("newspaper")] });

  test("is gone from what followed from it, with the source of its status", () => {
    expect(seenBy(publicReader, content)).toEqual({
      ...content,
      outcomes: [{ ...proposal, followsFromId: null }],
      sources: [source("newspaper")],
    });
  });
});

describe("a decision about what sources disagree on", () => {
  const decided = (about: "walk" | "briefing"): Settlement => ({
    ...{ id: `decision on ${about}`, about: { kind: "item", id: about }, field: "when" },
    ...{ value: "2027-03-11", reason: { en: `MARKER of ${about}` } },
  });
  const content = visit({
    items: [
      item("walk", exactly("2027-03-11T09:00 Asia/Shanghai")),
      item("briefing", exactly("2027-03-11T10:00 Asia/Shanghai"), { audience: "guest" }),
    ],
    settlements: [decided("walk"), decided("briefing")],
  });

  test("is seen with what it is about, and goes with it", () => {
    expect(seenBy(guest, content).settlements).toEqual(content.settlements);
    expect(seenBy(publicReader, content).settlements).toEqual([decided("walk")]);
    expect(JSON.stringify(seenBy(host, content))).not.toContain("MARKER of briefing");
  });
});

describe("the note of an item", () => {
  const noted = item("walk", exactly("2027-03-11T09:00 Asia/Shanghai"), {
    ...{ note: { en: "MARKER", ru: "MARKER по-русски" }, noteAudience: "guest" },
  });
  const content = visit({ items: [noted] });

  test("is there for whom it is meant", () => {
    expect(seenBy(guest, content).items[0]).toEqual({ ...noted, noteAudience: null });
    expect(seenBy(office, content).items[0]).toEqual(noted);
  });

  test.each([publicReader, host, { kind: "participant", side: "third" } as const])(
    "leaves no trace for anyone else, though they see the item: %o",
    (reader) => {
      const seen = seenBy(reader, content);
      expect(seen.items).toEqual([{ ...noted, note: null, noteAudience: null }]);
      expect(JSON.stringify(seen)).not.toMatch(/MARKER|"guest"\}/);
    },
  );

  test("stands on no calendar entry of theirs", () => {
    const print = (reader: Reader) =>
      printer.entries(seenBy(reader, content), [], "en").map((entry) => entry.fingerprint);
    expect(print(guest).join()).toContain("MARKER");
    expect(print(publicReader).join()).not.toContain("MARKER");
  });

  test("without an audience of its own, or from before notes had one, is for whoever sees the item", () => {
    const { noteAudience: _, ...older } = noted;
    for (const one of [{ ...noted, noteAudience: null }, older as ProgrammeItem])
      expect(seenBy(publicReader, { ...content, items: [one] }).items[0]!.note).toEqual(noted.note);
  });
});

test("a party does not name a head whom the reader may not see", () => {
  const party = { id: "press", side: "guest" as const, name: { en: "Press" }, headId: "chief" };
  const chief = participation("chief", "guest", 1, { partyId: "press", audience: "guest" });
  const reporter = participation("reporter", "guest", 2, { partyId: "press", audience: "public" });
  const content = visit({ parties: [party], participations: [chief, reporter] });
  expect(seenBy(guest, content).parties).toEqual([party]);
  expect(seenBy(host, content).parties).toEqual([{ ...party, headId: null }]);
});

describe("a contact", () => {
  const dinner = item("dinner", exactly("2027-03-11T19:00 Asia/Shanghai"), { audience: "guest" });
  const escort = participation("escort", "guest", 1, { partyId: "advance", audience: "guest" });
  const content = visit({
    items: [dinner],
    parties: [{ id: "advance", side: "guest", name: { en: "Advance" }, headId: "escort" }],
    participations: [escort],
    legs: [
      leg("beijing", "2027-03-10", "2027-03-14"),
      leg("tianjin", "2027-03-12", "2027-03-12", { insideLegId: "beijing", partyId: "advance" }),
    ],
    contacts: [
      contact("duty", { venueId: "hotel", audience: "participants" }),
      contact("press desk"),
      contact("for the dinner", { itemId: "dinner", venueId: "villa" }),
      contact("the escort", { participationId: "escort" }),
      contact("in Tianjin", { legId: "tianjin" }),
      contact("in Beijing", { legId: "beijing" }),
      contact("our own", { audience: "internal", venueId: "office" }),
    ],
    venues: ["hotel", "villa", "office"].map((id) => venue(id)),
  });
  const told = (reader: Reader) => seenBy(reader, content).contacts.map(({ id }) => id);

  test("is there for its audience, unless it is about an item, a person or a stay that is hidden", () => {
    expect(told(publicReader)).toEqual(["press desk", "in Beijing"]);
    expect(told(host)).toEqual(["duty", "press desk", "in Beijing"]);
    expect(told(guest)).toEqual(content.contacts.slice(0, 6).map(({ id }) => id));
    expect(told(office)).toEqual(content.contacts.map(({ id }) => id));
  });

  test("brings its venue along, and takes it away", () => {
    expect(seenBy(host, content).venues).toEqual([venue("hotel")]);
    expect(seenBy(guest, content).venues).toEqual([venue("hotel"), venue("villa")]);
  });
});

/**
 * A real visit in which anyone may have decided anything about audiences, some items follow on from
 * others, and every text says to which thing it belongs.
 */
const anyVisit = fc
  .record({
    slug: fc.constantFrom(...realVisits),
    decisions: fc.array(fc.constantFrom(...audiences), { minLength: 97, maxLength: 97 }),
    links: fc.array(fc.boolean(), { minLength: 89, maxLength: 89 }),
  })
  .map(({ slug, decisions, links }) => {
    const content = realVisit(slug);
    content.contacts = contactsOf(content);
    const gated = [...content.items, ...content.participations, ...content.outcomes, ...content.contacts];
    for (const [index, one] of gated.entries()) one.audience = decisions[index % decisions.length]!;
    let next = 0;
    const isLinked = () => links[next++ % links.length]!;
    followAtRandom(content, isLinked);
    linkAtRandom(content, isLinked);
    content.settlements = content.citations.map(({ about, field }) => ({
      ...{ id: randomUUID(), about, field, value: "the first", reason: { en: "The minutes say so" } },
    }));
    return signed(content);
  });

/** A contact for every item, participant, venue and leg of the visit, and one for the visit as a whole. */
function contactsOf({ items, participations, venues, legs }: VisitContent): ContactPoint[] {
  const all: Partial<ContactPoint>[] = [
    ...items.map(({ id }) => ({ itemId: id })),
    ...participations.map(({ id }) => ({ participationId: id })),
    ...venues.map(({ id }) => ({ venueId: id })),
    ...legs.map(({ id }) => ({ legId: id })),
    {},
  ];
  return all.map((more, index) =>
    contact(`${String(index).padStart(8, "0")}-0000-4000-8000-000000000000`, more),
  );
}

/** Lets items follow on from one another, in chains too, and gives each an instant that tells it. */
function followAtRandom(content: VisitContent, isLinked: () => boolean): void {
  for (const [index, one] of content.items.entries()) {
    one.startsAt -= 1000 * (index + 1);
    one.endsAt -= 1000 * (index + 1);
    const before = content.items[index - 1];
    if (!before || !isLinked()) continue;
    const when: When = { kind: "followsOn", itemId: before.id, zone: zoneOf(before.when) };
    Object.assign(one, { when, startsAt: before.endsAt, endsAt: before.endsAt });
  }
  content.items = inProgrammeOrder(content.items);
}

/** Gives some participants someone to accompany and someone opposite, some outcomes an origin and a cause. */
function linkAtRandom({ participations, outcomes, items }: VisitContent, isLinked: () => boolean): void {
  for (const [index, one] of participations.entries()) {
    if (isLinked()) one.counterpartId = participations[(index + 1) % participations.length]!.id;
    if (isLinked()) one.accompaniesId = participations[(index + 2) % participations.length]!.id;
  }
  for (const [index, one] of outcomes.entries()) {
    if (isLinked()) one.followsFromId = outcomes[(index + 1) % outcomes.length]!.id;
    if (isLinked()) one.itemId = items[index % items.length]!.id;
  }
}

const kinds = [
  ...(["legs", "items", "parties", "participations", "positions", "outcomes"] as const),
  ...(["sources", "citations", "settlements", "people", "organisations", "venues"] as const),
  ...(["sources", "citations", "people", "organisations", "venues", "contacts"] as const),
];
const thingsOf = (content: VisitContent): { id: string }[] =>
  kinds.flatMap((kind): { id: string }[] => content[kind]);
const idsOf = (things: readonly { id: string }[]) => new Set(things.map((thing) => thing.id));

/** The visit with a thing's id in front of each of its texts, so that a text that leaks names its owner. */
function signed(content: VisitContent): VisitContent {
  const texts = ["en", "ru", "zh", "ja", "de", "name", "slug", "key", "value", "decidedBy", "telephone"];
  const sign = (thing: { id: string }) =>
    JSON.parse(JSON.stringify(thing), (key, value) =>
      texts.includes(key) && typeof value === "string" ? `${thing.id} ${value}` : value,
    );
  return { ...content, ...Object.fromEntries(kinds.map((kind) => [kind, content[kind].map(sign)])) };
}

/** Every id in what is printed of a visit, be it a thing's own, a reference or a signature. */
const idsIn = (printed: string) => new Set(printed.match(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g));

/**
 * The ids of all that a reader may see: what is open to them, and what one finds from there by
 * following every id except to what is closed. Knows no fields but `audience`, `participationId`, `about`
 * and those of a contact: a row or a contact about what is closed is not there, and a claim comes with what
 * it is about.
 */
function openTo(reader: Reader, content: VisitContent): Set<string> {
  const gated = [...content.items, ...content.participations, ...content.outcomes, ...content.contacts];
  const closed = idsOf(gated.filter((thing) => !sees(reader, thing.audience)));
  for (const { id, itemId, participationId } of content.contacts)
    if (closed.has(itemId ?? "") || closed.has(participationId ?? "")) closed.add(id);
  const isAboutClosed = (row: { participationId?: string; who?: { participationId?: string } } | null) =>
    closed.has(row?.participationId ?? row?.who?.participationId ?? "");
  const withoutClosedRows = (_: string, value: unknown) =>
    Array.isArray(value) ? value.filter((row) => !isAboutClosed(row)) : value;

  const things = new Map(thingsOf(content).map((thing) => [thing.id, thing]));
  const found = new Set<string>();
  const walk = (thing: { id: string }) => {
    for (const id of [thing.id, ...idsIn(JSON.stringify(thing, withoutClosedRows))]) {
      const next = things.get(id);
      if (!next || found.has(id) || closed.has(id)) continue;
      found.add(id);
      walk(next);
    }
  };
  for (const thing of [content.visit, ...content.legs, ...content.parties, ...gated])
    if (!closed.has(thing.id)) walk(thing);
  for (const one of [...content.citations, ...content.settlements])
    if (found.has(one.about.id) || one.about.id === content.visit.id) walk(one);
  return found;
}

describe("whoever reads a visit and whatever is hidden from them", () => {
  const readers: Reader[] = [publicReader, guest, host, { kind: "participant", side: "third" }];

  test("they see each thing that is open to them, and not a word, id or name of any other", () => {
    fc.assert(
      fc.property(anyVisit, fc.constantFrom(...readers), (content, reader) => {
        const seen = seenBy(reader, content);
        const open = openTo(reader, content);
        expect(idsOf(thingsOf(seen))).toEqual(open);
        const printed = idsIn(JSON.stringify(seen));
        expect(thingsOf(content).filter(({ id }) => printed.has(id) && !open.has(id))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test("the instants of what is hidden are nowhere, and what is left stands in programme order", () => {
    fc.assert(
      fc.property(anyVisit, fc.constantFrom(...readers), (content, reader) => {
        const seen = seenBy(reader, content);
        const printed = JSON.stringify(seen);
        const hidden = content.items.filter(
          (one) => !sees(reader, one.audience) && one.when.kind !== "followsOn",
        );
        expect(
          hidden.filter((one) => printed.includes(`${one.startsAt}`) || printed.includes(`${one.endsAt}`)),
        ).toEqual([]);
        expect(seen.items).toEqual(inProgrammeOrder(seen.items));
      }),
      { numRuns: 150 },
    );
  });

  test("our office sees it as it is", () => {
    fc.assert(
      fc.property(anyVisit, (content) => {
        expect(asSeenBy(office, content)).toBe(content);
      }),
      { numRuns: 10 },
    );
  });
});
