import type { ActionStanding, OutcomeStanding } from "#app/domain/follow-up/standing.ts";
import type { Messages } from "#app/i18n/messages.ts";

const waitsWord = {
  guest: "waitsForGuest",
  host: "waitsForHost",
  third: "waitsForThird",
} as const;

/** What stands out about an outcome or action, each with its kind; none when all is well. */
export function marksInWords(of: ActionStanding | OutcomeStanding, { followUps, actions }: Messages) {
  const { state } = followUps;
  const daysLeft = "daysLeft" in of ? of.daysLeft : null;
  const late = daysLeft !== null && daysLeft < 0 ? actions.late(-daysLeft) : state.overdue;
  const soon = daysLeft !== null ? actions.left(daysLeft) : state.dueSoon;
  return [
    ...(of.isOverdue ? [{ kind: "overdue", said: late }] : []),
    ...(of.isDueSoon ? [{ kind: "soon", said: soon }] : []),
    ...("isBlocked" in of && of.isBlocked ? [{ kind: "blocked", said: state.blocked }] : []),
    ...of.waitsFor.map((side) => ({ kind: "waiting", said: state[waitsWord[side]] })),
    ...(of.isQuiet ? [{ kind: "quiet", said: state.quiet }] : []),
  ];
}
