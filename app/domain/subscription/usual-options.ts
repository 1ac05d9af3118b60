import type { Side } from "#app/domain/access/audience.ts";
import { likelyLanguage } from "#app/domain/interpretation/likely-language.ts";
import { isLanguage, type Language } from "#app/domain/text/languages.ts";
import { type VisitContent, visitDays } from "#app/domain/visit/visit-content.ts";
import { isLocalDate, type LocalDate, type ZoneName } from "#app/time/wall-time.ts";

/** What the form of a new address begins with. */
export type UsualOptions = { language: Language; homeZone: ZoneName | null; expiresOn: LocalDate };

type Content = Pick<VisitContent, "visit" | "sides" | "legs">;

/**
 * What an officer most likely chooses for somebody of a side (null: our office). The language is a guess
 * from the side's country where that speaks one of ours, else English. The home zone is `lastZone`, the one
 * chosen last for the same side, else that of a stay in the side's own country, else open: a country of
 * several zones is not guessed. The address lasts a year beyond the visit's last day, or from `today`
 * where that day is over longer.
 */
export function usualOptions(
  side: Side | null,
  { visit, sides, legs }: Content,
  lastZone: ZoneName | null,
  today: LocalDate,
): UsualOptions {
  const own = side ?? visit.ourSide;
  const country = sides.find((one) => one.side === own)?.country;
  const language = country ? likelyLanguage(country) : null;
  const atHome = legs.find((leg) => leg.country === country);
  const lastDay = visitDays(legs)?.lastDay ?? today;
  const expiresOn = aYearAfter(lastDay);
  return {
    language: language && isLanguage(language) ? language : "en",
    homeZone: lastZone ?? atHome?.zone ?? null,
    expiresOn: expiresOn > today ? expiresOn : aYearAfter(today),
  };
}

/** The same date a year later; 29 February becomes the 28th. */
function aYearAfter(date: LocalDate): LocalDate {
  const later = `${Number(date.slice(0, 4)) + 1}${date.slice(4)}`;
  return isLocalDate(later) ? later : `${later.slice(0, 8)}28`;
}
