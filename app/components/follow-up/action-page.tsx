import { Documents } from "#app/components/documents/documents.tsx";
import { ActionActs, OwnerActs } from "#app/components/follow-up/action-acts.tsx";
import { ActionEvents } from "#app/components/follow-up/action-events.tsx";
import { ActionList, OwnerName } from "#app/components/follow-up/action-list.tsx";
import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { StandingMarks } from "#app/components/follow-up/standing-marks.tsx";
import { StateOnPaper } from "#app/components/follow-up/state-on-paper.tsx";
import { ErrorSummary } from "#app/components/form/error-summary.tsx";
import { FormProvider } from "#app/components/form/form-context.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { Link } from "#app/components/link.tsx";
import { Passages } from "#app/components/minutes/passages.tsx";
import { Page } from "#app/components/page.tsx";
import { HistoryList } from "#app/components/plan/history-list.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { ActionView } from "#app/domain/action/action-view.ts";

/** The page of one action: what it is, who owes it, how it stands, and what can be done about it now. */
export function ActionPage({ view }: { view: ActionView }) {
  const { messages } = useReader();
  const { actions: say, editing, followUps } = messages;
  const { action, refused, forms, mayEdit, history, detail, needs, neededBy, reference } = view;
  const wrong = forms.find((one) => one.act === refused?.act && one.ownerId === refused?.ownerId);
  const at = `/visits/${action.visit.slug}/plan/actionItem/${action.id}`;
  return (
    <ReferenceProvider language={reference}>
      <Page>
        <div className="action-page">
          <Notice of={view.notice} />
          {wrong && (
            <FormProvider view={wrong.view}>
              <ErrorSummary />
            </FormProvider>
          )}
          <p className="eyebrow">
            <Link to="/follow-ups">{say.page.back}</Link>
            {" · "}
            {editing.kinds.actionItem.one}
          </p>
          <h1>
            <ShownText of={action.title} />
          </h1>
          <StateOnPaper today={view.today} />
          <p>
            <span className={`status action-${action.status}`}>{followUps.actionStatus[action.status]}</span>
            {action.priority === "high" && ` ${say.highPriority}`}
          </p>
          <StandingMarks of={action.standing} />
          {detail && (
            <p className="lines">
              <Text of={detail} />
            </p>
          )}
          <Facts view={view} />
          <Owners view={view} />
          {needs.length > 0 && (
            <section aria-labelledby="needs">
              <h2 id="needs">{say.page.needs}</h2>
              {action.standing.isBlocked && <p className="note">{say.page.waits}</p>}
              <ActionList actions={needs} hasVisit={false} />
            </section>
          )}
          {neededBy.length > 0 && (
            <section aria-labelledby="needed-by">
              <h2 id="needed-by">{say.page.neededBy}</h2>
              <ActionList actions={neededBy} hasVisit={false} />
            </section>
          )}
          {mayEdit && <ActionActs view={view} />}
          {view.passages.length > 0 && (
            <section aria-labelledby="minutes">
              <h2 id="minutes">{messages.outcomes.minutes}</h2>
              <Passages passages={view.passages} />
            </section>
          )}
          <section aria-labelledby="documents">
            <h2 id="documents">{messages.outcomes.documents.title}</h2>
            <Documents of={{ kind: "actionItem", id: action.id }} files={view.files} mayEdit={mayEdit} />
          </section>
          <section aria-labelledby="events">
            <h2 id="events">{say.page.events}</h2>
            <ActionEvents events={view.events} />
          </section>
          <section className="thing-history" aria-labelledby="history">
            <h2 id="history">{editing.history.title}</h2>
            <HistoryList
              entries={history.entries}
              refused={undefined}
              mayEdit={mayEdit}
              older={null}
              action={`/follow-ups/actions/${action.id}?act=undo`}
            />
            <p className="follow-up-acts">
              <Link to={history.all}>{say.page.allHistory}</Link>
              {mayEdit && <Link to={at}>{say.page.whole}</Link>}
            </p>
          </section>
        </div>
      </Page>
    </ReferenceProvider>
  );
}

