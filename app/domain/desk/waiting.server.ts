import { type Current, permit } from "#app/domain/access/current.server.ts";
import type { OfVisit } from "#app/domain/desk/desk.server.ts";
import { DAYS_AHEAD } from "#app/domain/desk/next-days.ts";
import { readersOf } from "#app/domain/subscription/readers.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { perDatabase } from "#db/per-database.ts";

/** A visit whose participants wait for the office, or the office for them. */
export type VisitWaiting = {
  visit: OfVisit;
  regrets: number; // not settled and not taken back
  unread: { unread: number; expected: number; number: number } | null; // of its latest version
};

const MOST_VISITS = 12;

/**
 * Visits in which somebody said that they cannot come and nobody settled it, whenever the visit is; and
 * those of the next days (`DAYS_AHEAD`), under way ones too, whose latest version some have not read. First
 * those that wait for an answer. `isCut` when there are more. Throws `forbidden`.
 */
export function visitsWaiting(
  current: Current,
  today: LocalDate,
): { visits: VisitWaiting[]; isCut: boolean } {
  permit(current, "visit.readDraft");
  const until = addDays(today, DAYS_AHEAD);
  const rows = waiting(current.db).all({ today, until, most: MOST_VISITS + 1 }) as Row[];
  const visits = rows.slice(0, MOST_VISITS).flatMap(({ title, regrets, asks, ...row }): VisitWaiting[] => {
    const visit: OfVisit = { ...row, title: JSON.parse(title) as Localised };
    const unread = asks ? unreadIn(current, row.slug) : null;
    return regrets > 0 || unread ? [{ visit, regrets, unread }] : [];
  });
  return { visits, isCut: rows.length > MOST_VISITS };
}

function unreadIn(current: Current, slug: string): VisitWaiting["unread"] {
  const { board, released } = readersOf(current, slug);
  const [unread, expected] = [board.unread.length, board.expected.length];
  return unread === 0 ? null : { unread, expected, number: released.number };
}

type Row = Omit<OfVisit, "title"> & { title: string; regrets: number; asks: 0 | 1 };

/** `asks`: it is a visit of the next days, and somebody with an address has not said that they read its version. */
const waiting = perDatabase(({ $client }) =>
  $client.prepare(
    `with open_regrets as (
       select visit_id, count(*) as regrets from regrets
       where taken_back_at is null and settled_at is null group by visit_id
     ), near as (
       select r.visit_id, 1 as asks from released_visits r
       where r.last_day >= @today and r.first_day <= @until
         and exists (
           select 1 from subscriptions s
           where s.visit_id = r.visit_id and s.subject_kind = 'participation' and s.revoked_at is null
             and not exists (
               select 1 from readings d
               where d.visit_id = r.visit_id and d.participation_id = s.subject_id and d.number >= r.number
             )
         )
     )
     select v.id as visitId, v.slug, v.title, v.status, v.reference_language as referenceLanguage,
       coalesce(o.regrets, 0) as regrets, coalesce(n.asks, 0) as asks
     from visits v left join open_regrets o on o.visit_id = v.id left join near n on n.visit_id = v.id
     where v.id in (select visit_id from open_regrets union select visit_id from near)
       and v.status <> 'cancelled'
     order by o.regrets is null, v.slug limit @most`,
  ),
);
