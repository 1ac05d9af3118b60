import type { Draft } from "#app/components/desk/drafts.tsx";
import { Filter } from "#app/components/desk/filter.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import type { VisitCategory } from "#app/domain/visit/visit-content.ts";

type Listed = Draft & { category: VisitCategory; isChanged: boolean };

/** Every visit of the office, released or not, each with the way to its plan. */
export function OfficeVisitList({
  visits,
  page,
  pages,
  years,
  typed,
  year,
  isEmpty,
  mayAdd,
}: {
  visits: Listed[];
  page: number;
  pages: number;
  years: string[];
  typed: string;
  year: string;
  isEmpty: boolean;
  mayAdd: boolean;
}) {
  const { messages } = useReader();
  const { desk } = messages;
  const say = desk.visits;
  return (
    <Page>
      <div className="list-head">
        <h1>{messages.visit.listTitle}</h1>
        {mayAdd && (
          <Link to="/visits/new" className="button">
            {isEmpty ? desk.addFirstVisit : messages.editing.kinds.visit.add}
          </Link>
        )}
      </div>
      {isEmpty ? (
        <p className="empty">{desk.begin}</p>
      ) : (
        <Filter label={say.typed} typed={typed} submit={say.show} all="/visits" isNarrowed={year !== ""}>
          <div>
            <label htmlFor="year">{say.year}</label>
            <select id="year" name="year" defaultValue={year}>
              <option value="">{say.anyYear}</option>
              {years.map((one) => (
                <option key={one} value={one}>
                  {one}
                </option>
              ))}
            </select>
          </div>
        </Filter>
      )}
      {!isEmpty && visits.length === 0 && <p className="empty">{say.none}</p>}
      <ol className="visit-list">
        {visits.map((visit) => (
          <ReferenceProvider key={visit.slug} language={visit.referenceLanguage}>
            <VisitLine visit={visit} />
          </ReferenceProvider>
        ))}
      </ol>
      <Pages page={page} pages={pages} query={{ q: typed, year }} />
    </Page>
  );
}

function VisitLine({ visit }: { visit: Listed }) {
  const { messages, dates, textOf } = useReader();
  const { visits: say, ...desk } = messages.desk;
  const { slug, title, category, status, firstDay, lastDay, released, cities } = visit;
  const plan = `/visits/${slug}/plan`;
  return (
    <li>
      <p className="visit-list-dates">
        {firstDay && lastDay ? dates.days(firstDay, lastDay) : <span className="quiet">{say.undated}</span>}
      </p>
      <div>
        <h2>
          <Link to={released === null ? plan : `/visits/${slug}`}>
            <Text of={title} />
          </Link>
        </h2>
        <p>
          {messages.visit.category[category]} · {messages.visit.status[status]}
        </p>
        <p className="quiet">
          {cities.map((city, index) => (
            <span key={Object.values(city).join(" ")}>
              {index > 0 && " · "}
              <Text of={city} />
            </span>
          ))}
        </p>
        <p className="quiet">
          {released === null
            ? desk.neverReleased
            : visit.isChanged
              ? desk.changedSince(released)
              : say.version(released)}{" "}
          {visit.isChanged && <span className="draft-mark">{messages.plan.draft}</span>}
          {" · "}
          <Link to={plan}>
            <span className="visually-hidden">{say.planOf(textOf(title))}</span>
            <span aria-hidden="true">{say.plan}</span>
          </Link>
        </p>
      </div>
    </li>
  );
}
