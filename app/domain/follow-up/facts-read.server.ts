import {
  actionFacts,
  type CountedAction,
  type CountedOutcome,
  outcomeFacts,
  type PersonOf,
} from "#app/domain/follow-up/facts-of.ts";
import type { ActionFacts, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/**
 * What is counted of outcomes and actions, read without their texts: an office of full size has a hundred
 * thousand rows behind them. As many statements for one as for all.
 */
const queries = perDatabase(({ $client }) => {
  const among = "in (select value from json_each(?))";
  const parts = (columns: string, table: string, owner: string) =>
    $client.prepare<[string]>(
      `select ${owner} as owner, ${columns} from ${table} where ${owner} ${among} order by ${owner}, position`,
    );
  const body = "side, organisation_id as organisationId, participation_id as participationId";
  return {
    outcomes: $client.prepare<[string]>(
      `select id, visit_id as visitId, key, kind, status, topic, valid_until as validUntil, audience,
         notice_days as noticeDays, follows_from_id as followsFromId, item_id as itemId
       from outcomes where id ${among}`,
    ),
    moves: parts("status, on_date as onDate", "outcome_moves", "outcome_id"),
    parties: parts(body, "outcome_parties", "outcome_id"),
    members: parts(body, "working_group_members", "outcome_id"),
    actions: $client.prepare<[string]>(
      `select id, visit_id as visitId, outcome_id as outcomeId, item_id as itemId, priority, audience,
         set_on as setOn, due_on as dueOn, remind_days as remindDays, dropped_on as droppedOn
       from action_items where id ${among}`,
    ),
    owners: parts(`${body}, zone, done_on as doneOn`, "action_owners", "action_item_id"),
    updates: parts("on_date as onDate, progress", "action_updates", "action_item_id"),
    needs: parts("needs_id as needsId", "action_needs", "action_item_id"),
    person: $client.prepare<[string]>("select person_id from participations where id = ?").pluck(),
  };
});

/** Outcomes by their ids; those that are not there are left out. */
export function readOutcomeFacts(db: Db, ids: readonly string[]): OutcomeFacts[] {
  const asked = JSON.stringify(ids);
  const { outcomes, moves, parties, members } = queries(db);
  const movesOf = byOwner<CountedOutcome["moves"][number]>(moves.all(asked));
  const partiesOf = byOwner<CountedOutcome["parties"][number]>(parties.all(asked));
  const membersOf = byOwner<CountedOutcome["members"][number]>(members.all(asked));
  const personOf = peopleIn(db);
  return (outcomes.all(asked) as (Bare<CountedOutcome> & { visitId: string })[]).map((row) => {
    const { id, visitId } = row;
    const parts = { moves: movesOf(id), parties: partiesOf(id), members: membersOf(id) };
    return outcomeFacts(visitId, { ...row, ...parts }, personOf);
  });
}

/** Actions by their ids; those that are not there are left out. */
export function readActionFacts(db: Db, ids: readonly string[]): ActionFacts[] {
  const asked = JSON.stringify(ids);
  const { actions, owners, updates, needs } = queries(db);
  const ownersOf = byOwner<CountedAction["owners"][number]>(owners.all(asked));
  const updatesOf = byOwner<CountedAction["updates"][number]>(updates.all(asked));
  const needsOf = byOwner<CountedAction["needs"][number]>(needs.all(asked));
  const personOf = peopleIn(db);
  return (actions.all(asked) as (Bare<CountedAction> & { visitId: string })[]).map((row) => {
    const { id, visitId } = row;
    const parts = { owners: ownersOf(id), updates: updatesOf(id), needs: needsOf(id) };
    return actionFacts(visitId, { ...row, ...parts }, personOf);
  });
}

type Bare<T> = Omit<T, "moves" | "parties" | "members" | "owners" | "updates" | "needs">;

/** The rows of each owner, in the order given. */
function byOwner<Row>(rows: readonly unknown[]): (owner: string) => readonly Row[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows as readonly (Row & { owner: string })[]) {
    const group = groups.get(row.owner);
    if (group) group.push(row);
    else groups.set(row.owner, [row]);
  }
  return (owner) => groups.get(owner) ?? [];
}

/** The persons behind participations, each looked up once. */
function peopleIn(db: Db): PersonOf {
  const { person } = queries(db);
  const known = new Map<string, string | null>();
  return (id) => {
    const found = known.has(id) ? known.get(id)! : ((person.get(id) as string | null | undefined) ?? null);
    known.set(id, found);
    return found;
  };
}
