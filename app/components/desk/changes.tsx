import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";

export type Change = {
  id: number;
  headline: string;
  by: string;
  time: string;
  to: string;
  visit: OfVisit | null;
};

/** What was changed last over all visits and directories, each leading to its place in the history. */
export function Changes({ changes, offset }: { changes: readonly Change[]; offset: string }) {
  const { messages } = useReader();
  const { desk: say, editing } = messages;
  return (
    <Section id="changes" title={say.changes}>
      {changes.length === 0 ? (
        <p className="quiet">{say.noChanges}</p>
      ) : (
        <p className="quiet">{say.officeTime(offset)}</p>
      )}
      <ol className="desk-lines">
        {changes.map(({ id, headline, by, time, to, visit }) => (
          <li key={id}>
            <p>
              <Link to={to}>{headline}</Link>
            </p>
            <p className="quiet">
              {visit ? <VisitLink of={visit} /> : say.inDirectories} · {editing.history.by(by, time)}
            </p>
          </li>
        ))}
      </ol>
    </Section>
  );
}
