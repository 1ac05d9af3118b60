import type { Participation } from "#app/domain/delegation/participation.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** A person's part in one visit: as whom, at which items, and in which outcomes. */
export type PersonPart = {
  participation: Participation | null;
  items: { item: ProgrammeItem; role: Attendance["role"] }[];
  outcomes: Outcome[];
};

/** Items count when the person is named there, or their party or their whole side is. */
export function partOfPerson(content: VisitContent, personId: string): PersonPart {
  const participation = content.participations.find((one) => one.personId === personId) ?? null;
  if (!participation) return { participation, items: [], outcomes: [] };
  const isThere = ({ who }: Attendance) =>
    "participationId" in who
      ? who.participationId === participation.id
      : "partyId" in who
        ? who.partyId === participation.partyId
        : who.side === participation.side;
  const items = content.items.flatMap((item) => {
    const attendances = item.attendances.filter(isThere);
    const own = attendances.find(({ who }) => "participationId" in who) ?? attendances[0];
    return own ? [{ item, role: own.role }] : [];
  });
  const outcomes = content.outcomes.filter((outcome) =>
    [...outcome.parties, ...(outcome.workingGroup?.members ?? [])].some(
      (one) => one.participationId === participation.id,
    ),
  );
  return { participation, items, outcomes };
}

/** An organisation's part in one visit. */
export type OrganisationPart = {
  isOperator: boolean;
  participations: Participation[]; // its people, named and unnamed
  items: ProgrammeItem[]; // at which they are, or which take place at its venues
  outcomes: Outcome[];
};

export function partOfOrganisation(content: VisitContent, organisationId: string): OrganisationPart {
  const posts = new Set(
    content.positions.filter((post) => post.organisationId === organisationId).map((post) => post.id),
  );
  const participations = content.participations.filter(
    (one) => one.organisationId === organisationId || (one.positionId !== null && posts.has(one.positionId)),
  );
  const people = new Set(participations.map((one) => one.id));
  const places = new Set(
    content.venues.filter((venue) => venue.organisationId === organisationId).map((venue) => venue.id),
  );
  return {
    isOperator: content.visit.operatorId === organisationId,
    participations,
    items: content.items.filter(
      (item) =>
        item.venues.some((place) => places.has(place.venueId)) ||
        item.attendances.some(({ who }) => "participationId" in who && people.has(who.participationId)),
    ),
    outcomes: content.outcomes.filter((outcome) =>
      [...outcome.parties, ...(outcome.workingGroup?.members ?? [])].some(
        (one) =>
          one.organisationId === organisationId ||
          (one.participationId !== null && people.has(one.participationId)),
      ),
    ),
  };
}

/** What takes place at a venue on one visit, and what would as an alternative. */
export function itemsAtVenue(
  content: VisitContent,
  venueId: string,
): { item: ProgrammeItem; isAlternative: boolean }[] {
  return content.items.flatMap((item) => {
    const isHere = [...item.venues, ...item.steps].some((place) => place.venueId === venueId);
    const isAlternative = item.contingencies.some((plan) => plan.venueId === venueId);
    return isHere || isAlternative ? [{ item, isAlternative: !isHere }] : [];
  });
}
