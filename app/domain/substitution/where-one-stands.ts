import type { Gift, PreparationTask, Ride, Vehicle } from "#app/domain/planning/planning.ts";
import type { AttendanceRole } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** One thing of a visit at which a participant stands, and as what. */
export type Place =
  | { as: "attends"; itemId: string; role: AttendanceRole | null }
  | { as: "interprets"; itemId: string }
  | { as: "headsParty"; partyId: string }
  | { as: "isAccompanied" | "isCounterpart"; participationId: string }
  | { as: "isContact"; contactId: string }
  | { as: "isResponsible"; taskId: string }
  | { as: "gives" | "receives"; giftId: string }
  | { as: "rides"; vehicleId: string; itemId: string | null };

type Around = Pick<VisitContent, "items" | "parties" | "participations" | "contacts"> & {
  needs: readonly { itemId: string; coveredById: string | null }[];
  tasks: readonly Pick<PreparationTask, "id" | "responsiblePersonId">[];
  gifts: readonly Pick<Gift, "id" | "giverId" | "recipientId">[];
  vehicles: readonly (Pick<Vehicle, "id"> & { rides: readonly Pick<Ride, "who" | "itemId">[] })[];
};

/**
 * Wherever a participant is named on a visit, which is what whoever replaces them takes over. A whole side or
 * party that they belong to is not: it stays theirs by their party and side.
 */
export function whereOneStands(id: string, around: Around): Place[] {
  const { items, parties, participations, contacts, needs, tasks, gifts, vehicles } = around;
  const isOne = (who: Ride["who"]) => "participationId" in who && who.participationId === id;
  return [
    ...items.flatMap(({ id: itemId, attendances }) =>
      attendances.filter(({ who }) => isOne(who)).map(({ role }): Place => ({ as: "attends", itemId, role })),
    ),
    ...needs
      .filter(({ coveredById }) => coveredById === id)
      .map(({ itemId }): Place => ({ as: "interprets", itemId })),
    ...parties
      .filter(({ headId }) => headId === id)
      .map((party): Place => ({ as: "headsParty", partyId: party.id })),
    ...participations
      .filter(({ accompaniesId }) => accompaniesId === id)
      .map((one): Place => ({ as: "isAccompanied", participationId: one.id })),
    ...participations
      .filter(({ counterpartId }) => counterpartId === id)
      .map((one): Place => ({ as: "isCounterpart", participationId: one.id })),
    ...contacts
      .filter(({ participationId }) => participationId === id)
      .map((one): Place => ({ as: "isContact", contactId: one.id })),
    ...tasks
      .filter(({ responsiblePersonId }) => responsiblePersonId === id)
      .map((one): Place => ({ as: "isResponsible", taskId: one.id })),
    ...gifts.filter(({ giverId }) => giverId === id).map((one): Place => ({ as: "gives", giftId: one.id })),
    ...gifts
      .filter(({ recipientId }) => recipientId === id)
      .map((one): Place => ({ as: "receives", giftId: one.id })),
    ...vehicles.flatMap(({ id: vehicleId, rides }) =>
      rides.filter(({ who }) => isOne(who)).map(({ itemId }): Place => ({ as: "rides", vehicleId, itemId })),
    ),
  ];
}
