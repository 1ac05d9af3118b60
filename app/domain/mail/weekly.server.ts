import { figuresOf } from "#app/domain/follow-up/figures.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import type { OwnerOnPage, VisitOnLine } from "#app/domain/follow-up/on-page.ts";
import { everything, narrow, select } from "#app/domain/follow-up/select.ts";
import { type Days, daysAt, type Selection, SOON_DAYS } from "#app/domain/follow-up/standing.ts";
import type { Digesting } from "#app/domain/mail/digest.server.ts";
import { type DueMail, queueDue } from "#app/domain/mail/insert-mail.server.ts";
import { wantersOf } from "#app/domain/mail/mail-wishes.server.ts";
import type { WeeklyLine, WeeklyTold } from "#app/domain/mail/mail-writer.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import { addDays, weekdayOf } from "#app/time/local-days.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, dateOf, type Instant, type LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";

const FROM = "07:00"; // of Monday, by the office's clock
const MOST_LINES = 10; // of each part; the figures count all

/**
 * Queues what managers and planners are told each week from Monday 07:00 on, at most once for each account
 * and week. Gives how many go.
 */
export const queueWeekly = (db: Db, digesting: Digesting, now: Instant): number =>
  queueDue(db, digesting.domain, weeklyMails(db, digesting, now), now);

/**
 * What each manager and planner is told this week unless they decline it: what is overdue, due soon, quiet
 * and waiting, and which reviews are due, over all visits. None before Monday 07:00, by the office's clock,
 * and none where there is nothing to say.
 */
export function weeklyMails(db: Db, { writer, origin, zone }: Digesting, now: Instant): DueMail[] {
  const monday = mondayOf(now, zone);
  if (monday === null) return [];
  const parts = partsOf(db, daysAt(now, zone));
  if (Object.values(parts.figures).every((count) => count === 0)) return [];
  const told = new Map<Language, ReturnType<typeof writer.weekly>>();
  const letterIn = (language: Language) => {
    const letter = told.get(language) ?? writer.weekly(inWords(db, origin, parts, language), language);
    told.set(language, letter);
    return letter;
  };
  return wantersOf(db, "followUps").map(({ id, email, language }) => ({
    ...{ occasion: `follow-ups of ${monday} to ${id}`, kind: "followUps", accountId: id },
    ...{ visitId: null, participationId: null, address: email, language, ...letterIn(language) },
  }));
}

/** The Monday whose mail is due; null before seven on that day. */
function mondayOf(now: Instant, zone: string): LocalDate | null {
  const wall = wallTimeAt(now, zone);
  const weekday = weekdayOf(dateOf(wall));
  return weekday === 1 && clockOf(wall) < FROM ? null : addDays(dateOf(wall), 1 - weekday);
}

type Parts = {
  figures: WeeklyTold["figures"];
  overdue: Selection;
  dueSoon: Selection;
  waiting: Selection;
  quiet: Selection;
  reviews: { id: string; onDate: LocalDate; visitId: string; outcomeId: string | null }[];
};

function partsOf(db: Db, days: Days): Parts {
  const ledger = ledgerOf(db);
  const open = select(ledger, { ...everything, shown: "open" }, days);
  const standing = (word: "overdue" | "dueSoon" | "waiting" | "quiet") =>
    narrow(ledger, open, { ...everything, standing: word, what: word === "quiet" ? "both" : "actions" });
  const { overdue, dueSoon, waiting, quiet } = figuresOf(open, days.office);
  const reviews = [...ledger.reviews.values()]
    .filter(({ heldOn, onDate }) => heldOn === null && onDate <= addDays(days.office, SOON_DAYS))
    .sort((a, b) => a.onDate.localeCompare(b.onDate));
  return {
    figures: { overdue, dueSoon, waiting, quiet, reviews: reviews.length },
    ...{ overdue: standing("overdue"), dueSoon: standing("dueSoon"), waiting: standing("waiting") },
    ...{ quiet: standing("quiet"), reviews },
  };
}

