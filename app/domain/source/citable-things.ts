import { type Citation, type CitedKind, citedKinds } from "#app/domain/source/citation.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** Everything of a visit that a source can speak of, by kind in the order in which officers look for it. */
export function citableThings(content: VisitContent): { kind: CitedKind; ids: string[] }[] {
  const { visit, legs, items, participations, people, positions, organisations, venues, outcomes } = content;
  const things: Record<CitedKind, readonly { id: string }[]> = {
    ...{ visit: [visit], leg: legs, item: items, participation: participations, person: people },
    ...{ position: positions, organisation: organisations, venue: venues, outcome: outcomes },
  };
  return citedKinds
    .map((kind) => ({ kind, ids: things[kind].map(({ id }) => id) }))
    .filter(({ ids }) => ids.length > 0);
}

/** Whether a visit has the thing that a citation would be about. */
export const isCitable = (about: Citation["about"], content: VisitContent): boolean =>
  citableThings(content).some(({ kind, ids }) => kind === about.kind && ids.includes(about.id));
