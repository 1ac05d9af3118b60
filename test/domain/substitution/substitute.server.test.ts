import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { addParticipation, participationsOf } from "#app/domain/delegation/delegation.server.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { addThing, changeThing, findThing, undoAct } from "#app/domain/editing/things.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { substitute } from "#app/domain/substitution/substitute.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { personNames } from "#db/schema/index.ts";
import { attends, must, personName } from "#db/seed/telling.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

/** A delegation with a head who chairs the talks, leads the cultural party and rides in the first car. */
function delegation() {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const person = (name: string) =>
    must(addPerson(current, { slug: name, names: [personName("en", "Latn", name)] })).id;
  const join = (name: string, more: Partial<Participation> = {}) =>
    must(
      addParticipation(current, slug, {
        ...{ side: "guest", role: "member", precedence: 1, audience: "public", personId: person(name) },
        ...{ positionId: null, organisationId: null, description: null, headcount: null },
        ...{ accompaniesId: null, counterpartId: null, partyId: null },
        ...more,
      }),
    );
  const host = join("host", { side: "host" });
  const head = join("head", { role: "head", precedence: 1, counterpartId: host.id });
  const deputy = join("deputy", { role: "deputyHead", precedence: 2 });
  const wife = join("wife", { role: "accompanying", precedence: 3, accompaniesId: head.id });
  const party = must(
    addThing(
      current,
      { kind: "party", id: randomUUID(), visitId },
      { side: "guest", name: { en: "Culture" }, headId: head.id },
    ),
  );
  const attendances = [
    attends({ participationId: head.id }, "chair"),
    attends({ participationId: deputy.id }),
  ];
  plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"), { attendances });
  plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"), {
    attendances: [attends({ participationId: head.id })],
  });
  const car = must(
    addThing(
      current,
      { kind: "vehicle", id: randomUUID(), visitId },
      {
        ...{ name: { en: "Car 1" }, side: null, seats: 3, plate: null, driver: null, driverTelephone: null },
        rides: [{ who: { participationId: head.id }, itemId: null }],
      },
    ),
  );
  const one = (id: string) => participationsOf(current.db, visitId).find((other) => other.id === id);
  const attending = (key: string) =>
    itemsOf(current.db, visitId)
      .find((item) => item.key === key)!
      .attendances.map(({ who, role }) => [Object.values(who)[0], role]);
  return { current, slug, visitId, host, head, deputy, wife, party, car, one, attending, person };
}

test("a newcomer replaces the head wherever they stood, and the head leaves", () => {
  const { current, slug, visitId, host, head, deputy, wife, party, car, one, attending, person } =
    delegation();
  const id = randomUUID();
  must(
    substitute(current, slug, {
      ...{ outId: head.id, leaves: true },
      by: { id, person: { id: person("minister") }, positionId: null, organisationId: null },
    }),
  );
  expect(one(head.id)).toBeUndefined();
  expect(one(id)).toMatchObject({ role: "head", precedence: 1, counterpartId: host.id });
  expect(one(wife.id)).toMatchObject({ accompaniesId: id });
  expect(attending("talks")).toEqual([
    [id, "chair"],
    [deputy.id, null],
  ]);
  expect(attending("dinner")).toEqual([[id, null]]);
  const stateOf = (kind: "party" | "vehicle", thing: string) =>
    findThing(current, { kind, id: thing, visitId }).state;
  expect(stateOf("party", party.id).headId).toBe(id);
  expect(stateOf("vehicle", car.id).rides).toMatchObject([{ who: { participationId: id } }]);
  expect(current.db.$client.pragma("foreign_key_check")).toEqual([]);
});

test("the deputy takes over: nobody stands at one item twice, and the former head stays as a member", () => {
  const { current, slug, head, deputy, one, attending } = delegation();
  must(substitute(current, slug, { outId: head.id, by: { participationId: deputy.id }, leaves: false }));
  expect(one(deputy.id)).toMatchObject({ role: "head", precedence: 1 });
  expect(one(head.id)).toMatchObject({ role: "member", precedence: 4, counterpartId: null });
  expect(attending("talks")).toEqual([[deputy.id, "chair"]]);
  expect(attending("dinner")).toEqual([[deputy.id, null]]);
});

