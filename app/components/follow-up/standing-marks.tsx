import { useReader } from "#app/components/reader.tsx";
import type { ActionStanding, OutcomeStanding } from "#app/domain/follow-up/standing.ts";
import type { Messages } from "#app/i18n/messages.ts";

const waitsWord = {
  guest: "waitsForGuest",
  host: "waitsForHost",
  third: "waitsForThird",
} as const;

/** What stands out about an outcome or action: late, due soon, quiet, waiting. In words; nothing when all is well. */
export function StandingMarks({ of }: { of: ActionStanding | OutcomeStanding }) {
  const { messages } = useReader();
  const marks = marksOf(of, messages);
  if (marks.length === 0) return null;
  return (
    <ul className="standing-marks">
      {marks.map(({ kind, said }) => (
        <li key={said} className={`standing-${kind}`}>
          {kind === "overdue" && <span aria-hidden="true">▲ </span>}
          {said}
        </li>
      ))}
    </ul>
  );
}

function marksOf(of: ActionStanding | OutcomeStanding, { followUps, actions }: Messages) {
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
