import type { Side } from "#app/domain/access/audience.ts";
import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { ActionOnPage, OutcomeOnPage, VisitOnLine } from "#app/domain/follow-up/on-page.ts";
import type { SelectedAction, SelectedOutcome } from "#app/domain/follow-up/standing.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised, type Shown } from "#app/domain/text/localised.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/**
 * Outcomes as pages show them, in the order given: texts and names of a few dozens, read in one statement.
 * One that is gone by now is left out.
 */
export function outcomesOnPage(
  db: Db,
  selected: readonly SelectedOutcome[],
  language: LanguageTag,
): OutcomeOnPage[] {
  const rows = byId(
    findOutcomes(db).all(json(selected.map(({ facts }) => facts.id))) as (VisitRow & TitleRow)[],
  );
  return selected.flatMap(({ facts, standing }): OutcomeOnPage[] => {
    const row = rows.get(facts.id);
    if (!row) return [];
    const { id, key, kind, status, topic, heardOn, validUntil } = facts;
    const title = shown(row.title, language, row.reference);
    return [
      { id, key, title, kind, status, topic, visit: visitOf(row, language), heardOn, validUntil, standing },
    ];
  });
}

/**
 * Actions as pages show them, in the order given, with who owes them by name. Four statements, however
 * many actions there are. One that is gone by now is left out.
 */
export function actionsOnPage(
  db: Db,
  selected: readonly SelectedAction[],
  language: LanguageTag,
): ActionOnPage[] {
  const ids = json(selected.map(({ facts }) => facts.id));
  const rows = byId(findActions(db).all(ids) as (VisitRow & TitleRow & { outcomeTitle: string | null })[]);
  const owners = findOwners(db).all(ids) as OwnerRow[];
  const organisations = namesBy(
    findOrganisationNames(db).all(json(owners.map(({ organisationId }) => organisationId))) as NameRow[],
  );
  const people = namesBy(findPersonNames(db).all(json(owners.map(({ personId }) => personId))) as NameRow[]);
  const ownersOf = grouped(owners, ({ actionId }) => actionId);
  return selected.flatMap(({ facts, standing }): ActionOnPage[] => {
    const row = rows.get(facts.id);
    if (!row) return [];
    const call = (names: Name[] | undefined): Shown | null => called(names, language, row.reference);
    const { id, outcomeId, setOn, dueOn, status, priority, progress, heardOn } = facts;
    return [
      {
        ...{ id, setOn, dueOn, status, priority, progress, heardOn, standing },
        title: shown(row.title, language, row.reference),
        visit: visitOf(row, language),
        outcome:
          outcomeId && row.outcomeTitle
            ? { id: outcomeId, title: shown(row.outcomeTitle, language, row.reference) }
            : null,
        owners: (ownersOf.get(id) ?? []).map((owner) => ({
          ...{ side: owner.side, zone: owner.zone, doneOn: owner.doneOn, doneBy: owner.doneBy },
          organisation: call(organisations.get(owner.organisationId ?? "")),
          person:
            call(people.get(owner.personId ?? "")) ??
            (owner.description ? shown(owner.description, language, row.reference) : null),
        })),
      },
    ];
  });
}

type TitleRow = { id: string; title: string };
type VisitRow = { visitId: string; slug: string; visitTitle: string; reference: LanguageTag };
type NameRow = Name & { ownerId: string };
type OwnerRow = {
  actionId: string;
  side: Side;
  organisationId: string | null;
  personId: string | null;
  description: string | null;
  zone: ZoneName;
  doneOn: LocalDate | null;
  doneBy: string | null;
};

const ofVisit =
  "visits.id as visitId, visits.slug, visits.title as visitTitle, visits.reference_language as reference";
const given = "(select value from json_each(?))";

const findOutcomes = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select outcomes.id, outcomes.title, ${ofVisit}
     from outcomes join visits on visits.id = outcomes.visit_id where outcomes.id in ${given}`,
  ),
);

const findActions = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select action_items.id, action_items.title, outcomes.title as outcomeTitle, ${ofVisit}
     from action_items join visits on visits.id = action_items.visit_id
     left join outcomes on outcomes.id = action_items.outcome_id where action_items.id in ${given}`,
  ),
);

const findOwners = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select action_item_id as actionId, action_owners.side, action_owners.organisation_id as organisationId,
       person_id as personId, description, zone, done_on as doneOn, done_by as doneBy
     from action_owners left join participations on participations.id = participation_id
     where action_item_id in ${given} order by action_item_id, action_owners.position`,
  ),
);

const nameColumns = "language, name, is_printed as isPrinted, is_preferred as isPreferred";

const findOrganisationNames = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select organisation_id as ownerId, id, ${nameColumns} from organisation_names
     where organisation_id in ${given} order by organisation_id, position`,
  ),
);

const findPersonNames = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select person_id as ownerId, id, ${nameColumns} from person_names
     where person_id in ${given} order by person_id, position`,
  ),
);

const json = (ids: readonly (string | null)[]): string =>
  JSON.stringify([...new Set(ids.filter((id) => id !== null))]);

const shown = (stored: string, language: LanguageTag, reference: LanguageTag): Shown =>
  inLanguage(JSON.parse(stored) as Localised, language, reference);

const visitOf = (row: VisitRow, language: LanguageTag): VisitOnLine => ({
  id: row.visitId,
  slug: row.slug,
  title: shown(row.visitTitle, language, row.reference),
});

function called(names: Name[] | undefined, language: LanguageTag, reference: LanguageTag): Shown | null {
  if (!names?.length) return null;
  const name = nameIn(names, language, reference);
  return { text: name.name, language: name.language, isFallback: name.language !== language };
}

const byId = <Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> =>
  new Map(rows.map((row) => [row.id, row]));

const namesBy = (rows: readonly NameRow[]): Map<string, Name[]> => grouped(rows, ({ ownerId }) => ownerId);

function grouped<Row>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return groups;
}
