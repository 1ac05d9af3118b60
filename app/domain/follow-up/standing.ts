import type { Side } from "#app/domain/access/audience.ts";
import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { addDays, dayAt } from "#app/time/local-days.ts";
import { DAY, midnightOf } from "#app/time/reading.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** So many days before the due date an action is told to be due soon. */
export const SOON_DAYS = 14;
/** After so many days without a word an outcome or action is quiet. */
export const QUIET_DAYS = 90;

/** How an open action stands at an instant. */
export type ActionStanding = {
  isOpen: boolean;
  lateSides: Side[]; // for whom the day it was due is over, and who are not done
  isOverdue: boolean; // for at least one of them
  isDueSoon: boolean; // within 14 days, and not overdue
  isQuiet: boolean; // no word for 90 days
  isBlocked: boolean; // needs another action that is still open
  waitsFor: Side[]; // sides not done, where another one is
  /** Days until it is due, for the owner not done whose day ends first; 0 today, negative late, null without. */
  daysLeft: number | null;
};

/** How an outcome stands at an instant. */
export type OutcomeStanding = {
  isOpen: boolean; // may still come to something: proposed, considered, or agreed and not at its end
  isQuiet: boolean; // neither it nor an action of it was heard of for 90 days
  isOverdue: boolean; // one of its actions is
  isDueSoon: boolean; // one of its actions is, or its term ends or notice has to be given soon
  waitsFor: Side[];
};

export type SelectedOutcome = { facts: OutcomeFacts; standing: OutcomeStanding };
export type SelectedAction = { facts: ActionFacts; standing: ActionStanding };
/** What a filter leaves, each with how it stands now; in no order. */
export type Selection = { outcomes: SelectedOutcome[]; actions: SelectedAction[] };

/**
 * What the calendars show at an instant, each zone's read once: a thousand actions share a handful of zones.
 * `office` is the day in the office's own zone; the other days follow from it.
 */
export type Days = {
  today: (zone: ZoneName) => LocalDate;
  soonUntil: (zone: ZoneName) => LocalDate; // what is due up to and including this day is due soon there
  office: LocalDate;
  officeSoonUntil: LocalDate;
  quietBefore: LocalDate; // what was last heard of before this day is quiet
  areStill: (now: Instant) => boolean; // in every zone that was asked for it is the same day
  between: (from: LocalDate, to: LocalDate) => number; // days; negative where `to` comes first
};

/** The days that calendars show at an instant. */
export function daysAt(now: Instant, officeZone: ZoneName): Days {
  const kept = new Map<ZoneName, { today: LocalDate; soonUntil: LocalDate }>();
  const daysIn = (zone: ZoneName) => {
    let days = kept.get(zone);
    if (!days) {
      const today = dayAt(now, zone);
      days = { today, soonUntil: addDays(today, SOON_DAYS) };
      kept.set(zone, days);
    }
    return days;
  };
  const { today: office, soonUntil: officeSoonUntil } = daysIn(officeZone);
  const numbers = new Map<LocalDate, number>(); // due dates are few, and asked for again and again
  const numberOf = (date: LocalDate) => {
    let number = numbers.get(date);
    if (number === undefined) {
      number = midnightOf(date) / DAY;
      numbers.set(date, number);
    }
    return number;
  };
  return {
    today: (zone) => daysIn(zone).today,
    soonUntil: (zone) => daysIn(zone).soonUntil,
    ...{ office, officeSoonUntil, quietBefore: addDays(office, -QUIET_DAYS) },
    areStill: (later) => [...kept].every(([zone, { today }]) => dayAt(later, zone) === today),
    between: (from, to) => numberOf(to) - numberOf(from),
  };
}

/**
 * How an action stands. It is overdue for an owner once the day it is due is over in that owner's own zone,
 * unless that side is done. Being due soon, too, goes by each owner's own day; quiet goes by the office's.
 * Asked of tens of thousands at a time: it makes as little as it can.
 */
