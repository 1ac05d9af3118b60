import type { Side } from "#app/domain/access/audience.ts";
import type { Participation, Party } from "#app/domain/delegation/participation.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/** A party that is to be made of members of one side; `id` is the one that it will have. */
export type Split = {
  id: string;
  side: Side;
  name: Localised;
  memberIds: readonly string[];
  headId: string | null;
};

export type SplitIssue =
  | { code: "split.nobody" }
  | { code: "split.memberOfAnotherSide"; participationId: string }
  | { code: "split.headStaysBehind" }
  /** It would lose its head. */
  | { code: "split.takesHead"; partyId: string };

type Delegation = {
  participations: readonly Pick<Participation, "id" | "side" | "partyId">[];
  parties: readonly Pick<Party, "id" | "headId">[];
};

/** What cannot be true of a party that is split off. */
export function findSplitIssues(split: Split, { participations, parties }: Delegation): SplitIssue[] {
  const { id, side, memberIds, headId } = split;
  if (memberIds.length === 0) return [{ code: "split.nobody" }];
  const issues: SplitIssue[] = memberIds
    .filter((member) => participations.find((one) => one.id === member)?.side !== side)
    .map((participationId) => ({ code: "split.memberOfAnotherSide", participationId }));
  if (headId !== null && !memberIds.includes(headId)) issues.push({ code: "split.headStaysBehind" });
  for (const party of parties) {
    const head = participations.find((one) => one.id === party.headId);
    const isLeft = head && head.partyId === party.id && memberIds.includes(head.id);
    if (isLeft && party.id !== id) issues.push({ code: "split.takesHead", partyId: party.id });
  }
  return issues;
}