/** Due date, progress, where it comes from, and who is reminded. */
function Facts({ view: { action, outcome, item, reminder } }: { view: ActionView }) {
  const { messages, dates } = useReader();
  const { page: say } = messages.actions;
  const { dueOn, progress, visit } = action;
  return (
    <dl className="facts action-facts">
      <div>
        <dt>{say.due}</dt>
        <dd>
          {dueOn ? (
            <time dateTime={dueOn}>{say.dueOn(dates.shortWeekday(dueOn), dates.day(dueOn))}</time>
          ) : (
            messages.actions.noDue
          )}
        </dd>
      </div>
      <div>
        <dt>{say.progress}</dt>
        <dd>
          {progress === null ? (
            say.noProgress
          ) : (
            <>
              <progress value={progress} max={100} aria-label={say.progress} />{" "}
              {messages.actions.perCent(progress)}
            </>
          )}
        </dd>
      </div>
      <div>
        <dt>{say.why}</dt>
        <dd>{outcome && <OutcomeLine outcome={outcome} hasVisit={false} />}</dd>
        {item && (
          <dd>
            {say.setAt}
            {messages.colon}
            <Link to={item.at}>
              <ShownText of={item.title} />
            </Link>
            {item.on && <span className="quiet"> {messages.inBrackets(dates.day(item.on))}</span>}
          </dd>
        )}
        <dd>
          {say.visit}
          {messages.colon}
          <Link to={`/visits/${visit.slug}/plan/outcomes`}>
            <ShownText of={visit.title} />
          </Link>
        </dd>
      </div>
      <Reminder of={reminder} isOpen={action.standing.isOpen} />
    </dl>
  );
}

function Reminder({ of, isOpen }: { of: ActionView["reminder"]; isOpen: boolean }) {
  const { messages, dates } = useReader();
  const { page: say } = messages.actions;
  if (!isOpen) return null;
  const { on, people, withoutAddress, hasServer } = of;
  const lines =
    on === null
      ? [say.noReminder]
      : [
          people.length > 0
            ? say.remindsOn(dates.day(on), people.join(messages.series))
            : withoutAddress.length === 0
              ? say.remindsNobody
              : "",
          withoutAddress.length > 0 ? say.withoutAddress(withoutAddress.join(messages.series)) : "",
          hasServer ? "" : say.noServer,
        ];
  return (
    <div>
      <dt>{say.reminders}</dt>
      {lines.filter(Boolean).map((line) => (
        <dd key={line}>{line}</dd>
      ))}
    </div>
  );
}

/** Who owes it on each side, in which zone the day ends, and whether they say it is done. */
function Owners({ view }: { view: ActionView }) {
  const { messages, dates } = useReader();
  const { page: say } = messages.actions;
  const { owners, action, hasSeveralEnds, sides, mayEdit } = view;
  const said = [
    ...sides.done.map((side) => say.saysDone[side]),
    ...sides.waiting.map((side) => say.notYet[side]),
  ].join(messages.semicolon);
  return (
    <section aria-labelledby="owners">
      <h2 id="owners">{say.owners}</h2>
      <p className="done-said">
        {sides.waiting.length === 0
          ? say.bothDone
          : sides.done.length === 0
            ? say.nobodyDone
            : `${said}${messages.actions.page.stop}`}
      </p>
      <ul className="owner-list">
        {owners.map((owner) => (
          <li key={owner.id} className={`side-${owner.side}`}>
            <h3>
              <OwnerName owner={owner} />
            </h3>
            <p className="quiet">
              {action.dueOn && hasSeveralEnds ? say.endsAt(owner.zoneName) : say.ownZone(owner.zoneName)}
            </p>
            <p>
              {owner.doneOn ? (
                <>
                  <span aria-hidden="true">✓ </span>
                  {say.doneOn(dates.day(owner.doneOn))}
                  {owner.doneBy && messages.comma + say.by(owner.doneBy)}
                </>
              ) : (
                say.notSaid
              )}
              {owner.isLate && <strong className="overdue"> {say.isLate}</strong>}
            </p>
            {mayEdit && <OwnerActs view={view} owner={owner} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
