import type { State } from "#app/domain/editing/differences.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { type TextPlace, textPlaces } from "#app/domain/text/text-places.ts";

/** A thing with the values of its fields. */
export type Told = ThingRef & { state: State };

/** A text that some language lacks. */
export type MissingText = ThingRef & TextPlace & { missing: LanguageTag[] };

/** The texts that are missing in any of the languages, in the order of the things and their forms. */
export const missingTexts = (things: readonly Told[], tags: readonly LanguageTag[]): MissingText[] =>
  things.flatMap(({ kind, id, state }) =>
    textPlaces(kind, state)
      .map((place) => ({ kind, id, ...place, missing: tags.filter((tag) => !place.text[tag]) }))
      .filter(({ missing }) => missing.length > 0),
  );

/** How many texts each language lacks. */
export const countByLanguage = (
  missing: readonly MissingText[],
  tags: readonly LanguageTag[],
): Record<LanguageTag, number> =>
  Object.fromEntries(tags.map((tag) => [tag, missing.filter((one) => one.missing.includes(tag)).length]));
