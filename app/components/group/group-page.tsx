import { ActionList } from "#app/components/follow-up/action-list.tsx";
import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { Notice } from "#app/components/form/notice.tsx";
import { GroupMeetings } from "#app/components/group/group-meetings.tsx";
import { NextDates } from "#app/components/group/next-dates.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { GroupView, MemberOnPage } from "#app/domain/group/group-view.ts";
import { rhythmInWords } from "#app/i18n/rhythm-in-words.ts";

/** A working group: what it is for, who sits in it, when it meets, and what came of it. */
export function GroupPage({ view }: { view: GroupView }) {
  return (
    <Page>
      <ReferenceProvider language={view.visit.referenceLanguage}>
        <Group view={view} />
      </ReferenceProvider>
    </Page>
  );
}

function Group({ view }: { view: GroupView }) {
  const { messages } = useReader();
  const { groups: say } = messages;
  const { visit } = view;
  return (
    <div className="group-page">
      <Notice of={view.notice} />
      {view.refused && (
        // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
        <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
          <h2>{messages.editing.notices.thereIsAProblem}</h2>
          <p>{view.refused}</p>
        </div>
      )}
      <p className="eyebrow">
        <Link to="/follow-ups">{say.allFollowUps}</Link>
        {" · "}
        <Link to={`/visits/${visit.slug}/plan/outcomes`}>
          <Text of={visit.title} />
        </Link>
      </p>
      <h1>
        <Text of={view.title} />
      </h1>
      {view.detail && (
        <p>
          <Text of={view.detail} />
        </p>
      )}
      <p className="group-acts">
        <Link to={`/visits/${visit.slug}/plan/outcome/${view.id}`}>{say.change}</Link>
      </p>
      {view.mandate && (
        <section aria-labelledby="mandate">
          <h2 id="mandate">{say.mandate}</h2>
          <p className="group-mandate">
            <Text of={view.mandate} />
          </p>
        </section>
      )}
      <Members view={view} />
      <section aria-labelledby="rhythm">
        <h2 id="rhythm">{say.rhythm}</h2>
        <RhythmLine view={view} />
        {view.rhythm && <NextDates view={view} />}
      </section>
      <GroupMeetings view={view} />
      <section aria-labelledby="open-actions">
        <h2 id="open-actions">{say.openActions}</h2>
        {view.openActions.length === 0 ? (
          <p className="quiet">{say.noOpenActions}</p>
        ) : (
          <ActionList actions={view.openActions} />
        )}
      </section>
      <section aria-labelledby="open-outcomes">
        <h2 id="open-outcomes">{say.openOutcomes}</h2>
        {view.openOutcomes.length === 0 ? (
          <p className="quiet">{say.noOpenOutcomes}</p>
        ) : (
          <ul className="follow-up-list">
            {view.openOutcomes.map((outcome) => (
              <li key={outcome.id}>
                <OutcomeLine outcome={outcome} />
              </li>
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function RhythmLine({ view: { rhythm, agreedRhythm, legs, visit, id } }: { view: GroupView }) {
  const wording = useReader();
  const { groups: say, comma } = wording.messages;
  return (
    <>
      {rhythm ? (
        <p className="group-rhythm">
          {rhythmInWords(rhythm, legs, wording)}
          {rhythm.minutes !== null && comma + say.rule.lasting(rhythm.minutes)}
          <span className="quiet">
            {comma}
            {say.rule.since(wording.dates.day(rhythm.from))}
          </span>
        </p>
      ) : (
        <p className="quiet">
          {say.noRhythm}{" "}
          <Link to={`/visits/${visit.slug}/plan/outcome/${id}#meetsEvery`}>{say.enterRhythm}</Link>
        </p>
      )}
      {agreedRhythm && (
        <p className="quiet">
          <Text of={agreedRhythm} />
        </p>
      )}
    </>
  );
}

function Members({ view: { members, clocks } }: { view: GroupView }) {
  const { messages } = useReader();
  const { groups: say } = messages;
  return (
    <section aria-labelledby="members">
      <h2 id="members">{say.members}</h2>
      <div className="side-lists group-members">
        {clocks.map(({ side, name }) => {
          const own = members.filter((one) => one.side === side);
          return (
            <section key={side} className={`side-list side-${side}`} aria-labelledby={`members-${side}`}>
              <h3 id={`members-${side}`}>
                {messages.side[side]}
                {messages.colon}
                <Text of={name} />
              </h3>
              {own.length === 0 && <p className="quiet">{say.nobody}</p>}
              <ul>
                {[...own]
                  .sort((a, b) => Number(b.isCoChair) - Number(a.isCoChair))
                  .map((one) => (
                    <li key={one.id}>
                      <MemberName one={one} />
                      {one.isCoChair && <span className="quiet"> {messages.inBrackets(say.coChair)}</span>}
                    </li>
                  ))}
              </ul>
            </section>
          );
        })}
      </div>
    </section>
  );
}

function MemberName({ one: { person, organisation } }: { one: MemberOnPage }) {
  const { comma } = useReader().messages;
  return <>{[person, organisation].filter(Boolean).join(comma)}</>;
}
