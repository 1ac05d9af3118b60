import type { Side } from "#app/domain/access/audience.ts";
import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";
import { addDays, dayAt, dayCount } from "#app/time/local-days.ts";
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

/** Reads the calendar of each zone once for an instant: a thousand actions share a handful of zones. */
export type Days = { today: (zone: ZoneName) => LocalDate; office: LocalDate };

/** The days that calendars show at an instant; `office` in the office's own zone. */
export function daysAt(now: Instant, officeZone: ZoneName): Days {
  const kept = new Map<ZoneName, LocalDate>();
  const today = (zone: ZoneName) => {
    const day = kept.get(zone) ?? dayAt(now, zone);
    kept.set(zone, day);
    return day;
  };
  return { today, office: today(officeZone) };
}

/**
 * How an action stands. It is overdue for an owner once the day it is due is over in that owner's own zone,
 * unless that side is done. Being due soon, too, goes by each owner's own day; quiet goes by the office's.
 */
export function actionStanding(
  action: ActionFacts,
  days: Days,
  isActionOpen: (id: string) => boolean,
): ActionStanding {
  const { status, dueOn, owners } = action;
  const isOpen = status === "open" || status === "underWay";
  if (!isOpen) return CLOSED;
  const waiting = owners.filter(({ doneOn }) => doneOn === null);
  const late = dueOn === null ? [] : waiting.filter(({ zone }) => days.today(zone) > dueOn);
  const isOverdue = late.length > 0;
  const isSoon = dueOn !== null && waiting.some(({ zone }) => addDays(days.today(zone), SOON_DAYS) >= dueOn);
  const someAreDone = waiting.length < owners.length;
  return {
    isOpen,
    lateSides: sidesOf(late),
    isOverdue,
    isDueSoon: isSoon && !isOverdue,
    isQuiet: isQuietSince(action.heardOn, days.office),
    isBlocked: action.needsIds.some(isActionOpen),
    waitsFor: someAreDone ? sidesOf(waiting) : [],
    daysLeft:
      dueOn === null || waiting.length === 0
        ? null
        : Math.min(...waiting.map(({ zone }) => daysUntil(days.today(zone), dueOn))),
  };
}

const CLOSED: ActionStanding = {
  ...{ isOpen: false, lateSides: [], isOverdue: false, isDueSoon: false, isQuiet: false },
  ...{ isBlocked: false, waitsFor: [], daysLeft: null },
};

/** How an outcome stands, together with its actions. What was only said is open to nothing. */
export function outcomeStanding(outcome: OutcomeFacts, ledger: Ledger, days: Days): OutcomeStanding {
  const isOpen = outcome.group === "open" || outcome.group === "agreed";
  const actions = ledger.actionsOf.get(outcome.id) ?? [];
  const standings = actions.map((action) => actionStanding(action, days, isOpenIn(ledger)));
  const heard = [outcome.heardOn ?? lastDayOf(ledger, outcome), ...actions.map(({ heardOn }) => heardOn)]
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  const isSoon = (day: LocalDate | null) =>
    day !== null && day >= days.office && addDays(days.office, SOON_DAYS) >= day;
  const isOverdue = standings.some((one) => one.isOverdue);
  return {
    isOpen,
    isQuiet: isOpen && heard !== undefined && isQuietSince(heard, days.office),
    isOverdue,
    isDueSoon:
      !isOverdue &&
      (standings.some((one) => one.isDueSoon) ||
        (isOpen && (isSoon(outcome.validUntil) || isSoon(noticeBy(outcome))))),
    waitsFor: [...new Set(standings.flatMap(({ waitsFor }) => waitsFor))],
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

const lastDayOf = (ledger: Ledger, { visitId }: OutcomeFacts): LocalDate | null =>
  ledger.visits.get(visitId)?.lastDay ?? null;

/** Whether more than ninety days have gone by since the last word. */
const isQuietSince = (heardOn: LocalDate, today: LocalDate): boolean =>
  dayCount(heardOn, today) - 1 > QUIET_DAYS;

const daysUntil = (today: LocalDate, due: LocalDate): number =>
  due >= today ? dayCount(today, due) - 1 : 1 - dayCount(due, today);

const sidesOf = (owners: readonly { side: Side }[]): Side[] => [...new Set(owners.map(({ side }) => side))];
