import type { ReactNode } from "react";
import { OwnerName } from "#app/components/follow-up/action-list.tsx";
import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { StandingMarks } from "#app/components/follow-up/standing-marks.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { LineOnPage } from "#app/domain/follow-up/board-view.ts";
import type { ActionOnPage, OutcomeOnPage } from "#app/domain/follow-up/on-page.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";

/** The lines of the board: a table on a wide screen, cards on a telephone. */
export function BoardTable({ lines }: { lines: readonly LineOnPage[] }) {
  const { columns } = useReader().messages.board;
  return (
    <table className="plan-table board-table" aria-describedby="board-count">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{columns.pick}</span>
          </th>
          <th scope="col">{columns.what}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.owes}</th>
          <th scope="col">{columns.due}</th>
          <th scope="col">{columns.heard}</th>
          <th scope="col">{columns.marks}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) =>
          line.kind === "outcome" ? (
            <OutcomeRow key={line.outcome.id} outcome={line.outcome} dueOn={line.dueOn} />
          ) : (
            <ActionRow key={line.action.id} action={line.action} isBelow={line.isBelow} />
          ),
        )}
      </tbody>
    </table>
  );
}

function OutcomeRow({ outcome, dueOn }: { outcome: OutcomeOnPage; dueOn: string | null }) {
  const { messages, dates } = useReader();
  const { board } = messages;
  const { id, kind, status, topic, title, visit, heardOn, validUntil, standing } = outcome;
  return (
    <tr className="board-outcome">
      <Pick value={`outcome~${id}`} title={title.text} />
      <th scope="row">
        <Link to={`/follow-ups/outcomes/${id}`}>
          <ShownText of={title} />
        </Link>
        <span className="board-below">
          {messages.outcome.kind[kind]}
          {topic && ` · ${messages.followUps.topic[topic]}`} · <ShownText of={visit.title} />
        </span>
      </th>
      <td data-label={messages.labelled(board.columns.status, "")}>
        <span className={`status status-${status}`}>{statusInWords(kind, status, messages)}</span>
      </td>
      <td />
      <Day label={board.columns.due} on={dueOn}>
        {validUntil !== null && validUntil !== dueOn && (
          <span className="board-below">{board.validUntil(dates.day(validUntil))}</span>
        )}
      </Day>
      <Day label={board.columns.heard} on={heardOn} />
      <td>
        <StandingMarks of={standing} />
      </td>
    </tr>
  );
}

function ActionRow({ action, isBelow }: { action: ActionOnPage; isBelow: boolean }) {
  const { messages } = useReader();
  const { board, actions, followUps } = messages;
  const { id, title, visit, outcome, owners, status, priority, progress, dueOn, heardOn, standing } = action;
  return (
    <tr className={isBelow ? "board-action board-is-below" : "board-action"}>
      <Pick value={`actionItem~${id}`} title={title.text} />
      <th scope="row">
        <Link to={`/follow-ups/actions/${id}`}>
          <ShownText of={title} />
        </Link>
        {!isBelow && (
          <span className="board-below">
            {outcome && (
              <>
                {board.outOf(outcome.title.text)}
                {" · "}
              </>
            )}
            <ShownText of={visit.title} />
          </span>
        )}
      </th>
      <td data-label={messages.labelled(board.columns.status, "")}>
        <span className={`status action-${status}`}>{followUps.actionStatus[status]}</span>
        {progress !== null && status !== "done" && (
          <span className="board-below">{actions.perCent(progress)}</span>
        )}
        {priority === "high" && <span className="board-below">{actions.highPriority}</span>}
      </td>
      <td data-label={messages.labelled(board.columns.owes, "")}>
        <ul className="board-owners">
          {owners.map((owner, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: owners have no other name here, and keep their order
            <li key={n} className={`side-${owner.side}`}>
              <OwnerName owner={owner} />
              {owner.doneOn && <span className="quiet"> {messages.inBrackets(actions.saysDone)}</span>}
            </li>
          ))}
        </ul>
      </td>
      <Day label={board.columns.due} on={dueOn} />
      <Day label={board.columns.heard} on={heardOn} />
      <td>
        <StandingMarks of={standing} />
      </td>
    </tr>
  );
}

/** Ticks a line, to be changed together with others. */
function Pick({ value, title }: { value: string; title: string }) {
  const { board } = useReader().messages;
  return (
    <td className="board-pick">
      <input type="checkbox" name="pick" value={value} aria-label={board.pick(title)} />
    </td>
  );
}

function Day({ label, on, children }: { label: string; on: string | null; children?: ReactNode }) {
  const { messages, dates } = useReader();
  if (on === null) return <td />;
  return (
    <td className="board-day" data-label={messages.labelled(label, "")}>
      <time dateTime={on}>{dates.day(on)}</time>
      {children}
    </td>
  );
}
