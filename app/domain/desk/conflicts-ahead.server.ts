import { type Current, permit } from "#app/domain/access/current.server.ts";
import { type ConflictKind, conflictKinds } from "#app/domain/conflict/conflict.ts";
import { judgedByGist } from "#app/domain/conflict/conflicts.server.ts";
import { isOpen } from "#app/domain/conflict/judge-conflicts.ts";
import type { OfVisit } from "#app/domain/desk/desk.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** A visit with open conflicts, and how many there are of each kind. */
export type VisitInConflict = {
  visit: OfVisit;
  open: number;
  kinds: { kind: ConflictKind; count: number }[];
};

const MOST_VISITS = 60; // looked into, those that begin first

/**
 * Visits under way or ahead that have open conflicts, those that begin first; `isCut` when there are more
 * visits ahead than are looked into. Missing texts do not count. Throws `forbidden`.
 */
export function conflictsAhead(current: Current, today: LocalDate): Ahead {
  permit(current, "visit.readDraft");
  const { db } = current;
  const entry = lastEntry(db).get() as number | null;
  const kept = last(db);
  if (kept.ahead?.entry === entry && kept.ahead.today === today) return kept.ahead.found;
  const found = findAhead(db, today);
  kept.ahead = { entry, today, found };
  return found;
}

type Ahead = { visits: VisitInConflict[]; isCut: boolean };

/** What was found last; whatever could change it is an entry of history. */
const last = perDatabase((): { ahead?: { entry: number | null; today: LocalDate; found: Ahead } } => ({}));

const lastEntry = perDatabase(({ $client }) => $client.prepare("select max(id) from history").pluck());

function findAhead(db: Db, today: LocalDate): Ahead {
  const rows = ahead(db).all(today, MOST_VISITS + 1) as (Omit<OfVisit, "title"> & { title: string })[];
  return {
    isCut: rows.length > MOST_VISITS,
    visits: rows.slice(0, MOST_VISITS).flatMap((row): VisitInConflict[] => {
      const kindsOpen = judgedByGist(db, { id: row.visitId, status: row.status })
        .filter(isOpen)
        .map(({ conflict }) => conflict.kind);
      if (kindsOpen.length === 0) return [];
      const kinds = conflictKinds
        .map((kind) => ({ kind, count: kindsOpen.filter((one) => one === kind).length }))
        .filter(({ count }) => count > 0);
      const visit: OfVisit = { ...row, title: JSON.parse(row.title) as Localised };
      return [{ visit, open: kindsOpen.length, kinds }];
    }),
  };
}

const ahead = perDatabase(({ $client }) =>
  $client.prepare(
    `select v.id as visitId, v.slug, v.title, v.status, v.reference_language as referenceLanguage
     from visits v join legs l on l.visit_id = v.id
     where v.status in ('planned', 'confirmed', 'underWay')
     group by v.id having max(l.last_day) >= ? order by min(l.first_day), v.slug limit ?`,
  ),
);
