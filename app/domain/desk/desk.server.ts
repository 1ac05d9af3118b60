import { type Current, permit } from "#app/domain/access/current.server.ts";
import { byNextDays, DAYS_AHEAD } from "#app/domain/desk/next-days.ts";
import { changedEntry, officeVisits, releasedEntry } from "#app/domain/desk/office-visits.server.ts";
import { type Named, namedBodies } from "#app/domain/directory/entry.server.ts";
import type { ItemKind, ItemStatus } from "#app/domain/programme/programme-item.ts";
import type { When } from "#app/domain/programme/when.ts";
import { fromColumns, type WhenColumns } from "#app/domain/programme/when-columns.ts";
import type { VisitSummary } from "#app/domain/release/released-visit.ts";
import type { Citation, CitedKind } from "#app/domain/source/citation.ts";
import { type Disagreement, findDisagreements } from "#app/domain/source/disagreements.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Leg, VisitStatus } from "#app/domain/visit/visit-content.ts";
import { addDays, dayAt } from "#app/time/local-days.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";
import { perDatabase } from "#db/per-database.ts";

/** The visit of which a line of the desk is. */
export type OfVisit = {
  visitId: string;
  slug: string;
  title: Localised;
  status: VisitStatus;
  referenceLanguage: LanguageTag;
};

/** An item of some visit's draft, with what its time in words leans on. */
export type NextItem = {
  id: string;
  kind: ItemKind;
  status: ItemStatus;
  title: Localised;
  legId: string;
  when: When;
  startsAt: Instant;
  endsAt: Instant;
  visit: OfVisit & { isChanged: boolean };
  legs: Pick<Leg, "id" | "city" | "zone">[]; // of its visit
};

const DAY = 86_400_000;
const LONGEST = 30 * DAY; // an item that began before and still goes on
const MOST_ITEMS = 300;

/** The programme of the next seven days over all visits, day by day. Throws `forbidden`. */
export function nextDays(current: Current): {
  days: { day: LocalDate; items: NextItem[] }[];
  isCut: boolean;
} {
  permit(current, "visit.readDraft");
  const { db, now } = current;
  const { items, legs } = statements(db);
  // A day more on each side: the places' own calendars decide, next-days.ts.
  const from = now - 2 * DAY;
  const rows = items.all({
    ...{ since: from - LONGEST, from, until: now + (DAYS_AHEAD + 2) * DAY, most: MOST_ITEMS + 1 },
  }) as ItemRow[];
  const visitIds = JSON.stringify([...new Set(rows.map((row) => row.visitId))]);
  const stays = legs.all(visitIds) as LegRow[];
  const shown = rows.slice(0, MOST_ITEMS).map((row): NextItem => {
    const { id, kind, status, title, legId, startsAt, endsAt } = row;
    const { visitId, slug, visitTitle, visitStatus, referenceLanguage, releasedIn, changedIn } = row;
    const isChanged = releasedIn === null || (changedIn ?? 0) > releasedIn;
    return {
      ...{ id, kind, status, legId, startsAt, endsAt, when: fromColumns(row) },
      title: JSON.parse(title) as Localised,
      visit: {
        ...{ visitId, slug, status: visitStatus, referenceLanguage, isChanged },
        title: JSON.parse(visitTitle) as Localised,
      },
      legs: stays
        .filter((leg) => leg.visitId === visitId)
        .map(({ id: leg, zone, city }) => ({ id: leg, zone, city: JSON.parse(city) as Localised })),
    };
  });
  return { days: byNextDays(shown, now), isCut: rows.length > MOST_ITEMS };
}

type ItemRow = WhenColumns &
  Omit<NextItem, "title" | "when" | "visit" | "legs"> & {
    title: string;
    visitId: string;
    slug: string;
    visitTitle: string;
    visitStatus: VisitStatus;
    referenceLanguage: LanguageTag;
    releasedIn: number | null;
    changedIn: number | null;
  };
type LegRow = { visitId: string; id: string; zone: ZoneName; city: string };

const MOST_DRAFTS = 20;

/** Visits of which the draft changed after their latest version, or that have none; latest change first. */
export function openDrafts(current: Current) {
  const all = officeVisits(current);
  const open = all.filter((visit) => visit.isChanged).sort((a, b) => (b.changedAt ?? 0) - (a.changedAt ?? 0));
  return {
    visits: open.slice(0, MOST_DRAFTS),
    more: Math.max(0, open.length - MOST_DRAFTS),
    all: all.length,
  };
}

