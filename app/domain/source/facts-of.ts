import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { CitedKind } from "#app/domain/source/citation.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

/** How the office keeps a thing, not what is true of it: no source speaks of that. */
const ownMatters = [
  ...["audience", "noteAudience", "position", "isOutsideLeg"],
  ...["referenceLanguage", "contentLanguages", "ourSide"],
];

/** Outcomes have no form whose fields could be read. */
const ofOutcomes = ["title", "status", "onDate", "parties"];

/**
 * The facts of a kind of thing that a source can speak of: the thing itself ("whole"), then its fields in
 * the order of its form. Of names, one in each of the languages: "name.en".
 */
export function factsOf(kind: CitedKind, tags: readonly LanguageTag[]): string[] {
  if (kind === "outcome") return ["whole", ...ofOutcomes];
  const fields = Object.entries(fieldsOf[kind]).filter(
    ([name, field]) =>
      field.type !== "key" && !field.isFixed && !field.isPrivate && !ownMatters.includes(name),
  );
  return [
    "whole",
    ...fields.flatMap(([name]) => (name === "names" ? tags.map((tag) => `name.${tag}`) : name)),
  ];
}
