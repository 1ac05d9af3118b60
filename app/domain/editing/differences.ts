import type { Fields } from "#app/domain/editing/fields.ts";

/** The state of a thing: the values of its fields. */
export type State = Record<string, unknown>;

/**
 * One place in which two states differ. A text held in several languages differs language by language
 * ("title.ru"); everything else, lists included, differs as a whole.
 */
export type Difference = { path: string; before: unknown; after: unknown };

/** Where two states differ, in the order of the fields. A missing state is one without values. */
export function differencesOf(fields: Fields, before: State | null, after: State | null): Difference[] {
  const [from, to] = [placesOf(fields, before ?? {}), placesOf(fields, after ?? {})];
  const paths = [...from.keys(), ...[...to.keys()].filter((path) => !from.has(path))];
  const names = Object.keys(fields);
  const order = (path: string) => names.indexOf(path.split(".")[0]!);
  return paths
    .map((path) => ({ path, before: from.get(path) ?? null, after: to.get(path) ?? null }))
    .filter(({ before, after }) => !isSame(before, after))
    .sort((a, b) => order(a.path) - order(b.path));
}

/** The values of a state by the places in which they can differ. */
export function placesOf(fields: Fields, state: State): Map<string, unknown> {
  const places = new Map<string, unknown>();
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name] ?? null;
    if (field.type !== "localised") places.set(name, value);
    else
      for (const [tag, text] of Object.entries((value as State | null) ?? {}))
        places.set(`${name}.${tag}`, text);
  }
  return places;
}

/** The state with one place set to another value; a text without any language left is null. */
export function withPlace(fields: Fields, state: State, path: string, value: unknown): State {
  const [name, tag] = path.split(".") as [string, string?];
  if (fields[name]?.type !== "localised" || tag === undefined) return { ...state, [name]: value };
  const { [tag]: _, ...others } = (state[name] as State | null) ?? {};
  const text = value === null ? others : { ...others, [tag]: value };
  return { ...state, [name]: Object.keys(text).length > 0 ? text : null };
}

/** Whether two values are the same, whatever the order of their keys; absent counts as null. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (a === null || a === undefined || b === null || b === undefined) return (a ?? null) === (b ?? null);
  if (typeof a !== "object" || typeof b !== "object") return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [left, right] = [a as State, b as State];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => isSame(left[key], right[key]));
}
