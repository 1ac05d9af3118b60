import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/**
 * One text of a thing that readers can see. `path` leads to it: "title", "steps.ID.title", or "names" for
 * the names of a thing; rows that have no id are counted from 0. `field` is the same without its rows.
 */
export type TextPlace = { path: string; field: string; text: Localised; most: number; lines: number };

/** Every text of a thing, by the fields of its form; what only planners see needs no translation. */
export function textPlaces(kind: ThingKind, state: State): TextPlace[] {
  return placesIn(fieldsOf[kind], state, "", "");
}

function placesIn(fields: Fields, state: State, above: string, fieldAbove: string): TextPlace[] {
  return Object.entries(fields).flatMap(([name, field]): TextPlace[] => {
    const value = state[name];
    if (field.isPrivate || value === null || value === undefined) return [];
    const [path, own] = [above + name, fieldAbove + name];
    if (field.type === "localised")
      return [{ path, field: own, text: value as Localised, most: field.most, lines: field.lines }];
    if (field.type !== "list") return [];
    const rows = value as State[];
    if (holdsNames(field)) {
      return [{ path, field: `${own}.name`, text: preferredNames(rows), most: mostOf(field), lines: 1 }];
    }
    return rows.flatMap((row, index) => placesIn(field.of, row, `${path}.${row.id ?? index}.`, `${own}.`));
  });
}

type List = Extract<Field, { type: "list" }>;

/** Names are a list of their own, one row for each spelling: they are counted by language. */
const holdsNames = ({ of }: List): boolean => "language" in of && "name" in of;

const mostOf = ({ of }: List): number => (of.name?.type === "text" ? of.name.most : 0);

const preferredNames = (rows: readonly State[]): Localised => {
  const inOrder = [...rows].sort((a, b) => Number(a.isPreferred === true) - Number(b.isPreferred === true));
  return Object.fromEntries(inOrder.map((row) => [String(row.language), String(row.name)]));
};

/** The script in which the office writes names of a language. */
const scripts: Record<LanguageTag, string> = { en: "Latn", ru: "Cyrl", zh: "Hans" };

/**
 * The state with a text in one language. A name is added as the office's own rendering, or takes the
 * place of the preferred one of that language. Null where the path leads nowhere any longer.
 */
export function withText(
  kind: ThingKind,
  state: State,
  path: string,
  tag: LanguageTag,
  text: string,
): State | null {
  return withTextIn(fieldsOf[kind], state, path.split("."), tag, text);
}

function withTextIn(
  fields: Fields,
  state: State,
  [name = "", row, ...rest]: string[],
  tag: LanguageTag,
  text: string,
): State | null {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const value = state[name];
  if (!field || field.isPrivate || value === null || value === undefined) return null;
  if (field.type === "localised")
    return row === undefined ? { ...state, [name]: { ...(value as Localised), [tag]: text } } : null;
  if (field.type !== "list") return null;
  const rows = value as State[];
  if (holdsNames(field))
    return row === undefined ? { ...state, [name]: withName(field.of, rows, tag, text) } : null;
  const index = rows.findIndex((one, at) => (one.id ?? String(at)) === row);
  const changed = index < 0 ? null : withTextIn(field.of, rows[index]!, rest, tag, text);
  return changed && { ...state, [name]: rows.map((one, at) => (at === index ? changed : one)) };
}

function withName(of: Fields, rows: readonly State[], tag: LanguageTag, text: string): State[] {
  const same = rows.filter((row) => row.language === tag);
  const shown = same.find((row) => row.isPreferred) ?? same[0];
  if (shown) return rows.map((row) => (row === shown ? { ...row, name: text } : row));
  const empty = Object.entries(of).map(([name, { type }]) => [name, type === "yes" ? false : null]);
  const script = "script" in of ? { script: scripts[tag] ?? "Latn" } : {};
  return [...rows, { ...Object.fromEntries(empty), ...script, language: tag, name: text, isPreferred: true }];
}
