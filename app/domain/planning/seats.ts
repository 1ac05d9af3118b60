import { headcountOf, type Participation } from "#app/domain/delegation/participation.ts";
import { isMeant } from "#app/domain/movement/travellers.ts";
import type { Ride, Vehicle } from "#app/domain/planning/planning.ts";

/** How full a vehicle is on one way: at an item, or all along for null. */
export type Load = {
  itemId: string | null;
  riders: Participation[];
  known: number; // people counted
  isComplete: boolean; // false: somebody rides whose number nobody stated
  isOverfull: boolean; // more riders are known than there are seats
};

/**
 * How full a vehicle is all along, if anybody rides so, and then at each item that a ride names. Whoever
 * rides all along sits in it at every item too; whoever is named twice takes one seat.
 */
export function loadsOf(
  { rides, seats }: Pick<Vehicle, "rides" | "seats">,
  participations: readonly Participation[],
): Load[] {
  const always = rides.filter(({ itemId }) => itemId === null);
  const itemIds = new Set(rides.map(({ itemId }) => itemId).filter((id) => id !== null));
  const load = (itemId: string | null, own: readonly Ride[]): Load => {
    const riders = participations.filter((one) => own.some(({ who }) => isMeant(who, one)));
    const count = headcountOf(riders);
    return { itemId, riders, ...count, isOverfull: seats !== null && count.known > seats };
  };
  return [
    ...(always.length > 0 ? [load(null, always)] : []),
    ...[...itemIds].map((itemId) =>
      load(itemId, [...always, ...rides.filter((ride) => ride.itemId === itemId)]),
    ),
  ];
}
