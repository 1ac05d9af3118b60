import { itemsAtVenue, partOfOrganisation, partOfPerson } from "#app/domain/directory/parts-in-visit.ts";
import type { MentionKind } from "#app/domain/release/released-visit.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/**
 * What a directory page shows of one visit: the visit's head, and of everything else only what concerns
 * the person, organisation or venue. Reads like a visit, so that the same components and rules serve it.
 */
export function excerptFor(content: VisitContent, kind: MentionKind, id: string): VisitContent {
  const { participations, items, outcomes } = partsOf(content, kind, id);
  const present = new Set(participations.map((one) => one.id));
  const positions = content.positions.filter((post) =>
    participations.some((one) => one.positionId === post.id),
  );
  const venues = content.venues.filter((venue) => venue.id === id || venue.organisationId === id);
  const bodies = new Set([
    ...[...participations, ...positions].map((one) => one.organisationId),
    ...venues.map((venue) => venue.organisationId),
    ...(kind === "organisation" ? [id] : []),
  ]);
  const organisations = content.organisations.filter((one) => bodies.has(one.id));
  const wholes = content.organisations.filter((one) =>
    organisations.some((part) => part.partOfId === one.id),
  );
  const citations = content.citations.filter((claim) => claim.about.id === id);
  return {
    ...{ visit: content.visit, sides: content.sides, legs: content.legs, parties: content.parties },
    ...{ participations, positions, venues, citations, contacts: [] },
    settlements: content.settlements.filter((one) => one.about.id === id),
    items: items.map((item) => ({
      ...item,
      attendances: item.attendances.filter(
        ({ who }) => !("participationId" in who) || present.has(who.participationId),
      ),
    })),
    outcomes: outcomes.map((outcome) => ({ ...outcome, moves: [] })),
    organisations: [...new Set([...organisations, ...wholes])],
    people: content.people.filter(
      (one) => one.id === id || participations.some((other) => other.personId === one.id),
    ),
    sources: content.sources.filter((source) => citations.some((claim) => claim.sourceId === source.id)),
  };
}

function partsOf(
  content: VisitContent,
  kind: MentionKind,
  id: string,
): Pick<VisitContent, "participations" | "items" | "outcomes"> {
  switch (kind) {
    case "person": {
      const { participation, items, outcomes } = partOfPerson(content, id);
      return {
        participations: participation ? [participation] : [],
        items: items.map(({ item }) => item),
        outcomes,
      };
    }
    case "organisation":
      return partOfOrganisation(content, id);
    case "venue":
      return { participations: [], items: itemsAtVenue(content, id).map(({ item }) => item), outcomes: [] };
  }
}
