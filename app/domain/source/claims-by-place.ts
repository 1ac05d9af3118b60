import type { Citation, Locator } from "#app/domain/source/citation.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/**
 * What one source says, place by place: paragraphs and days in their order, then sections. What a place
 * says of a person or organisation stands for their post, their part and their venue too; a claim with
 * a value stands for the bare one, and is never left out itself.
 */
export function claimsByPlace(
  sourceId: string,
  content: VisitContent,
): { locator: Locator; claims: Citation[] }[] {
  const own = content.citations.filter((claim) => claim.sourceId === sourceId);
  const locators = [...new Set(own.map((claim) => claim.locator))].sort(compareLocators);
  return locators.map((locator) => {
    const here = own.filter((claim) => claim.locator === locator);
    const isSaid = (claim: Citation) =>
      claim.value === null &&
      here.some(
        (other) =>
          other.about.id === bearerOf(claim.about, content) ||
          (other.about.id === claim.about.id && other.value !== null),
      );
    return { locator, claims: here.filter((claim) => !isSaid(claim)) };
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
