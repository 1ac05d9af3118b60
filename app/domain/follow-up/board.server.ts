import { LRUCache } from "lru-cache";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { idByKey } from "#app/domain/editing/lookup-rows.server.ts";
import { type BoardQuery, parseBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";
import type { ActionFacts, OutcomeFacts, ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { type KeptLedger, ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import type { Filter } from "#app/domain/follow-up/select.ts";
import { standAll, type Whole } from "#app/domain/follow-up/stand-all.ts";
import { type Days, daysAt } from "#app/domain/follow-up/standing.ts";
import { type Tally, tallyOf } from "#app/domain/follow-up/tally.ts";
import { type View, viewOf } from "#app/domain/follow-up/view.ts";
import { officeZone } from "#app/time/local-days.ts";
import { MINUTE } from "#app/time/reading.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** Everything as it stands at a moment, from which every view of the board is cut. */
export type Standing = { ledger: KeptLedger; days: Days; whole: Whole };

type Kept = Standing & {
  zone: ZoneName; // the office's
  quarter: number; // of an hour, since the epoch
  historyId: number;
  visitsRead: number;
  views: LRUCache<string, View>;
  tallies: Map<TalliedBy, Tally>;
};

/** By what everything is counted for the list of partners: the cities of a visit, or who owes and stands behind it. */
export type TalliedBy = "city" | "organisation";

const MOST_VIEWS = 8; // of 80,000 lines each, where it comes to the worst
const MOST_CHANGES = 2_000; // beyond this a view is sooner made anew

const boards = perDatabase((): { kept: Kept | null } => ({ kept: null }));

/**
 * How everything stands now. Kept, and brought up to date with what changes, until a day ends somewhere:
 * offsets of zones are whole quarters of an hour, so between two of them no calendar turns its page.
 */
export function standingNow(db: Db, now: Instant): Standing & Pick<Kept, "views" | "tallies"> {
  const holder = boards(db);
  const ledger = ledgerOf(db);
  const quarter = Math.floor(now / (15 * MINUTE));
  const zone = officeZone();
  const known = holder.kept;
  const isOfToday = known?.zone === zone && (known.quarter === quarter || known.days.areStill(now));
  if (known && isOfToday) holder.kept = { ...followed(known, ledger), quarter };
  else {
    const days = daysAt(now, zone);
    const { historyId, visitsRead } = ledger;
    const { whole } = standAll(ledger, days);
    const views = new LRUCache<string, View>({ max: MOST_VIEWS });
    const kept = { ledger, days, whole, zone, quarter, historyId, visitsRead };
    holder.kept = { ...kept, views, tallies: new Map() };
  }
  return holder.kept;
}

/** What is kept, brought up to date with the ledger. */
function followed(kept: Kept, ledger: KeptLedger): Kept {
  const { historyId, visitsRead } = ledger;
  if (kept.historyId === historyId) return kept;
  const { whole, changes } = standAll(ledger, kept.days, kept.whole);
  if (kept.visitsRead !== visitsRead || changes.length > MOST_CHANGES) {
    kept.views.clear();
    kept.tallies.clear();
  } else for (const one of [...kept.views.values(), ...kept.tallies.values()]) one.follow(whole, changes);
  return { ...kept, ledger, whole, historyId, visitsRead };
}

/** Words of an address that name nobody and nothing. */
export type Unknown = "visit" | "organisation" | "person";

/** The filter that a query of the board means, or the words in it that nothing has. */
export function filterFor(db: Db, asked: BoardQuery): { filter: Filter } | { unknown: Unknown[] } {
  const { visit, organisation, person, sort: _, ...rest } = asked;
  const words: Record<Unknown, string | null> = { visit, organisation, person };
  const found = (to: Unknown) => {
    const word = words[to];
    return word === null ? null : (idByKey(db, to, word) ?? undefined);
  };
  const ids = { visit: found("visit"), organisation: found("organisation"), person: found("person") };
  const unknown = (Object.keys(ids) as Unknown[]).filter((to) => ids[to] === undefined);
  if (unknown.length > 0) return { unknown };
  return {
    filter: { ...rest, visitId: ids.visit!, organisationId: ids.organisation!, personId: ids.person! },
  };
}

/**
 * The filter of a saved view's query. What it names may be gone since: then it leaves nothing, as null; so
 * does a query that no board of ours has printed.
 */
export function filterOfQuery(db: Db, query: string): Filter | null {
  const asked = parseBoard(new URLSearchParams(query));
  const found = asked && filterFor(db, asked);
  return found && "filter" in found ? found.filter : null;
}

/** Throws `notFound` for whoever does not follow up: to them the board is not there. */
export function insistOnFollowUps(current: Current): void {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
}

/** What the board shows for a query whose words are known; throws as `insistOnFollowUps` does. */
export function boardSelection(current: Current, asked: BoardQuery, filter: Filter): View & Standing {
  insistOnFollowUps(current);
  const { ledger, days, whole, views } = standingNow(current.db, current.now);
  const key = printBoard(asked);
  let view = views.get(key);
  if (!view) {
    view = viewOf(whole, ledger.visits, filter, asked.sort, days.office);
    views.set(key, view);
  }
  return { ...view, ledger, days, whole };
}

/** The figures of everything by city or organisation; throws as `insistOnFollowUps` does. */
export function talliedBy(current: Current, by: TalliedBy): Tally {
  insistOnFollowUps(current);
  const { ledger, days, whole, tallies } = standingNow(current.db, current.now);
  let tally = tallies.get(by);
  if (!tally) {
    tally = tallyOf(whole, by === "city" ? citiesOf(ledger.visits) : organisationsOf, days.office);
    tallies.set(by, tally);
  }
  return tally;
}

/** The words of the cities whose visit it is; read once for each visit. */
function citiesOf(visits: KeptLedger["visits"]): (facts: OutcomeFacts | ActionFacts) => readonly string[] {
  const known = new Map(
    [...visits].map(([id, { sides }]) => [id, [...new Set(sides.map(({ partner }) => partner))]]),
  );
  return ({ visitId }) => known.get(visitId) ?? [];
}

/** The organisations that stand behind an outcome, or own an action. */
const organisationsOf = (facts: OutcomeFacts | ActionFacts): readonly string[] =>
  "owners" in facts
    ? [...new Set(facts.owners.flatMap(({ organisationId }) => organisationId ?? []))]
    : facts.organisationIds;

/** Reviews that are due and not held, earliest first: those past their date, and those of the next fortnight. */
export function reviewsDue({ ledger, days }: Standing): ReviewFacts[] {
  return [...ledger.reviews.values()]
    .filter(({ heldOn, onDate }) => heldOn === null && onDate <= days.officeSoonUntil)
    .sort((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id));
}
