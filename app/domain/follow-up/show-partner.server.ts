import type { Current } from "#app/domain/access/current.server.ts";
import type { ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { onList, peopleMet } from "#app/domain/follow-up/partner-people.server.ts";
import { agreementsOnPage, groupsOnPage, renewingAmong } from "#app/domain/follow-up/partner-terms.server.ts";
import {
  comingAndPast,
  figuresOfPartner,
  findPartner,
  type Partner,
  waysOf,
} from "#app/domain/follow-up/partners.server.ts";
import type { PartnerVisit } from "#app/domain/follow-up/partners.ts";
import type {
  Cut,
  PartnerView,
  RaiseOnPage,
  VisitOnList,
  VisitWithPartner,
} from "#app/domain/follow-up/partners-view.ts";
import { type Promised, promiseOfAction, promiseOfOutcome } from "#app/domain/follow-up/promises.ts";
import type { SelectedAction, SelectedOutcome } from "#app/domain/follow-up/standing.ts";
import { type ToRaise, whatTheyMayRaise, whatToRaise } from "#app/domain/follow-up/what-to-raise.ts";
import { canBind } from "#app/domain/outcome/outcome-groups.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";

/** No more of one kind than a page can show; the board shows them all. */
const MOST = 40;

/** Everything a partner's page shows. Throws `notFound` as `findPartner` does. */
export function showPartner(current: Current, key: string, language: Language): PartnerView {
  return viewOf(current, findPartner(current, key, language), language);
}

/** The same of a partner already found; `most` of each kind. */
export function viewOf(current: Current, partner: Partner, language: Language, most = MOST): PartnerView {
  const { db } = current;
  const { head, visits, selection, days, theirsIn, oursIn, isTheirs } = partner;
  const { coming, past } = comingAndPast(visits, days.office);
  const outcomes = selection.outcomes.sort(latestFirst);
  const actions = selection.actions.sort(dueFirst);
  const shownOutcomes = (some: SelectedOutcome[]) =>
    cut(some, most, (few) => outcomesOnPage(db, few, language));
  const shownActions = (some: SelectedAction[]) => cut(some, most, (few) => actionsOnPage(db, few, language));
  const promised = (what: Promised) => ({
    outcomes: shownOutcomes(outcomes.filter(({ facts }) => promiseOfOutcome(facts) === what)),
    actions: shownActions(actions.filter(({ facts }) => promiseOfAction(facts) === what)),
  });
  // Whatever binds and has not come to its end; working groups stand apart.
  const agreed = outcomes.filter(({ facts }) => facts.group === "agreed" && canBind(facts.kind));
  const [groups, agreements] = partition(agreed, ({ facts }) => facts.kind === "workingGroup");
  const met = {
    visits: past.filter(({ status }) => status !== "cancelled" && status !== "postponed"),
    ...{ isTheirs, oursIn, language },
  };
  return {
    ...{ partner: head, today: days.office, figures: figuresOfPartner(partner), ...waysOf(partner) },
    visits: {
      coming: coming.map((visit) => withPartner(visit, theirsIn, language)),
      past: past.map((visit) => withPartner(visit, theirsIn, language)),
    },
    people: peopleMet(db, met, most),
    agreements: cut(agreements, most, (few) => agreementsOnPage(db, few, language)),
    proposals: shownOutcomes(outcomes.filter(({ facts }) => facts.group === "open")),
    groups: cut(groups, most, (few) => groupsOnPage(current, few, language)),
    ...{ kept: promised("kept"), broken: promised("broken") },
    open: shownActions(actions.filter(({ facts }) => promiseOfAction(facts) === "open")),
    ...raised(db, partner, language, most),
  };
}

/** What to raise and what they may raise, by name. */
function raised(db: Db, partner: Partner, language: Language, most: number) {
  const { selection, reviews, visits, theirsIn, oursIn, days } = partner;
  const byId = new Map(visits.map((visit) => [visit.id, visit]));
  const sidesIn = (visitId: string) => {
    const visit = byId.get(visitId);
    return visit ? { theirs: theirsIn(visit), ours: oursIn(visit) } : { theirs: [], ours: [] };
  };
  const renewing = renewingAmong(
    db,
    selection.outcomes.map(({ facts }) => facts.id),
  );
  const given = { selection, reviews, sidesIn, renewing, days };
  const named = (some: ToRaise[]) => cut(some, most, (few) => nameThem(db, few, partner, language));
  return { raise: named(whatToRaise(given)), theyMayRaise: named(whatTheyMayRaise(given)) };
}

const paths = { outcome: "outcomes", actionItem: "actions", review: "reviews" } as const;

function nameThem(db: Db, some: readonly ToRaise[], partner: Partner, language: Language): RaiseOnPage[] {
  const { selection, reviews, visits } = partner;
  const wanted = new Set(some.map(({ id }) => id));
  const lines = new Map(
    [
      ...outcomesOnPage(
        db,
        selection.outcomes.filter(({ facts }) => wanted.has(facts.id)),
        language,
      ),
      ...actionsOnPage(
        db,
        selection.actions.filter(({ facts }) => wanted.has(facts.id)),
        language,
      ),
      ...reviewLines(
        db,
        reviews.filter(({ id }) => wanted.has(id)),
        visits,
        language,
      ),
    ].map(({ id, title, visit }) => [id, { title, visit }]),
  );
  return some.flatMap(({ reason, on, kind, id }): RaiseOnPage[] => {
    const line = lines.get(id);
    const href = `/follow-ups/${paths[kind]}/${id}`;
    return line ? [{ reason, on, href, isReview: kind === "review", ...line }] : [];
  });
}

/** A review is called by what it is about: one outcome, or all that a visit left. */
function reviewLines(
  db: Db,
  reviews: readonly ReviewFacts[],
  visits: readonly PartnerVisit[],
  language: Language,
) {
  const ids = JSON.stringify(reviews.flatMap(({ outcomeId }) => outcomeId ?? []));
  const titles = new Map(
    db.$client
      .prepare("select id, title from outcomes where id in (select value from json_each(?))")
      .raw()
      .all(ids) as [string, string][],
  );
  return reviews.flatMap(({ id, visitId, outcomeId }) => {
    const visit = visits.find((one) => one.id === visitId);
    if (!visit) return [];
    const stored = titles.get(outcomeId ?? "");
    const title = stored ? (JSON.parse(stored) as Localised) : visit.title;
    return [
      { id, title: inLanguage(title, language, visit.referenceLanguage), visit: onList(visit, language) },
    ];
  });
}

function withPartner(
  visit: PartnerVisit,
  theirsIn: Partner["theirsIn"],
  language: Language,
): VisitWithPartner {
  const called = (side: string) =>
    visit.sides
      .filter((one) => one.side === side)
      .map(({ name }) => inLanguage(name, language, visit.referenceLanguage));
  const line: VisitOnList = onList(visit, language);
  return {
    ...{ ...line, category: visit.category, status: visit.status, theirSides: [...theirsIn(visit)] },
    ...{ guests: called("guest"), hosts: called("host") },
    cities: visit.cities.map((city) => inLanguage(city, language, visit.referenceLanguage)),
  };
}

function cut<One, Shown>(all: readonly One[], most: number, show: (few: One[]) => Shown[]): Cut<Shown> {
  return { shown: show(all.slice(0, most)), count: all.length };
}

function partition<One>(all: readonly One[], isFirst: (one: One) => boolean): [One[], One[]] {
  return [all.filter(isFirst), all.filter((one) => !isFirst(one))];
}

const latestFirst = (a: SelectedOutcome, b: SelectedOutcome) =>
  inOrder(b.facts.heardOn ?? "", a.facts.heardOn ?? "") || inOrder(a.facts.key, b.facts.key);

const dueFirst = (a: SelectedAction, b: SelectedAction) =>
  inOrder(a.facts.dueOn ?? "9999", b.facts.dueOn ?? "9999") || inOrder(a.facts.id, b.facts.id);

/** Dates and keys go by their letters alone; a language's own order would cost twenty times as much. */
const inOrder = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
