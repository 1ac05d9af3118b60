import type { Participation } from "#app/domain/delegation/participation.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";
import type { ContentChange } from "#app/domain/release/changes-between.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** Participants by their ids, or everyone. */
export type Concerned = "everyone" | string[];

/**
 * Whom a change concerns: of an item, whoever attends it in either version, a party or a side being each
 * of its members; of a stay, the party that it is for; of a participant, themselves; of the visit itself,
 * everyone. What changes in outcomes, contacts and directories moves nobody.
 */
export function whomItConcerns(
  change: ContentChange,
  before: VisitContent | null,
  after: VisitContent,
): Concerned {
  const { kind, id } = change;
  switch (kind) {
    case "visit":
      return "everyone";
    case "leg": {
      const parties = [change.before?.partyId, change.after?.partyId];
      if (parties.includes(null)) return "everyone";
      return membersOf(({ partyId }) => parties.includes(partyId ?? undefined), before, after);
    }
    case "party":
      return membersOf(({ partyId }) => partyId === id, before, after);
    case "participation":
      return [id];
    case "item": {
      const groups = [change.before, change.after].flatMap(
        (state) => (state?.attendances ?? []) as Pick<Attendance, "who">[],
      );
      return membersOf((one) => groups.some(({ who }) => isOf(one, who)), before, after);
    }
    default:
      return [];
  }
}

type Member = Pick<Participation, "id" | "side" | "partyId">;

/** Whether a participant is one of those whom an attendance names. */
export function isOf(one: Member, who: Attendance["who"]): boolean {
  if ("participationId" in who) return one.id === who.participationId;
  return "partyId" in who ? one.partyId === who.partyId : one.side === who.side;
}

const membersOf = (
  isMember: (one: Member) => boolean,
  before: VisitContent | null,
  after: VisitContent,
): string[] => [
  ...new Set(
    [...after.participations, ...(before?.participations ?? [])].filter(isMember).map(({ id }) => id),
  ),
];
