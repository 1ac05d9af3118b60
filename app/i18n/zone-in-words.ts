import type { Language } from "#app/domain/text/languages.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** A zone as people know it, with its offset at that instant: "Moscow Standard Time · UTC+3". */
export const zoneInWords = (zone: ZoneName, at: Instant, language: Language): string =>
  `${zoneName(zone, at, language)} · ${offsetOf(zone, at)}`;

/** A zone as people know it, winter and summer: "China Standard Time". */
export function zoneName(zone: ZoneName, at: Instant, language: Language): string {
  const names = new Intl.DateTimeFormat(language, { timeZone: zone, timeZoneName: "longGeneric" });
  return names.formatToParts(at).find(({ type }) => type === "timeZoneName")?.value ?? zone;
}