export function actionStanding(
  action: ActionFacts,
  days: Days,
  isActionOpen: (id: string) => boolean,
): ActionStanding {
  const { status, dueOn, owners } = action;
  if (status !== "open" && status !== "underWay") return CLOSED;
  let late = NOBODY;
  let waiting = NOBODY;
  let latest: LocalDate | null = null; // the day it is for the owner whose day ends first
  let isSoon = false;
  let someAreDone = false;
  for (const { side, zone, doneOn } of owners) {
    if (doneOn !== null) {
      someAreDone = true;
      continue;
    }
    waiting = withSide(waiting, side);
    if (dueOn === null) continue;
    const today = days.today(zone);
    if (latest === null || today > latest) latest = today;
    if (today > dueOn) late = withSide(late, side);
    else if (days.soonUntil(zone) >= dueOn) isSoon = true;
  }
  const isOverdue = late.length > 0;
  return {
    isOpen: true,
    lateSides: late as Side[],
    isOverdue,
    isDueSoon: isSoon && !isOverdue,
    isQuiet: action.heardOn < days.quietBefore,
    isBlocked: isBlocked(action, isActionOpen),
    waitsFor: (someAreDone ? waiting : NOBODY) as Side[],
    daysLeft: dueOn === null || latest === null ? null : days.between(latest, dueOn),
  };
}

/** Whether an action waits for another one. */
export const isBlocked = ({ needsIds }: ActionFacts, isActionOpen: (id: string) => boolean): boolean =>
  needsIds.length > 0 && needsIds.some(isActionOpen);

const NOBODY: readonly Side[] = Object.freeze([]);

const withSide = (some: readonly Side[], side: Side): readonly Side[] =>
  some.includes(side) ? some : [...some, side];

const CLOSED: ActionStanding = {
  ...{ isOpen: false, lateSides: [], isOverdue: false, isDueSoon: false, isQuiet: false },
  ...{ isBlocked: false, waitsFor: [], daysLeft: null },
};

/**
 * How an outcome stands, together with its actions. What was only said is open to nothing. `lastDay` is that
 * of its visit: what has no date of its own was last heard of then.
 */
export function outcomeStanding(
  outcome: OutcomeFacts,
  actions: readonly { facts: Pick<ActionFacts, "heardOn">; standing: ActionStanding }[],
  lastDay: LocalDate | null,
  days: Days,
): OutcomeStanding {
  const isOpen = outcome.group === "open" || outcome.group === "agreed";
  let heard = outcome.heardOn ?? lastDay;
  let isOverdue = false;
  let isActionSoon = false;
  let waitsFor = NOBODY;
  for (const { facts, standing } of actions) {
    if (heard === null || facts.heardOn > heard) heard = facts.heardOn;
    if (standing.isOverdue) isOverdue = true;
    if (standing.isDueSoon) isActionSoon = true;
    for (const side of standing.waitsFor) waitsFor = withSide(waitsFor, side);
  }
  const isSoon = (day: LocalDate | null) => day !== null && day >= days.office && days.officeSoonUntil >= day;
  const isTermSoon = () => isOpen && (isSoon(outcome.validUntil) || isSoon(noticeBy(outcome)));
  return {
    isOpen,
    isQuiet: isOpen && heard !== null && heard < days.quietBefore,
    isOverdue,
    isDueSoon: !isOverdue && (isActionSoon || isTermSoon()),
    waitsFor: waitsFor as Side[],
  };
}

/** Whether an action of the ledger is still open; one that is gone is not. */
export const isOpenIn =
  (ledger: Pick<Ledger, "actions">) =>
  (id: string): boolean => {
    const status = ledger.actions.get(id)?.status;
    return status === "open" || status === "underWay";
  };

/** The last day on which notice can be given; null without an end or a period of notice. */
export const noticeBy = ({ validUntil, noticeDays }: Pick<OutcomeFacts, "validUntil" | "noticeDays">) =>
  validUntil === null || noticeDays === null ? null : addDays(validUntil, -noticeDays);
