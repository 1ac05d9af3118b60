import { type Current, permit } from "#app/domain/access/current.server.ts";
import { may } from "#app/domain/access/permissions.ts";
import { kindsBesideReleases } from "#app/domain/desk/kinds-beside-releases.ts";
import { pagesOf } from "#app/domain/release/released.server.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitCategory, VisitStatus } from "#app/domain/visit/visit-content.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** A visit as the office lists it: its draft, and how that stands to what is released. */
export type OfficeVisit = {
  id: string;
  slug: string;
  title: Localised;
  category: VisitCategory;
  status: VisitStatus;
  referenceLanguage: LanguageTag;
  firstDay: LocalDate | null; // of its legs
  lastDay: LocalDate | null;
  cities: Localised[]; // each once, in the order of the stays
  released: number | null; // the latest version
  changedAt: Instant | null; // the last change that a release would show
  isChanged: boolean; // since that version, or never released
};

const PAGE = 50;

/** All visits, released or not, those without dates first, then latest first. Throws `forbidden`. */
export function officeVisits(current: Current): OfficeVisit[] {
  permit(current, "visit.readDraft");
  return (readVisits(current.db).all() as Row[])
    .map(ofRow)
    .sort(
      (a, b) => (b.firstDay ?? "9999").localeCompare(a.firstDay ?? "9999") || a.slug.localeCompare(b.slug),
    );
}

/** A visit that a new one can begin from. */
export type EarlierVisit = Pick<OfficeVisit, "slug" | "title" | "referenceLanguage" | "firstDay" | "lastDay">;

const MOST_EARLIER = 12;

/** The latest visits that have dates: what a new one can begin from. Throws `forbidden`. */
export const earlierVisits = (current: Current): EarlierVisit[] =>
  officeVisits(current)
    .filter(({ firstDay }) => firstDay !== null)
    .slice(0, MOST_EARLIER)
    .map(({ slug, title, referenceLanguage, firstDay, lastDay }) => ({
      ...{ slug, title, referenceLanguage, firstDay, lastDay },
    }));

export type Filter = { typed: string; year: string; page: number };

/**
 * One page of the office's visits: those whose title or cities, in any language, hold what was typed, and
 * of which a day lies in the year. "" asks for all. Throws `forbidden`, and `notFound` beyond the last page.
 */
export function listOfficeVisits(current: Current, { typed, year, page }: Filter) {
  const all = officeVisits(current);
  const years = new Set(all.flatMap((visit) => yearsOf(visit)));
  const wanted = typed.toLowerCase();
  const found = all.filter(
    (visit) =>
      (wanted === "" || textsOf(visit).some((text) => text.toLowerCase().includes(wanted))) &&
      (year === "" || yearsOf(visit).includes(year)),
  );
  return {
    visits: found.slice((page - 1) * PAGE, page * PAGE),
    pages: pagesOf(found.length, page, PAGE),
    years: [...years].sort().reverse(),
    isEmpty: all.length === 0,
  };
}

/** Whether the actor may read a visit that was never released. */
export const isDraftOnly = ({ actor, db }: Current, slug: string): boolean =>
  may(actor, "visit.readDraft") && unreleased(db).get(slug) !== undefined;

const unreleased = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select 1 from visits v where v.slug = ?
     and not exists (select 1 from released_visits r where r.visit_id = v.id)`,
  ),
);

const yearsOf = ({ firstDay, lastDay }: OfficeVisit): string[] =>
  firstDay && lastDay ? [...new Set([firstDay.slice(0, 4), lastDay.slice(0, 4)])] : [];

const textsOf = ({ slug, title, cities }: OfficeVisit): string[] =>
  [slug, ...[title, ...cities].flatMap((text) => Object.values(text))].filter((text) => text !== undefined);

type Row = Omit<OfficeVisit, "title" | "cities" | "isChanged"> & {
  title: string;
  legs: string | null; // JSON, in no order
  releasedIn: number | null; // number of the entry in history
  changedIn: number | null;
};

function ofRow({ title, legs, releasedIn, changedIn, ...row }: Row): OfficeVisit {
  const stays = (JSON.parse(legs ?? "[]") as [string, Localised][]).sort(([a], [b]) => a.localeCompare(b));
  return {
    ...row,
    title: JSON.parse(title) as Localised,
    cities: [...new Map(stays.map(([, city]) => [JSON.stringify(city), city])).values()],
    isChanged: releasedIn === null || (changedIn ?? 0) > releasedIn,
  };
}

/**
 * SQL: the last entry of a visit's history that a release of it would show. What changed no thing is none,
 * nor is what changed an item that was released alone since.
 */
export const changedEntry = (visitId: string, wanted: "id" | "at") =>
  `(select ${wanted} from history where visit_id = ${visitId} and thing_kind is not null
    and thing_kind not in (${kindsBesideReleases.map((kind) => `'${kind}'`).join(", ")})
    and not exists (
      select 1 from history alone where alone.visit_id = ${visitId} and alone.event = 'visit.released'
      and alone.id > history.id and alone.detail ->> 'itemId' = history.thing_id)
    order by id desc limit 1)`;

/** SQL: the entry of the latest release of a visit's whole draft, by a partial index of releases. */
export const releasedEntry = (visitId: string) =>
  `(select max(id) from history where visit_id = ${visitId} and event = 'visit.released'
    and detail ->> 'itemId' is null)`;

const readVisits = perDatabase(({ $client }: Db) =>
  $client.prepare<[]>(
    `select v.id, v.slug, v.title, v.category, v.status, v.reference_language as referenceLanguage,
       r.number as released,
       (select min(first_day) from legs where visit_id = v.id) as firstDay,
       (select max(last_day) from legs where visit_id = v.id) as lastDay,
       (select json_group_array(json_array(first_day, json(city))) from legs where visit_id = v.id) as legs,
       ${releasedEntry("v.id")} as releasedIn,
       ${changedEntry("v.id", "id")} as changedIn,
       ${changedEntry("v.id", "at")} as changedAt
     from visits v left join released_visits r on r.visit_id = v.id`,
  ),
);
