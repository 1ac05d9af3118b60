import type { Participation } from "#app/domain/delegation/participation.ts";
import { isMeant, peopleAt } from "#app/domain/movement/travellers.ts";
import type { Ride, Vehicle } from "#app/domain/planning/planning.ts";
import { loadsOf } from "#app/domain/planning/seats.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

/** A vehicle on one transfer: whom its rides name, and how full it is. */
export type Seating = {
  vehicle: Vehicle;
  who: Ride["who"][];
  known: number;
  isComplete: boolean;
  isOverfull: boolean;
};

/**
 * The vehicles of a transfer, and who of those it takes has a seat in none. A vehicle goes along when a ride
 * names the transfer, or when somebody who rides in it all along is on the transfer.
 */
export function whoRides(
  { id, attendances }: Pick<ProgrammeItem, "id" | "attendances">,
  vehicles: readonly Vehicle[],
  participations: readonly Participation[],
): { seatings: Seating[]; without: Participation[] } {
  const travelling = peopleAt(attendances, participations);
  const isOnIt = ({ itemId, who }: Ride) =>
    itemId === id || (itemId === null && travelling.some((one) => isMeant(who, one)));
  const seatings = vehicles.flatMap((vehicle): Seating[] => {
    const rides = vehicle.rides.filter(isOnIt);
    if (rides.length === 0) return [];
    const [load] = loadsOf(
      { ...vehicle, rides: rides.map((ride) => ({ ...ride, itemId: id })) },
      participations,
    );
    const { known, isComplete, isOverfull } = load!;
    return [{ vehicle, who: rides.map(({ who }) => who), known, isComplete, isOverfull }];
  });
  const without = travelling.filter(
    (one) => !seatings.some(({ who }) => who.some((named) => isMeant(named, one))),
  );
  return { seatings, without };
}
