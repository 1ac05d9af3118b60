import { type Side, sides } from "#app/domain/access/audience.ts";
import type { Participation, Party } from "#app/domain/delegation/participation.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";

export const laneKinds = ["all", "parties", "people"] as const;
export type LaneKind = (typeof laneKinds)[number];

/** A lane of a day: for everyone, for a side, party or person, or for what names nobody. */
export type Lane = { key: string; of: "everyone" | "nobody" | Attendance["who"] };

type People = { parties: readonly Party[]; participations: readonly Participation[] };
type Attended = Pick<ProgrammeItem, "attendances">;

/** How many people's lanes stand side by side unless somebody chose them. */
const USUAL_PEOPLE = 4;
export const MOST_PEOPLE = 8;

/**
 * The lanes of a day. By parties: for each side its people beside the parties, then each party. By people:
 * those chosen, in the order of their sides and precedence, and else heads and principals first. What names
 * nobody gets a lane of its own where there is such an item.
 */
export function lanesOf(
  kind: LaneKind,
  chosen: readonly string[],
  { parties, participations }: People,
  items: readonly Attended[],
): Lane[] {
  if (kind === "all") return [{ key: "all", of: "everyone" }];
  const lanes = kind === "people" ? ofPeople(chosen, participations) : ofParties(parties, participations);
  if (lanes.length === 0) return [{ key: "all", of: "everyone" }];
  const isUnsaid = items.some(({ attendances }) => attendances.length === 0);
  return isUnsaid ? [...lanes, { key: "nobody", of: "nobody" }] : lanes;
}

function ofPeople(chosen: readonly string[], participations: readonly Participation[]): Lane[] {
  const named = participations.filter(({ id }) => chosen.includes(id));
  const first = leading(participations).slice(0, USUAL_PEOPLE);
  return (named.length > 0 ? named.slice(0, MOST_PEOPLE) : first).map(({ id }) => ({
    key: id,
    of: { participationId: id },
  }));
}

/** Heads first, then their deputies, principals and all others: by side and precedence among themselves. */
function leading(participations: readonly Participation[]): Participation[] {
  const ranks = ["head", "deputyHead", "principal"];
  const rank = ({ role }: Participation) => (ranks.includes(role) ? ranks.indexOf(role) : ranks.length);
  return [...participations].sort((a, b) => rank(a) - rank(b));
}

function ofParties(parties: readonly Party[], participations: readonly Participation[]): Lane[] {
  return sides
    .filter(
      (side) =>
        parties.some((party) => party.side === side) || participations.some((one) => one.side === side),
    )
    .flatMap((side) => [
      { key: side, of: { side } },
      ...parties
        .filter((party) => party.side === side)
        .map(({ id }): Lane => ({ key: id, of: { partyId: id } })),
    ]);
}

/**
 * Whether an item stands in a lane. A whole side stands for each of its parties and people, a party for
 * each of its people; in a side's own lane stand its people without a party.
 */
export function isInLane(
  lane: Lane,
  { attendances }: Attended,
  { parties, participations }: People,
): boolean {
  const { of } = lane;
  if (of === "everyone") return true;
  if (of === "nobody") return attendances.length === 0;
  const person = (id: string) => participations.find((one) => one.id === id);
  const sideOfParty = (id: string): Side | undefined => parties.find((party) => party.id === id)?.side;
  return attendances.some(({ who }) => {
    if ("participationId" in of) {
      const own = person(of.participationId);
      if ("side" in who) return own?.side === who.side;
      return "partyId" in who ? own?.partyId === who.partyId : own?.id === who.participationId;
    }
    if ("partyId" in of) {
      if ("side" in who) return sideOfParty(of.partyId) === who.side;
      return "partyId" in who
        ? who.partyId === of.partyId
        : person(who.participationId)?.partyId === of.partyId;
    }
    if ("side" in who) return who.side === of.side;
    if ("partyId" in who) return false;
    const one = person(who.participationId);
    return one?.side === of.side && one.partyId === null;
  });
}

/** How a form names who attends: "side:guest", "party:…", "participation:…"; null where a lane names nobody. */
export function whoOfLane({ of }: Lane): string | null {
  if (of === "everyone" || of === "nobody") return null;
  if ("side" in of) return `side:${of.side}`;
  return "partyId" in of ? `party:${of.partyId}` : `participation:${of.participationId}`;
}
