import { AddDocument } from "#app/components/documents/add-document.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Documented, DocumentOnPage, Documents as Files } from "#app/domain/document/document.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { officeZone } from "#app/time/local-days.ts";

/**
 * The files of a thing, each to be opened or removed, those removed to be put back, and one to be added. Stands
 * on the page of an outcome, an action or minutes; `files` are what `documentsOf` gives.
 */
export function Documents({ of, files, mayEdit }: { of: Documented; files: Files; mayEdit: boolean }) {
  const { outcomes } = useReader().messages;
  const { documents: say } = outcomes;
  return (
    <div id="files" className="files">
      {files.kept.length === 0 && <p className="empty">{say.none}</p>}
      {files.kept.length > 0 && (
        <ul className="documents">
          {files.kept.map((one) => (
            <li key={one.id}>
              <File of={one} />
              {mayEdit && (
                <Act of={one} intent="remove" says={say.remove} named={say.removeNamed(one.name)} />
              )}
            </li>
          ))}
        </ul>
      )}
      {mayEdit && files.removed.length > 0 && (
        <ul className="documents">
          {files.removed.map((one) => (
            <li key={one.id}>
              <span className="quiet">{say.isRemoved(one.name)}</span>
              <Act of={one} intent="putBack" says={say.putBack} named={`${say.putBack}: ${one.name}`} />
            </li>
          ))}
        </ul>
      )}
      {mayEdit && <AddDocument of={of} said={null} />}
    </div>
  );
}

function File({ of: { id, name, size, by, addedAt } }: { of: DocumentOnPage }) {
  const { messages, dates } = useReader();
  const { documents: say } = messages.outcomes;
  const kilobytes = String(Math.max(1, Math.round(size / 1000)));
  return (
    <span>
      <a href={`/follow-ups/documents/${id}`} download>
        {name}
      </a>{" "}
      <span className="quiet">
        {say.kilobytes(kilobytes)} · {say.addedBy(by, dates.day(localMoment(addedAt, officeZone()).date))}
      </span>
    </span>
  );
}

type ActProps = { of: DocumentOnPage; intent: "remove" | "putBack"; says: string; named: string };

function Act({ of, intent, says, named }: ActProps) {
  return (
    <form method="post" action={`/follow-ups/documents/${of.id}`}>
      <button type="submit" name="intent" value={intent} className="link-button" aria-label={named}>
        {says}
      </button>
    </form>
  );
}
