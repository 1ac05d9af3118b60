import type { Conflict } from "#app/domain/conflict/conflict.ts";
import type { OtherItem } from "#app/domain/conflict/other-item.ts";
import { fromColumns, type WhenColumns } from "#app/domain/programme/when-columns.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** The items of other visits that conflicts name, by their ids. One query, however many. */
export function otherItemsOf(db: Db, conflicts: readonly Conflict[]): Record<string, OtherItem> {
  const ids = conflicts.flatMap((one) => (one.kind === "person.inAnotherVisit" ? [one.elsewhereId] : []));
  if (ids.length === 0) return {};
  const rows = items(db).all(JSON.stringify([...new Set(ids)])) as Row[];
  return Object.fromEntries(
    rows.map((row): [string, OtherItem] => {
      const { id, legId, startsAt, endsAt, slug, referenceLanguage } = row;
      const legs = JSON.parse(row.legs) as OtherItem["legs"];
      const visit = { slug, referenceLanguage, title: JSON.parse(row.visitTitle) as Localised };
      const title = JSON.parse(row.title) as Localised;
      return [id, { id, legId, title, when: fromColumns(row), startsAt, endsAt, visit, legs }];
    }),
  );
}

type Row = WhenColumns &
  Pick<OtherItem, "id" | "legId" | "startsAt" | "endsAt"> & {
    title: string;
    slug: string;
    visitTitle: string;
    referenceLanguage: LanguageTag;
    legs: string;
  };

const items = perDatabase(({ $client }) =>
  $client.prepare(
    `select i.id, i.leg_id as legId, i.title, i.starts_at as startsAt, i.ends_at as endsAt,
       i.when_kind as whenKind, i.starts_wall as startsWall, i.starts_zone as startsZone,
       i.starts_occurrence as startsOccurrence, i.ends_wall as endsWall, i.ends_zone as endsZone,
       i.ends_occurrence as endsOccurrence, i.first_day as firstDay, i.last_day as lastDay,
       i.part_of_day as partOfDay, i.follows_item_id as followsItemId,
       v.slug, v.title as visitTitle, v.reference_language as referenceLanguage,
       (select json_group_array(json_object('id', l.id, 'zone', l.zone, 'city', json(l.city)))
        from legs l where l.visit_id = v.id) as legs
     from programme_items i join visits v on v.id = i.visit_id
     where i.id in (select value from json_each(?))`,
  ),
);
