import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { GroupView } from "#app/domain/group/group-view.ts";
import { sideTimes } from "#app/i18n/side-times-in-words.ts";
import { weekdayAndDay } from "#app/i18n/weekday-and-day.ts";
import { clockOf } from "#app/time/wall-time.ts";

type Next = GroupView["next"][number];

/** The dates ahead by the rhythm, each with both sides' hours, and what can be done about it. */
export function NextDates({ view }: { view: GroupView }) {
  const { messages, dates } = useReader();
  const { groups: say } = messages;
  return (
    <>
      <h3 id="next-dates">{say.nextDates}</h3>
      {view.next.length === 0 && <p className="quiet">{say.noNextDates}</p>}
      <ol className="group-dates" aria-labelledby="next-dates">
        {view.next.map((one) => (
          <li
            key={one.on}
            id={`on-${one.on}`}
            className={one.isException ? "group-date skipped" : "group-date"}
          >
            <p className="group-day" id={`day-${one.on}`}>
              <time dateTime={one.on}>{weekdayAndDay(one.on, dates)}</time>
            </p>
            <div className="group-times">
              {one.isException ? <p>{say.isSkipped}</p> : <Times of={one} clocks={view.clocks} />}
            </div>
            <Acts of={one} view={view} />
          </li>
        ))}
      </ol>
    </>
  );
}

function Times({ of: { on, time }, clocks }: { of: Next; clocks: GroupView["clocks"] }) {
  const wording = useReader();
  const { groups: say } = wording.messages;
  if (time === null) return <p className="quiet">{say.dayAlone}</p>;
  if (time.kind === "skipped") return <p>{say.neverHappens(clockOf(time.wall))}</p>;
  if (time.kind === "repeated") return <p>{say.happensTwice(clockOf(time.wall))}</p>;
  return (
    <ul>
      {sideTimes(time, on, clocks, wording).map(({ side, text }) => (
        <li key={side}>{text}</li>
      ))}
    </ul>
  );
}

/** A date is planned or it is not; only one that is merely next can be skipped. */
function Acts({ of: one, view }: { of: Next; view: GroupView }) {
  const { groups: say } = useReader().messages;
  if (one.plannedAs) {
    const { slug, itemId } = one.plannedAs;
    return (
      <p className="group-date-acts">
        <span className="status">{say.isPlanned}</span>{" "}
        <Link to={`/visits/${slug}/plan/item/${itemId}/minutes`} aria-describedby={`day-${one.on}`}>
          {say.agendaAndMinutes}
        </Link>
      </p>
    );
  }
  return (
    <form method="post" className="group-date-acts">
      <input type="hidden" name="on" value={one.on} />
      {!one.isException && view.mayPlan && (
        <button
          type="submit"
          name="intent"
          value="plan"
          className="button button-quiet"
          aria-describedby={`day-${one.on}`}
        >
          {say.plan}
        </button>
      )}
      <button
        type="submit"
        name="intent"
        value={one.isException ? "restore" : "skip"}
        className="link-button"
        aria-describedby={`day-${one.on}`}
      >
        {one.isException ? say.restore : say.skip}
      </button>
    </form>
  );
}
