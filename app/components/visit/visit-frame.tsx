import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useSignedIn } from "#app/components/account/signed-in.tsx";
import { Link } from "#app/components/link.tsx";
import { OrganisationName } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { CalendarDialog } from "#app/components/visit/calendar-dialog.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import { may } from "#app/domain/access/permissions.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import { inOrder, visitDays } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";

/** What every page of a visit shares: its head, its parts, and which version is shown. */
export function VisitFrame({
  released,
  origin,
  isVersion = false,
  children,
}: {
  released: Released;
  origin: string;
  isVersion?: boolean; // a version read as such, which is its own print
  children: ReactNode;
}) {
  return (
    <VisitProvider released={released}>
      <Page foot={<VersionLine />}>
        <VisitHead origin={origin} isVersion={isVersion} />
        {children}
      </Page>
    </VisitProvider>
  );
}

function VisitHead({ origin, isVersion }: { origin: string; isVersion: boolean }) {
  const { content, organisation } = useVisit();
  const { messages, dates } = useReader();
  const { visit, legs, sides } = content;
  const days = visitDays(legs);
  const operator = organisation(visit.operatorId);
  return (
    <header className="visit-head">
      <p className="eyebrow">
        {messages.visit.category[visit.category]} · {messages.visit.status[visit.status]}
      </p>
      <h1>
        <Text of={visit.title} />
      </h1>
      {days && <p className="visit-dates">{dates.days(days.firstDay, days.lastDay)}</p>}
      <dl className="visit-sides">
        {inOrder(sides).map((side) => (
          <div key={side.side} className={`side-${side.side}`}>
            <dt>{messages.side[side.side]}</dt>
            <dd>
              <Text of={side.name} />
            </dd>
          </div>
        ))}
        {operator && (
          <div>
            <dt>{messages.visit.operator}</dt>
            <dd>
              <OrganisationName organisation={operator} />
            </dd>
          </div>
        )}
      </dl>
      {visit.purpose && (
        <p className="purpose">
          <Text of={visit.purpose} />
        </p>
      )}
      <div className="visit-bar no-print">
        <nav aria-label={messages.visit.parts}>
          <ul className="tabs">
            <Tab to="">{messages.visit.programme}</Tab>
            <Tab to="/participants">{messages.visit.participants}</Tab>
            <Tab to="/outcomes">{messages.visit.outcomes}</Tab>
            <Tab to="/sources">{messages.visit.sources}</Tab>
          </ul>
        </nav>
        <div className="visit-acts">
          <PlanLink slug={visit.slug} />
          {!isVersion && <Link to={`/visits/${visit.slug}/print`}>{messages.visit.print}</Link>}
          <CalendarDialog origin={origin} />
        </div>
      </div>
    </header>
  );
}

/** For whoever reads drafts; a reader of releases knows of no plan. */
function PlanLink({ slug }: { slug: string }) {
  const { messages } = useReader();
  const account = useSignedIn();
  if (!account || !may({ id: "", role: account.role }, "visit.readDraft")) return null;
  return <Link to={`/visits/${slug}/plan`}>{messages.desk.visits.plan}</Link>;
}

function Tab({ to, children }: { to: string; children: ReactNode }) {
  const { content } = useVisit();
  return (
    <li>
      <NavLink to={`/visits/${content.visit.slug}${to}`} end discover="none">
        {children}
      </NavLink>
    </li>
  );
}

/** "Version 1, released 21 November 2026", by the calendar of the first place of the visit. */
function VersionLine() {
  const { content, number, releasedAt } = useVisit();
  const { messages, dates } = useReader();
  const { date } = localMoment(releasedAt, content.legs[0]?.zone ?? "UTC");
  return <p>{messages.visit.shownVersion(number, dates.day(date))}</p>;
}
