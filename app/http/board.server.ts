import { json } from "@remix-run/node";
import { sides } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import {
  boardSelection,
  insistOnFollowUps,
  reviewsDue,
  standingNow,
} from "#app/domain/follow-up/board.server.ts";
import { type BoardLine, outcomeDueOn } from "#app/domain/follow-up/board-lines.ts";
import { partnerNames, titlesOf } from "#app/domain/follow-up/board-names.server.ts";
import type { BoardView, FigureOnPage, LineOnPage, ReviewOnPage } from "#app/domain/follow-up/board-view.ts";
import { actOverVisits } from "#app/domain/follow-up/bulk.server.ts";
import type { Figures } from "#app/domain/follow-up/figures.ts";
import { type BoardQuery, boardAddress, printBoard } from "#app/domain/follow-up/filter-query.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { listViews } from "#app/domain/follow-up/saved-views.server.ts";
import type { Filter } from "#app/domain/follow-up/select.ts";
import { reckon, type View } from "#app/domain/follow-up/view.ts";
import { failedRegularMails } from "#app/domain/mail/regular-outbox.server.ts";
import type { CountedStatus } from "#app/domain/outcome/outcome-groups.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { type AskedByAccount, pageAsked } from "#app/http/access.server.ts";
import { boardAsked } from "#app/http/board-asked.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** So many lines on a page of the board. */
export const LINES = 50;
const REVIEWS = 5;

/** The follow-up board as its address asks for it. */
export function boardPage(asked: AskedByAccount) {
  insistOnFollowUps(asked.current);
  const page = pageAsked(asked.query);
  const { asked: query, filter, typed } = boardAsked(asked);
  const { current, request } = asked;
  const language = languageOf(request);
  const base: BoardQuery = {
    ...query,
    standing: null,
    status: null,
    shown: "all",
    what: "both",
    sort: "due",
  };
  const everywhere = boardSelection(current, base, { ...(filter ?? nothing(query)), ...cleared });
  const listed = filter && boardSelection(current, query, filter);
  reckon(everywhere.whole, [everywhere.still(false), listed?.still(true) ?? null]);
  const view: BoardView = {
    ...{ asked: query, query: printBoard(query), typed, sides },
    ...{ notice: noticeOfAct(asked), views: listViews(current) },
    partners: partnerNames(current.db, everywhere.ledger, language),
    figures: filter ? figuresOnPage(query, everywhere.figures()) : [],
    reviews: reviewsOnPage(current, language),
    today: everywhere.days.office,
    failedMails: failedRegularMails(current.db),
    isEmpty: everywhere.whole.byOutcome.size + everywhere.whole.alone.size === 0,
    ...(listed ? linesOnPage(current, listed, page, language) : noLines),
  };
  if (filter) return json(view);
  return json(view, { status: 422 });
}

const cleared = { standing: null, status: null, shown: "all", what: "both" } as const;
const noLines = { count: { outcomes: 0, actions: 0 }, page: 1, pages: 1, lines: [] };

/** A filter for what means nothing: whatever else is asked, as far as it can be. */
const nothing = ({ visit: _v, organisation: _o, person: _p, sort: _s, ...rest }: BoardQuery): Filter => ({
  ...{ ...rest, visitId: null, organisationId: null, personId: null },
});

/**
 * The figures of what is asked, whatever its status and standing: each leads to just the lines that it
 * counts.
 */
function figuresOnPage(asked: BoardQuery, figures: Figures): FigureOnPage[] {
  const { overdue, dueSoon, quiet, waiting, byStatus } = figures;
  const actions = { shown: "open", what: "actions", status: null } as const;
  const figure = (what: FigureOnPage["what"], count: number, more: Partial<BoardQuery>): FigureOnPage => ({
    ...{ what, count, to: boardAddress(asked, more) },
    isChosen: Object.entries(more).every(([name, value]) => asked[name as keyof BoardQuery] === value),
  });
  return [
    figure("overdue", overdue, { ...actions, standing: "overdue" }),
    figure("dueSoon", dueSoon, { ...actions, standing: "dueSoon" }),
    figure("quiet", quiet, { ...actions, what: "both", standing: "quiet" }),
    figure("waiting", waiting, { ...actions, standing: "waiting" }),
    ...(Object.entries(byStatus) as [CountedStatus, number][])
      .filter(([, count]) => count > 0)
      .map(([status, count]) =>
        figure(status, count, { shown: "all", what: "outcomes", standing: null, status }),
      ),
  ];
}

function linesOnPage(current: Current, view: View, page: number, language: Language) {
  const ordered = view.lines();
  const { outcomes, actions } = view.figures();
  const shown = ordered.slice((page - 1) * LINES, page * LINES);
  return {
    count: { outcomes, actions },
    page,
    pages: Math.max(1, Math.ceil(ordered.length / LINES)),
    lines: inWords(current, shown, language),
  };
}

/** Lines with their texts: a handful of statements, however many lines there are. */
export function inWords(current: Current, lines: readonly BoardLine[], language: Language): LineOnPage[] {
  const { db } = current;
  const selected = {
    outcomes: lines.flatMap((line) => (line.kind === "outcome" ? [line.one] : [])),
    actions: lines.flatMap((line) => (line.kind === "action" ? [line.one] : [])),
  };
  const outcomes = new Map(outcomesOnPage(db, selected.outcomes, language).map((one) => [one.id, one]));
  const actions = new Map(actionsOnPage(db, selected.actions, language).map((one) => [one.id, one]));
  return lines.flatMap((line, index): LineOnPage[] => {
    const { id } = line.one.facts;
    if (line.kind === "outcome") {
      const outcome = outcomes.get(id);
      return outcome ? [{ kind: "outcome", outcome, dueOn: outcomeDueOn(line.one.facts) }] : [];
    }
    const action = actions.get(id);
    // The first line of a page says what it belongs to: what stands above it is on the page before.
    return action ? [{ kind: "action", action, isBelow: line.isBelow && index > 0 }] : [];
  });
}

/** What an act over several that led here made true; null where the address names none of one's own. */
function noticeOfAct({ current, query, request }: AskedByAccount): BoardView["notice"] {
  const { bulk } = wordingIn(languageOf(request)).messages.board;
  if (query.has("notUndone")) return { text: bulk.notUndone, undo: null };
  const word = query.has("did") ? "did" : "undone";
  const asked = /^(\d{1,15})-(\d{1,15})$/.exec(query.get(word) ?? "");
  if (!asked) return null;
  const [from, to] = [Number(asked[1]), Number(asked[2])];
  const act = actOverVisits(current, from, to);
  if (!act) return null;
  return { text: bulk[word](act.count), undo: act.isUndone ? null : { from, to } };
}

/** The reviews of the next fortnight and those past their date, with what they are about. */
export function reviewsOnPage(current: Current, language: Language): BoardView["reviews"] {
  const due = reviewsDue(standingNow(current.db, current.now));
  const shown = due.slice(0, REVIEWS);
  const said = titlesOf(current.db, shown, language);
  return {
    due: shown.map(({ id, onDate, visitId, outcomeId }): ReviewOnPage => {
      const visit = said.visits.get(visitId) ?? "";
      return { id, onDate, visit, outcome: outcomeId === null ? null : (said.outcomes.get(outcomeId) ?? "") };
    }),
    more: due.length - shown.length,
  };
}
