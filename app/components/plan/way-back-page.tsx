import { Link } from "#app/components/link.tsx";
import { ChangeList } from "#app/components/plan/change-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ToldThing, WayBackView } from "#app/domain/release/release-view.ts";

/** What taking the draft back to a version would change, what cannot be, and the button that does it. */
export function WayBackPage({ view, slug }: { view: WayBackView; slug: string }) {
  const { messages } = useReader();
  const { releases, editing } = messages;
  const { number, mark, changes, refused, issue } = view;
  return (
    <div className="release">
      {issue && (
        // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
        <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
          <h2>{editing.notices.thereIsAProblem}</h2>
          <p>{issue}</p>
        </div>
      )}
      <h2>{releases.backTo(number)}</h2>
      {changes.length === 0 ? (
        <p className="empty">{releases.backSame(number)}</p>
      ) : (
        <>
          <p>{releases.backHint}</p>
          <section aria-labelledby="changes">
            <h3 id="changes">
              {releases.backChanges}{" "}
              <span className="quiet">{messages.inBrackets(releases.counted(changes.length))}</span>
            </h3>
            <ChangeList changes={changes} />
          </section>
        </>
      )}
      {refused.length > 0 && <Refused of={refused} />}
      <p className="quiet">{releases.backKeeps}</p>
      <form method="post">
        <div className="form-acts">
          {changes.length > 0 && (
            <>
              <input type="hidden" name="mark" value={mark} />
              <button type="submit" className="button">
                {releases.backTo(number)}
              </button>
            </>
          )}
          <Link to={`/visits/${slug}/releases/${number}`}>{releases.version(number)}</Link>
        </div>
      </form>
    </div>
  );
}

function Refused({ of }: { of: WayBackView["refused"] }) {
  const { releases } = useReader().messages;
  return (
    <section aria-labelledby="refused">
      <h3 id="refused">{releases.backRefused}</h3>
      <ul className="still-open">
        {of.map(({ thing, said, by }) => (
          <li key={thing.id}>
            <Thing of={thing} />
            <span className="quiet"> {by.length === 0 ? said : releases.backNamedBy}</span>
            {by.map((one) => (
              <span key={one.id}>
                {" "}
                <Thing of={one} />
              </span>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

const Thing = ({ of: { name, to } }: { of: ToldThing }) => <Link to={to}>{name}</Link>;
