import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { noOfficeFacts } from "#app/domain/delegation/participation.ts";
import { isSame, type State } from "#app/domain/editing/differences.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { type RefusedBy, type Steps, together } from "#app/domain/editing/together.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { VisitPartKind } from "#app/domain/history/thing.ts";
import { moveReferences } from "#app/domain/substitution/move-references.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import { partIdsOf } from "#app/domain/visit/visit-parts.server.ts";

/** Somebody new on the visit: a person of the directory, or one who is added to it under these names. */
export type Newcomer = {
  id: string; // of the participation that is made
  person: { id: string } | { newId: string; names: Localised };
  positionId: string | null;
  organisationId: string | null;
};

/** Who comes instead: somebody who takes part already, or a newcomer. */
export type Substitute = { participationId: string } | Newcomer;

export type Substitution = {
  outId: string; // the participation that is replaced
  by: Substitute;
  leaves: boolean; // the replaced one leaves the visit; else they stay as a member, last in precedence
};

export type SubstitutionIssue = ThingIssue | RefusedBy | { code: "substitution.ofThemselves" };

const things: VisitPartKind[] = [
  ...(["party", "participation", "item", "contactPoint"] as const),
  ...(["preparationTask", "gift", "vehicle"] as const),
];

/**
 * X replaces Y over the whole visit, as one act: X gets Y's role, precedence, party and counterpart, and
 * stands wherever Y stood: at items, as head of a party, in cars, as contact. Needs and private telephones
 * stay with whose they are. Gives the history entries, which can be taken back together; what one who
 * leaves said or signed keeps them on the visit. Throws `notFound` for a participation of another visit.
 */
export function substitute(
  current: Current,
  slug: string,
  { outId, by, leaves }: Substitution,
): Result<{ participationId: string; entries: number[] }, SubstitutionIssue> {
  const visit = editableVisit(current, slug);
  const keeper = keeperOf("participation");
  const stateOf = (id: string): State => {
    const stored = keeper.find(current.db, id);
    if (!stored || stored.visitId !== visit.id) throw new DomainError("notFound", "participation");
    return stored.state;
  };
  const inId = "participationId" in by ? by.participationId : by.id;
  // Sent twice: whoever came is there already, and whoever left is gone.
  const isMade = "id" in by && keeper.find(current.db, inId)?.visitId === visit.id;
  if (isMade) return done({ participationId: inId, entries: [] });
  const out = stateOf(outId);
  if (inId === outId) return rejected([{ code: "substitution.ofThemselves" }]);
  if ("participationId" in by) stateOf(inId);
  else if ("newId" in by.person) permit(current, "directory.edit");
  const own = rolesOf(out);
  const last = Math.max(
    ...participationsOf(current.db, visit.id)
      .filter(({ side }) => side === out.side)
      .map(({ precedence }) => precedence),
  );
  const made = together<SubstitutionIssue>(current, visit.id, (steps) => {
    const personId = "participationId" in by ? null : personFor(steps, by);
    // Y steps back before X takes the place, so that nobody stands there twice.
    const stepped = { role: "member", precedence: last + 1, partyId: null, counterpartId: null };
    steps.change({ kind: "participation", id: outId }, (state) => ({ ...state, ...stepped }));
    const joined = { kind: "participation" as const, id: inId };
    const hasJoined =
      "participationId" in by
        ? steps.change(joined, (state) => ({ ...state, ...own }))
        : steps.add(joined, { ...newcomer(out, by, personId), ...own });
    if (!hasJoined) return [];
    moveAll(steps, visit.id, outId, inId);
    if (leaves) steps.remove({ kind: "participation", id: outId });
    return [];
  });
  return made.ok ? done({ participationId: inId, entries: made.value }) : made;
}

/** What passes from one to the other. */
const rolesOf = ({ role, precedence, partyId, counterpartId }: State): State => ({
  ...{ role, precedence, partyId, counterpartId },
});

const newcomer = (out: State, { positionId, organisationId }: Newcomer, personId: string | null): State => ({
  ...out,
  ...{ personId, positionId, organisationId, description: null, headcount: null },
  ...noOfficeFacts,
});

const scripts: Record<string, string> = { ru: "Cyrl", zh: "Hans" };

/** The newcomer's person, added to the directory when there is none yet. */
function personFor({ add }: Steps, { person }: Newcomer): string {
  if ("id" in person) return person.id;
  const { newId: id, names } = person;
  const rows = Object.entries(names).map(([language, name]) => ({
    ...{ language, name, script: scripts[language] ?? "Latn", style: null, short: null },
    ...{ isPrinted: false, isPreferred: true, isOriginal: false },
  }));
  add({ kind: "person", id }, { slug: null, names: rows });
  return id;
}

function moveAll({ db, change }: Steps, visitId: string, from: string, to: string): void {
  for (const kind of things) {
    const { fields, find } = keeperOf(kind);
    for (const id of partIdsOf(db, kind, visitId)) {
      const stored = find(db, id);
      if (id === to || !stored) continue;
      const next = moveReferences(fields, stored.state, from, to);
      if (!isSame(stored.state, next)) change({ kind, id }, () => next);
    }
  }
}
