import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { VisitSummary } from "#app/domain/release/released-visit.ts";

type Listed = { slug: string; firstDay: string | null; lastDay: string | null; summary: VisitSummary };

/** The released visits, latest first: when, who goes to whom, where, how far. */
export function VisitList({ visits, page, pages }: { visits: Listed[]; page: number; pages: number }) {
  const { messages, dates } = useReader();
  return (
    <Page>
      <h1>{messages.visit.listTitle}</h1>
      {visits.length === 0 && <p className="empty">{messages.visit.listEmpty}</p>}
      <ol className="visit-list">
        {visits.map(({ slug, firstDay, lastDay, summary }) => (
          <ReferenceProvider key={slug} language={summary.referenceLanguage}>
            <li>
              <p className="visit-list-dates">{firstDay && lastDay && dates.days(firstDay, lastDay)}</p>
              <div>
                <h2>
                  <Link to={`/visits/${slug}`}>
                    <Text of={summary.title} />
                  </Link>
                </h2>
                <p>
                  {messages.visit.category[summary.category]} · {messages.visit.status[summary.status]}
                </p>
                <p className="quiet">
                  {summary.legs.map((leg, index) => (
                    <span key={leg.firstDay + leg.zone + Object.values(leg.city)[0]}>
                      {index > 0 && " · "}
                      <Text of={leg.city} />
                    </span>
                  ))}
                </p>
              </div>
            </li>
          </ReferenceProvider>
        ))}
      </ol>
      <Pages page={page} pages={pages} />
    </Page>
  );
}