/** The office's visits that are under way or come next, first those that begin first. Throws `forbidden`. */
export function comingVisits(current: Current, today: LocalDate, most = 20) {
  return officeVisits(current)
    .filter(({ lastDay, status }) => lastDay !== null && lastDay >= today && status !== "cancelled")
    .reverse()
    .slice(0, most);
}

/** The same of what is released, for those who read no drafts. */
export function comingReleases({ db }: Current, today: LocalDate, most = 20) {
  const rows = statements(db).coming.all(today, most) as {
    slug: string;
    firstDay: LocalDate;
    lastDay: LocalDate;
    summary: string;
  }[];
  return rows.map((row) => ({ ...row, summary: JSON.parse(row.summary) as VisitSummary }));
}

export type DueTask = {
  id: string;
  title: Localised;
  dueOn: LocalDate;
  status: "open" | "underWay";
  visit: OfVisit;
  responsible: Named | null;
};

const DUE_WITHIN = 14; // days
const MOST_TASKS = 50;

/** Preparation tasks that are overdue or due within two weeks, over all visits that are still to come. */
export function dueTasks(current: Current, today: LocalDate): { tasks: DueTask[]; isCut: boolean } {
  permit(current, "visit.readDraft");
  const { db } = current;
  const rows = statements(db).tasks.all(addDays(today, DUE_WITHIN), MOST_TASKS + 1) as (Omit<
    DueTask,
    "title" | "visit" | "responsible"
  > &
    VisitRow & { title: string; responsibleId: string | null })[];
  const bodies = namedBodies(
    db,
    rows.map((row) => row.responsibleId).filter((id) => id !== null),
  );
  return {
    isCut: rows.length > MOST_TASKS,
    tasks: rows.slice(0, MOST_TASKS).map((row) => ({
      ...{ id: row.id, dueOn: row.dueOn, status: row.status, visit: visitOf(row) },
      title: JSON.parse(row.title) as Localised,
      responsible: row.responsibleId ? (bodies.get(row.responsibleId) ?? null) : null,
    })),
  };
}

type VisitRow = Omit<OfVisit, "title" | "status"> & { visitTitle: string; visitStatus: VisitStatus };

const visitOf = ({ visitId, slug, visitTitle, visitStatus, referenceLanguage }: VisitRow): OfVisit => ({
  ...{ visitId, slug, status: visitStatus, referenceLanguage },
  title: JSON.parse(visitTitle) as Localised,
});

export type OpenDisagreement = Disagreement & { visit: OfVisit };

const MOST_DISAGREEMENTS = 20;

/** Fields for which sources give different values and that nobody has settled, over all visits. */
export function openDisagreements(current: Current): { open: OpenDisagreement[]; isCut: boolean } {
  permit(current, "visit.readDraft");
  const { disputed, claims } = statements(current.db);
  const fields = disputed.all(MOST_DISAGREEMENTS + 1) as (VisitRow & { aboutId: string; field: string })[];
  const shown = fields.slice(0, MOST_DISAGREEMENTS);
  const asked = shown.map(({ visitId, aboutId, field }) => [visitId, aboutId, field]);
  const rows = claims.all(JSON.stringify(asked)) as ClaimRow[];
  return {
    isCut: fields.length > MOST_DISAGREEMENTS,
    open: shown.flatMap((one) =>
      findDisagreements(rows.filter((row) => row.visitId === one.visitId).map(claimOf))
        .filter(({ about, field }) => about.id === one.aboutId && field === one.field)
        .map((found) => ({ ...found, visit: visitOf(one) })),
    ),
  };
}

type ClaimRow = Omit<Citation, "about"> & {
  visitId: string;
  aboutKind: Citation["about"]["kind"];
  aboutId: string;
};

const claimOf = ({ visitId: _, aboutKind, aboutId, ...claim }: ClaimRow): Citation => ({
  ...claim,
  about: { kind: aboutKind, id: aboutId },
});

/** What a claim is about, where neither a directory nor a visit's own name says it: a text, or whose part it is. */
export function citedText({ db }: Current, kind: CitedKind, id: string): CitedText {
  const found = kind in statements(db).cited && statements(db).cited[kind as CitedPart].get(id);
  const { text = null, personId = null } = (found || {}) as {
    text?: string | null;
    personId?: string | null;
  };
  return { text: text === null ? null : (JSON.parse(text) as Localised), personId };
}

export type CitedText = { text: Localised | null; personId: string | null };
type CitedPart = "leg" | "item" | "outcome" | "participation";

/** What was changed last, over all visits and directories: the numbers of the entries, latest first. */
export function lastChanges(current: Current, most = 10): number[] {
  permit(current, "history.read");
  return statements(current.db).changes.all(most) as number[];
}

