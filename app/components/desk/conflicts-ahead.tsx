import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ConflictKind } from "#app/domain/conflict/conflict.ts";

export type ConflictsAhead = {
  visits: { visit: OfVisit; open: number; kinds: { kind: ConflictKind; count: number }[] }[];
  isCut: boolean;
};

/** What does not fit together in the visits under way and next, visit by visit. */
export function ConflictsAheadSection({ of: { visits, isCut } }: { of: ConflictsAhead }) {
  const { messages } = useReader();
  const { conflicts: say } = messages;
  return (
    <Section id="conflicts-ahead" title={say.desk.title}>
      {visits.length === 0 && <p className="quiet">{say.desk.none}</p>}
      <ul className="desk-lines">
        {visits.map(({ visit, open, kinds }) => (
          <li key={visit.slug}>
            <p>
              <VisitLink of={visit} page="/conflicts" />
            </p>
            <p className="quiet">
              {messages.labelled(
                say.count(open),
                kinds.map(({ kind, count }) => say.ofKind(say.kinds[kind], count)).join(messages.semicolon),
              )}
            </p>
          </li>
        ))}
      </ul>
      {isCut && <p className="quiet">{say.desk.cut}</p>}
    </Section>
  );
}
