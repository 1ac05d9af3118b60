import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { findThing, removeThing, undoAct } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { findMovedInstants } from "#app/domain/programme/find-moved-instants.server.ts";
import { changesBetween, ownThings } from "#app/domain/release/changes-between.ts";
import { showVersion } from "#app/domain/release/releases.server.ts";
import { previewWayBack, takeDraftBack } from "#app/domain/release/take-draft-back.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { history } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { itemState, office, participationState } from "#test/domain/editing/world.ts";
import {
  change,
  editSomewhat,
  everything,
  takeAway,
  visitId,
  whose,
} from "#test/domain/release/edit-somewhat.ts";
import { clock, release } from "#test/story.ts";

const slug = "berlin-2027";
const draftOf = ({ db }: Current) => readDraft(db, visitBySlug(db, slug));
const released = (current: Current) => showVersion(current, slug, 1).content;

/** Of a content what a draft can be taken back to, by id. */
const heldIn = (content: ReturnType<typeof draftOf>): [string, unknown][] =>
  ownThings(content)
    .flatMap(([, things]) => things.map(({ version: _, ...one }): [string, unknown] => [one.id, one]))
    .sort(([a], [b]) => a.localeCompare(b));

/** Whether another stay or item of the visit has a word that addresses are made of; removed items keep theirs. */
function isKeyOfAnother(
  { db }: Current,
  { kind, id }: { kind: ThingKind; id: string },
  key: string,
): boolean {
  const table = kind === "leg" ? "legs" : kind === "outcome" ? "outcomes" : "programme_items";
  return db.$client.prepare(`select 1 from ${table} where key = ? and id <> ?`).get(key, id) !== undefined;
}

const outcomeState = (key: string, more: State = {}): State => ({
  ...{ key, kind: "proposal", title: { en: key }, detail: null, itemId: null, followsFromId: null },
  ...{ audience: "public", position: 0, parties: [], mandate: null, rhythm: null, members: [] },
  moves: [{ status: "proposed", onDate: null, sourceId: "notice", locator: "page:1", decidedBy: null }],
  ...more,
});
const told = (current: Current) => {
  const { before, after, refused } = previewWayBack(current, slug, 1);
  return {
    changes: changesBetween(before, after).map(({ kind, id, what }) => `${kind} ${id} ${what}`),
    refused: refused.map(({ thing, issue, by }) => [thing.id, issue.code, by.map(({ id }) => id).join()]),
  };
};

