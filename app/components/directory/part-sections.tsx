import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import { visitDays } from "#app/domain/visit/visit-content.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";

/** What the page of a person, organisation or venue is given: its visits, latest first, page by page. */
export type ThingPage<Thing, Kept> = {
  thing: Thing;
  visits: Released[];
  page: number;
  pages: number;
  kept: Kept | null; // what whoever reads the whole directory sees besides
  mayEdit: boolean;
};

/** One section per visit, latest first; `children` tells the part in it. */
export function VisitParts({
  visits,
  children,
}: {
  visits: readonly Released[];
  children: (visit: Released) => ReactNode;
}) {
  const { messages, dates } = useReader();
  if (visits.length === 0) return <p className="empty">{messages.desk.directory.inNoRelease}</p>;
  return (
    <section className="parts" aria-labelledby="parts">
      <h2 id="parts">{messages.person.partIn}</h2>
      {visits.map((released) => {
        const { visit, legs } = released.content;
        const days = visitDays(legs);
        return (
          <VisitProvider key={visit.id} released={released}>
            <article>
              <h3>
                <Link to={`/visits/${visit.slug}`}>
                  <Text of={visit.title} />
                </Link>
              </h3>
              {days && <p className="quiet">{dates.days(days.firstDay, days.lastDay)}</p>}
              {children(released)}
            </article>
          </VisitProvider>
        );
      })}
    </section>
  );
}

/** Programme items as short lines, each leading to its place in the programme. */
export function ItemLines({ items }: { items: readonly { item: ProgrammeItem; remark: string | null }[] }) {
  const { content } = useVisit();
  const wording = useReader();
  if (items.length === 0) return null;
  return (
    <ul className="lines">
      {items.map(({ item, remark }) => (
        <li key={item.id}>
          <span className="lines-time">{timeAndPlaceInWords(item, content, wording)}</span>{" "}
          <span>
            <Link to={`/visits/${content.visit.slug}#item-${item.key}`}>
              <Text of={item.title} />
            </Link>
            {remark && <span className="quiet"> {wording.messages.inBrackets(remark)}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Outcomes as short lines with their status. */
export function OutcomeLines({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { content } = useVisit();
  const { messages } = useReader();
  if (outcomes.length === 0) return null;
  return (
    <ul className="lines">
      {outcomes.map((outcome) => (
        <li key={outcome.id}>
          <span className="lines-time">
            <span className={`status status-${outcome.status}`}>
              {statusInWords(outcome.kind, outcome.status, messages)}
            </span>
          </span>{" "}
          <Link to={`/visits/${content.visit.slug}/outcomes#${outcome.key}`}>
            <Text of={outcome.title} />
          </Link>
        </li>
      ))}
    </ul>
  );
}
