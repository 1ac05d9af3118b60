import type { Party } from "#app/domain/delegation/participation.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";

export type MergeIssue =
  | { code: "merge.intoItself" }
  | { code: "merge.ofAnotherSide" }
  /** The party that it was to go into is no longer there. */
  | { code: "merge.intoNothing" };

/** What keeps a party from going into another one; null: back into the whole delegation of its side. */
export function findMergeIssues(
  party: Pick<Party, "id" | "side">,
  into: Pick<Party, "id" | "side"> | null | undefined,
): MergeIssue[] {
  if (into === undefined) return [{ code: "merge.intoNothing" }];
  if (into === null) return [];
  if (into.id === party.id) return [{ code: "merge.intoItself" }];
  return into.side === party.side ? [] : [{ code: "merge.ofAnotherSide" }];
}

/** Whoever stands in for a party once it is merged: another party, or its whole side. */
export const standInFor = (party: Pick<Party, "side">, intoId: string | null): Attendance["who"] =>
  intoId === null ? { side: party.side } : { partyId: intoId };

type Who = { who: Attendance["who"] };
type Attending = Who & { role: string | null; isNeeded: boolean; came?: string | null };

/**
 * Who attends an item once a party has become `into`. Where both attend, one row stays, that of `into`: it
 * takes the role and the presence over where it has none of its own, and is needed if either was.
 */
export function mergedAttendances<T extends Attending>(
  all: readonly T[],
  partyId: string,
  into: Attendance["who"],
): T[] {
  const own = all.find(({ who }) => isParty(who, partyId));
  if (!own) return [...all];
  if (!all.some(({ who }) => isSame(who, into)))
    return all.map((one) => (one === own ? { ...one, who: into } : one));
  return all
    .filter((one) => one !== own)
    .map((one) =>
      isSame(one.who, into)
        ? {
            ...one,
            ...{ role: one.role ?? own.role, isNeeded: one.isNeeded || own.isNeeded },
            came: one.came ?? own.came ?? null,
          }
        : one,
    );
}

/** Who rides in a vehicle once a party has become `into`; nobody rides twice on the same way. */
export function mergedRides<T extends Who & { itemId: string | null }>(
  rides: readonly T[],
  partyId: string,
  into: Attendance["who"],
): T[] {
  const kept = rides.map((ride) => (isParty(ride.who, partyId) ? { ...ride, who: into } : ride));
  const isTwin = (one: T, other: T) => one.itemId === other.itemId && isSame(other.who, into);
  return kept.filter(
    (ride, index) => !isSame(ride.who, into) || kept.findIndex((other) => isTwin(ride, other)) === index,
  );
}

const isParty = (who: Attendance["who"], partyId: string): boolean =>
  "partyId" in who && who.partyId === partyId;

const isSame = (one: Attendance["who"], other: Attendance["who"]): boolean =>
  JSON.stringify(one) === JSON.stringify(other);
