import type { Language } from "#app/domain/text/languages.ts";
import { formatsIn, localMoment } from "#app/i18n/formats.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** "21 November 2026, 12:07 UTC": for what happens on the office's server rather than at a place. */
export function momentInUtc(at: Instant, language: Language): string {
  const { date, clock } = localMoment(at, "UTC");
  const day = formatsIn(language).day(date);
  return language === "zh" ? `${day}${clock}（UTC）` : `${day}, ${clock} UTC`;
}