describe("a draft that is taken back to a version", () => {
  test("has what was changed, removed and added as it was then, and one undo brings all of it back", () => {
    const { current, add } = office();
    must(change(current, "participation", "guest-1", { diet: "No pork" }));
    must(change(current, "participation", "guest-2", { diet: "No nuts" }));
    must(change(current, "item", "item-1", { officeNote: { en: "Call first" } }));
    add("outcome", "letter", outcomeState("letter"));
    add("outcome", "idea", outcomeState("idea", { followsFromId: "letter" }));
    release(current, slug);
    const { sides } = findThing(current, whose("visit", visitId)).state as { sides: State[] };
    const renamed = sides.map((side) => ({ ...side, name: { en: "Another city" } }));
    must(change(current, "visit", visitId, { title: { en: "Another name" }, sides: renamed }));
    must(takeAway(current, "outcome", "idea"));
    must(change(current, "outcome", "letter", { kind: "workingGroup", mandate: { en: "Meet yearly" } }));
    add("contactPoint", "porter", {
      ...{ name: { en: "Porter" }, participationId: null, telephone: "112", email: null, hours: null },
      ...{ side: null, legId: null, itemId: "item-1", venueId: null, audience: "public" },
    });
    must(change(current, "leg", "leg-1", { lastDay: "2027-10-27" }));
    must(takeAway(current, "leg", "leg-2"));
    must(takeAway(current, "participation", "guest-2"));
    must(change(current, "participation", "guest-1", { role: "head", diet: "Vegetarian" }));
    must(
      change(current, "item", "item-1", { title: { en: "Long talks" }, officeNote: { en: "Call twice" } }),
    );
    must(takeAway(current, "item", "item-2"));
    add("leg", "leg-new", { ...findThing(current, whose("leg", "leg-1")).state, key: "potsdam" });
    add("item", "item-new", itemState("walk", "leg-new", { isOutsideLeg: true }));
    const before = everything(current);

    expect(told(current)).toEqual({
      changes: [
        ...["visit visit changed", "leg leg-2 added", "leg leg-1 changed", "leg leg-new removed"],
        ...["item item-1 changed", "item item-2 added", "item item-new removed"],
        ...["participation guest-1 changed", "participation guest-2 added"],
        ...["outcome idea added", "outcome letter changed", "contactPoint porter removed"],
      ],
      refused: [],
    });
    expect(everything(current)).toEqual(before); // it was only tried out
    const entries = must(takeDraftBack(current, slug, 1));
    expect(heldIn(draftOf(current))).toEqual(heldIn(released(current)));
    const stateOf = (kind: ThingKind, id: string) => findThing(current, whose(kind, id)).state;
    expect(stateOf("participation", "guest-1").diet).toBe("Vegetarian");
    expect(stateOf("participation", "guest-2").diet).toBe("No nuts");
    expect(stateOf("item", "item-1").officeNote).toEqual({ en: "Call twice" });
    expect(told(current)).toEqual({ changes: [], refused: [] });

    must(undoAct(current, visitId, { from: entries[0]!, to: entries.at(-1)! }));
    expect(everything(current)).toEqual(before);
  });

  test("is told thing by thing in history, under one person and moment", () => {
    const { current } = office();
    release(current, slug);
    must(change(current, "item", "item-1", { title: { en: "Long talks" } }));
    must(takeAway(current, "participation", "guest-2"));
    const entries = must(takeDraftBack(current, slug, 1));
    const rows = current.db.select().from(history).all();
    expect(
      rows.filter(({ id }) => entries.includes(id)).map(({ event, thingId }) => [event, thingId]),
    ).toEqual([
      ["participation.added", "guest-2"],
      ["item.changed", "item-1"],
    ]);
  });

  test("brings together again those who name each other, and parts those who did not then", () => {
    const { current, add } = office();
    const pair = (one: string, other: string, party: string) => {
      add("party", party, { side: "guest", name: { en: party }, headId: null });
      add("participation", one, participationState("guest", 5, { partyId: party }));
      add("participation", other, participationState("host", 5, { counterpartId: one }));
      must(change(current, "participation", one, { counterpartId: other }));
      must(change(current, "party", party, { headId: one }));
    };
    const part = (one: string, other: string, party: string) => {
      must(change(current, "party", party, { headId: null }));
      must(change(current, "participation", one, { counterpartId: null, partyId: null }));
      for (const id of [other, one]) must(takeAway(current, "participation", id));
      must(takeAway(current, "party", party));
    };
    pair("old-1", "old-2", "old-party");
    release(current, slug);
    part("old-1", "old-2", "old-party");
    pair("new-1", "new-2", "new-party");
    const before = everything(current);
    const entries = must(takeDraftBack(current, slug, 1));
    expect(heldIn(draftOf(current))).toEqual(heldIn(released(current)));
    must(undoAct(current, visitId, { from: entries[0]!, to: entries.at(-1)! }));
    expect(everything(current)).toEqual(before);
  });

  test("frees a key and a person before they are given back to whoever had them", () => {
    const { current, add } = office();
    add("participation", "mayor-1", participationState("guest", 7, { personId: "mayor", description: null }));
    release(current, slug);
    must(takeAway(current, "participation", "mayor-1"));
    add("participation", "mayor-2", participationState("guest", 7, { personId: "mayor", description: null }));
    const { state } = findThing(current, whose("leg", "leg-2"));
    must(takeAway(current, "leg", "leg-2"));
    add("leg", "leg-3", state);
    must(takeDraftBack(current, slug, 1));
    expect(heldIn(draftOf(current))).toEqual(heldIn(released(current)));
  });

  test("goes back and forth with all its days, though no item may lie outside every stay", () => {
    const { current, add } = office();
    const on = (day: string) => ({ when: clock(`${day}T10:00`, `${day}T11:00`), isOutsideLeg: false });
    const postpone = (firstDay: string, lastDay: string, day: string, isLegFirst: boolean) => {
      const legs = () => {
        for (const id of ["leg-1", "leg-2"]) must(change(current, "leg", id, { firstDay, lastDay }));
      };
      if (isLegFirst) legs();
      for (const id of ["item-1", "item-2"]) must(change(current, "item", id, on(day)));
      if (!isLegFirst) legs();
    };
    postpone("2027-10-25", "2027-10-31", "2027-10-26", false);
    postpone("2027-10-25", "2027-10-28", "2027-10-26", true);
    release(current, slug);
    postpone("2027-11-08", "2027-11-11", "2027-11-09", true);
    must(takeAway(current, "item", "item-2"));
    add("item", "walk", itemState("walk", "leg-1", on("2027-11-10")));
    const before = everything(current);
    const entries = must(takeDraftBack(current, slug, 1));
    expect(heldIn(draftOf(current))).toEqual(heldIn(released(current)));
    must(undoAct(current, visitId, { from: entries[0]!, to: entries.at(-1)! }));
    expect(everything(current)).toEqual(before);
  });

  test("goes back and forth though its stays were cut short below an item", () => {
    const { current } = office();
    const on = (day: string) => ({ when: clock(`${day}T10:00`, `${day}T11:00`), isOutsideLeg: false });
    must(change(current, "leg", "leg-1", { lastDay: "2027-10-31" }));
    must(change(current, "item", "item-1", on("2027-10-26")));
    release(current, slug);
    must(change(current, "item", "item-1", on("2027-10-30")));
    for (const id of ["leg-1", "leg-2"]) must(change(current, "leg", id, { lastDay: "2027-10-28" }));
    const before = everything(current);
    const entries = must(takeDraftBack(current, slug, 1));
    expect(heldIn(draftOf(current))).toEqual(heldIn(released(current)));
    must(undoAct(current, visitId, { from: entries[0]!, to: entries.at(-1)! }));
    expect(everything(current)).toEqual(before);
  });

  test("keeps what a gift, a source or a car names, says what does, and keeps what that names in turn", () => {
    const { current, add } = office();
    release(current, slug);
    add("party", "party-new", { side: "guest", name: { en: "New" }, headId: null });
    add("participation", "new", participationState("guest", 9, { partyId: "party-new" }));
    add("gift", "vase", {
      ...{ title: { en: "Vase" }, status: "idea", givenBy: "guest", note: null, giverId: "new" },
      ...{ recipientId: null, itemId: null },
    });
    add("item", "walk", itemState("walk", "leg-1", { isOutsideLeg: true }));
    add("citation", "claim", {
      ...{ about: { kind: "item", id: "walk" }, field: "title", value: "Walk", sourceId: "notice" },
      locator: "page:1",
    });
    expect(told(current)).toEqual({
      changes: [],
      refused: [
        ["new", "thing.inUse", "vase"],
        ["walk", "thing.inUse", "claim"],
        ["party-new", "thing.inUse", "new"],
      ],
    });
  });

  test("leaves as it is what cannot be true any more, and what is gone from the directories", () => {
    const { current } = office();
    const onTheLast = clock("2027-10-28T10:00", "2027-10-28T11:00");
    must(change(current, "leg", "leg-2", { lastDay: "2027-10-27" }));
    must(change(current, "item", "item-1", { when: onTheLast, isOutsideLeg: false }));
    must(change(current, "item", "item-2", { venues: [{ venueId: "station", roomId: null }] }));
    must(change(current, "leg", "leg-1", { lastDay: "2027-10-27" }));
    release(current, slug);
    must(change(current, "item", "item-1", { isOutsideLeg: true }));
    must(change(current, "item", "item-2", { venues: [], title: { en: "Supper" } }));
    const { version } = keeperOf("venue").find(current.db, "station")!;
    must(removeThing(current, { kind: "venue", id: "station", visitId: null }, version));
    expect(told(current)).toEqual({
      changes: [],
      refused: [
        ["item-2", "thing.refersToRemoved", ""],
        ["item-1", "item.outsideEveryLeg", ""],
      ],
    });
    expect(must(takeDraftBack(current, slug, 1))).toEqual([]);
  });

  test("is not what was shown once somebody changed it meanwhile", () => {
    const { current } = office();
    release(current, slug);
    must(change(current, "item", "item-1", { title: { en: "Long talks" } }));
    const { mark } = previewWayBack(current, slug, 1);
    must(change(current, "item", "item-1", { title: { en: "Longer talks" } }));
    const before = everything(current);
    expect(takeDraftBack(current, slug, 1, mark)).toEqual({
      ok: false,
      issues: [{ code: "back.draftMoved" }],
    });
    expect(everything(current)).toEqual(before);
    must(takeDraftBack(current, slug, 1, previewWayBack(current, slug, 1).mark));
    expect(() => previewWayBack(current, slug, 2)).toThrow("notFound");
    expect(() => previewWayBack({ ...current, actor: { id: "m", role: "manager" } }, slug, 1)).toThrow(
      "notFound",
    );
  });
});

