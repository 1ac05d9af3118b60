import type { Participation } from "#app/domain/delegation/participation.ts";

export type ParticipationIssue =
  | { code: "participation.saysNobody" }
  | { code: "participation.countsANamedPerson" }
  | { code: "participation.takesPartAlready"; personId: string }
  | { code: "participation.postOfAnother" }
  | { code: "participation.refersToItself"; field: "accompaniesId" | "counterpartId" }
  | { code: "participation.counterpartOfSameSide" }
  | { code: "participation.partyOfAnotherSide" }
  | { code: "participation.boundToItsSide" };

type Others = {
  participations: readonly Pick<Participation, "id" | "side" | "personId" | "counterpartId">[]; // of the same visit
  parties: readonly { id: string; side: string; headId: string | null }[];
  postHolder: string | null; // the person whose post is named
};

/** What cannot be true of a participation, next to the others of its visit. */
export function findParticipationIssues(
  one: Omit<Participation, "id"> & { id: string },
  { participations, parties, postHolder }: Others,
): ParticipationIssue[] {
  const issues: ParticipationIssue[] = [];
  const others = participations.filter((other) => other.id !== one.id);
  const { personId } = one;
  if (personId === null && one.description === null) issues.push({ code: "participation.saysNobody" });
  if (personId !== null && one.headcount !== null) issues.push({ code: "participation.countsANamedPerson" });
  if (personId !== null && others.some((other) => other.personId === personId)) {
    issues.push({ code: "participation.takesPartAlready", personId });
  }
  if (one.positionId !== null && postHolder !== personId)
    issues.push({ code: "participation.postOfAnother" });
  for (const field of ["accompaniesId", "counterpartId"] as const) {
    if (one[field] === one.id) issues.push({ code: "participation.refersToItself", field });
  }
  if (others.some((other) => other.id === one.counterpartId && other.side === one.side)) {
    issues.push({ code: "participation.counterpartOfSameSide" });
  }
  if (parties.some((party) => party.id === one.partyId && party.side !== one.side)) {
    issues.push({ code: "participation.partyOfAnotherSide" });
  }
  const leadsAnotherSide = parties.some((party) => party.headId === one.id && party.side !== one.side);
  const facesItsOwnSide = others.some((other) => other.counterpartId === one.id && other.side === one.side);
  if (leadsAnotherSide || facesItsOwnSide) issues.push({ code: "participation.boundToItsSide" });
  return issues;
}
