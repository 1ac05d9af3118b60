import type { Language } from "#app/domain/text/languages.ts";
import { type Formats, formatsIn } from "#app/i18n/formats.ts";
import { type Messages, messagesIn } from "#app/i18n/messages.ts";

/** Everything needed to speak to a reader: their language, its phrases and its dates. */
export type Wording = { language: Language; messages: Messages; dates: Formats };

const kept = new Map<Language, Wording>();

/** The wording of a language, made once. */
export function wordingIn(language: Language): Wording {
  let wording = kept.get(language);
  if (!wording) {
    wording = { language, messages: messagesIn[language], dates: formatsIn(language) };
    kept.set(language, wording);
  }
  return wording;
}
