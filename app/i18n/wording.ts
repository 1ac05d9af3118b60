import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { Language, LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import { type Formats, formatsIn } from "#app/i18n/formats.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";

/** Everything needed to speak to a reader: their language, its phrases, dates and stored texts. */
export type Wording = {
  language: Language;
  reference: LanguageTag; // stands in where the reader's language is missing
  messages: Messages;
  dates: Formats;
  textOf: (text: Localised | null | undefined) => string; // "" for no text
  nameOf: <N extends Name>(names: readonly N[]) => N;
};

const kept = new Map<string, Wording>();

/** The wording of a language, with the reference language of the visit that is spoken about; made once. */
export function wordingIn(language: Language, reference: LanguageTag = "en"): Wording {
  const key = `${language} ${reference}`;
  let wording = kept.get(key);
  if (!wording) {
    wording = {
      ...{ language, reference, messages: messagesIn[language], dates: formatsIn(language) },
      textOf: (text) => (text ? inLanguage(text, language, reference).text : ""),
      nameOf: (names) => nameIn(names, language, reference),
    };
    kept.set(key, wording);
  }
  return wording;
}
