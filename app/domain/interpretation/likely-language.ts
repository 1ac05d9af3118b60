import type { LanguageTag } from "#app/domain/text/languages.ts";

/**
 * The language in which a country most likely speaks at talks, by the tables of Unicode: "RU" → "ru".
 * A guess to ask with, never a fact: of several official languages it knows the most common one. Null
 * where the tables know none.
 */
export function likelyLanguage(country: string): LanguageTag | null {
  if (!/^[A-Z]{2}$/.test(country)) return null;
  const { language, region } = new Intl.Locale(`und-${country}`).maximize();
  return language === "und" || region !== country ? null : language;
}
