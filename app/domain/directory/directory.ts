import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

export const scripts = ["Latn", "Cyrl", "Hans", "Jpan", "Kana"] as const;
/** ISO 15924 code of the script of a name. */
export type Script = (typeof scripts)[number];

/**
 * A name in one language. `isPrinted` says that a source prints it so; otherwise it is the
 * office's own rendering. Names are stored, never computed from one another.
 */
export type Name = {
  id: string;
  language: LanguageTag;
  name: string;
  isPrinted: boolean;
  isPreferred: boolean; // the one to show in this language
};

export type PersonName = Name & {
  script: Script;
  short: string | null; // "Mr Kuzmin"
  style: string | null; // "H.E.", "Mayor"
  isOriginal: boolean; // in the script of the person's own country or of the first source
};

export type OrganisationName = Name & { abbreviation: string | null };

export type Person = { id: string; slug: string; names: PersonName[] };

export type Organisation = {
  id: string;
  slug: string;
  partOfId: string | null;
  city: Localised | null;
  country: string | null; // ISO 3166-1 alpha-2
  names: OrganisationName[];
};

export type VenueRoom = {
  id: string;
  building: Localised | null;
  floor: number | null; // as counted in the country; the ground floor of Japan is 1
  name: Localised;
  entrance: Localised | null;
};

export type Venue = {
  id: string;
  slug: string;
  names: Name[];
  city: Localised;
  country: string;
  zone: ZoneName;
  address: Localised | null;
  latitude: number | null; // degrees, WGS 84
  longitude: number | null;
  telephone: string | null;
  organisationId: string | null; // whose place it is
  rooms: VenueRoom[];
};

/**
 * The name for a reader: preferred in the wanted language, else the reference language, else
 * English, else the first. Never undefined: a thing without a name cannot be stored.
 */
export function nameIn<N extends Name>(
  names: readonly N[],
  wanted: LanguageTag,
  reference: LanguageTag = "en",
): N {
  for (const language of [wanted, reference, "en"]) {
    const inIt = names.filter((name) => name.language === language);
    const found = inIt.find((name) => name.isPreferred) ?? inIt[0];
    if (found) return found;
  }
  return names.find((name) => name.isPreferred) ?? names[0]!;
}

/** The person's name in its original script, when that differs from the name shown. */
export const originalName = (person: Person, shown: Name): PersonName | null =>
  person.names.find((name) => name.isOriginal && name.name !== shown.name) ?? null;
