import { type Conflict, itemsOfConflict, peopleOfConflict } from "#app/domain/conflict/conflict.ts";
import { isSame } from "#app/domain/editing/differences.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";

/**
 * How a conflict stands: what an officer who accepts it has looked at. The times of its items as printed,
 * in their order; what else matters for its kind; and who is concerned.
 */
export type Standing = { times: When[]; facts: string[]; who: string[] };

/** What conflicts are between, as far as their standing leans on it. */
export type Around = {
  items: readonly { id: string; when: When }[];
  legs: readonly Pick<Leg, "id" | "firstDay" | "lastDay">[];
};

/** Tells of each conflict of a draft how it stands now. */
export function standingsIn({ items, legs }: Around): (conflict: Conflict) => Standing {
  const whens = new Map(items.map(({ id, when }) => [id, when]));
  const stays = new Map(legs.map(({ id, firstDay, lastDay }) => [id, `${firstDay}/${lastDay}`]));
  return (conflict) => {
    const legIds: readonly string[] =
      "legs" in conflict ? conflict.legs : "legId" in conflict ? [conflict.legId] : [];
    return {
      times: known(itemsOfConflict(conflict), whens),
      facts: [...factsOf(conflict), ...known(legIds, stays)],
      who: peopleOfConflict(conflict).sort(),
    };
  };
}

const known = <Value>(ids: readonly string[], values: ReadonlyMap<string, Value>): Value[] =>
  ids.map((id) => values.get(id)).filter((value) => value !== undefined);

/**
 * Whether what was accepted still covers a conflict that has the same name. Another time, place or length
 * of the way is another matter, and so is somebody who was not concerned then; somebody less is not.
 */
export const covers = (accepted: Standing, now: Standing): boolean =>
  isSame(accepted.times, now.times) &&
  isSame(accepted.facts, now.facts) &&
  now.who.every((id) => accepted.who.includes(id));

/** A standing as it is stored; null for any other text. */
export function standingFrom(stored: string): Standing | null {
  try {
    const { times, facts, who } = JSON.parse(stored) as Partial<Standing>;
    return times && facts && who ? { times, facts, who } : null;
  } catch {
    return null;
  }
}

/** What matters beside times and people. That a language lacks one more text does not. */
function factsOf(conflict: Conflict): string[] {
  switch (conflict.kind) {
    case "person.inAnotherVisit": {
      const { startsAt, endsAt } = conflict.elsewhereSpan;
      return [`${startsAt}/${endsAt}`];
    }
    case "way.tooShort":
      return [conflict.fromVenueId, conflict.toVenueId, `${conflict.needsMinutes}`];
    case "interpretation.uncovered":
      return [conflict.from, conflict.to];
    default:
      return [];
  }
}
