import { choice, day, type Fields, optional, text, whole } from "#app/domain/editing/fields.ts";
import type { SpokenLanguages } from "#app/domain/subscription/subscription.ts";
import { type Language, languages } from "#app/domain/text/languages.ts";
import { dayAt, endOfDay } from "#app/time/local-days.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** What is chosen for an address, as its form has it. */
export const optionFields: Fields = {
  language: choice(languages),
  secondLanguage: optional(choice(languages)),
  homeZone: optional(text(40, "zone")),
  reminderMinutes: optional(whole(0, 10_080)),
  expiresOn: optional(day()),
};

/** Minutes before an entry that the form offers; whatever else an address has, it keeps. */
export const reminders = [15, 30, 60, 120, 1440] as const;

export type TypedOptions = {
  language: Language;
  secondLanguage: Language | null;
  homeZone: ZoneName | null;
  reminderMinutes: number | null;
  expiresOn: LocalDate | null;
};

/** What an address keeps of it; `expiresAt` is the end of the day in the zone of the visit. */
export type Options = {
  languages: SpokenLanguages;
  homeZone: ZoneName | null;
  reminderMinutes: number | null;
  expiresAt: Instant | null;
};

export type OptionIssue =
  | { code: "options.sameLanguage"; path: "secondLanguage" }
  | { code: "options.overAlready"; path: "expiresOn" };

/** What cannot be meant: one language twice, and an address that would never open. */
export function findOptionIssues(
  { language, secondLanguage, expiresOn }: TypedOptions,
  zone: ZoneName,
  now: Instant,
): OptionIssue[] {
  return [
    ...(language === secondLanguage
      ? [{ code: "options.sameLanguage" as const, path: "secondLanguage" as const }]
      : []),
    ...(expiresOn !== null && endOfDay(expiresOn, zone) <= now
      ? [{ code: "options.overAlready" as const, path: "expiresOn" as const }]
      : []),
  ];
}

/** The options as they are stored. `zone` is that of the visit. */
export function optionsOf(
  { language, secondLanguage, homeZone, reminderMinutes, expiresOn }: TypedOptions,
  zone: ZoneName,
): Options {
  return {
    languages: secondLanguage === null ? [language] : [language, secondLanguage],
    ...{ homeZone, reminderMinutes },
    expiresAt: expiresOn === null ? null : endOfDay(expiresOn, zone),
  };
}

/** The last day on which an address opens, by the clock of a zone. */
export const lastDayOf = (expiresAt: Instant, zone: ZoneName): LocalDate => dayAt(expiresAt - 1, zone);
