import { boardSelection, insistOnFollowUps } from "#app/domain/follow-up/board.server.ts";
import { partnerNames, titlesOf } from "#app/domain/follow-up/board-names.server.ts";
import type { ChartsView, PromisedOf } from "#app/domain/follow-up/charts-view.ts";
import { type Figures, figuresBy } from "#app/domain/follow-up/figures.ts";
import { type BoardQuery, boardAddress, printBoard } from "#app/domain/follow-up/filter-query.ts";
import type { CountedStatus } from "#app/domain/outcome/outcome-groups.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { boardAsked } from "#app/http/board-asked.server.ts";
import { languageOf } from "#app/http/reader-language.ts";

const MOST = 12; // bars of a chart

/** A view of the board in pictures: open and closed, since what is kept is closed. */
export function chartsPage(given: AskedByAccount): ChartsView {
  const { current, request } = given;
  insistOnFollowUps(current);
  const { asked: query, filter } = boardAsked(given);
  if (!filter) throw refusal(400, "query");
  const language = languageOf(request);
  const asked: BoardQuery = { ...query, shown: "all", sort: "due" };
  const view = boardSelection(current, asked, { ...filter, shown: "all" });
  const { ledger, days } = view;
  const [selection, figures] = [view.selection(), view.figures()];
  const partnersOf = (visitId: string): string[] => {
    const visit = ledger.visits.get(visitId);
    return visit
      ? visit.sides.filter(({ side }) => side !== visit.ourSide).map(({ partner }) => partner)
      : [];
  };
  const visits = most(figuresBy(selection, days.office, ({ visitId }) => [visitId]));
  const about = visits.most.map(([visitId]) => ({ visitId, outcomeId: null }));
  const titles = titlesOf(current.db, about, language).visits;
  const partners = most(figuresBy(selection, days.office, ({ visitId }) => partnersOf(visitId)));
  const names = new Map(partnerNames(current.db, ledger, language).map(({ value, label }) => [value, label]));
  const promised = (label: string, more: Partial<BoardQuery>, { promises }: Figures): PromisedOf => ({
    ...{ label, promises, to: boardAddress(asked, more) },
  });
  return {
    query: printBoard(query),
    ...{ ages: figures.ages, undated: figures.undated },
    statuses: (Object.entries(figures.byStatus) as [CountedStatus, number][])
      .filter(([, count]) => count > 0)
      .map(([status, count]) => ({ status, count })),
    byVisit: {
      most: visits.most.map(([id, of]) =>
        promised(titles.get(id) ?? "", { visit: ledger.visits.get(id)?.slug ?? null }, of),
      ),
      more: visits.more,
    },
    byPartner: {
      most: partners.most.map(([key, of]) => promised(names.get(key) ?? key, { partner: key }, of)),
      more: partners.more,
    },
  };
}

/** Those with the most promises; what promised nothing is not drawn. */
function most(by: Map<string, Figures>): { most: [string, Figures][]; more: number } {
  const all = [...by]
    .map(([key, figures]) => ({ key, figures, count: promisedIn(figures) }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || a.key.localeCompare(b.key));
  const shown = all.slice(0, MOST).map(({ key, figures }): [string, Figures] => [key, figures]);
  return { most: shown, more: all.length - shown.length };
}

const promisedIn = ({ promises: { kept, open, broken } }: Figures): number => kept + open + broken;
