import type { Side } from "#app/domain/access/audience.ts";
import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import {
  type ActionStanding,
  actionStanding,
  type Days,
  isOpenIn,
  type OutcomeStanding,
  outcomeStanding,
} from "#app/domain/follow-up/standing.ts";
import type { OutcomeKind, Topic } from "#app/domain/outcome/outcome.ts";
import { type CountedStatus, countedStatus } from "#app/domain/outcome/outcome-groups.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What may be asked for by how it stands. */
export const standingWords = ["overdue", "dueSoon", "quiet", "waiting", "blocked"] as const;
export type StandingWord = (typeof standingWords)[number];

export const shownWords = ["open", "closed", "all"] as const;
export const whatWords = ["both", "outcomes", "actions"] as const;

/** Which outcomes and actions are asked for; null for whatever it may be. */
export type Filter = {
  shown: (typeof shownWords)[number]; // open: still to come to something
  what: (typeof whatWords)[number];
  standing: StandingWord | null;
  status: CountedStatus | null; // of outcomes; actions follow the outcome they come from
  kind: OutcomeKind | null;
  side: Side | null; // who owes, or stands behind it
  waitsFor: Side | null;
  visitId: string | null;
  partner: string | null; // a city, see partnerKey
  organisationId: string | null;
  personId: string | null;
  topic: Topic | null;
  dueFrom: LocalDate | null;
  dueTo: LocalDate | null;
};

export const everything: Filter = {
  ...{ shown: "all", what: "both", standing: null, status: null, kind: null, side: null, waitsFor: null },
  ...{ visitId: null, partner: null, organisationId: null, personId: null, topic: null },
  ...{ dueFrom: null, dueTo: null },
};

export type SelectedOutcome = { facts: OutcomeFacts; standing: OutcomeStanding };
export type SelectedAction = { facts: ActionFacts; standing: ActionStanding };
/** What a filter leaves, each with how it stands now; in no order. */
export type Selection = { outcomes: SelectedOutcome[]; actions: SelectedAction[] };

/**
 * The one choice of what a page, chart, calendar, mail or file speaks of. An action takes kind, status and
 * topic from the outcome it comes from; one without an outcome has none of them.
 */
export const select = (ledger: Ledger, filter: Filter, days: Days): Selection =>
  narrow(ledger, all(ledger, days), filter);

/** What was judged on some days, by the facts from which it was. */
export type Judged = {
  actions: WeakMap<ActionFacts, SelectedAction>;
  outcomes: WeakMap<
    OutcomeFacts,
    { one: SelectedOutcome; actions: readonly ActionFacts[]; lastDay: string | null }
  >;
};

export const nothingJudged = (): Judged => ({ actions: new WeakMap(), outcomes: new WeakMap() });

/**
 * Everything there is with how it stands now; each action is looked at once, whatever it belongs to. What was
 * `judged` on the same days is not judged again while its facts are the same: those of an outcome, of its
 * actions and its visit's last day; an action that needs others hangs on them, and is.
 */
export function all(ledger: Ledger, days: Days, judged: Judged = nothingJudged()): Selection {
  const isOpen = isOpenIn(ledger);
  const outcomes: SelectedOutcome[] = [];
  const actions: SelectedAction[] = [];
  const standingOf = (facts: ActionFacts): ActionStanding => {
    let one = judged.actions.get(facts);
    if (!one || facts.needsIds.length > 0) {
      one = { facts, standing: actionStanding(facts, days, isOpen) };
      judged.actions.set(facts, one);
    }
    actions.push(one);
    return one.standing;
  };
  for (const facts of ledger.outcomes.values()) {
    const own = ledger.actionsOf.get(facts.id) ?? NONE;
    const lastDay = ledger.visits.get(facts.visitId)?.lastDay ?? null;
    let known = judged.outcomes.get(facts);
    if (known && known.actions === own && known.lastDay === lastDay) {
      for (const action of own) standingOf(action);
    } else {
      const one = { facts, standing: outcomeStanding(facts, ledger, days, standingOf) };
      known = { one, actions: own, lastDay };
      judged.outcomes.set(facts, known);
    }
    outcomes.push(known.one);
  }
  // Those of an outcome have been met with it.
  for (const facts of ledger.actions.values())
    if (facts.outcomeId === null || !ledger.outcomes.has(facts.outcomeId)) standingOf(facts);
  return { outcomes, actions };
}

