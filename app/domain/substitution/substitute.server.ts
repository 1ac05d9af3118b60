import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { isSame, type State } from "#app/domain/editing/differences.ts";
import { add, edit, remove, revise } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import type { Work } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import { moveReferences } from "#app/domain/substitution/move-references.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { partIdsOf } from "#app/domain/visit/visit-parts.server.ts";

/** Who comes instead: somebody who takes part already, or a person of the directory. */
export type Substitute =
  | { participationId: string }
  | { id: string; personId: string; positionId: string | null; organisationId: string | null };

export type Substitution = {
  outId: string; // the participation that is replaced
  by: Substitute;
  leaves: boolean; // the replaced one leaves the visit; else they stay as a member, last in precedence
};

export type SubstitutionIssue =
  | ThingIssue
  | { code: "substitution.ofAnotherSide" | "substitution.ofThemselves" };

const things: VisitPartKind[] = [
  "party",
  "participation",
  "item",
  "contactPoint",
  "preparationTask",
  "gift",
  "vehicle",
];

/**
 * X replaces Y over the whole visit, as one act: X gets Y's role, precedence, party and counterpart, and
 * stands wherever Y stood: at items, as head of a party, in cars, as contact. Each change is in history and
 * can be taken back there. Throws `notFound` for a participation of another visit.
 */
export function substitute(
  current: Current,
  slug: string,
  { outId, by, leaves }: Substitution,
): Result<{ participationId: string }, SubstitutionIssue> {
  const visit = editableVisit(current, slug);
  const keeper = keeperOf("participation");
  const stateOf = (id: string) => {
    const stored = keeper.find(current.db, id);
    if (!stored || stored.visitId !== visit.id) throw new DomainError("notFound", "participation");
    return stored;
  };
  const out = stateOf(outId);
  const inId = "participationId" in by ? by.participationId : by.id;
  if (inId === outId) return rejected([{ code: "substitution.ofThemselves" }]);
  const own = rolesOf(out.state);
  const made = edit(current, keeper, (work) => {
    const place = { id: inId, visitId: visit.id };
    // Y steps back before X takes the place, so that nobody stands there twice.
    const stepped = revise(work, current, keeper, { id: outId, visitId: visit.id }, out.version, {
      ...out.state,
      ...{ role: "member", precedence: null, partyId: null, counterpartId: null },
      precedence: lastPrecedence(current, visit.id, String(out.state.side)),
    });
    if (!stepped.ok) return stepped;
    const came =
      "participationId" in by
        ? revise(work, current, keeper, place, stateOf(inId).version, { ...stateOf(inId).state, ...own })
        : add(work, current, keeper, visit.id, newcomer(out.state, by, own), by.id);
    if (!came.ok) return came;
    const refused = moveAll(work, current, visit.id, outId, inId);
    if (refused.length > 0) return rejected(refused);
    if (!leaves) return came;
    const gone = remove(work, current, keeper, { id: outId, visitId: visit.id }, stateOf(outId).version);
    return gone.ok ? came : gone;
  });
  if (!made.ok) return made;
  return done({ participationId: inId });
}

/** What passes from one to the other. */
const rolesOf = ({ role, precedence, partyId, counterpartId }: State): State => ({
  role,
  precedence,
  partyId,
  counterpartId,
});

const newcomer = (out: State, by: Extract<Substitute, { personId: string }>, own: State): State => ({
  ...out,
  ...own,
  ...{ personId: by.personId, positionId: by.positionId, organisationId: by.organisationId },
  ...{ description: null, headcount: null, diet: null, access: null, health: null, privateTelephone: null },
});

function moveAll(work: Work, current: Current, visitId: string, from: string, to: string): ThingIssue[] {
  for (const kind of things) {
    const keeper = keeperOf(kind);
    for (const id of partIdsOf(current.db, kind, visitId)) {
      const { state, version } = keeper.find(current.db, id)!;
      const next = moveReferences(keeper.fields, state, from, to);
      if (id === to || isSame(state, next)) continue;
      const changed = revise(work, current, keeper, { id, visitId }, version, next);
      if (!changed.ok) return changed.issues;
    }
  }
  return [];
}

function lastPrecedence(current: Current, visitId: string, side: string): number {
  const keeper = keeperOf("participation");
  const numbers = partIdsOf(current.db, "participation", visitId)
    .map((id) => keeper.find(current.db, id)!.state as unknown as Participation)
    .filter((one) => one.side === side)
    .map((one) => one.precedence);
  return Math.max(0, ...numbers) + 1;
}
