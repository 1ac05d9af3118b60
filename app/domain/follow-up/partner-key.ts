import type { Localised } from "#app/domain/text/localised.ts";

/**
 * The word by which a partner city is called in addresses and filters, over all visits: "beijing". Made of the
 * side's English name, or another one where there is none; where no letter of a to z is left, of its country.
 */
export function partnerKey(name: Localised, country: string): string {
  const text = name.en ?? Object.values(name)[0] ?? "";
  const word = text
    .normalize("NFD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
  return word || country.toLowerCase();
}
