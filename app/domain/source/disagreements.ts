import type { Citation } from "#app/domain/source/citation.ts";

/** Several values that sources give for one field of one thing. */
export type Disagreement = {
  about: Citation["about"];
  field: string;
  values: { value: string; claims: Citation[] }[]; // at least two
};

/**
 * Every field for which sources give different values, in order of the first claim. One source may
 * disagree with itself. Claims without a value only support what is stored and contradict nothing.
 */
export function findDisagreements(citations: readonly Citation[]): Disagreement[] {
  const fields = new Map<string, Citation[]>();
  for (const claim of citations) {
    if (claim.value === null) continue;
    const key = `${claim.about.id} ${claim.field}`;
    fields.set(key, [...(fields.get(key) ?? []), claim]);
  }
  return [...fields.values()]
    .map((claims) => ({
      about: claims[0]!.about,
      field: claims[0]!.field,
      values: [...new Set(claims.map((claim) => claim.value!))].map((value) => ({
        value,
        claims: claims.filter((claim) => claim.value === value),
      })),
    }))
    .filter(({ values }) => values.length > 1);
}
