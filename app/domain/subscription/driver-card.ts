import type { Venue } from "#app/domain/directory/directory.ts";
import { htmlLanguage, type LanguageTag } from "#app/domain/text/languages.ts";
import { mainLanguageOf } from "#app/domain/text/main-language.ts";

/**
 * What a driver reads: the name and address of a venue in the language of its country. What the office
 * does not have in it is null; `language` is null for a country without a known one.
 */
export type DriverCard = { language: LanguageTag | null; name: string | null; address: string | null };

/** The card of a venue. Names are stored, never computed: nothing is transliterated. */
export function driverCardOf({
  country,
  names,
  address,
}: Pick<Venue, "country" | "names" | "address">): DriverCard {
  const language = mainLanguageOf(country);
  if (language === null) return { language: null, name: null, address: null };
  const own = names.filter((name) => name.language === language);
  const name = own.find(({ isPreferred }) => isPreferred) ?? own[0];
  return { language, name: name?.name ?? null, address: address?.[language] ?? null };
}

/** Where a map program opens the place, and a map on the web; null without coordinates. */
export function mapLinksOf({
  latitude,
  longitude,
}: Pick<Venue, "latitude" | "longitude">): { geo: string; web: string } | null {
  if (latitude === null || longitude === null) return null;
  const at = `${latitude},${longitude}`;
  return {
    geo: `geo:${at}?q=${at}`,
    web: `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=17/${latitude}/${longitude}`,
  };
}

/** The `lang` of what a driver reads. */
export const langOfCard = ({ language }: DriverCard): string | undefined =>
  language === null ? undefined : htmlLanguage(language);
