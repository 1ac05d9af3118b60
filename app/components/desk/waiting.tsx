import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { useReader } from "#app/components/reader.tsx";

export type Waiting = {
  visits: {
    visit: OfVisit;
    regrets: number;
    unread: { unread: number; expected: number; number: number } | null;
  }[];
  isCut: boolean;
};

/** Whose answer or word is missing, visit by visit, each leading to the board of its readers. */
export function WaitingSection({ of: { visits, isCut } }: { of: Waiting }) {
  const { messages } = useReader();
  const { desk: say } = messages.readers;
  return (
    <Section id="waiting" title={say.title}>
      {visits.length === 0 && <p className="quiet">{say.none}</p>}
      <ul className="desk-lines">
        {visits.map(({ visit, regrets, unread }) => (
          <li key={visit.slug}>
            <p>
              <VisitLink of={visit} page="/readers" />
            </p>
            <p className="quiet">
              {regrets > 0 && <strong>{say.regrets(regrets)}</strong>}
              {regrets > 0 && unread && " · "}
              {unread && say.unread(unread.unread, unread.expected, unread.number)}
            </p>
          </li>
        ))}
      </ul>
      {isCut && <p className="quiet">{messages.desk.cut(visits.length)}</p>}
    </Section>
  );
}
