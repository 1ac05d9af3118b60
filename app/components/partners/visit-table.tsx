import { Fragment } from "react";
import { ShownName, ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { VisitDays } from "#app/components/partners/visit-days.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { VisitWithPartner } from "#app/domain/follow-up/partners-view.ts";
import type { Shown } from "#app/domain/text/localised.ts";

/** Visits with a partner: when, who came to whom, of which category, how it stands, and the ways to it. */
export function VisitTable({
  caption,
  visits,
  areOver = false,
}: {
  caption: string;
  visits: readonly VisitWithPartner[];
  areOver?: boolean;
}) {
  const { messages } = useReader();
  const { partners: say, visit: words } = messages;
  return (
    <>
      <h3>{caption}</h3>
      <ul className="partner-visits">
        {visits.map((visit) => (
          <li key={visit.id}>
            <p className="partner-when">
              <VisitDays of={visit} />
            </p>
            <div>
              <p className="follow-up-title">
                <Link to={`/visits/${visit.slug}`}>
                  <ShownText of={visit.title} />
                </Link>
              </p>
              <p>
                <Cities of={visit.guests} /> <span aria-hidden="true">→</span>
                <span className="visually-hidden">{say.toWhom}</span> <Cities of={visit.hosts} />
              </p>
              <p className="quiet">
                {words.category[visit.category]} · {words.status[visit.status]} · <Cities of={visit.cities} />
              </p>
              <p className="partner-ways no-print">
                <Link to={`/visits/${visit.slug}/plan`}>{say.programme}</Link>
                <Link to={`/visits/${visit.slug}/plan/outcomes`}>{say.outcomes}</Link>
                {areOver && <Link to={`/visits/${visit.slug}/plan/report`}>{say.report}</Link>}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </>
  );
}

function Cities({ of }: { of: readonly Shown[] }) {
  const { messages } = useReader();
  return of.map((city, n) => (
    <Fragment key={city.text}>
      {n > 0 && messages.comma}
      <ShownName of={city} />
    </Fragment>
  ));
}
