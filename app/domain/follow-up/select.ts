import type { Side } from "#app/domain/access/audience.ts";
import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { selectionOf, standAll } from "#app/domain/follow-up/stand-all.ts";
import type {
  ActionStanding,
  Days,
  SelectedAction,
  SelectedOutcome,
  Selection,
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

/**
 * The one choice of what a page, chart, calendar, mail or file speaks of. An action takes kind, status and
 * topic from the outcome it comes from; one without an outcome has none of them.
 */
export const select = (ledger: Ledger, filter: Filter, days: Days): Selection =>
  narrow(ledger, all(ledger, days), filter);

/** Everything there is with how it stands now. */
export const all = (ledger: Ledger, days: Days): Selection => selectionOf(standAll(ledger, days).whole);

/** What of a selection a filter leaves: `narrow(all)` is `select`, and narrowing twice keeps what both leave. */
export function narrow(ledger: Ledger, { outcomes, actions }: Selection, filter: Filter): Selection {
  const { visits } = ledger;
  return {
    outcomes: outcomes.filter((one) => leavesOutcome(visits, filter, one)),
    actions: actions.filter((one) => {
      const { outcomeId } = one.facts;
      return leavesAction(visits, filter, one, outcomeId === null ? null : ledger.outcomes.get(outcomeId)!);
    }),
  };
}

type Visits = Ledger["visits"];

/** Whether a filter leaves an outcome. */
export const leavesOutcome = (
  visits: Visits,
  filter: Filter,
  { facts, standing }: SelectedOutcome,
): boolean =>
  filter.what !== "actions" &&
  isShown(filter, standing.isOpen) &&
  fitsOutcome(visits, filter, facts) &&
  standsSo(filter, standing, false);

/** Whether a filter leaves an action; `outcome` is the one it comes from. */
export const leavesAction = (
  visits: Visits,
  filter: Filter,
  { facts, standing }: SelectedAction,
  outcome: OutcomeFacts | null,
): boolean =>
  filter.what !== "outcomes" &&
  isShown(filter, standing.isOpen) &&
  fitsAction(visits, filter, facts, outcome) &&
  standsSo(filter, standing, standing.isBlocked);

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

function fitsOutcome(visits: Visits, filter: Filter, one: OutcomeFacts): boolean {
  const { status, kind, side, organisationId, personId, topic, dueFrom, dueTo } = filter;
  if (status !== null && countedStatus(one) !== status) return false;
  if (kind !== null && one.kind !== kind) return false;
  if (topic !== null && one.topic !== topic) return false;
  if (side !== null && !one.sides.includes(side)) return false;
  if (organisationId !== null && !one.organisationIds.includes(organisationId)) return false;
  if (personId !== null && !one.personIds.includes(personId)) return false;
  if ((dueFrom !== null || dueTo !== null) && !isWithin(one.validUntil, filter)) return false;
  return fitsVisit(visits, filter, one.visitId);
}

function fitsAction(visits: Visits, filter: Filter, one: ActionFacts, outcome: OutcomeFacts | null): boolean {
  const { status, kind, side, organisationId, personId, topic, dueFrom, dueTo } = filter;
  if (status !== null || kind !== null || topic !== null) {
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
  return fitsVisit(visits, filter, one.visitId);
}

function fitsVisit(visits: Visits, { visitId, partner }: Filter, ownVisitId: string): boolean {
  if (visitId !== null && ownVisitId !== visitId) return false;
  if (partner === null) return true;
  return visits.get(ownVisitId)?.sides.some((side) => side.partner === partner) ?? false;
}

const isWithin = (day: LocalDate | null, { dueFrom, dueTo }: Filter): boolean =>
  day !== null && (dueFrom === null || day >= dueFrom) && (dueTo === null || day <= dueTo);
