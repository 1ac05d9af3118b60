import { expect, test } from "vitest";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import { addOutcome, type OutcomeDraft } from "#app/domain/outcome/outcome.server.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { takeDraftBack } from "#app/domain/release/take-draft-back.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { berlinVisit, release, story } from "#test/story.ts";

const said = { onDate: null, sourceId: null, locator: null, decidedBy: "Protocol office" };
const draft = (key: string, kind: OutcomeDraft["kind"], status: "proposed" | "agreed"): OutcomeDraft => ({
  ...{ key, kind, title: { en: key }, detail: null, itemId: null, followsFromId: null, audience: "public" },
  ...{ position: 1, parties: [], workingGroup: null, moves: [{ status, ...said }] },
});

/** Berlin in 2027 proposed, and Berlin in 2029 agreed; Paris has nothing to do with either. */
function visits() {
  const current = story();
  const first = berlinVisit(current).slug;
  const second = berlinVisit(current, { slug: "moscow-berlin-2029", title: { en: "Berlin again" } }).slug;
  const paris = berlinVisit(current, {
    slug: "moscow-paris-2028",
    sides: [
      { side: "guest", name: { en: "Moscow" }, country: "RU" },
      { side: "host", name: { en: "Paris" }, country: "FR" },
    ],
  }).slug;
  const proposal = must(addOutcome(current, first, draft("secret-proposal", "proposal", "proposed"))).id;
  const parisian = must(addOutcome(current, paris, draft("parisian", "proposal", "proposed"))).id;
  const agreement = must(
    addOutcome(current, second, { ...draft("agreement", "agreement", "agreed"), followsFromId: proposal }),
  ).id;
  const visitId = (slug: string) => visitBySlug(current.db, slug).id;
  return { current, first, second, proposal, parisian, agreement, visitId };
}

test("what is offered to follow from begins with one's own visit, and goes on with those of its partners", () => {
  const { current, second, proposal, agreement, parisian, visitId } = visits();
  const { choicesOf, find } = lookupFor(current.db, visitId(second), "en");
  expect(choicesOf("origin")).toEqual([
    { value: agreement, label: "agreement", group: null },
    { value: proposal, label: "Moscow in Berlin: secret-proposal", group: null },
  ]);
  expect(choicesOf("origin", parisian).map(({ value }) => value)).toEqual([agreement, proposal, parisian]);
  expect(find("origin", parisian, null)).toEqual({ ok: true, id: parisian });
  expect(find("origin", "nowhere", null)).toMatchObject({ ok: false });
  expect(choicesOf("outcome").map(({ value }) => value)).toEqual([agreement]);
});

test("an outcome cannot follow from what followed from it, through however many visits", () => {
  const { current, first, proposal, agreement, visitId } = visits();
  const whose = { kind: "outcome", id: proposal, visitId: visitId(first) } as const;
  const { state, version } = findThing(current, whose);
  expect(changeThing(current, whose, version, { ...state, followsFromId: agreement })).toEqual({
    ok: false,
    issues: [{ code: "outcome.followsItself" }],
  });
  expect(removeThing(current, whose, version)).toEqual({ ok: false, issues: [{ code: "thing.inUse" }] });
});

test("readers of a release learn nothing of the other visit's outcome, not even that there is one", () => {
  const { current, second, proposal } = visits();
  release(current, second);
  const readers: Current["reader"][] = [{ kind: "public" }, { kind: "participant", side: "guest" }].map(
    (one) => one as Current["reader"],
  );
  for (const reader of readers) {
    const shown = showVisit({ ...current, reader }, second).content;
    expect(shown.outcomes.map(({ followsFromId }) => followsFromId)).toEqual([null]);
    expect(JSON.stringify(shown)).not.toContain(proposal);
    expect(JSON.stringify(shown)).not.toContain("secret");
    const drafted = asSeenBy(reader, readDraft(current.db, visitBySlug(current.db, second)));
    expect(JSON.stringify(drafted)).not.toContain(proposal);
  }
});

test("a draft goes back to a version in which something follows from another visit", () => {
  const { current, second, proposal, agreement, visitId } = visits();
  release(current, second);
  const whose = { kind: "outcome", id: agreement, visitId: visitId(second) } as const;
  must(removeThing(current, whose, 1));
  must(takeDraftBack(current, second, 1));
  expect(findThing(current, whose).state).toMatchObject({ followsFromId: proposal });
});
