import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { ActionEvent } from "#app/domain/action/action-view.ts";

/** What became of an action, the latest first: words with their proof, sides that were done, judgements. */
export function ActionEvents({ events }: { events: readonly ActionEvent[] }) {
  const { dates } = useReader();
  return (
    <ol className="action-events">
      {events.map((event, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several may be of one day, and they keep their order
        <li key={n}>
          <time dateTime={event.on}>{dates.day(event.on)}</time>
          <div>
            <Told event={event} />
          </div>
        </li>
      ))}
    </ol>
  );
}

function Told({ event }: { event: ActionEvent }) {
  const { messages } = useReader();
  const { actions, followUps, side, comma, colon } = messages;
  const { page: say } = actions;
  switch (event.kind) {
    case "set":
      return <p>{say.set}</p>;
    case "done":
      return (
        <p className={`told side-${event.side}`}>
          <strong>{say.doneBySide[event.side]}</strong>
          {event.by && comma + say.by(event.by)}
        </p>
      );
    case "dropped":
      return (
        <p>
          <strong>{say.dropped}</strong>
          {colon}
          {event.reason}
        </p>
      );
    case "judged":
      return (
        <p>
          <Link to={`/follow-ups/reviews/${event.reviewId}`}>
            {say.judged(followUps.judgement[event.judgement])}
          </Link>
          {event.note && (
            <>
              {" "}
              <Text of={event.note} />
            </>
          )}
        </p>
      );
    case "told":
      return (
        <div className={`told side-${event.side}`}>
          <p className="quiet">
            {event.saidBy ? say.said(side[event.side], event.saidBy) : side[event.side]}
            {event.progress !== null && ` · ${actions.perCent(event.progress)}`}
          </p>
          <p className="lines">
            <Text of={event.note} />
          </p>
          {event.evidence && (
            <p>
              {say.evidence}
              {colon}
              <a href={event.evidence} rel="noreferrer" className="long-address">
                {event.evidence}
              </a>
            </p>
          )}
        </div>
      );
  }
}