/** The first lines of each part, those that are due first or quiet for longest on top. */
function inWords(db: Db, origin: string, parts: Parts, language: Language): WeeklyTold {
  const actions = ({ actions: all }: Selection): WeeklyLine[] => {
    const due = (one: (typeof all)[number]) => one.facts.dueOn ?? "9999";
    const first = [...all].sort((a, b) => due(a).localeCompare(due(b))).slice(0, MOST_LINES);
    return actionsOnPage(db, first, language).map(({ id, title, visit, dueOn, owners, standing }) => ({
      ...lineOf(title.text, visit, dueOn, `${origin}/follow-ups/actions/${id}`),
      owners: namesOf(owners, standing.lateSides.length > 0 ? standing.lateSides : null),
    }));
  };
  const quiet = (): WeeklyLine[] => {
    const heard = (one: { facts: { heardOn: LocalDate | null } }) => one.facts.heardOn ?? "0000";
    const half = Math.ceil(MOST_LINES / 2);
    const outcomes = [...parts.quiet.outcomes].sort((a, b) => heard(a).localeCompare(heard(b)));
    const rest = MOST_LINES - Math.min(outcomes.length, half);
    const tasks = [...parts.quiet.actions].sort((a, b) => heard(a).localeCompare(heard(b)));
    return [
      ...outcomesOnPage(db, outcomes.slice(0, half), language).map(({ id, title, visit }) => ({
        ...lineOf(title.text, visit, null, `${origin}/follow-ups/outcomes/${id}`),
        owners: [],
      })),
      ...actionsOnPage(db, tasks.slice(0, rest), language).map(({ id, title, visit, dueOn, owners }) => ({
        ...lineOf(title.text, visit, dueOn, `${origin}/follow-ups/actions/${id}`),
        owners: namesOf(owners, null),
      })),
    ];
  };
  return {
    origin,
    figures: parts.figures,
    lines: {
      ...{ overdue: actions(parts.overdue), dueSoon: actions(parts.dueSoon) },
      ...{
        waiting: actions(parts.waiting),
        quiet: quiet(),
        reviews: reviewLines(db, origin, parts, language),
      },
    },
  };
}

const lineOf = (title: string, visit: VisitOnLine, dueOn: LocalDate | null, url: string) => ({
  ...{ title, visit: visit.title.text, dueOn, url },
});

/** Who still owes it, of these sides alone where they are given. */
const namesOf = (owners: readonly OwnerOnPage[], late: readonly string[] | null): WeeklyLine["owners"] =>
  owners
    .filter(({ side, doneOn }) => doneOn === null && (late === null || late.includes(side)))
    .map(({ side, organisation, person }) => ({ side, name: (person ?? organisation)?.text ?? null }));

type Title = { id: string; title: string; reference: string };

function reviewLines(db: Db, origin: string, { reviews }: Parts, language: Language): WeeklyLine[] {
  const first = reviews.slice(0, MOST_LINES);
  const read = (sql: string, ids: (string | null)[]) => {
    const rows = db.$client.prepare<[string]>(`${sql} in (select value from json_each(?))`);
    const found = rows.all(JSON.stringify(ids.filter(Boolean))) as Title[];
    return new Map(
      found.map(({ id, title, reference }) => [
        id,
        inLanguage(JSON.parse(title) as Localised, language, reference as Language).text,
      ]),
    );
  };
  const visits = read(
    "select id, title, reference_language as reference from visits where id",
    first.map(({ visitId }) => visitId),
  );
  const outcomes = read(
    `select o.id, o.title, v.reference_language as reference from outcomes o
     join visits v on v.id = o.visit_id where o.id`,
    first.map(({ outcomeId }) => outcomeId),
  );
  return first.map(({ id, onDate, visitId, outcomeId }) => ({
    title: outcomes.get(outcomeId ?? "") ?? visits.get(visitId) ?? "",
    ...{
      visit: visits.get(visitId) ?? "",
      dueOn: onDate,
      url: `${origin}/follow-ups/reviews/${id}`,
      owners: [],
    },
  }));
}

/** Looks once a week, whenever it is asked first; what is queued stays queued over a restart. */
export function weeklyDigest(db: Db, digesting: Digesting): (now: Instant) => void {
  let lookedFor = "";
  return (now) => {
    const monday = mondayOf(now, digesting.zone);
    if (monday === null || monday === lookedFor) return;
    queueWeekly(db, digesting, now);
    lookedFor = monday;
  };
}