test("the whole act is one transaction, told entry by entry, and refused as a whole", () => {
  const { current, slug, visitId, head, host } = delegation();
  const before = entriesOfVisit(current.db, visitId, null, null).length;
  const same = substitute(current, slug, { outId: head.id, by: { participationId: head.id }, leaves: false });
  expect(same).toEqual({ ok: false, issues: [{ code: "substitution.ofThemselves" }] });
  // The host cannot be the counterpart of themselves.
  const wrong = substitute(current, slug, {
    outId: head.id,
    by: { participationId: host.id },
    leaves: false,
  });
  expect(wrong.ok).toBe(false);
  expect(entriesOfVisit(current.db, visitId, null, null)).toHaveLength(before);
  expect(() =>
    substitute(current, slug, { outId: "nobody", by: { participationId: head.id }, leaves: false }),
  ).toThrow("participation: notFound");
});

test("somebody new is added to the directory in the same act, and sent twice there is one of them", () => {
  const { current, slug, head, one } = delegation();
  const id = randomUUID();
  const by = () => ({
    ...{ id, person: { newId: randomUUID(), names: { en: "Li Wei", zh: "李伟" } } },
    ...{ positionId: null, organisationId: null },
  });
  must(substitute(current, slug, { outId: head.id, leaves: true, by: by() }));
  expect(must(substitute(current, slug, { outId: head.id, leaves: true, by: by() }))).toEqual({
    ...{ participationId: id, entries: [] },
  });
  expect(one(id)).toMatchObject({ role: "head", precedence: 1, description: null });
  const names = current.db
    .select()
    .from(personNames)
    .where(eq(personNames.personId, one(id)!.personId!))
    .all();
  expect(names.map(({ name, script }) => [name, script])).toEqual([
    ["Li Wei", "Latn"],
    ["李伟", "Hans"],
  ]);
});

test("the act is taken back as one: everybody stands where they stood, and taken back again, it is made", () => {
  const { current, slug, visitId, head, attending } = delegation();
  const read = () => {
    const { versions: _, ...rest } = { ...readDraft(current.db, visitBySlug(current.db, slug)), versions: 0 };
    return JSON.parse(JSON.stringify(rest, (key, value) => (key === "version" ? undefined : value)));
  };
  const before = read();
  const id = randomUUID();
  const by = {
    id,
    person: { newId: randomUUID(), names: { en: "Li Wei" } },
    positionId: null,
    organisationId: null,
  };
  const { entries } = must(substitute(current, slug, { outId: head.id, leaves: true, by }));
  expect(attending("talks")[0]).toEqual([id, "chair"]);
  const act = { from: entries[0]!, to: entries.at(-1)! };
  const back = must(undoAct(current, visitId, act));
  expect(back).toHaveLength(entries.length);
  expect(read()).toEqual(before);
  expect(must(undoAct(current, visitId, act))).toEqual([]);
  must(undoAct(current, visitId, { from: back[0]!, to: back.at(-1)! }));
  expect(attending("talks")[0]).toEqual([id, "chair"]);
  expect(current.db.$client.pragma("foreign_key_check")).toEqual([]);
});

test("what is no whole act of one person is not taken back together; what was changed since refuses all", () => {
  const { current, slug, visitId, head, deputy, attending } = delegation();
  const much = { ...current, now: current.now + 1000 };
  const { entries } = must(
    substitute(much, slug, { outId: head.id, by: { participationId: deputy.id }, leaves: false }),
  );
  const [from, to] = [entries[0]!, entries.at(-1)!];
  expect(() => undoAct(much, visitId, { from: from - 1, to })).toThrow("notFound");
  expect(() => undoAct(much, "another", { from, to })).toThrow("notFound");
  // Somebody else at the same moment: not of this act.
  const place = { kind: "contactPoint" as const, id: randomUUID(), visitId };
  const contact = { name: { en: "Desk" }, telephone: "112", audience: "internal", participationId: null };
  const rest = { email: null, hours: null, side: null, legId: null, itemId: null, venueId: null };
  const other = { ...much, actor: { id: "planner-2", role: "planner" as const } };
  must(addThing(other, place, { ...contact, ...rest }));
  expect(() => undoAct(much, visitId, { from, to: to + 1 })).toThrow("notFound");
  const { state, version } = findThing(current, { kind: "participation", id: deputy.id, visitId });
  must(
    changeThing(much, { kind: "participation", id: deputy.id, visitId }, version, {
      ...state,
      precedence: 7,
    }),
  );
  const refused = undoAct(much, visitId, { from, to });
  expect(refused).toMatchObject({ ok: false, issues: [{ code: "thing.changedSince" }] });
  expect(attending("talks")).toEqual([[deputy.id, "chair"]]);
});
