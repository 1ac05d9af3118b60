import type { Side } from "#app/domain/access/audience.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

type Place = {
  ourSide: Side | null;
  officeZone: ZoneName;
  legs: readonly { zone: ZoneName; country: string }[]; // earliest first
  countryOf: (side: Side) => string | null; // two letters
};

/**
 * The zone in which a side's days end: our own office's for our side; that of the first stay in the side's
 * own country; the country's only zone. Null where none of these tells: then it has to be asked.
 * Zones of countries are those of Unicode (CLDR), as `Intl.Locale` gives them.
 */
export function zoneOfSide(side: Side, { ourSide, officeZone, legs, countryOf }: Place): ZoneName | null {
  if (side === ourSide) return officeZone;
  const country = countryOf(side);
  if (country === null) return null;
  const leg = legs.find((one) => one.country === country);
  if (leg) return leg.zone;
  const zones = zonesOf(country);
  return zones.length === 1 ? zones[0]! : null;
}

// Node 20 has the older property, later ones the method.
function zonesOf(country: string): string[] {
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    timeZones?: string[];
    getTimeZones?: () => string[] | undefined;
  };
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
}
