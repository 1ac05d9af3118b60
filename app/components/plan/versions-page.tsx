import { Link } from "#app/components/link.tsx";
import { ChangeList } from "#app/components/plan/change-list.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { VersionsView } from "#app/domain/release/release-view.ts";

/** Every version of a visit, newest first, and what differs between two of them. */
export function VersionsPage({
  view: { versions, compared },
  mayEdit,
}: {
  view: VersionsView;
  mayEdit: boolean;
}) {
  const { releases } = useReader().messages;
  return (
    <>
      <h2>{releases.versions}</h2>
      {versions.length === 0 && <p className="empty">{releases.none}</p>}
      <Versions of={versions} mayEdit={mayEdit} />
      {versions.length > 1 && <Choice versions={versions} compared={compared} />}
      {compared && (
        <section aria-labelledby="compared">
          <h3 id="compared">{releases.compareWith(compared.from, compared.to)}</h3>
          {compared.changes.length === 0 && <p>{releases.same}</p>}
          <ChangeList changes={compared.changes} />
        </section>
      )}
    </>
  );
}

function Versions({ of, mayEdit }: { of: VersionsView["versions"]; mayEdit: boolean }) {
  const { content } = useVisit();
  const { releases, mail } = useReader().messages;
  return (
    <ol className="versions">
      {of.map(({ number, by, time, note, only, mails }) => (
        <li key={number}>
          <p>
            <Link to={`/visits/${content.visit.slug}/releases/${number}`}>{releases.version(number)}</Link>{" "}
            <span className="quiet">
              {releases.by(by, time)}
              {only && ` · ${only}`}
            </span>
            {mails && (
              <>
                {" · "}
                <Link to={`/visits/${content.visit.slug}/plan/mails?version=${number}`}>
                  {mails.waiting > 0 ? mail.page.drafted(mails.waiting) : mail.page.title}
                </Link>
              </>
            )}
            {mayEdit && (
              <>
                {" · "}
                <Link to={`/visits/${content.visit.slug}/plan/back/${number}`}>
                  {releases.backTo(number)} …
                </Link>
              </>
            )}
          </p>
          {note && (
            <p>
              <Text of={note} />
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

function Choice({ versions, compared }: VersionsView) {
  const { releases } = useReader().messages;
  const chosen = {
    from: compared?.from ?? versions[1]!.number,
    to: compared?.to ?? versions[0]!.number,
  };
  return (
    <form method="get" className="version-choice">
      {(["from", "to"] as const).map((name) => (
        <label key={name}>
          <span>{releases[name]}</span>
          <select name={name} defaultValue={chosen[name]}>
            {versions.map(({ number }) => (
              <option key={number} value={number}>
                {number}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="button button-quiet">
        {releases.compare}
      </button>
    </form>
  );
}
