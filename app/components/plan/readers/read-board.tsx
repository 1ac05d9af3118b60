import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { Regrets } from "#app/components/plan/readers/regrets.tsx";
import { useMoment } from "#app/components/plan/subscriptions/moments.ts";
import { useNameOf } from "#app/components/plan/use-name-of.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import type { Nudged, ReadersView } from "#app/domain/subscription/readers-view.ts";
import type { Instant } from "#app/time/wall-time.ts";

type Latest = NonNullable<ReadersView["latest"]>;
type Props = { view: ReadersView; mayEdit: boolean };

/** "9 of 12 have read version 4", by person, and who cannot come. Names are those of the release. */
export function ReadBoard({ view, mayEdit }: Props) {
  const { messages } = useReader();
  const { readers: say } = messages;
  const { latest } = view;
  return (
    <div className="addresses-intro">
      {view.hasSettled && (
        <div className="notice" role="status">
          <p>{say.settledNow}</p>
        </div>
      )}
      {view.nudged && <NudgedNotice of={view.nudged} />}
      <h2>{say.title}</h2>
      {latest ? (
        <VisitProvider released={latest.released}>
          <Board view={view} latest={latest} mayEdit={mayEdit} />
          <Regrets view={view} mayEdit={mayEdit} />
        </VisitProvider>
      ) : (
        <p className="empty">{say.neverReleased}</p>
      )}
    </div>
  );
}

function Board({ view, latest, mayEdit }: Props & { latest: Latest }) {
  const { content, number } = useVisit();
  const { messages } = useReader();
  const { readers: say } = messages;
  const { expected, read, unread, withoutAddress } = latest.board;
  const fetched = view.fetched.filter(([id, last]) => expected.includes(id) && last.number >= number);
  const addresses = `/visits/${content.visit.slug}/plan/subscriptions`;
  return (
    <>
      {expected.length > 0 ? (
        <>
          <p className="read-count">
            {unread.length === 0
              ? say.allRead(expected.length, number)
              : say.seen(read.length, expected.length, number)}
          </p>
          <progress
            className="read-progress"
            value={read.length}
            max={expected.length}
            aria-label={say.seen(read.length, expected.length, number)}
          />
          <p>{say.fetchedSince(fetched.length, expected.length)}</p>
        </>
      ) : (
        <p>{say.nobodyCounted}</p>
      )}
      <p className="quiet">
        {say.counted} {messages.desk.officeTime(view.offset)}
      </p>
      {unread.length > 0 && (
        <Part id="unread" title={say.unread}>
          {mayEdit && !view.hasServer && <p className="quiet">{say.nudge.noServer}</p>}
          <PeopleTable
            ids={unread}
            view={view}
            askedSince={latest.releasedAt}
            mayNudge={mayEdit && view.hasServer}
          />
          {mayEdit && view.hasServer && (
            <form method="post" className="plan-acts">
              <button type="submit" name="nudge" value="all" className="button">
                {say.nudge.all(unread.length)}
              </button>
            </form>
          )}
        </Part>
      )}
      {read.length > 0 && (
        <Part id="read" title={say.read}>
          <PeopleTable ids={read} view={view} askedSince={null} mayNudge={false} />
        </Part>
      )}
      {withoutAddress.length > 0 && (
        <Part id="without-address" title={say.withoutAddress}>
          <ul className="names-in-line">
            {withoutAddress.map((id) => (
              <li key={id}>
                <Name id={id} />
              </li>
            ))}
          </ul>
          {mayEdit && (
            <p className="plan-acts">
              <Link to={addresses}>{say.makeAddress}</Link>
            </p>
          )}
        </Part>
      )}
      {latest.earlier.length > 0 && expected.length > 0 && (
        <Part id="earlier" title={say.versions}>
          <ul className="names-in-line">
            {latest.earlier.map((one) => (
              <li key={one.number}>{say.earlier(one.read, one.expected, one.number)}</li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}

/** One part of the board under its heading. */
export const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="plan-part" aria-labelledby={id}>
    <h2 id={id}>{title}</h2>
    {children}
  </section>
);

type People = {
  ids: readonly string[];
  view: ReadersView;
  askedSince: Instant | null;
  mayNudge: boolean;
};

function PeopleTable({ ids, view, askedSince, mayNudge }: People) {
  const { messages } = useReader();
  const { readers: say } = messages;
  const { number } = useVisit();
  const moment = useMoment(view.officeZone);
  const readings = new Map(view.readings.map((one) => [one.participationId, one]));
  const fetched = new Map(view.fetched);
  return (
    <table className="plan-table readers">
      <thead>
        <tr>
          <th scope="col">{say.columns.who}</th>
          <th scope="col">{say.columns.lastRead}</th>
          {askedSince !== null && <th scope="col">{say.columns.since}</th>}
          <th scope="col">{say.columns.calendar}</th>
          {mayNudge && <th scope="col">{messages.delegations.acts}</th>}
        </tr>
      </thead>
      <tbody>
        {ids.map((id) => {
          const last = readings.get(id);
          const calendar = fetched.get(id);
          return (
            <tr key={id} id={id}>
              <th scope="row">
                <Name id={id} />
              </th>
              <td data-label={messages.labelled(say.columns.lastRead, "")}>
                {last ? (
                  say.version(last.number, moment(last.readAt))
                ) : (
                  <span className="open-question">{say.nothing}</span>
                )}
              </td>
              {askedSince !== null && (
                <td data-label={messages.labelled(say.columns.since, "")}>{moment(askedSince)}</td>
              )}
              <td data-label={messages.labelled(say.columns.calendar, "")}>
                {!calendar && <span className="quiet">{say.neverFetched}</span>}
                {calendar &&
                  (calendar.number >= number ? say.fetchedThis : say.fetchedEarlier(calendar.number))}
                {calendar && <span className="quiet"> · {calendar.client}</span>}
              </td>
              {mayNudge && (
                <td className="row-acts">
                  <Nudge id={id} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function Nudge({ id }: { id: string }) {
  const { nudge: say } = useReader().messages.readers;
  const name = useNameOf()({ id });
  return (
    <form method="post">
      <button type="submit" name="nudge" value={id} className="link-button">
        <span className="visually-hidden">{say.this(name)}</span>
        <span aria-hidden="true">{say.one}</span>
      </button>
    </form>
  );
}

/** What became of reminders that were asked for. */
function NudgedNotice({ of: { queued, withoutEmail, today, confirmed } }: { of: Nudged }) {
  const { nudge: say } = useReader().messages.readers;
  const told = [
    queued > 0 ? say.queued(queued) : say.nobody,
    ...(withoutEmail > 0 ? [say.withoutEmail(withoutEmail)] : []),
    ...(today > 0 ? [say.today(today)] : []),
    ...(confirmed > 0 ? [say.confirmed(confirmed)] : []),
  ];
  return (
    <div className="notice" role="status">
      {told.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

/** A participant as the release names them; nothing for whoever it does not name. */
export function Name({ id }: { id: string }) {
  const { content } = useVisit();
  const one = content.participations.find((each) => each.id === id);
  return one ? <ParticipationName one={one} /> : null;
}
