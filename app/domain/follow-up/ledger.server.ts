import { isDeepStrictEqual } from "node:util";
import type { Side } from "#app/domain/access/audience.ts";
import { reviewFacts } from "#app/domain/follow-up/facts-of.ts";
import { readActionFacts, readOutcomeFacts } from "#app/domain/follow-up/facts-read.server.ts";
import type {
  ActionFacts,
  Ledger,
  OutcomeFacts,
  ReviewFacts,
  VisitFacts,
} from "#app/domain/follow-up/follow-up.ts";
import { type NamedSide, partnerKeys } from "#app/domain/follow-up/one-partner.ts";
import type { Review } from "#app/domain/review/review.ts";
import { reviewKeeper } from "#app/domain/review/reviews.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/**
 * The ledger as far as an entry of history; what was reckoned from it holds while that stays the same. What
 * was asked of its visits holds while `visitsRead` does: the city and the last day of each.
 */
export type KeptLedger = Ledger & { historyId: number; visitsRead: number };

type Kept = {
  historyId: number;
  visitsRead: number;
  outcomes: Map<string, OutcomeFacts>;
  actions: Map<string, ActionFacts>;
  reviews: Map<string, ReviewFacts>;
  visits: Map<string, VisitFacts>;
  actionsOf: Map<string, ActionFacts[]>;
  aloneActions: Map<string, ActionFacts>;
  sideNames: Map<string, NamedSide[]>; // of each visit, in the order of its sides
};

const ledgers = perDatabase((): { kept: Kept | null } => ({ kept: null }));

/**
 * Everything that was proposed, agreed and set over all visits, as it stands now. Kept in the process and
 * brought up to date with history: every change of a draft is an entry of it. Not to be asked for within a
 * transaction that may be rolled back.
 */
export function ledgerOf(db: Db): KeptLedger {
  const holder = ledgers(db);
  const historyId = lastEntry(db).get() as number | null;
  const kept = holder.kept;
  if (!kept) holder.kept = readAll(db, historyId ?? 0);
  else if (kept.historyId !== (historyId ?? 0)) catchUp(db, kept, historyId ?? 0);
  return holder.kept!;
}

const lastEntry = perDatabase(({ $client }) => $client.prepare("select max(id) from history").pluck());

const changed = perDatabase(({ $client }) =>
  $client.prepare<[number]>(
    `select distinct thing_kind as kind, thing_id as id, visit_id as visitId from history
     where id > ? and thing_kind in ('outcome', 'actionItem', 'review', 'visit', 'leg', 'participation')`,
  ),
);

/**
 * Reads the ledger bit by bit, so that nobody has to wait while a process that has just begun reads a hundred
 * thousand rows; `breath` lets others be answered in between. What changes meanwhile is read when the ledger
 * is asked for. Does nothing once somebody has asked for it.
 */
export async function readAhead(db: Db, breath: () => Promise<unknown>): Promise<void> {
  const holder = ledgers(db);
  if (holder.kept) return;
  const kept = nothingRead((lastEntry(db).get() as number | null) ?? 0);
  const { visit, ...things } = everyId(db);
  take(db, kept, { ...nothing, visit });
  for (const [kind, ids] of Object.entries(things))
    for (let from = 0; from < ids.length; from += AHEAD) {
      await breath();
      if (holder.kept) return;
      take(db, kept, { ...nothing, [kind]: ids.slice(from, from + AHEAD) });
    }
  holder.kept ??= kept;
}

const AHEAD = 250; // things; some hundredths of a second

const nothing: Changed = { outcome: [], actionItem: [], review: [], visit: [] };

function readAll(db: Db, historyId: number): Kept {
  const kept = nothingRead(historyId);
  take(db, kept, everyId(db));
  return kept;
}

const nothingRead = (historyId: number): Kept => ({
  ...{ historyId, outcomes: new Map(), actions: new Map(), reviews: new Map(), visits: new Map() },
  ...{ actionsOf: new Map(), aloneActions: new Map(), sideNames: new Map(), visitsRead: 0 },
});

function everyId(db: Db): Changed {
  const ids = (table: string) => db.$client.prepare(`select id from ${table}`).pluck().all() as string[];
  return {
    outcome: ids("outcomes"),
    actionItem: ids("action_items"),
    review: ids("reviews"),
    visit: ids("visits"),
  };
}

function catchUp(db: Db, kept: Kept, historyId: number): void {
  const rows = changed(db).all(kept.historyId) as { kind: string; id: string; visitId: string | null }[];
  const of = (kind: string) => rows.filter((row) => row.kind === kind).map(({ id }) => id);
  // A stay or a person that changes hands is read anew through its visit, or through what names it.
  const visits = new Set([
    ...of("visit"),
    ...rows.filter(({ kind }) => kind === "leg").map((r) => r.visitId!),
  ]);
  const people = of("participation");
  take(db, kept, {
    outcome: [...of("outcome"), ...(people.length > 0 ? namingThem(db, people, "outcome") : [])],
    actionItem: [...of("actionItem"), ...(people.length > 0 ? namingThem(db, people, "action") : [])],
    review: of("review"),
    visit: [...visits],
  });
  kept.historyId = historyId;
}

