import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { addParticipation, participationsOf } from "#app/domain/delegation/delegation.server.ts";
import {
  addParticipations,
  mergeParty,
  moveParticipation,
  splitParty,
} from "#app/domain/delegation/delegation-acts.server.ts";
import { ofSide, type Participation } from "#app/domain/delegation/participation.ts";
import type { SeveralRow } from "#app/domain/delegation/several-form.ts";
import { addThing, findThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { removeItem } from "#app/domain/programme/programme.server.ts";
import { addLeg, addParty, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { berlinVisit, clock, plan, story, viewer } from "#test/story.ts";

/** Four guests and a host on a visit to Berlin. */
function delegation() {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const join = (
    side: "guest" | "host",
    precedence: number,
    text: string,
    more: Partial<Participation> = {},
  ) => must(addParticipation(current, slug, unnamed(side, precedence, text, more)));
  const guests = ["mayor", "spouse", "dancer", "adviser"].map((text, index) =>
    join("guest", index + 1, text),
  ) as [Participation, Participation, Participation, Participation];
  return { current, slug, leg, visitId, guests, host: join("host", 1, "host"), join };
}

const unnamed = (
  side: "guest" | "host",
  precedence: number,
  text: string,
  more: Partial<Participation> = {},
): Omit<Participation, "id"> => ({
  ...{ side, precedence, role: "member", personId: null, positionId: null, organisationId: null },
  ...{ description: { en: text }, headcount: 1, accompaniesId: null, counterpartId: null, partyId: null },
  audience: "participants",
  ...more,
});

const guestsOf = (current: Current, visitId: string) =>
  ofSide(participationsOf(current.db, visitId), "guest").map(({ description }) => description?.en);

const newest = (current: Current, visitId: string, count: number) =>
  entriesOfVisit(current.db, visitId, null, null)
    .slice(0, count)
    .map(({ event }) => event);

/** Takes back the latest entries, the newest first, as the page of history offers it. */
function undoAll(current: Current, visitId: string, entries: readonly number[]): void {
  for (const entry of entries.toReversed()) must(undoEntry(current, visitId, entry, false));
}

describe("moving a participant", () => {
  test("swaps two neighbours as two changes of one act; pressed twice, it moves once", () => {
    const { current, slug, visitId, guests } = delegation();
    const [mayor, spouse] = guests;
    const entries = must(moveParticipation(current, slug, spouse.id, { before: mayor.id }));
    expect(entries).toHaveLength(2);
    expect(guestsOf(current, visitId)).toEqual(["spouse", "mayor", "dancer", "adviser"]);
    expect(must(moveParticipation(current, slug, spouse.id, { before: mayor.id }))).toEqual([]);
    expect(guestsOf(current, visitId)).toEqual(["spouse", "mayor", "dancer", "adviser"]);
    undoAll(current, visitId, entries);
    expect(guestsOf(current, visitId)).toEqual(["mayor", "spouse", "dancer", "adviser"]);
  });

  test("past one who shares its number gives them different ones", () => {
    const { current, slug, visitId, join, guests } = delegation();
    const twin = join("guest", 4, "twin");
    must(moveParticipation(current, slug, twin.id, { before: guests[3].id }));
    expect(guestsOf(current, visitId)).toEqual(["mayor", "spouse", "dancer", "twin", "adviser"]);
  });

  test("is for those who plan, and within the visit", () => {
    const { current, slug, guests, host } = delegation();
    const spot = { before: guests[0].id };
    expect(() => moveParticipation({ ...current, actor: viewer }, slug, guests[1].id, spot)).toThrow(
      "visit.edit: forbidden",
    );
    expect(() => moveParticipation(current, slug, "nobody", spot)).toThrow("participation: notFound");
    expect(must(moveParticipation(current, slug, host.id, spot))).toEqual([]);
  });
});

describe("several participants at once", () => {
  const common = { side: "guest", partyId: null, audience: "participants", language: "ru" } as const;
  const row = (more: Partial<SeveralRow>): SeveralRow => ({
    ...{ id: randomUUID(), personId: null, description: null, headcount: null, role: null },
    ...{ organisationId: null },
    ...more,
  });

  test("are added behind the last of their side, and once however often they are sent", () => {
    const { current, slug, visitId } = delegation();
    const rows = [row({ description: "хор", headcount: 12 }), row({ description: "врач", role: "support" })];
    expect(must(addParticipations(current, slug, common, rows))).toHaveLength(2);
    expect(must(addParticipations(current, slug, common, rows))).toEqual([]);
    expect(ofSide(participationsOf(current.db, visitId), "guest").slice(4)).toMatchObject([
      { id: rows[0]!.id, precedence: 5, role: "member", description: { ru: "хор" }, headcount: 12 },
      { id: rows[1]!.id, precedence: 6, role: "support", description: { ru: "врач" } },
    ]);
  });

  test("are added all or not at all; each issue names its row", () => {
    const { current, slug, visitId } = delegation();
    const person = must(
      addThing(
        current,
        { kind: "person", id: randomUUID(), visitId: null },
        {
          slug: "olga-petrova",
          names: [
            {
              ...{ language: "en", name: "Olga Petrova", script: "Latn", short: null, style: null },
              ...{ isOriginal: false, isPrinted: false, isPreferred: true },
            },
          ],
        },
      ),
    );
    const rows = [row({ personId: person.id }), row({}), row({ personId: person.id })];
    const before = newest(current, visitId, 1);
    expect(addParticipations(current, slug, common, rows)).toMatchObject({
      ok: false,
      issues: [
        { thing: { id: rows[1]!.id }, issue: { code: "participation.saysNobody" } },
        { thing: { id: rows[2]!.id }, issue: { code: "participation.takesPartAlready" } },
      ],
    });
    expect(guestsOf(current, visitId)).toHaveLength(4);
    expect(newest(current, visitId, 1)).toEqual(before);
  });
});

describe("splitting and merging parties", () => {
  test("a party split off has its members, and every entry can be taken back", () => {
    const { current, slug, visitId, guests } = delegation();
    const [, spouse, dancer] = guests;
    const split = { id: randomUUID(), side: "guest", name: { en: "Culture" }, headId: spouse.id } as const;
    const memberIds = [spouse.id, dancer.id];
    const entries = must(splitParty(current, slug, { ...split, memberIds }));
    expect(newest(current, visitId, 3)).toEqual([
      "participation.changed",
      "participation.changed",
      "party.added",
    ]);
    expect(must(splitParty(current, slug, { ...split, memberIds }))).toEqual([]);
    const membersNow = () =>
      participationsOf(current.db, visitId).filter(({ partyId }) => partyId === split.id);
    expect(membersNow().map(({ id }) => id)).toEqual(memberIds);
    undoAll(current, visitId, entries);
    expect(membersNow()).toEqual([]);
    expect(() => findThing(current, { kind: "party", id: split.id, visitId })).toThrow("party: notFound");
  });

  test("a split that cannot be true leaves no trace", () => {
    const { current, slug, visitId, guests, host } = delegation();
    const split = { id: randomUUID(), side: "guest", name: { en: "Mixed" }, headId: null } as const;
    const before = newest(current, visitId, 1);
    expect(splitParty(current, slug, { ...split, memberIds: [guests[0].id, host.id] })).toEqual({
      ok: false,
      issues: [{ code: "split.memberOfAnotherSide", participationId: host.id }],
    });
    expect(newest(current, visitId, 1)).toEqual(before);
  });

  /** A party of two that attends two items, rides in a bus and has a leg of its own. */
  function withParties() {
    const told = delegation();
    const { current, slug, leg, visitId, guests } = told;
    const culture = must(addParty(current, slug, { side: "guest", name: { en: "Culture" } }));
    const spouses = must(addParty(current, slug, { side: "guest", name: { en: "Spouses" } }));
    const hosts = must(addParty(current, slug, { side: "host", name: { en: "Hosts" } }));
    const potsdam = must(
      addLeg(current, slug, {
        ...{ key: "potsdam", city: { en: "Potsdam" }, country: "DE", zone: "Europe/Berlin" },
        ...{ firstDay: "2027-10-27", lastDay: "2027-10-27", insideLegId: leg.id, partyId: culture.id },
      }),
    );
    const at = (day: string, key: string, who: (object & { partyId?: string })[]) =>
      plan(current, slug, leg, key, clock(`${day}T10:00`, `${day}T11:00`), {
        attendances: who.map((one) => ({ who: one as { side: "guest" }, role: null, isNeeded: true })),
      });
    const museum = at("2027-10-26", "museum", [{ partyId: culture.id }, { partyId: spouses.id }]);
    const concert = at("2027-10-28", "concert", [{ partyId: culture.id }]);
    const gone = at("2027-10-29", "gone", [{ partyId: culture.id }]);
    must(removeItem(current, slug, gone.key, gone.version) as never);
    const bus = must(
      addThing(
        current,
        { kind: "vehicle", id: randomUUID(), visitId },
        {
          ...{ name: { en: "Bus" }, side: null, seats: 3, plate: null, driver: null, driverTelephone: null },
          rides: [{ who: { partyId: culture.id }, itemId: null }],
        },
      ),
    );
    must(
      splitParty(current, slug, {
        ...{ id: randomUUID(), side: "guest", name: { en: "Choir" }, headId: null },
        memberIds: [guests[3].id],
      }),
    );
    return { ...told, culture, spouses, hosts, potsdam, museum, concert, bus };
  }
  const attending = (current: Current, visitId: string) =>
    itemsOf(current.db, visitId).map(({ key, attendances }) => [key, attendances.map(({ who }) => who)]);

  test("a party merged into another hands over members, attendances, rides and legs, and is gone", () => {
    const { current, slug, visitId, guests, culture, spouses, potsdam, bus } = withParties();
    const own = must(
      splitParty(current, slug, {
        ...{ id: culture.id, side: "guest", name: { en: "Culture" }, headId: null },
        memberIds: [guests[1].id],
      }),
    );
    expect(own).toHaveLength(1);
    const before = attending(current, visitId);
    const entries = must(mergeParty(current, slug, culture.id, spouses.id));
    const ref = (kind: "leg" | "vehicle" | "participation", id: string) =>
      findThing(current, { kind, id, visitId }).state;
    expect(attending(current, visitId)).toEqual([
      ["museum", [{ partyId: spouses.id }]],
      ["concert", [{ partyId: spouses.id }]],
    ]);
    expect(ref("leg", potsdam.id).partyId).toBe(spouses.id);
    expect(ref("vehicle", bus.id).rides).toMatchObject([{ who: { partyId: spouses.id } }]);
    expect(ref("participation", guests[1].id).partyId).toBe(spouses.id);
    expect(() => findThing(current, { kind: "party", id: culture.id, visitId })).toThrow("notFound");
    expect(must(mergeParty(current, slug, culture.id, spouses.id))).toEqual([]);

    undoAll(current, visitId, entries);
    expect(attending(current, visitId)).toEqual(before);
    expect(ref("leg", potsdam.id).partyId).toBe(culture.id);
    expect(ref("participation", guests[1].id).partyId).toBe(culture.id);
  });

  test("merged back into the whole delegation, the side attends in its place", () => {
    const { current, slug, visitId, culture, spouses, potsdam } = withParties();
    must(mergeParty(current, slug, culture.id, null));
    expect(attending(current, visitId)).toEqual([
      ["museum", [{ side: "guest" }, { partyId: spouses.id }]],
      ["concert", [{ side: "guest" }]],
    ]);
    expect(findThing(current, { kind: "leg", id: potsdam.id, visitId }).state.partyId).toBeNull();
  });

  test("a merge that cannot be true leaves no trace; a party of another visit is missing", () => {
    const { current, slug, visitId, culture, hosts } = withParties();
    const before = attending(current, visitId);
    expect(mergeParty(current, slug, culture.id, hosts.id)).toEqual({
      ok: false,
      issues: [{ code: "merge.ofAnotherSide" }],
    });
    expect(attending(current, visitId)).toEqual(before);
    const other = berlinVisit(current, { slug: "another" });
    for (const id of ["nobody", culture.id])
      expect(() => mergeParty(current, other.slug, id, null)).toThrow("party: notFound");
    const elsewhere = must(addParty(current, other.slug, { side: "guest", name: { en: "Elsewhere" } }));
    expect(mergeParty(current, slug, culture.id, elsewhere.id)).toEqual({
      ok: false,
      issues: [{ code: "merge.intoNothing" }],
    });
  });
});
