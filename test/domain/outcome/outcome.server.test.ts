import { expect, test } from "vitest";
import { addThing, changeThing, findThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { addOutcome, type OutcomeDraft } from "#app/domain/outcome/outcome.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { names } from "#test/domain/editing/world.ts";
import { berlinVisit, story } from "#test/story.ts";

const bare: OutcomeDraft = {
  ...{ key: "memorandum", kind: "agreement", title: { en: "Memorandum" }, detail: null, itemId: null },
  ...{ followsFromId: null, audience: "public", position: 1, parties: [], workingGroup: null },
  moves: [
    {
      status: "signed",
      onDate: "2027-10-26",
      sourceId: null,
      locator: null,
      decidedBy: "Protocol, I. Ivanov",
    },
  ],
};

test("an outcome gets no status that no source and no person gave it", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const unsaid = { ...bare.moves[0]!, decidedBy: "  " };
  expect(addOutcome(current, slug, { ...bare, moves: [unsaid] })).toEqual({
    ok: false,
    issues: [{ code: "outcome.statusWithoutSource", status: "signed" }],
  });
  expect(addOutcome(current, slug, { ...bare, moves: [] })).toMatchObject({
    issues: [{ code: "outcome.statusRequired" }],
  });
  const { id } = must(addOutcome(current, slug, bare));
  const visit = visitBySlug(current.db, slug);
  expect(readDraft(current.db, visit).outcomes).toMatchObject([{ id, status: "signed" }]);
});

test("only a working group has a mandate and members", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const group = { mandate: { en: "Transport" }, rhythm: null, members: [] };
  expect(addOutcome(current, slug, { ...bare, kind: "workingGroup" })).toMatchObject({
    issues: [{ code: "outcome.groupRequired" }],
  });
  expect(addOutcome(current, slug, { ...bare, workingGroup: group })).toMatchObject({
    issues: [{ code: "outcome.groupForAnotherKind" }],
  });
});

test("what led to an outcome cannot follow from it", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const idea = must(addOutcome(current, slug, { ...bare, key: "idea", kind: "idea" }));
  const memorandum = must(addOutcome(current, slug, { ...bare, followsFromId: idea.id }));
  const whose = { kind: "outcome", id: idea.id, visitId } as const;
  const { state, version } = findThing(current, whose);
  const turned = { ...state, followsFromId: memorandum.id };
  expect(changeThing(current, whose, version, turned)).toEqual({
    ok: false,
    issues: [{ code: "outcome.followsItself" }],
  });
});

test("a working group that becomes another kind leaves no mandate behind, and undo brings it back whole", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const visit = visitBySlug(current.db, slug);
  const member = { side: "guest", role: "coChair", participationId: null } as const;
  const { id: organisationId } = must(
    addThing(
      current,
      { kind: "organisation", id: "office", visitId: null },
      {
        names: names("Office", { abbreviation: null }),
        partOfId: null,
        city: null,
        country: null,
        slug: null,
      },
    ),
  );
  const group = {
    mandate: { en: "Transport" },
    rhythm: { en: "Monthly" },
    members: [{ ...member, organisationId }],
  };
  const { id } = must(addOutcome(current, slug, { ...bare, kind: "workingGroup", workingGroup: group }));
  const whose = { kind: "outcome", id, visitId: visit.id } as const;
  const { state, version } = findThing(current, whose);
  const plain = { ...state, kind: "idea", mandate: null, rhythm: null, members: [] };
  const changed = must(changeThing(current, whose, version, plain));
  expect(readDraft(current.db, visit).outcomes).toMatchObject([{ kind: "idea", workingGroup: null }]);
  must(undoEntry(current, visit.id, changed.entryId!, false));
  expect(findThing(current, whose).state).toEqual(state);
  expect(readDraft(current.db, visit).outcomes).toMatchObject([
    { kind: "workingGroup", workingGroup: group },
  ]);
});
