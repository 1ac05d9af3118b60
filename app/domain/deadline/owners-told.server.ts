import type { Side } from "#app/domain/access/audience.ts";
import type { OwnerTold } from "#app/domain/deadline/deadline-printer.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { organisationNames, personNames } from "#db/schema/index.ts";
import { storeOf } from "#db/store.ts";

type Owner = {
  side: Side | null;
  organisationId: string | null;
  participationId: string | null;
  zone?: string;
  doneOn?: string | null;
};

/** The parts of a state in which somebody can be named: of an action, a preparation task, an outcome. */
type Naming = {
  owners?: Owner[];
  helpers?: { organisationId: string }[];
  parties?: Owner[];
  responsibleId?: string | null;
  responsiblePersonId?: string | null;
};

const people = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select id, person_id as personId, description, headcount from participations
     where id in (select value from json_each(?))`,
  ),
);
type PersonRow = {
  id: string;
  personId: string | null;
  description: string | null;
  headcount: number | null;
};

const namesOfPersons = storeOf(personNames, "personId");
const namesOfBodies = storeOf(organisationNames, "organisationId");

/** Names whoever stands in these states: all of them looked up by three statements. */
export function ownersIn(db: Db, states: readonly object[]): (owner: Owner) => OwnerTold {
  const within = states.flatMap((state) => {
    const { owners = [], helpers = [], parties = [], ...responsible } = state as Naming;
    const { responsibleId = null, responsiblePersonId = null } = responsible;
    const whole = { organisationId: responsibleId, participationId: responsiblePersonId };
    return [...owners, ...helpers.map((one) => ({ ...one, participationId: null })), ...parties, whole];
  });
  const known = (all: (string | null)[]) => [...new Set(all.filter((id) => id !== null))];
  const given = known(within.map(({ participationId }) => participationId));
  const rows = people(db).all(JSON.stringify(given)) as PersonRow[];
  const persons = new Map(rows.map((row) => [row.id, row]));
  const personNamesOf = namesOfPersons.ofMany(db, known(rows.map(({ personId }) => personId)));
  const bodyNamesOf = namesOfBodies.ofMany(db, known(within.map(({ organisationId }) => organisationId)));
  return ({ side, organisationId, participationId, zone = null, doneOn = null }) => {
    const person = participationId === null ? undefined : persons.get(participationId);
    const names = person?.personId
      ? personNamesOf.get(person.personId)
      : organisationId !== null && !person
        ? bodyNamesOf.get(organisationId)
        : undefined;
    return {
      ...{ side, zone, doneOn, names: names ?? null, headcount: person?.headcount ?? null },
      description: person?.description ? (JSON.parse(person.description) as Localised) : null,
    };
  };
}