const NONE: readonly ActionFacts[] = [];

/** What of a selection a filter leaves: `narrow(all)` is `select`, and narrowing twice keeps what both leave. */
export function narrow(ledger: Ledger, { outcomes, actions }: Selection, filter: Filter): Selection {
  const { what } = filter;
  return {
    outcomes:
      what === "actions"
        ? []
        : outcomes.filter(
            ({ facts, standing }) =>
              isShown(filter, standing.isOpen) &&
              fitsOutcome(ledger, filter, facts) &&
              standsSo(filter, standing, false),
          ),
    actions:
      what === "outcomes"
        ? []
        : actions.filter(
            ({ facts, standing }) =>
              isShown(filter, standing.isOpen) &&
              fitsAction(ledger, filter, facts) &&
              standsSo(filter, standing, standing.isBlocked),
          ),
  };
}

const isShown = ({ shown }: Filter, isOpen: boolean): boolean =>
  shown === "all" || isOpen === (shown === "open");

function standsSo(
  { standing, waitsFor }: Filter,
  one: Pick<ActionStanding, "isOverdue" | "isDueSoon" | "isQuiet" | "waitsFor">,
  isBlocked: boolean,
): boolean {
  if (waitsFor !== null && !one.waitsFor.includes(waitsFor)) return false;
  switch (standing) {
    case null:
      return true;
    case "overdue":
      return one.isOverdue;
    case "dueSoon":
      return one.isDueSoon;
    case "quiet":
      return one.isQuiet;
    case "waiting":
      return one.waitsFor.length > 0;
    case "blocked":
      return isBlocked;
  }
}

function fitsOutcome(ledger: Ledger, filter: Filter, one: OutcomeFacts): boolean {
  const { status, kind, side, organisationId, personId, topic, dueFrom, dueTo } = filter;
  if (status !== null && countedStatus(one) !== status) return false;
  if (kind !== null && one.kind !== kind) return false;
  if (topic !== null && one.topic !== topic) return false;
  if (side !== null && !one.sides.includes(side)) return false;
  if (organisationId !== null && !one.organisationIds.includes(organisationId)) return false;
  if (personId !== null && !one.personIds.includes(personId)) return false;
  if ((dueFrom !== null || dueTo !== null) && !isWithin(one.validUntil, filter)) return false;
  return fitsVisit(ledger, filter, one.visitId);
}

function fitsAction(ledger: Ledger, filter: Filter, one: ActionFacts): boolean {
  const { status, kind, side, organisationId, personId, topic, dueFrom, dueTo } = filter;
  if (status !== null || kind !== null || topic !== null) {
    const outcome = one.outcomeId === null ? undefined : ledger.outcomes.get(one.outcomeId);
    if (!outcome) return false;
    if (status !== null && countedStatus(outcome) !== status) return false;
    if (kind !== null && outcome.kind !== kind) return false;
    if (topic !== null && outcome.topic !== topic) return false;
  }
  if (side !== null && !one.owners.some((owner) => owner.side === side)) return false;
  if (organisationId !== null && !one.owners.some((owner) => owner.organisationId === organisationId))
    return false;
  if (personId !== null && !one.owners.some((owner) => owner.personId === personId)) return false;
  if ((dueFrom !== null || dueTo !== null) && !isWithin(one.dueOn, filter)) return false;
  return fitsVisit(ledger, filter, one.visitId);
}

function fitsVisit(ledger: Ledger, { visitId, partner }: Filter, ownVisitId: string): boolean {
  if (visitId !== null && ownVisitId !== visitId) return false;
  if (partner === null) return true;
  return ledger.visits.get(ownVisitId)?.sides.some((side) => side.partner === partner) ?? false;
}

const isWithin = (day: LocalDate | null, { dueFrom, dueTo }: Filter): boolean =>
  day !== null && (dueFrom === null || day >= dueFrom) && (dueTo === null || day <= dueTo);
