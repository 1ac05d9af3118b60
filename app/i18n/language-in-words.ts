import { isLanguageTag } from "#app/domain/editing/typed-text.ts";
import { type Language, type LanguageTag, languages } from "#app/domain/text/languages.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";

const languageOf = (messages: Messages): Language =>
  languages.find((language) => messagesIn[language] === messages) ?? "en";

/** A language of content by its name: "Russian", "French"; the tag itself where it has no name. */
export function languageInWords(tag: LanguageTag, messages: Messages): string {
  const known = messages.source.languageName[tag];
  if (known || !isLanguageTag(tag)) return known ?? tag;
  return new Intl.DisplayNames(languageOf(messages), { type: "language" }).of(tag) ?? tag;
}

/** A country by its name: "China" for "CN"; the code itself where it has none. */
export function countryInWords(code: string, messages: Messages): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  const names = new Intl.DisplayNames(languageOf(messages), { type: "region", fallback: "code" });
  return names.of(code) ?? code;
}
