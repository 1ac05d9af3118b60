import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { AgreementOnPage, GroupOnPage } from "#app/domain/follow-up/partners-view.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What binds both sides, with its term, the last day of notice and its text. */
export function Agreements({
  agreements,
  today,
}: {
  agreements: readonly AgreementOnPage[];
  today: LocalDate;
}) {
  const { messages, dates } = useReader();
  const { partners: say } = messages;
  return (
    <ul className="follow-up-list">
      {agreements.map((one) => {
        const { id, kind, status, title, visit, instrument, validFrom, validUntil, noticeBy, renewsItself } =
          one;
        const isOver = validUntil !== null && validUntil < today && !renewsItself;
        return (
          <li key={id}>
            <p className="follow-up-title">
              <Link to={`/follow-ups/outcomes/${id}`}>
                <ShownText of={title} />
              </Link>
            </p>
            <p className="follow-up-facts quiet">
              <span className={`status status-${status}`}>{statusInWords(kind, status, messages)}</span>{" "}
              {instrument ? messages.followUps.instrument[instrument] : messages.outcome.kind[kind]}
              {" · "}
              <ShownText of={visit.title} />
            </p>
            <p>
              {[
                validFrom && say.since(dates.day(validFrom)),
                validUntil === null
                  ? say.noEnd
                  : isOver
                    ? say.ended(dates.day(validUntil))
                    : say.until(dates.day(validUntil)),
                noticeBy && noticeBy >= today && say.noticeBy(dates.day(noticeBy)),
                renewsItself && say.renews,
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <Texts of={one} />
          </li>
        );
      })}
    </ul>
  );
}

function Texts({ of: { address, files } }: { of: AgreementOnPage }) {
  const { partners: say } = useReader().messages;
  if (address === null && files.length === 0) return null;
  return (
    <p className="no-print agreement-texts">
      {address && (
        <a href={address} rel="noreferrer">
          {say.text}
        </a>
      )}
      {files.map(({ id, name }) => (
        <a key={id} href={`/follow-ups/documents/${id}`}>
          {name}
        </a>
      ))}
    </p>
  );
}

/** Standing bodies of both sides, each with the date on which it meets next. */
export function Groups({ groups }: { groups: readonly GroupOnPage[] }) {
  const { messages } = useReader();
  return (
    <ul className="follow-up-list">
      {groups.map((group) => (
        <li key={group.id}>
          <OutcomeLine outcome={group} />
          <p>
            <NextMeeting of={group} />
            <span className="no-print">
              {" · "}
              <Link to={`/follow-ups/groups/${group.id}`}>{messages.outcome.members}</Link>
            </span>
          </p>
        </li>
      ))}
    </ul>
  );
}

function NextMeeting({ of: { id, next } }: { of: GroupOnPage }) {
  const { messages, dates } = useReader();
  const { partners: say } = messages;
  if (!next) return <span className="quiet">{say.noMeeting}</span>;
  if (next.by === "rhythm")
    return <Link to={`/follow-ups/groups/${id}#on-${next.on}`}>{say.nextByRhythm(dates.day(next.on))}</Link>;
  return (
    <Link to={`/visits/${next.slug}/plan#item-${next.key}`}>
      {next.on === null ? say.nextUndated : say.nextPlanned(dates.day(next.on))}
    </Link>
  );
}