/** Outcomes or actions behind which one of the participations stands. */
function namingThem(db: Db, participations: readonly string[], what: "outcome" | "action"): string[] {
  const given = JSON.stringify(participations);
  const among = "participation_id in (select value from json_each(?))";
  const sql =
    what === "action"
      ? `select action_item_id from action_owners where ${among}`
      : `select outcome_id from outcome_parties where ${among}
         union select outcome_id from working_group_members where ${among}`;
  return db.$client
    .prepare(sql)
    .pluck()
    .all(...(what === "action" ? [given] : [given, given])) as string[];
}

type Changed = { outcome: string[]; actionItem: string[]; review: string[]; visit: string[] };

/** Reads those things anew; what is no longer there goes. */
function take(db: Db, kept: Kept, { outcome, actionItem, review, visit }: Changed): void {
  for (const id of outcome) kept.outcomes.delete(id);
  for (const facts of readOutcomeFacts(db, outcome)) kept.outcomes.set(facts.id, facts);
  takeActions(kept, actionItem, readActionFacts(db, actionItem));
  const reviews = reviewKeeper.findMany(db, review);
  for (const id of review) {
    const stored = reviews.get(id);
    if (!stored) kept.reviews.delete(id);
    else kept.reviews.set(id, reviewFacts(stored.visitId!, { ...(stored.state as Omit<Review, "id">), id }));
  }
  if (visit.length > 0) takeVisits(kept, visitFacts(db, visit));
}

/** Puts visits in the place of those with their ids; those of which nothing is another stay what they are. */
function takeVisits(kept: Kept, found: readonly (VisitFacts & { names: NamedSide[] })[]): void {
  const before = new Map(kept.visits);
  for (const { names, ...facts } of found) {
    kept.visits.set(facts.id, facts);
    kept.sideNames.set(facts.id, names);
  }
  callPartners(kept);
  let isSame = true;
  for (const [id, facts] of kept.visits) {
    const known = before.get(id);
    if (known && isDeepStrictEqual(known, facts)) kept.visits.set(id, known);
    else isSame = false;
  }
  if (!isSame) kept.visitsRead += 1;
}

/** Gives every side the word for its city, which hangs on how the sides of all visits are spelled. */
function callPartners({ visits, sideNames }: Kept): void {
  const inOrder = [...visits.values()].sort(
    (a, b) => (a.lastDay ?? "9999").localeCompare(b.lastDay ?? "9999") || a.slug.localeCompare(b.slug),
  );
  const words = partnerKeys(inOrder.flatMap(({ id }) => sideNames.get(id)!));
  let next = 0;
  for (const facts of inOrder) {
    const sides = facts.sides.map((side) => ({ ...side, partner: words[next++]! }));
    visits.set(facts.id, { ...facts, sides });
  }
}

/**
 * Puts actions in the place of those with their ids. The list of an outcome is another list whenever one of
 * its actions is another one: what was reckoned from a list holds while the outcome has it.
 */
function takeActions(
  { actions, actionsOf, aloneActions }: Kept,
  ids: readonly string[],
  found: readonly ActionFacts[],
): void {
  const fresh = new Set<string>(); // outcomes whose list is a new one
  const listOf = (outcomeId: string): ActionFacts[] => {
    const list = actionsOf.get(outcomeId) ?? [];
    if (fresh.has(outcomeId)) return list;
    fresh.add(outcomeId);
    const copy = [...list];
    actionsOf.set(outcomeId, copy);
    return copy;
  };
  for (const id of ids) {
    const before = actions.get(id);
    actions.delete(id);
    aloneActions.delete(id);
    if (!before?.outcomeId) continue;
    const list = listOf(before.outcomeId);
    list.splice(list.indexOf(before), 1);
    if (list.length > 0) continue;
    actionsOf.delete(before.outcomeId);
    fresh.delete(before.outcomeId);
  }
  for (const facts of found) {
    actions.set(facts.id, facts);
    if (facts.outcomeId) listOf(facts.outcomeId).push(facts);
    else aloneActions.set(facts.id, facts);
  }
}

const findVisits = perDatabase(({ $client }) =>
  $client.prepare<[string]>(
    `select id, slug, our_side as ourSide,
       (select max(last_day) from legs where visit_id = visits.id) as lastDay,
       (select json_group_array(json_object('side', side, 'country', country, 'name', json(name))) from visit_sides where visit_id = visits.id) as sides,
       (select json_group_array(distinct country) from legs where visit_id = visits.id) as countries
     from visits where id in (select value from json_each(?))`,
  ),
);

function visitFacts(db: Db, ids: readonly string[]): (VisitFacts & { names: NamedSide[] })[] {
  const rows = findVisits(db).all(JSON.stringify(ids)) as (Omit<VisitFacts, "sides" | "countries"> & {
    sides: string;
    countries: string;
  })[];
  return rows.map(({ sides, countries, ...row }) => {
    const named = JSON.parse(sides) as { side: Side; country: string; name: Localised }[];
    return {
      ...row,
      sides: named.map(({ side, country }) => ({ side, country, partner: "" })),
      names: named.map(({ name, country }) => ({ name, country })),
      countries: JSON.parse(countries) as string[],
    };
  });
}
