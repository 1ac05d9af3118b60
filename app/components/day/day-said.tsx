import { ConflictLines } from "#app/components/form/conflict-lines.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { DayOnPage, DayRefused } from "#app/domain/day/day-view.ts";

/** What is true now, what was refused and what is asked, and the way to take the last change back. */
export function DaySaid({ of, refused }: { of: DayOnPage; refused: DayRefused | null }) {
  const { messages } = useReader();
  const { notice, undo, address } = of;
  const words = messages.day;
  return (
    <div className="day-said">
      {refused ? (
        <Refused of={refused} address={address} />
      ) : (
        notice && (
          <div className="notice" role="status" id="day-notice">
            <p>
              {notice.said.join(" ")}{" "}
              {notice.elsewhere && <a href={notice.elsewhere.to}>{notice.elsewhere.text}</a>}
            </p>
            {notice.conflicts.length > 0 && <ConflictLines of={notice.conflicts} />}
          </div>
        )
      )}
      {undo && (
        <form method="post" action={address} id="day-undo">
          <input type="hidden" name="intent" value="undo" />
          <input type="hidden" name="entry" value={undo.entryId} />
          <button type="submit" className="link-button">
            {words.undoOf(undo.headline)}
          </button>
        </form>
      )}
    </div>
  );
}

function Refused({ of: { said, answers, itemId }, address }: { of: DayRefused; address: string }) {
  const { messages } = useReader();
  const { slug } = useVisit().content.visit;
  const [first, ...more] = said;
  return (
    // biome-ignore lint/a11y/noAutofocus: a refused move begins with what is the matter
    <div className="error-summary" role="alert" tabIndex={-1} autoFocus id="day-refused">
      <h3>{messages.editing.notices.thereIsAProblem}</h3>
      <p>{itemId ? <a href={`#${itemId}`}>{first}</a> : first}</p>
      {more.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {!itemId && (
        <p>
          <Link to={`/visits/${slug}/history`}>{messages.plan.tabs.history}</Link>
        </p>
      )}
      {answers.length > 0 && (
        <div className="answers">
          {answers.map((answer) => (
            <form key={answer.said} method="post" action={address}>
              {answer.fields.map(([name, value]) => (
                <input key={name} type="hidden" name={name} value={value} />
              ))}
              <button type="submit" className="button button-quiet">
                {answer.said}
              </button>
            </form>
          ))}
        </div>
      )}
    </div>
  );
}
