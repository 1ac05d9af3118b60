import type { VisitContent } from "#app/domain/visit/visit-content.ts";

type Referring = Pick<
  VisitContent,
  "visit" | "items" | "participations" | "positions" | "outcomes" | "contacts"
>;

/** The ids of all people, organisations and venues that a visit's programme, people and contacts refer to. */
export function directoryIdsOf(content: Referring) {
  const { visit, items, participations, positions, outcomes, contacts } = content;
  const members = outcomes.flatMap((outcome) => outcome.workingGroup?.members ?? []);
  const parties = outcomes.flatMap((outcome) => outcome.parties);
  const places = items.flatMap((item) => [...item.venues, ...item.steps, ...item.contingencies]);
  return {
    people: known(participations.map((one) => one.personId)),
    organisations: known([
      visit.operatorId,
      ...[...participations, ...positions, ...members, ...parties].map((one) => one.organisationId),
    ]),
    venues: known([...places, ...contacts].map((place) => place.venueId)),
  };
}

/** The organisations whose places the venues are. */
export const ownersOf = (venues: VisitContent["venues"]): Set<string> =>
  known(venues.map((venue) => venue.organisationId));

const known = (ids: (string | null)[]): Set<string> => new Set(ids.filter((id) => id !== null));
