import type { Side } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { namedBodies } from "#app/domain/directory/entry.server.ts";
import { plain } from "#app/domain/directory/sort-key.ts";
import {
  insistOnFollowUps,
  type Standing,
  standingNow,
  talliedBy,
} from "#app/domain/follow-up/board.server.ts";
import { figuresOf, type Promises } from "#app/domain/follow-up/figures.ts";
import type { ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { called, onList } from "#app/domain/follow-up/partner-people.server.ts";
import {
  bodiesInVisits,
  type PersonRow,
  partnerVisits,
} from "#app/domain/follow-up/partner-visits.server.ts";
import {
  bodyInKey,
  keyOfBody,
  type PartnerCity,
  type PartnerVisit,
  partnerBodies,
  partnerCities,
  sidesOfCity,
  sidesOpposite,
  visitsBothWays,
} from "#app/domain/follow-up/partners.ts";
import type { PartnerHead, PartnerLine } from "#app/domain/follow-up/partners-view.ts";
import { everything, narrow } from "#app/domain/follow-up/select.ts";
import { selectionOf } from "#app/domain/follow-up/stand-all.ts";
import type { Days, Selection } from "#app/domain/follow-up/standing.ts";
import { pagesOf } from "#app/domain/release/released.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";

const PAGE = 50;
const none: Promises = { kept: 0, broken: 0, open: 0, late: 0 };

/**
 * Every partner: the cities, and one page of the organisations, by name. Throws `notFound` for whoever may not
 * read follow-ups, and beyond the last page.
 */
export function listPartners(current: Current, language: Language, page: number) {
  const { db } = current;
  const { days } = asked(current);
  const visits = partnerVisits(db);
  const [byCity, byBody] = [talliedBy(current, "city"), talliedBy(current, "organisation")];
  const lineOf = (
    head: PartnerHead,
    visitIds: readonly string[],
    sidesIn: (visit: PartnerVisit) => readonly Side[],
    promises: Promises = none,
  ): PartnerLine => {
    const own = visitIds.map((id) => visits.get(id)!);
    const { last, next, ...ways } = visitsBothWays(own, sidesIn, days.office);
    const shown = (visit: PartnerVisit | null) => visit && onList(visit, language);
    return { ...head, ...ways, promises, last: shown(last), next: shown(next) };
  };
  const cities = partnerCities([...visits.values()]).map((city) =>
    lineOf(
      headOfCity(city, language),
      city.visitIds,
      (visit) => sidesOfCity(visit, city.key),
      byCity.figures(city.key)?.promises,
    ),
  );
  const bodies = partnerBodies(visits, bodiesInVisits(db));
  const named = namedBodies(
    db,
    bodies.map(({ id }) => id),
  );
  const heads = bodies
    .map((body) => ({ body, head: headOfBody(named.get(body.id)!, language) }))
    .sort((a, b) => plain(a.head.name.text).localeCompare(plain(b.head.name.text), language));
  const pages = pagesOf(heads.length, page, PAGE);
  const organisations = heads
    .slice((page - 1) * PAGE, page * PAGE)
    .map(({ body, head }) =>
      lineOf(
        head,
        [...body.sidesOf.keys()],
        (visit) => body.sidesOf.get(visit.id) ?? [],
        byBody.figures(body.id)?.promises,
      ),
    );
  return {
    cities: cities.sort((a, b) => plain(a.name.text).localeCompare(plain(b.name.text), language)),
    ...{ organisations, count: heads.length, pages, page },
  };
}

/** One partner with everything that is its own: visits, sides, outcomes, actions and reviews. */
export type Partner = {
  head: PartnerHead;
  visits: PartnerVisit[]; // earliest first
  theirsIn: (visit: PartnerVisit) => readonly Side[];
  oursIn: (visit: PartnerVisit) => readonly Side[];
  isTheirs: (one: PersonRow) => boolean;
  selection: Selection;
  reviews: ReviewFacts[];
  days: Days;
};

/** The partner that an address names. Throws `notFound`, also for whoever may not read follow-ups. */
export function findPartner(current: Current, key: string, language: Language): Partner {
  const { db } = current;
  const { ledger, days, whole } = asked(current);
  const visits = partnerVisits(db);
  const slug = bodyInKey(key);
  const found = slug === null ? cityWith(visits, key, language) : bodyWith(db, visits, slug, language);
  if (!found) throw new DomainError("notFound", "page");
  const { head, own, theirsIn, filter, isTheirs } = found;
  const selection = narrow(ledger, selectionOf(whole), { ...everything, ...filter });
  const outcomes = new Set(selection.outcomes.map(({ facts }) => facts.id));
  const ownIds = new Set(own.map(({ id }) => id));
  const reviews = [...ledger.reviews.values()].filter(({ visitId, outcomeId }) =>
    slug === null ? ownIds.has(visitId) : outcomeId !== null && outcomes.has(outcomeId),
  );
  const oursIn = (visit: PartnerVisit) => sidesOpposite(visit, theirsIn(visit));
  return { ...{ head, visits: own, theirsIn, oursIn, isTheirs, selection, reviews, days } };
}

/** The cities that are partners of ours on one visit; none for whoever may not read follow-ups. */
export function partnersOn({ actor, db }: Current, visitId: string, language: Language): PartnerHead[] {
  if (!may(actor, "followUp.read")) return [];
  return partnerCities([...partnerVisits(db).values()])
    .filter(({ visitIds }) => visitIds.includes(visitId))
    .map((city) => headOfCity(city, language));
}

/** Whether an organisation has a page as a partner. */
export function isPartnerBody(current: Current, organisationId: string): boolean {
  if (!may(current.actor, "followUp.read")) return false;
  const bodies = partnerBodies(partnerVisits(current.db), bodiesInVisits(current.db));
  return bodies.some(({ id }) => id === organisationId);
}

/** The figures of a partner, from the one place where anything is counted. */
export const figuresOfPartner = ({ selection, days }: Partner) => figuresOf(selection, days.office);

/** The visits both ways of a partner up to today. */
export const waysOf = ({ visits, theirsIn, days }: Partner): { came: number; received: number } => {
  const { came, received } = visitsBothWays(visits, theirsIn, days.office);
  return { came, received };
};

/** Visits that did not begin by today, and those that did, latest first; undated ones are still to come. */
export function comingAndPast(visits: readonly PartnerVisit[], today: LocalDate) {
  const isComing = ({ firstDay }: PartnerVisit) => firstDay === null || firstDay > today;
  return { coming: visits.filter(isComing), past: visits.filter((visit) => !isComing(visit)).reverse() };
}

function asked(current: Current): Standing {
  insistOnFollowUps(current);
  return standingNow(current.db, current.now);
}

function cityWith(visits: ReadonlyMap<string, PartnerVisit>, key: string, language: Language) {
  const city = partnerCities([...visits.values()]).find((one) => one.key === key);
  if (!city) return null;
  const own = city.visitIds.map((id) => visits.get(id)!);
  const theirsIn = (visit: PartnerVisit) => sidesOfCity(visit, key);
  return {
    ...{ head: headOfCity(city, language), own, theirsIn, filter: { partner: key } },
    isTheirs: ({ visitId, side }: PersonRow) => theirsIn(visits.get(visitId)!).includes(side),
  };
}

function bodyWith(db: Db, visits: ReadonlyMap<string, PartnerVisit>, slug: string, language: Language) {
  const bodies = partnerBodies(visits, bodiesInVisits(db));
  const named = namedBodies(
    db,
    bodies.map(({ id }) => id),
  );
  const body = bodies.find(({ id }) => named.get(id)?.slug === slug);
  if (!body) return null;
  const own = [...visits.values()].filter(({ id }) => body.sidesOf.has(id));
  return {
    ...{ head: headOfBody(named.get(body.id)!, language), own, filter: { organisationId: body.id } },
    theirsIn: ({ id }: PartnerVisit): readonly Side[] => body.sidesOf.get(id) ?? [],
    isTheirs: ({ organisationId }: PersonRow) => organisationId === body.id,
  };
}

const headOfCity = ({ key, names, country }: PartnerCity, language: Language): PartnerHead => ({
  ...{ kind: "city" as const, key, country, slug: null },
  name: inLanguage(names, language),
});

const headOfBody = (
  body: { slug: string } & Parameters<typeof called>[0],
  language: Language,
): PartnerHead => ({
  ...{ kind: "organisation" as const, key: keyOfBody(body.slug), country: null, slug: body.slug },
  name: called(body, language),
});
