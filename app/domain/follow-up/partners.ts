import type { Side } from "#app/domain/access/audience.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitCategory, VisitStatus } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A side of a visit, with the word for its city over all visits. */
export type PartnerSide = { side: Side; name: Localised; country: string; partner: string };

/** A visit as the pages of partners tell it. */
export type PartnerVisit = {
  id: string;
  slug: string;
  title: Localised;
  referenceLanguage: LanguageTag;
  category: VisitCategory;
  status: VisitStatus;
  ourSide: Side | null;
  firstDay: LocalDate | null; // of its legs
  lastDay: LocalDate | null;
  sides: PartnerSide[];
  cities: Localised[]; // of its stays
};

/** A city that is, or was, the other side of a visit. */
export type PartnerCity = { key: string; names: Localised; country: string; visitIds: string[] };

/** An organisation that stood on another side than ours, and on which side of which visit. */
export type PartnerBody = { id: string; sidesOf: Map<string, Side[]> };

/** Somebody's place in a visit: the organisation behind an outcome, an action or a person. */
export type BodyInVisit = { visitId: string; side: Side; organisationId: string };

/**
 * The cities that are partners, by their words: every side of a visit but ours. Where a visit does not say which
 * side is ours, whatever city is ours elsewhere is none either.
 */
export function partnerCities(visits: readonly PartnerVisit[]): PartnerCity[] {
  const ours = new Set(visits.flatMap((visit) => sideOf(visit, visit.ourSide)?.partner ?? []));
  const cities = new Map<string, PartnerCity>();
  for (const visit of visits) {
    for (const { side, name, country, partner } of visit.sides) {
      if (visit.ourSide === null ? ours.has(partner) : side === visit.ourSide) continue;
      const city = cities.get(partner) ?? { key: partner, names: {}, country, visitIds: [] };
      city.names = { ...name, ...city.names };
      if (!city.visitIds.includes(visit.id)) city.visitIds.push(visit.id);
      cities.set(partner, city);
    }
  }
  return [...cities.values()].sort((a, b) => a.key.localeCompare(b.key));
}

/**
 * The organisations that are partners: those that stood on another side than ours. One of ours is none, even
 * where it once had people on both sides of a visit whose sides were not stated.
 */
export function partnerBodies(
  visits: ReadonlyMap<string, Pick<PartnerVisit, "ourSide">>,
  places: readonly BodyInVisit[],
): PartnerBody[] {
  const ours = new Set<string>();
  for (const { visitId, side, organisationId } of places)
    if (visits.get(visitId)?.ourSide === side) ours.add(organisationId);
  const bodies = new Map<string, PartnerBody>();
  for (const { visitId, side, organisationId } of places) {
    if (!visits.has(visitId) || ours.has(organisationId)) continue;
    const body = bodies.get(organisationId) ?? { id: organisationId, sidesOf: new Map<string, Side[]>() };
    const known = body.sidesOf.get(visitId) ?? [];
    if (!known.includes(side)) body.sidesOf.set(visitId, [...known, side]);
    bodies.set(organisationId, body);
  }
  return [...bodies.values()];
}

/** The sides of a visit on which a city stands, ours left out. */
export const sidesOfCity = (
  { sides, ourSide }: Pick<PartnerVisit, "sides" | "ourSide">,
  key: string,
): Side[] => sides.filter((one) => one.partner === key && one.side !== ourSide).map(({ side }) => side);

/** The sides that stand opposite: ours where it is known, otherwise all others. */
export const sidesOpposite = (
  { sides, ourSide }: Pick<PartnerVisit, "sides" | "ourSide">,
  theirs: readonly Side[],
): Side[] =>
  ourSide !== null ? [ourSide] : sides.map(({ side }) => side).filter((side) => !theirs.includes(side));

/** Visits both ways up to a day, and the next one. */
export type BothWays<Visit> = { came: number; received: number; last: Visit | null; next: Visit | null };

/**
 * How often a partner came, and received: visits that began by `today` and were neither cancelled nor postponed.
 * `last` is the one of them that began last; `next` the first that begins after today.
 */
export function visitsBothWays<Visit extends Pick<PartnerVisit, "status" | "firstDay" | "slug">>(
  visits: readonly Visit[],
  sidesIn: (visit: Visit) => readonly Side[],
  today: LocalDate,
): BothWays<Visit> {
  const standing = visits
    .filter(({ status, firstDay }) => firstDay !== null && status !== "cancelled" && status !== "postponed")
    .sort((a, b) => a.firstDay!.localeCompare(b.firstDay!) || a.slug.localeCompare(b.slug));
  const past = standing.filter(({ firstDay }) => firstDay! <= today);
  return {
    came: past.filter((visit) => sidesIn(visit).includes("guest")).length,
    received: past.filter((visit) => sidesIn(visit).includes("host")).length,
    last: past.at(-1) ?? null,
    next: standing.find(({ firstDay }) => firstDay! > today) ?? null,
  };
}

const sideOf = ({ sides }: PartnerVisit, side: Side | null): PartnerSide | undefined =>
  sides.find((one) => one.side === side);

/** What a partner is called in addresses: "beijing", "organisation.tongzhou-district". */
export const keyOfBody = (slug: string): string => `${BODY}${slug}`;
/** The organisation that an address names; null where it names a city. */
export const bodyInKey = (key: string): string | null =>
  key.startsWith(BODY) ? key.slice(BODY.length) : null;

const BODY = "organisation.";
