import type { Language } from "#app/domain/text/languages.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** A zone as people know it, with its offset at that instant: "Moscow Standard Time · UTC+3". */
export function zoneInWords(zone: ZoneName, at: Instant, language: Language): string {
  const [name, offset] = [zoneName(zone, at, language), offsetOf(zone, at)];
  return name === offset ? name : `${name} · ${offset}`;
}

/**
 * A zone as people know it, winter and summer: "China Standard Time". In Russian by its place, "Китай": the
 * long names are entries of a register ("Китай, стандартное время"), nothing that stands in a sentence.
 */
export function zoneName(zone: ZoneName, at: Instant, language: Language): string {
  const timeZoneName = language === "ru" ? "shortGeneric" : "longGeneric";
  const names = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName });
  const name = names.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return /^(GMT|UTC)/.test(name) ? offsetOf(zone, at) : name; // "GMT+00:00"
}
