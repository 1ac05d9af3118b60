import type { Participation } from "#app/domain/delegation/participation.ts";
import type { Way } from "#app/domain/movement/chain-of-places.ts";
import type { DayChains } from "#app/domain/movement/day-chains.ts";
import { whoRides } from "#app/domain/movement/who-rides.ts";
import type { Ride, Vehicle } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

/** One drive of a vehicle: the transfer, from where to where, and whom it takes. */
export type Trip = { item: ProgrammeItem; way: Way | null; passengers: Ride["who"][] };
export type DriverSheet = { vehicle: Vehicle; trips: Trip[] };

/**
 * What the driver of each vehicle does on a day, in the order of the programme; vehicles that stay put have
 * no sheet. `unassigned` are the transfers that no vehicle drives yet.
 */
export function driversSheets(
  { chains }: Pick<DayChains, "chains">,
  vehicles: readonly Vehicle[],
  participations: readonly Participation[],
): { sheets: DriverSheet[]; unassigned: Trip[] } {
  const trips = new Map<string, Trip>();
  for (const link of chains.flatMap(({ links }) => links)) {
    if (link.kind !== "transfer") continue;
    const { item, way } = link;
    // A transfer of two companies is one drive; whoever knows where it leads tells it.
    if (way !== null || !trips.has(item.id)) trips.set(item.id, { item, way, passengers: [] });
  }
  const all = [...trips.values()].sort((a, b) => a.item.startsAt - b.item.startsAt);
  const seatings = new Map(
    all.map(({ item }) => [item.id, whoRides(item, vehicles, participations).seatings]),
  );
  const seatingIn = (item: ProgrammeItem, id: string) =>
    seatings.get(item.id)!.find(({ vehicle }) => vehicle.id === id);
  const sheets = vehicles.map((vehicle) => ({
    vehicle,
    trips: all.flatMap((trip): Trip[] => {
      const seating = seatingIn(trip.item, vehicle.id);
      return seating ? [{ ...trip, passengers: seating.who }] : [];
    }),
  }));
  return {
    sheets: sheets.filter((sheet) => sheet.trips.length > 0),
    unassigned: all.filter(({ item }) => seatings.get(item.id)!.length === 0),
  };
}
