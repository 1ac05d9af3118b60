import type { Name } from "#app/domain/directory/directory.ts";
import type { Citation } from "#app/domain/source/citation.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** What a claim is about, as a page can name it: a text or names, and where on the site it stands. */
export type Cited = { text: Localised } | { names: readonly Name[] };

/** Finds what a claim is about; undefined when the reader may not see it. */
export function citedThing(about: Citation["about"], content: VisitContent): Cited | undefined {
  const { visit, legs, items, outcomes, people, organisations, venues, positions, participations } = content;
  const find = <T extends { id: string }>(things: readonly T[]) =>
    things.find((thing) => thing.id === about.id);
  switch (about.kind) {
    case "visit":
      return { text: visit.title };
    case "leg":
      return textOf(find(legs)?.city);
    case "item":
      return textOf(find(items)?.title);
    case "outcome":
      return textOf(find(outcomes)?.title);
    case "person":
      return namesOf(find(people)?.names);
    case "organisation":
      return namesOf(find(organisations)?.names);
    case "venue":
      return namesOf(find(venues)?.names);
    case "position":
      return namesOf(people.find((person) => person.id === find(positions)?.personId)?.names);
    case "participation": {
      const one = find(participations);
      const person = people.find((other) => other.id === one?.personId);
      return person ? { names: person.names } : textOf(one?.description ?? undefined);
    }
  }
}

const textOf = (text: Localised | undefined): Cited | undefined => (text ? { text } : undefined);

const namesOf = (names: readonly Name[] | undefined): Cited | undefined => (names ? { names } : undefined);
