import type { Side } from "#app/domain/access/audience.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import type { BodyInVisit, PartnerSide, PartnerVisit } from "#app/domain/follow-up/partners.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

type Row = Omit<PartnerVisit, "title" | "sides" | "cities"> & {
  title: string;
  sides: string;
  cities: string;
};

/** All visits with their sides, each with the word for its city as the ledger has it, earliest first. */
export function partnerVisits(db: Db): Map<string, PartnerVisit> {
  const { visits } = ledgerOf(db);
  const rows = (findVisits(db).all() as Row[]).map((row): PartnerVisit => {
    const words = new Map(visits.get(row.id)?.sides.map(({ side, partner }) => [side, partner]));
    const sides = JSON.parse(row.sides) as Omit<PartnerSide, "partner">[];
    return {
      ...row,
      title: JSON.parse(row.title) as Localised,
      sides: sides.map((side) => ({ ...side, partner: words.get(side.side) ?? "" })),
      cities: JSON.parse(row.cities) as Localised[],
    };
  });
  return new Map(rows.map((visit) => [visit.id, visit]));
}

/** Where organisations stood: behind outcomes, as owners of actions, and through their people. */
export function bodiesInVisits(db: Db): readonly BodyInVisit[] {
  const holder = bodies(db);
  const { historyId } = ledgerOf(db);
  if (holder.kept?.historyId !== historyId)
    holder.kept = { historyId, found: findBodies(db).all() as BodyInVisit[] };
  return holder.kept.found;
}

/** Kept until something changes: behind them stand all participations, outcomes and actions. */
const bodies = perDatabase((): { kept: { historyId: number; found: BodyInVisit[] } | null } => ({
  kept: null,
}));

const findVisits = perDatabase(({ $client }) =>
  $client.prepare(
    `select id, slug, title, reference_language as referenceLanguage, category, status, our_side as ourSide,
       (select min(first_day) from legs where visit_id = visits.id) as firstDay,
       (select max(last_day) from legs where visit_id = visits.id) as lastDay,
       (select json_group_array(json_object('side', side, 'country', country, 'name', json(name)))
        from visit_sides where visit_id = visits.id) as sides,
       (select json_group_array(json(city)) from
         (select city from legs where visit_id = visits.id order by first_day, inside_leg_id is not null)) as cities
     from visits order by firstDay, slug`,
  ),
);

const findBodies = perDatabase(({ $client }) =>
  $client.prepare(
    `select visit_id as visitId, side, organisation_id as organisationId from participations
       where organisation_id is not null
     union select p.visit_id, p.side, positions.organisation_id from participations p
       join positions on positions.id = p.position_id
     union select outcomes.visit_id, behind.side, behind.organisation_id from outcome_parties behind
       join outcomes on outcomes.id = behind.outcome_id where behind.organisation_id is not null
     union select outcomes.visit_id, member.side, member.organisation_id from working_group_members member
       join outcomes on outcomes.id = member.outcome_id where member.organisation_id is not null
     union select actions.visit_id, owner.side, owner.organisation_id from action_owners owner
       join action_items actions on actions.id = owner.action_item_id where owner.organisation_id is not null`,
  ),
);

/** Which organisation stands for a side is asked of people in one visit, too. */
export type PersonRow = {
  id: string;
  visitId: string;
  side: Side;
  personId: string;
  counterpartId: string | null;
  post: string | null; // JSON
  organisationId: string | null; // of the post, else whom the person stands for
};

/** The named participants of some visits, by side and precedence. */
export const peopleIn = (db: Db, visitIds: readonly string[]): PersonRow[] =>
  findPeople(db).all(JSON.stringify(visitIds)) as PersonRow[];

const findPeople = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select p.id, p.visit_id as visitId, p.side, p.person_id as personId, p.counterpart_id as counterpartId,
       positions.title as post, coalesce(positions.organisation_id, p.organisation_id) as organisationId
     from participations p left join positions on positions.id = p.position_id
     where p.visit_id in (select value from json_each(?)) and p.person_id is not null
     order by p.visit_id, p.side, p.precedence, p.rowid`,
  ),
);
