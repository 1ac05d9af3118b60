import { Link } from "#app/components/link.tsx";
import { Changes } from "#app/components/plan/history-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ToldChange } from "#app/domain/release/release-view.ts";

/**
 * What differs between two versions, change by change, each with whom it concerns; `itemsAt`, where items
 * can be released alone.
 */
export function ChangeList({ changes, itemsAt }: { changes: readonly ToldChange[]; itemsAt?: string }) {
  const { messages } = useReader();
  const { releases } = messages;
  return (
    <ol className="history changes-between">
      {changes.map(({ kind, id, what, headline, concerns, rows, followsAnother }) => (
        <li key={id} className={`entry change-${what}`}>
          <p className="entry-head">
            <strong>{headline}</strong>
          </p>
          {concerns !== "" && <p className="quiet">{messages.labelled(releases.concerns, concerns)}</p>}
          {followsAnother && <p className="quiet">{releases.movesWith}</p>}
          {rows.length > 0 && <Changes of={rows} />}
          {itemsAt && kind === "item" && !followsAnother && (
            <p className="change-act">
              <Link to={`${itemsAt}/${id}/release`}>
                {releases.onlyItem}
                <span className="visually-hidden">
                  {messages.colon}
                  {headline}
                </span>
                {" …"}
              </Link>
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