/** Forms that somebody typed and has not saved, latest first, without what was typed. */
export const unsavedForms = ({ db, actor }: Current): { address: string; keptAt: Instant }[] =>
  statements(db).forms.all(actor.id) as { address: string; keptAt: Instant }[];

/** Visits by the word in their address. */
export const visitsBySlug = ({ db }: Current, slugs: readonly string[]): Map<string, OfVisit> =>
  new Map(
    (statements(db).bySlug.all(JSON.stringify([...new Set(slugs)])) as VisitRow[]).map((row) => [
      row.slug,
      visitOf(row),
    ]),
  );

/** The date by the office's own calendar. */
export const todayIn = ({ now }: Current, zone: ZoneName): LocalDate => dayAt(now, zone);

const ofVisit = `v.id as visitId, v.slug, v.title as visitTitle, v.status as visitStatus,
  v.reference_language as referenceLanguage`;

const statements = perDatabase(({ $client }) => ({
  items: $client.prepare(
    `select i.id, i.kind, i.status, i.title, i.leg_id as legId, i.starts_at as startsAt, i.ends_at as endsAt,
       i.when_kind as whenKind, i.starts_wall as startsWall, i.starts_zone as startsZone,
       i.starts_occurrence as startsOccurrence, i.ends_wall as endsWall, i.ends_zone as endsZone,
       i.ends_occurrence as endsOccurrence, i.first_day as firstDay, i.last_day as lastDay,
       i.part_of_day as partOfDay, i.follows_item_id as followsItemId, ${ofVisit},
       ${releasedEntry("v.id")} as releasedIn, ${changedEntry("v.id", "id")} as changedIn
     from programme_items i join visits v on v.id = i.visit_id
     where i.starts_at >= @since and i.starts_at < @until and i.ends_at >= @from and i.removed_at is null
     order by i.starts_at, i.visit_id, i.position limit @most`,
  ),
  legs: $client.prepare(
    `select visit_id as visitId, id, zone, city from legs where visit_id in (select value from json_each(?))
     order by first_day`,
  ),
  coming: $client.prepare(
    `select slug, first_day as firstDay, last_day as lastDay, summary from released_visits
     where last_day >= ? order by first_day, slug limit ?`,
  ),
  tasks: $client.prepare(
    `select t.id, t.title, t.due_on as dueOn, t.status, t.responsible_id as responsibleId, ${ofVisit}
     from preparation_tasks t join visits v on v.id = t.visit_id
     where t.status in ('open', 'underWay') and t.due_on <= ? and v.status not in ('cancelled', 'completed')
     order by t.due_on, t.id limit ?`,
  ),
  disputed: $client.prepare(
    `select c.about_id as aboutId, c.field, ${ofVisit}
     from (select visit_id, about_id, field from citations where value is not null
           group by visit_id, about_id, field having min(value) <> max(value)) c
     join visits v on v.id = c.visit_id
     where not exists (select 1 from settlements s
       where s.visit_id = c.visit_id and s.about_id = c.about_id and s.field = c.field)
     order by v.slug, c.field, c.about_id limit ?`,
  ),
  claims: $client.prepare(
    `select c.id, c.visit_id as visitId, c.about_kind as aboutKind, c.about_id as aboutId, c.field, c.value,
       c.source_id as sourceId, c.locator
     from json_each(?) asked join citations c
       on c.visit_id = asked.value ->> 0 and c.about_id = asked.value ->> 1 and c.field = asked.value ->> 2
     where c.value is not null order by c.rowid`,
  ),
  cited: {
    leg: $client.prepare<[string]>("select city as text from legs where id = ?"),
    item: $client.prepare<[string]>("select title as text from programme_items where id = ?"),
    outcome: $client.prepare<[string]>("select title as text from outcomes where id = ?"),
    participation: $client.prepare<[string]>(
      "select description as text, person_id as personId from participations where id = ?",
    ),
  } satisfies Record<CitedPart, unknown>,
  // Accounts keep their history apart; the bound is for an office where nothing but accounts changed of late.
  changes: $client
    .prepare(
      `select id from history where id > (select max(id) from history) - 5000
       and (visit_id is not null or thing_id is not null) order by id desc limit ?`,
    )
    .pluck(),
  forms: $client.prepare(
    "select address, kept_at as keptAt from kept_forms where account_id = ? order by kept_at desc",
  ),
  bySlug: $client.prepare(`select ${ofVisit} from visits v where v.slug in (select value from json_each(?))`),
}));
