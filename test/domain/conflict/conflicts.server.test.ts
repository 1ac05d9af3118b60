import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { conflictsOf } from "#app/domain/conflict/conflicts.server.ts";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { addThing, changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { attends, must, personName } from "#db/seed/telling.ts";
import { berlinVisit, clock, demoStory, plan, story } from "#test/story.ts";

const found = (current: ReturnType<typeof story>, slug: string) =>
  conflictsOf(current.db, readDraft(current.db, visitBySlug(current.db, slug)));

test("the change of place at 10:15 in Matsuyama is told once the office types how long the way takes", () => {
  const current = demoStory();
  const slug = "freiburg-matsuyama-2014";
  const ways = () => found(current, slug).filter(({ kind }) => kind === "way.tooShort");
  expect(ways()).toEqual([]);
  const { items } = readDraft(current.db, visitBySlug(current.db, slug));
  const venueOf = (key: string) => items.find((item) => item.key === key)!.venues[0]!.venueId;
  const [fromVenueId, toVenueId] = [venueOf("castle"), venueOf("tea-ceremony")];
  must(
    addThing(
      current,
      { kind: "travelTime", id: randomUUID(), visitId: null },
      { fromVenueId, toVenueId, means: "onFoot", minutes: 10, note: null },
    ),
  );
  expect(ways()).toMatchObject([
    { kind: "way.tooShort", fromVenueId, toVenueId, hasMinutes: 0, needsMinutes: 10 },
  ]);
});

test("a language pair that an item needs is told until somebody covers it", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  const ref = { kind: "item" as const, id: talks.id, visitId };
  const need = {
    fromLanguage: "ru",
    toLanguage: "de",
    mode: "consecutive",
    coveredById: null as string | null,
  };
  const { state } = findThing(current, ref);
  must(changeThing(current, ref, 1, { ...state, interpretation: [need] }));
  expect(found(current, slug)).toMatchObject([
    { kind: "interpretation.uncovered", itemId: talks.id, from: "ru", to: "de" },
  ]);
  const person = must(addPerson(current, { slug: "interpreter", names: [personName("en", "Latn", "Anna")] }));
  const one = must(addParticipation(current, slug, someone(person.id)));
  must(changeThing(current, ref, 2, { ...state, interpretation: [{ ...need, coveredById: one.id }] }));
  expect(found(current, slug)).toEqual([]);
});

const someone = (personId: string) => ({
  ...{
    side: "guest" as const,
    role: "interpreter" as const,
    precedence: 1,
    audience: "public" as const,
    personId,
  },
  ...{ positionId: null, organisationId: null, description: null, headcount: null },
  ...{ accompaniesId: null, counterpartId: null, partyId: null },
});

test("a person in two visits at once is told in both, until one of them is cancelled", () => {
  const current = story();
  const person = must(addPerson(current, { slug: "anna", names: [personName("en", "Latn", "Anna")] }));
  const [first, second] = ["moscow-berlin", "moscow-potsdam"].map((slug) => {
    const { leg } = berlinVisit(current, { slug });
    const one = must(addParticipation(current, slug, someone(person.id)));
    const attendances = [attends({ participationId: one.id })];
    const item = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"), {
      attendances,
    });
    return { slug, item, visitId: visitBySlug(current.db, slug).id };
  });
  const told = (slug: string) => found(current, slug).filter(({ kind }) => kind === "person.inAnotherVisit");
  expect(told(first!.slug)).toMatchObject([{ itemId: first!.item.id, elsewhereId: second!.item.id }]);
  expect(told(second!.slug)).toMatchObject([{ itemId: second!.item.id, elsewhereId: first!.item.id }]);
  const ref = { kind: "visit" as const, id: second!.visitId, visitId: null };
  const { state, version } = findThing(current, ref);
  must(changeThing(current, ref, version, { ...state, status: "cancelled" }));
  expect(told(first!.slug)).toEqual([]);
});
