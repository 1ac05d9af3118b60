import type { Citation } from "#app/domain/source/citation.ts";

/** Where one source speaks of a thing: its pages and paragraphs in order, and other places. */
export type Places = {
  sourceId: string;
  pages: string[];
  paragraphs: string[];
  days: string[];
  sections: string[];
};

/** The places of claims by source, each place once, sources in the order given. */
export function placesBySource(
  claims: readonly Pick<Citation, "sourceId" | "locator">[],
  sourceIds: readonly string[],
): Places[] {
  return sourceIds.flatMap((sourceId) => {
    const locators = [
      ...new Set(claims.filter((claim) => claim.sourceId === sourceId).map((claim) => claim.locator)),
    ];
    if (locators.length === 0) return [];
    const of = (kind: string) =>
      locators.filter((one) => one.startsWith(`${kind}:`)).map((one) => one.slice(kind.length + 1));
    return [
      {
        sourceId,
        pages: of("page").sort(byNumber),
        paragraphs: of("paragraph").sort(byNumber),
        days: of("day").sort(),
        sections: of("section"),
      },
    ];
  });
}

const byNumber = (a: string, b: string): number => Number(a) - Number(b);

/** The claims about one thing, or about one of its fields. */
export const claimsAbout = (citations: readonly Citation[], id: string, field?: string): Citation[] =>
  citations.filter((claim) => claim.about.id === id && (field === undefined || claim.field === field));
