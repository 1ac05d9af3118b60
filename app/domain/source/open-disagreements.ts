import type { Citation, Settlement } from "#app/domain/source/citation.ts";
import { type Disagreement, findDisagreements } from "#app/domain/source/disagreements.ts";

/**
 * What somebody decided about a disagreement; undefined while it is open. A settlement holds as long as
 * some source still gives its value: once none does, the sources disagree as before.
 */
export const settlementOf = (
  { about, field, values }: Disagreement,
  settlements: readonly Settlement[],
): Settlement | undefined =>
  settlements.find(
    (one) =>
      one.about.id === about.id && one.field === field && values.some(({ value }) => value === one.value),
  );

/** The disagreements that nobody has settled yet, in order of the first claim. */
export const openDisagreements = (
  citations: readonly Citation[],
  settlements: readonly Settlement[],
): Disagreement[] => findDisagreements(citations).filter((one) => !settlementOf(one, settlements));
