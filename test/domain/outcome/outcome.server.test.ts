import { expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
} from "#app/domain/editing/things.server.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done } from "#app/domain/history/result.ts";
import { addOutcome, type OutcomeDraft, outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeStatus } from "#app/domain/outcome/outcome.ts";
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

const proposed = { ...bare.moves[0]!, status: "proposed" as const, onDate: null };
const noted = [{ ...bare.moves[0]!, status: "noted" as const }];

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
  const idea = must(addOutcome(current, slug, { ...bare, key: "idea", kind: "idea", moves: noted }));
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
  const plain = { ...state, kind: "agreement", mandate: null, rhythm: null, members: [] };
  const changed = must(changeThing(current, whose, version, plain));
  expect(readDraft(current.db, visit).outcomes).toMatchObject([{ kind: "agreement", workingGroup: null }]);
  must(undoEntry(current, visit.id, changed.entryId!, false));
  expect(findThing(current, whose).state).toEqual(state);
  expect(readDraft(current.db, visit).outcomes).toMatchObject([
    { kind: "workingGroup", workingGroup: group },
  ]);
});

test("a chain from before the rule goes on, and history brings it back; a new one like it is refused", () => {
  const current = story();
  const { slug } = berlinVisit(current);
  const visitId = visitBySlug(current.db, slug).id;
  const { id } = must(addOutcome(current, slug, { ...bare, kind: "proposal", moves: [proposed] }));
  const whose = { kind: "outcome", id, visitId } as const;
  const moved = (...statuses: OutcomeStatus[]) => {
    const { state } = findThing(current, whose);
    const [first] = state.moves as State[];
    const more = statuses.map((status, at) => ({ ...first, id: `old-${at}`, status }));
    return { ...state, moves: [first!, ...more] };
  };
  // As a version of the program did that knew no rule.
  const old = moved("signed", "noted");
  const before = findThing(current, whose).state;
  outcomeKeeper.write(current.db, { ...whose, version: 2 }, { ...old, status: "noted" }, before);
  change(current, ({ record }) => {
    const entry = { event: "outcome.changed", visitId, thing: { kind: "outcome", id } } as const;
    record({ ...entry, version: 2, detail: { before, after: old } });
    return done(null);
  });

  const renamed = must(changeThing(current, whose, 2, { ...old, title: { en: "The proposal" } }));
  const put = must(changeThing(current, whose, 3, { ...renamed.state, moves: [(old.moves as State[])[0]!] }));
  const again = { ...put.state, moves: [...(put.state.moves as State[]), { ...proposed, status: "signed" }] };
  expect(changeThing(current, whose, 4, again)).toEqual({
    ok: false,
    issues: [{ code: "outcome.moveNotAllowed", kind: "proposal", from: "proposed", to: "signed" }],
  });
  must(undoEntry(current, visitId, put.entryId!, false));
  expect(findThing(current, whose).state.moves).toEqual(old.moves);
  const removed = must(removeThing(current, whose, 5));
  must(undoEntry(current, visitId, removed.entryId!, false));
  expect(findThing(current, whose).state.moves).toEqual(old.moves);
});
