import {
  itemEntry,
  outcomeEntry,
  type SearchEntry,
  thingEntry,
  visitEntry,
} from "#app/domain/search/search-entry.ts";
import { sourceLetters } from "#app/domain/source/source-letters.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/**
 * What one kind of reader can find of a release: expects it as that reader sees it. People, bodies and
 * places stand in the directories of all releases and are not among them.
 */
export function entriesOfRelease(seen: VisitContent): SearchEntry[] {
  const { visit, sides, legs, items, parties, participations, outcomes, sources } = seen;
  const visitId = visit.id;
  const letters = sourceLetters(sources);
  return [
    visitEntry({ ...visit, sides }, legs),
    ...items.map((item) => itemEntry(item, visitId, items)),
    ...outcomes.map(({ workingGroup, ...outcome }) => {
      const { mandate = null, rhythm = null } = workingGroup ?? {};
      return outcomeEntry({ ...outcome, mandate, rhythm }, visitId);
    }),
    ...parties.map((party) => thingEntry("party", party, { visitId })),
    ...participations
      .filter(({ personId, description }) => personId === null && description !== null)
      .map((one) => thingEntry("participation", one, { visitId })),
    ...sources.map((source) =>
      thingEntry("source", source, { visitId, key: letters.get(source.id)!, line: source.publisher }),
    ),
  ];
}
