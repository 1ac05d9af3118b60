import { acceptancesOf } from "#app/domain/conflict/acceptances.server.ts";
import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { findClashesElsewhere, type ItemElsewhere } from "#app/domain/conflict/find-clashes-elsewhere.ts";
import type { Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import { type Gist, gistOf, gistOfTyped } from "#app/domain/conflict/gist.server.ts";
import { isOpen, type Judged, judgeConflicts } from "#app/domain/conflict/judge-conflicts.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** Everything in a visit's draft that does not fit together, other visits of its people included. */
export function conflictsOf(db: Db, content: VisitContent): Conflict[] {
  const { visit } = content;
  return allConflicts(
    db,
    visit,
    gistOf(db, visit, () => content),
  );
}

/** The same with what the office said of each, and the texts that languages lack. */
export function judgedConflicts(
  db: Db,
  content: VisitContent,
  missing: Readonly<Record<LanguageTag, number>>,
): Judged[] {
  const texts = Object.entries(missing)
    .filter(([, count]) => count > 0)
    .map(([language, count]): Conflict => ({ kind: "texts.missing", language, count }));
  return judgeConflicts(
    [...conflictsOf(db, content), ...texts],
    acceptancesOf(db, content.visit.id),
    content,
  );
}

/** What would conflict in a draft that is not stored; missing texts are not looked for. */
export function judgedIfTyped(db: Db, content: VisitContent, needs: readonly Need[]): Judged[] {
  const gist = gistOfTyped(db, content, needs);
  return judgeConflicts(allConflicts(db, content.visit, gist), acceptancesOf(db, content.visit.id), content);
}

/** The conflicts of a visit that is not at hand, for lists over many; missing texts are not counted. */
export function judgedByGist(db: Db, visit: Pick<Visit, "id" | "status">): Judged[] {
  const gist = gistOf(db, visit);
  return judgeConflicts(allConflicts(db, visit, gist), acceptancesOf(db, visit.id), gist.around);
}

/** The names of a visit's open conflicts. */
export const openKeys = (db: Db, visit: Pick<Visit, "id" | "status">): string[] =>
  judgedByGist(db, visit)
    .filter(isOpen)
    .map(({ key }) => key);

const allConflicts = (db: Db, { id }: Pick<Visit, "id">, gist: Gist): Conflict[] => [
  ...gist.own,
  ...findClashesElsewhere(
    gist.groups,
    (participationId) => gist.personOf.get(participationId) ?? null,
    elsewhereOf(db, id, gist),
  ),
];

/** The items of other visits that people of this one are at, as far as the drafts say. */
function elsewhereOf(db: Db, visitId: string, { groups, personOf }: Gist): ItemElsewhere[] {
  const personIds = new Set(personOf.values());
  const spans = groups.flatMap(({ items }) => items);
  if (spans.length === 0) return [];
  const from = Math.min(...spans.map(({ startsAt }) => startsAt));
  const until = Math.max(...spans.map(({ endsAt }) => endsAt));
  const others = sharing(db).all({ visitId, from, until }) as Pick<Visit, "id" | "status">[];
  return others.flatMap((other) => {
    const there = gistOf(db, other);
    return there.groups.flatMap(({ participationIds, items }) =>
      participationIds.flatMap((id) => {
        const personId = there.personOf.get(id);
        if (personId === undefined || !personIds.has(personId)) return [];
        return items.map(({ id: itemId, startsAt, endsAt }): ItemElsewhere => {
          return { id: itemId, visitId: other.id, personId, startsAt, endsAt };
        });
      }),
    );
  });
}

/** Visits that people of one take part in besides, that may still take place, and that have anything in its time. */
const sharing = perDatabase(({ $client }) =>
  $client.prepare(
    `select v.id, v.status from visits v
     where v.id in (
       select there.visit_id from participations here
       join participations there on there.person_id = here.person_id and there.visit_id <> here.visit_id
       where here.visit_id = @visitId)
     and v.status in ('planned', 'confirmed', 'underWay')
     and exists (select 1 from programme_items i where i.visit_id = v.id and i.removed_at is null
       and i.starts_at <= @until and i.ends_at >= @from)`,
  ),
);
