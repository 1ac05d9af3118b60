import { ShownName, ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { VisitDays } from "#app/components/partners/visit-days.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { PartnerLine, VisitOnList } from "#app/domain/follow-up/partners-view.ts";

type Props = {
  cities: PartnerLine[];
  organisations: PartnerLine[];
  count: number; // of all organisations
  page: number;
  pages: number;
};

/** Every partner with visits both ways and what became of what was promised. */
export function PartnerList({ cities, organisations, count, page, pages }: Props) {
  const { partners: say } = useReader().messages;
  return (
    <Page>
      <p className="eyebrow">
        <Link to="/follow-ups">{say.back}</Link>
      </p>
      <h1>{say.title}</h1>
      <p className="partner-intro">{say.intro}</p>
      {cities.length + count === 0 && <p className="empty">{say.empty}</p>}
      {cities.length > 0 && page === 1 && <Lines id="cities" title={say.cities} lines={cities} />}
      {count > 0 && <Lines id="organisations" title={say.organisations} lines={organisations} />}
      <Pages page={page} pages={pages} />
    </Page>
  );
}

function Lines({ id, title, lines }: { id: string; title: string; lines: readonly PartnerLine[] }) {
  const { columns } = useReader().messages.partners;
  return (
    <section className="partner-part" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <table className="plan-table partner-table">
        <thead>
          <tr>
            <th scope="col">{columns.name}</th>
            <th scope="col">{columns.visits}</th>
            {(["kept", "open", "late", "broken"] as const).map((what) => (
              <th key={what} scope="col" className="partner-number">
                {columns[what]}
              </th>
            ))}
            <th scope="col">{columns.last}</th>
            <th scope="col">{columns.next}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <Line key={line.key} line={line} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ line: { key, name, came, received, promises, last, next } }: { line: PartnerLine }) {
  const { partners: say } = useReader().messages;
  return (
    <tr>
      <th scope="row">
        <Link to={`/follow-ups/partners/${key}`}>
          <ShownName of={name} />
        </Link>
      </th>
      <td data-label={say.columns.visits}>{say.ways(came, received)}</td>
      {(["kept", "open", "late", "broken"] as const).map((what) => (
        <td
          key={what}
          data-label={say.columns[what]}
          className={what === "late" && promises.late > 0 ? "partner-number partner-late" : "partner-number"}
        >
          {promises[what]}
        </td>
      ))}
      <td data-label={say.columns.last}>{last ? <VisitCell visit={last} /> : "–"}</td>
      <td data-label={say.columns.next}>{next ? <VisitCell visit={next} /> : "–"}</td>
    </tr>
  );
}

function VisitCell({ visit }: { visit: VisitOnList }) {
  return (
    <>
      <Link to={`/visits/${visit.slug}`}>
        <ShownText of={visit.title} />
      </Link>{" "}
      <span className="quiet">
        <VisitDays of={visit} />
      </span>
    </>
  );
}
