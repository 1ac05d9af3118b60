import { Lines } from "#app/components/form/conflict-panel.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ToldEntry, UndoRefused } from "#app/domain/editing/form-view.ts";

/** What happened, newest first, with what was and what is, and the way to take each entry back. */
export function HistoryList({
  entries,
  refused,
  mayEdit,
  older,
  action,
}: {
  entries: readonly ToldEntry[];
  refused: UndoRefused | undefined;
  mayEdit: boolean;
  older: string | null;
  action?: string; // where an entry is taken back; the page itself unless said
}) {
  const { messages } = useReader();
  const words = messages.editing.history;
  if (entries.length === 0) return <p className="empty">{words.empty}</p>;
  return (
    <>
      <ol className="history">
        {entries.map((entry) => (
          <li
            key={entry.id}
            id={`entry-${entry.id}`}
            className={entry.isUndone ? "entry entry-undone" : "entry"}
          >
            <p className="entry-head">
              <strong>{entry.headline}</strong>{" "}
              <span className="quiet">{words.by(entry.by, entry.time)}</span>
              {entry.isUndone && <span className="quiet"> · {words.isUndone}</span>}
            </p>
            {entry.changes.length > 0 && <Changes of={entry.changes} />}
            {refused?.entryId === entry.id && (
              <p className="field-issue" role="alert">
                {refused.said}
              </p>
            )}
            {mayEdit && entry.isUndoable && (
              <Undo
                entry={entry}
                isAnyway={refused?.entryId === entry.id && refused.mayInsist}
                action={action}
              />
            )}
          </li>
        ))}
      </ol>
      {older && (
        <p>
          <Link to={older}>{words.older}</Link>
        </p>
      )}
    </>
  );
}

function Undo({
  entry,
  isAnyway,
  action,
}: {
  entry: ToldEntry;
  isAnyway: boolean;
  action: string | undefined;
}) {
  const { actions } = useReader().messages.editing;
  return (
    <form method="post" action={action}>
      <input type="hidden" name="entry" value={entry.id} />
      <button type="submit" name="intent" value={isAnyway ? "undoAnyway" : "undo"} className="link-button">
        {isAnyway ? actions.undoAnyway : actions.undo}
        <span className="visually-hidden"> {entry.headline}</span>
      </button>
    </form>
  );
}

/** What was and what is, place by place. */
export function Changes({ of }: { of: ToldEntry["changes"] }) {
  const { messages } = useReader();
  const words = messages.editing.history;
  return (
    <table className="changes">
      <thead>
        <tr>
          <th scope="col">
            <span className="visually-hidden">{messages.plan.field}</span>
          </th>
          <th scope="col">{words.was}</th>
          <th scope="col">{words.is}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ label, was, is }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            <td data-label={words.was}>
              <Lines of={was} />
            </td>
            <td data-label={words.is}>
              <Lines of={is} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
