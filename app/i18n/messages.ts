import type { Language } from "#app/domain/text/languages.ts";
import { en, type Messages } from "#app/i18n/messages/en.ts";
import { ru } from "#app/i18n/messages/ru.ts";
import { zh } from "#app/i18n/messages/zh.ts";

export type { Messages };

/** The phrases of each interface language. */
export const messagesIn: Record<Language, Messages> = { en, ru, zh };
