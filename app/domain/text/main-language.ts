import type { LanguageTag } from "#app/domain/text/languages.ts";

/**
 * The language that most people of a country (ISO 3166-1 alpha-2) read, "ru" for RU: after Unicode's likely
 * subtags. Null for a country that it does not know. Good enough to begin with, for officers to change.
 */
export function mainLanguageOf(country: string): LanguageTag | null {
  if (!/^[A-Z]{2}$/.test(country)) return null;
  const { language } = new Intl.Locale(`und-${country}`).maximize();
  return language === "und" ? null : language;
}
