import { expect, test } from "vitest";
import { addOutcome, type OutcomeDraft } from "#app/domain/outcome/outcome.server.ts";
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
  expect(addOutcome(current, slug, bare)).toMatchObject({ ok: true, value: { status: "signed" } });
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
