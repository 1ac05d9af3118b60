import { type LanguageTag, languages } from "#app/domain/text/languages.ts";

/** One text in several languages. A missing language is absent, never empty. */
export type Localised = Partial<Record<LanguageTag, string>>;

/** A text as chosen for a reader, with the language it is really in. */
export type Shown = { text: string; language: LanguageTag; isFallback: boolean };

/**
 * The text for a reader: the wanted language, else the reference language, else English, else
 * whatever there is. `isFallback` is true when it is not in the wanted language, so that the page
 * can mark it with its own `lang`. An empty text gives "" in the wanted language.
 */
export function inLanguage(text: Localised, wanted: LanguageTag, reference: LanguageTag = "en"): Shown {
  for (const language of [wanted, reference, "en", ...Object.keys(text)]) {
    const found = text[language];
    if (found) return { text: found, language, isFallback: language !== wanted };
  }
  return { text: "", language: wanted, isFallback: false };
}

/** The interface languages in which a text is missing. */
export const missingLanguages = (text: Localised): LanguageTag[] => languages.filter((tag) => !text[tag]);
