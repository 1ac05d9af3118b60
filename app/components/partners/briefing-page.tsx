import type { ReactNode } from "react";
import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { ShownName, ShownText } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Agreements, Groups } from "#app/components/partners/agreements.tsx";
import { PartnerFigures } from "#app/components/partners/partner-figures.tsx";
import { PostOf } from "#app/components/partners/people-met.tsx";
import { RaiseList } from "#app/components/partners/raise-list.tsx";
import { Talks } from "#app/components/partners/talks.tsx";
import { VisitDays } from "#app/components/partners/visit-days.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { PartnerView, PersonMet } from "#app/domain/follow-up/partners-view.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

type Props = { view: PartnerView; people: readonly PersonMet[]; content: VisitContent | null };

/** What somebody should know before a visit, on two sheets of A4. */
export function BriefingPage({ view, people, content }: Props) {
  const { messages, dates } = useReader();
  const { partners: say, report } = messages;
  const { partner, visits, raise, theyMayRaise, agreements, proposals, groups } = view;
  const at = `/follow-ups/partners/${partner.key}`;
  return (
    <Page>
      <nav className="report-acts no-print" aria-label={say.coming}>
        <ul>
          <li>
            <Link to={at}>
              <ShownName of={partner.name} />
            </Link>
          </li>
          {visits.coming.map(({ slug, title }) => (
            <li key={slug}>
              <a
                href={`${at}/briefing?visit=${slug}`}
                aria-current={slug === content?.visit.slug ? "page" : undefined}
              >
                <ShownText of={title} />
              </a>
            </li>
          ))}
        </ul>
        <p className="quiet">{report.print}</p>
      </nav>
      <article className="report briefing">
        <header>
          <p className="eyebrow">{say.briefing}</p>
          <h1>
            <ShownName of={partner.name} />
          </h1>
          <p className="report-state">{report.state.office(dates.day(view.today))}</p>
          <PartnerFigures view={view} />
        </header>
        {content ? <Talks content={content} /> : <p className="quiet">{say.noComing}</p>}
        <BriefingPart title={say.raise} isEmpty={raise.count === 0} empty={say.nothingToRaise}>
          <RaiseList lines={raise.shown} words={say.reason} />
        </BriefingPart>
        <BriefingPart
          title={say.theyMayRaise}
          isEmpty={theyMayRaise.count === 0}
          empty={say.nothingTheyMayRaise}
        >
          <RaiseList lines={theyMayRaise.shown} words={say.reasonOfTheirs} />
        </BriefingPart>
        <BriefingPart title={say.peopleToMeet} isEmpty={people.length === 0} empty={say.noPeople}>
          <People people={people} />
        </BriefingPart>
        <BriefingPart title={say.agreements} isEmpty={agreements.count === 0} empty={say.noAgreements}>
          <Agreements agreements={agreements.shown} today={view.today} />
        </BriefingPart>
        <BriefingPart title={say.proposals} isEmpty={proposals.count === 0} empty={say.noProposals}>
          <p className="quiet">{say.proposalsNote}</p>
          <ul className="follow-up-list">
            {proposals.shown.map((one) => (
              <li key={one.id}>
                <OutcomeLine outcome={one} />
              </li>
            ))}
          </ul>
        </BriefingPart>
        <BriefingPart title={say.groups} isEmpty={groups.count === 0} empty={say.noGroups}>
          <Groups groups={groups.shown} />
        </BriefingPart>
        <BriefingPart title={say.visits} isEmpty={visits.past.length === 0} empty={say.noVisits}>
          <ul className="partner-visits">
            {visits.past.slice(0, 8).map((visit) => (
              <li key={visit.id}>
                <p className="partner-when">
                  <VisitDays of={visit} />
                </p>
                <p>
                  <ShownText of={visit.title} />
                  <span className="quiet">
                    {" · "}
                    {messages.visit.category[visit.category]} · {messages.visit.status[visit.status]}
                  </span>
                </p>
              </li>
            ))}
          </ul>
        </BriefingPart>
      </article>
    </Page>
  );
}

function BriefingPart({
  title,
  isEmpty,
  empty,
  children,
}: {
  title: string;
  isEmpty: boolean;
  empty: string;
  children: ReactNode;
}) {
  return (
    <>
      <h2>{title}</h2>
      {isEmpty ? <p className="quiet">{empty}</p> : children}
    </>
  );
}

function People({ people }: { people: readonly PersonMet[] }) {
  const { messages } = useReader();
  return (
    <ul className="people-met">
      {people.map(({ id, name, original, meetings }) => (
        <li key={id}>
          <p className="person-name">
            <ShownName of={name} />
            {original && (
              <span className="original" lang={htmlLanguage(original.language)}>
                {" "}
                {original.text}
              </span>
            )}
          </p>
          <PostOf meeting={meetings[0]!} />
          {meetings[0]!.counterparts.map((one) => (
            <p key={one.text} className="quiet">
              {messages.partners.counterpart}
              {messages.colon}
              <ShownName of={one} />
            </p>
          ))}
        </li>
      ))}
    </ul>
  );
}