test("whatever is edited, a draft taken back is what was released, and undone it is what it was", () => {
  const kept = new Set<string>();
  fc.assert(
    fc.property(fc.nat(2 ** 31), fc.nat(2 ** 31), (first, then) => {
      const { current } = office();
      editSomewhat(current, { seed: first, steps: 40, name: "early" });
      release(current, slug);
      editSomewhat(current, { seed: then, steps: 60, name: "late" });
      const before = everything(current);
      const way = previewWayBack(current, slug, 1);
      expect(everything(current)).toEqual(before);
      const entries = must(takeDraftBack(current, slug, 1, way.mark));
      expect(draftOf(current)).toEqual(way.after);

      const refused = way.refused.map(({ thing }) => thing.id);
      const now = heldIn(draftOf(current)).filter(([id]) => !refused.includes(id));
      expect(now).toEqual(heldIn(released(current)).filter(([id]) => !refused.includes(id)));
      for (const { thing, issue, by } of way.refused) {
        kept.add(thing.kind);
        // Something names it, or what stays for that reason has the word that it is addressed by.
        const stands = by.length > 0 || ("key" in issue && isKeyOfAnother(current, thing, issue.key));
        expect([thing, issue, stands]).toEqual([thing, issue, true]);
      }
      expect(findMovedInstants(current.db)).toEqual([]);
      expect(current.db.$client.pragma("foreign_key_check")).toEqual([]);
      if (entries.length === 0) return;
      must(undoAct(current, visitId, { from: entries[0]!, to: entries.at(-1)! }));
      expect(everything(current)).toEqual(before);
    }),
    { numRuns: 12, endOnFailure: true },
  );
  expect(kept.size).toBeGreaterThan(0);
});
