import type { Language } from "#app/domain/text/languages.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** A zone as people know it, with its offset at that instant: "Moscow Standard Time · UTC+3". */
export function zoneInWords(zone: ZoneName, at: Instant, language: Language): string {
  const names = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "longGeneric" });
  const name = names.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? zone;
  return `${name} · ${offsetOf(zone, at)}`;
}
