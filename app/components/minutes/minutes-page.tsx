import { Documents } from "#app/components/documents/documents.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { Link } from "#app/components/link.tsx";
import { Agenda } from "#app/components/minutes/agenda.tsx";
import { MinutesText } from "#app/components/minutes/minutes-text.tsx";
import { Revisions, ShownRevision } from "#app/components/minutes/revisions.tsx";
import { TextForm } from "#app/components/minutes/text-form.tsx";
import { Page } from "#app/components/page.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { MinutesView } from "#app/domain/minutes/minutes-view.ts";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { sideTimes } from "#app/i18n/side-times-in-words.ts";
import { clockInWords, timeInWords } from "#app/i18n/time-in-words.ts";
import { weekdayAndDay } from "#app/i18n/weekday-and-day.ts";

/** The agenda and the minutes of one item: what is to be talked about, and what was said. */
export function MinutesPage({ view }: { view: MinutesView }) {
  const { messages } = useReader();
  const say = messages.groups.minutes;
  return (
    <Page>
      <ReferenceProvider language={view.visit.referenceLanguage}>
        <div className="minutes-page">
          <Notice of={view.notice} />
          <Head view={view} />
          {view.shown || view.compared ? (
            <ShownRevision view={view} />
          ) : (
            <>
              <Agenda view={view} />
              <section id="minutes" aria-labelledby="minutes-title" className="minutes-part">
                <h2 id="minutes-title">{say.text}</h2>
                {view.editing ? (
                  <TextForm view={view.editing} address={view.writesAt} />
                ) : (
                  <TextLink view={view} />
                )}
                <MinutesText view={view} />
              </section>
            </>
          )}
          {view.files && (
            <section aria-labelledby="documents" className="no-print">
              <h2 id="documents">{messages.outcomes.documents.title}</h2>
              <Documents
                of={{ kind: "minutes", id: view.minutesId! }}
                files={view.files}
                mayEdit={view.mayEdit}
              />
            </section>
          )}
          <Revisions view={view} />
        </div>
      </ReferenceProvider>
    </Page>
  );
}

const useSay = () => useReader().messages.groups.minutes;

/** What stands above agenda and minutes, on paper too: the visit, the group, the day, both sides' hours, who attends. */
function Head({ view }: { view: MinutesView }) {
  const wording = useReader();
  const { messages, dates } = wording;
  const say = messages.groups.minutes;
  const { item, visit, group, minutes } = view;
  const day = listedDay(item);
  const at = `/visits/${visit.slug}/plan`;
  return (
    <header className="minutes-head">
      <p className="eyebrow">
        {say.title} · <span className="status">{messages.followUps.minutesState[minutes.state]}</span>
      </p>
      <h1>
        <Text of={item.title} />
      </h1>
      <dl className="facts">
        <div>
          <dt>{say.ofVisit}</dt>
          <dd>
            <Link to={`${at}#${item.id}`}>
              <Text of={visit.title} />
            </Link>
          </dd>
        </div>
        {group && (
          <div>
            <dt>{say.ofGroup}</dt>
            <dd>
              <Link to={`/follow-ups/groups/${group.id}`}>
                <Text of={group.title} />
              </Link>
            </dd>
          </div>
        )}
        <div>
          <dt>{day ? weekdayAndDay(day, dates) : say.when}</dt>
          <dd>
            {day && hasClock(item.when) ? (
              <ul>
                {sideTimes(item, day, view.clocks, wording).map(({ side, text }) => (
                  <li key={side}>{text}</li>
                ))}
              </ul>
            ) : (
              (day ? clockInWords : timeInWords)(item, { legs: view.legs, items: [] }, wording)
            )}
          </dd>
        </div>
        {view.places.length > 0 && (
          <div>
            <dt>{say.place}</dt>
            <dd>{view.places.join(messages.semicolon)}</dd>
          </div>
        )}
        <div>
          <dt>{say.attendance}</dt>
          <dd>{view.attending.length > 0 ? view.attending.join(messages.series) : say.nobodyAttends}</dd>
        </div>
        {minutes.recordedBy && (
          <div>
            <dt>{say.recordedBy}</dt>
            <dd>{minutes.recordedBy}</dd>
          </div>
        )}
        {minutes.agreedOn && (
          <div>
            <dt>{say.agreedOn}</dt>
            <dd>{dates.day(minutes.agreedOn)}</dd>
          </div>
        )}
      </dl>
    </header>
  );
}

function TextLink({ view: { minutes, minutesId, visit, unsaved } }: { view: MinutesView }) {
  const say = useSay();
  const { notices } = useReader().messages.editing;
  return (
    <>
      {unsaved && (
        <p className="note no-print">
          <a href="?edit#minutes">{notices.keptNotice[unsaved.why](unsaved.time)}</a>
        </p>
      )}
      <p className="minutes-acts no-print">
        <a href="?edit#minutes" className="button button-quiet">
          {minutes.body ? say.changeText : say.write}
        </a>
        {minutesId && <Link to={`/visits/${visit.slug}/plan/minutes/${minutesId}`}>{say.allFields}</Link>}
      </p>
    </>
  );
}
