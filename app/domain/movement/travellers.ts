import type { Side } from "#app/domain/access/audience.ts";
import type { Participation, Party } from "#app/domain/delegation/participation.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";

/** Who moves together: a whole side, or a party with its own programme. */
export type Traveller = { side: Side } | { partyId: string };

type Delegations = {
  sides: readonly { side: Side }[];
  parties: readonly Party[];
  participations: readonly Participation[];
};

/** Every side of a visit, each followed by its parties. */
export const travellersOf = ({ sides, parties }: Pick<Delegations, "sides" | "parties">): Traveller[] =>
  sides.flatMap(({ side }) => [
    { side },
    ...parties.filter((party) => party.side === side).map(({ id }) => ({ partyId: id })),
  ]);

/**
 * Whether a side or a party is needed at an item: it is named there itself, a party also by its side. A
 * delegation goes where its head goes, so the head alone stands for it; other single people do not.
 */
export function isAt(
  traveller: Traveller,
  { attendances }: Pick<ProgrammeItem, "attendances">,
  { parties, participations }: Pick<Delegations, "parties" | "participations">,
): boolean {
  const party = "partyId" in traveller ? parties.find(({ id }) => id === traveller.partyId) : undefined;
  const side = "side" in traveller ? traveller.side : party?.side;
  const headId = party ? party.headId : participations.find((one) => isHeadOf(one, side))?.id;
  return attendances.some(({ who, isNeeded }) => {
    if (!isNeeded) return false;
    if ("side" in who) return who.side === side;
    return "partyId" in who ? who.partyId === party?.id : who.participationId === headId;
  });
}

const isHeadOf = (one: Participation, side: Side | undefined): boolean =>
  one.side === side && one.role === "head";

/** The participants whom attendances mean: each once, a side or a party by its members. */
export const peopleAt = (
  attendances: readonly Pick<Attendance, "who">[],
  participations: readonly Participation[],
): Participation[] => participations.filter((one) => attendances.some(({ who }) => isMeant(who, one)));

/** Whether a person, a party or a side stands for a participant. */
export function isMeant(who: Attendance["who"], one: Participation): boolean {
  if ("participationId" in who) return who.participationId === one.id;
  return "partyId" in who ? who.partyId === one.partyId : who.side === one.side;
}
