import type { Citation, Locator } from "#app/domain/source/citation.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

type Place = { locator: Locator; claims: Citation[] };

/** Everything that one source says, place by place: paragraphs, pages and days in their order, then sections. */
export function everyClaimByPlace(sourceId: string, citations: readonly Citation[]): Place[] {
  const own = citations.filter((claim) => claim.sourceId === sourceId);
  const locators = [...new Set(own.map((claim) => claim.locator))].sort(compareLocators);
  return locators.map((locator) => ({ locator, claims: own.filter((claim) => claim.locator === locator) }));
}

/**
 * What one source says to a reader, place by place in the same order. What a place
 * says of a person or organisation stands for their post, their part and their venue too; a claim with
 * a value stands for the bare one, and is never left out itself.
 */
export function claimsByPlace(sourceId: string, content: VisitContent): Place[] {
  return everyClaimByPlace(sourceId, content.citations).map(({ locator, claims }) => {
    const isSaid = (claim: Citation) =>
      claim.value === null &&
      claims.some(
        (other) =>
          other.about.id === bearerOf(claim.about, content) ||
          (other.about.id === claim.about.id && other.value !== null),
      );
    return { locator, claims: claims.filter((claim) => !isSaid(claim)) };
  });
}

/** The person or organisation to which a post, a part in the visit or a venue belongs. */
function bearerOf(
  about: Citation["about"],
  { positions, participations, venues }: VisitContent,
): string | null {
  const one = participations.find((other) => other.id === about.id);
  return (
    positions.find((post) => post.id === about.id)?.personId ??
    one?.personId ??
    one?.organisationId ??
    venues.find((venue) => venue.id === about.id)?.organisationId ??
    null
  );
}

function compareLocators(a: Locator, b: Locator): number {
  const [kindA = "", valueA = ""] = a.split(":");
  const [kindB = "", valueB = ""] = b.split(":");
  return kindA.localeCompare(kindB) || Number(valueA) - Number(valueB) || 0 || valueA.localeCompare(valueB);
}
