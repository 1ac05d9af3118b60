import { ActionList } from "#app/components/follow-up/action-list.tsx";
import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { GroupView, MeetingOnPage } from "#app/domain/group/group-view.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { sideTimes } from "#app/i18n/side-times-in-words.ts";
import { clockInWords } from "#app/i18n/time-in-words.ts";
import { weekdayAndDay } from "#app/i18n/weekday-and-day.ts";

/** The meetings of a group that are planned, and those that were held, each with what came of it. */
export function GroupMeetings({ view }: { view: GroupView }) {
  const { groups: say } = useReader().messages;
  return (
    <section aria-labelledby="meetings">
      <h2 id="meetings">{say.meetings}</h2>
      {view.held.length + view.coming.length === 0 && <p className="quiet">{say.noMeetings}</p>}
      <Meetings id="coming" title={say.coming} of={view.coming} clocks={view.clocks} />
      <Meetings id="held" title={say.held} of={view.held} clocks={view.clocks} />
    </section>
  );
}

type Clocks = { clocks: GroupView["clocks"] };

function Meetings({ id, title, of, clocks }: { id: string; title: string; of: MeetingOnPage[] } & Clocks) {
  if (of.length === 0) return null;
  return (
    <>
      <h3 id={id}>{title}</h3>
      <ol className="group-meetings" aria-labelledby={id}>
        {of.map((meeting) => (
          <Meeting key={meeting.item.id} of={meeting} clocks={clocks} />
        ))}
      </ol>
    </>
  );
}

function Meeting({
  of: { item, visit, legs, minutesState, outcomes, actions },
  clocks,
}: { of: MeetingOnPage } & Clocks) {
  const wording = useReader();
  const { messages, dates } = wording;
  const { groups: say } = messages;
  const day = listedDay(item);
  const at = `/visits/${visit.slug}/plan/item/${item.id}`;
  return (
    <li className="group-meeting" id={`meeting-${item.id}`}>
      <h4>
        <Link to={`${at}/minutes`}>
          {day ? weekdayAndDay(day, dates) : messages.when.dateToBeConfirmed}
          {messages.colon}
          <Text of={item.title} />
        </Link>
      </h4>
      {day && hasClock(item.when) ? (
        <ul className="group-times">
          {sideTimes(item, day, clocks, wording).map(({ side, text }) => (
            <li key={side}>{text}</li>
          ))}
        </ul>
      ) : (
        <p className="quiet">{clockInWords(item, { legs, items: [] }, wording)}</p>
      )}
      <p className="quiet">
        {[
          messages.item.status[item.status],
          minutesState ? messages.followUps.minutesState[minutesState] : say.minutes.noText,
        ].join(" · ")}
        {" · "}
        <Text of={visit.title} />
      </p>
      {outcomes.length + actions.length > 0 && (
        <div className="group-out-of">
          <p className="quiet-label">{say.outOf}</p>
          <ul className="follow-up-list">
            {outcomes.map((outcome) => (
              <li key={outcome.id}>
                <OutcomeLine outcome={outcome} hasVisit={false} />
              </li>
            ))}
          </ul>
          <ActionList actions={actions} hasVisit={false} hasOutcome={false} />
        </div>
      )}
    </li>
  );
}
