import { isSame, placesOf, type State, withPlace } from "#app/domain/editing/differences.ts";
import type { Fields } from "#app/domain/editing/fields.ts";

/** A place that both changed, each to another value. */
export type Clash = { path: string; base: unknown; mine: unknown; theirs: unknown };

/**
 * Brings two changes of one state together: what only one of them changed is taken from that one. Where
 * both changed a place differently, `mine` stands in the result and the clash is told. So it does where
 * two who each removed other languages would leave nothing of a text that must not be empty.
 *
 * Undo is the same question: `base` is what the entry left, `mine` what was before it, `theirs` what
 * stands now.
 */
export function mergeThreeWay(
  fields: Fields,
  base: State,
  mine: State,
  theirs: State,
): { merged: State; clashes: Clash[] } {
  const [was, own, other] = [base, mine, theirs].map((state) => placesOf(fields, state)) as [
    Places,
    Places,
    Places,
  ];
  let merged = theirs;
  const clashes: Clash[] = [];
  for (const path of new Set([...was.keys(), ...own.keys(), ...other.keys()])) {
    const [from, to, now] = [was, own, other].map((places) => places.get(path) ?? null);
    if (isSame(from, to) || isSame(to, now)) continue;
    merged = withPlace(fields, merged, path, to);
    if (!isSame(from, now)) clashes.push({ path, base: from, mine: to, theirs: now });
  }
  for (const [name, field] of Object.entries(fields)) {
    const isEmptied = field.type === "localised" && !field.isOptional && isSame(merged[name], null);
    if (!isEmptied || isSame(mine[name], null)) continue;
    merged = { ...merged, [name]: mine[name] };
    clashes.push({ path: name, base: base[name], mine: mine[name], theirs: theirs[name] });
  }
  return { merged, clashes };
}

type Places = ReturnType<typeof placesOf>;
