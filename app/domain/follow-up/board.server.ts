import { LRUCache } from "lru-cache";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { idByKey } from "#app/domain/editing/lookup-rows.server.ts";
import { type BoardLines, boardLines } from "#app/domain/follow-up/board-lines.ts";
import { type Figures, figuresOf } from "#app/domain/follow-up/figures.ts";
import { type BoardQuery, parseBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";
import type { ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { type KeptLedger, ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import {
  all,
  type Filter,
  type Judged,
  narrow,
  nothingJudged,
  type Selection,
} from "#app/domain/follow-up/select.ts";
import { type Days, daysAt } from "#app/domain/follow-up/standing.ts";
import { officeZone } from "#app/time/local-days.ts";
import { MINUTE } from "#app/time/reading.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** Everything as it stands at a moment, from which every view of the board is cut. */
export type Standing = { ledger: KeptLedger; days: Days; whole: Selection };

/** What one address of the board shows: in full, counted, and in order once that is asked for. */
export type BoardSelection = { selection: Selection; figures: Figures; lines: () => BoardLines };

type Kept = Standing & {
  moment: string;
  historyId: number;
  judged: Judged;
  views: LRUCache<string, BoardSelection>;
};

const MOST_VIEWS = 6; // of 80,000 lines each, where it comes to the worst

const boards = perDatabase((): { kept: Kept | null } => ({ kept: null }));

/**
 * How everything stands now. Kept until something changes or a day may have ended somewhere: offsets of
 * zones are whole quarters of an hour, so between two of them no calendar turns its page.
 */
export function standingNow(db: Db, now: Instant): Standing & Pick<Kept, "views"> {
  const holder = boards(db);
  const ledger = ledgerOf(db);
  const { historyId } = ledger;
  const moment = `${Math.floor(now / (15 * MINUTE))} ${officeZone()}`;
  const known = holder.kept?.moment === moment ? holder.kept : null;
  if (!known || known.historyId !== historyId) {
    const { days, judged } = known ?? { days: daysAt(now, officeZone()), judged: nothingJudged() };
    const views = new LRUCache<string, BoardSelection>({ max: MOST_VIEWS });
    holder.kept = { ledger, days, whole: all(ledger, days, judged), moment, historyId, judged, views };
  }
  return holder.kept!;
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
export function boardSelection(
  current: Current,
  asked: BoardQuery,
  filter: Filter,
): BoardSelection & Standing {
  insistOnFollowUps(current);
  const standing = standingNow(current.db, current.now);
  const { ledger, days, whole, views } = standing;
  const key = printBoard(asked);
  let view = views.get(key);
  if (!view) {
    const selection = narrow(ledger, whole, filter);
    let ordered: BoardLines | null = null;
    const lines = () => {
      ordered ??= boardLines(ledger, selection, asked.sort);
      return ordered;
    };
    view = { selection, figures: figuresOf(selection, days.office), lines };
    views.set(key, view);
  }
  return { ...view, ledger, days, whole };
}

/** Reviews that are due and not held, earliest first: those past their date, and those of the next fortnight. */
export function reviewsDue({ ledger, days }: Standing): ReviewFacts[] {
  return [...ledger.reviews.values()]
    .filter(({ heldOn, onDate }) => heldOn === null && onDate <= days.officeSoonUntil)
    .sort((a, b) => a.onDate.localeCompare(b.onDate) || a.id.localeCompare(b.id));
}
