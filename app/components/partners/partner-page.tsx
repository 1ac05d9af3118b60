import { ActionList } from "#app/components/follow-up/action-list.tsx";
import { OutcomeLine } from "#app/components/follow-up/outcome-line.tsx";
import { ShownName } from "#app/components/follow-up/shown-text.tsx";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Agreements, Groups } from "#app/components/partners/agreements.tsx";
import { boardOf, Part } from "#app/components/partners/part.tsx";
import { PartnerFigures } from "#app/components/partners/partner-figures.tsx";
import { PeopleMet } from "#app/components/partners/people-met.tsx";
import { RaiseList } from "#app/components/partners/raise-list.tsx";
import { VisitTable } from "#app/components/partners/visit-table.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { PartnerView } from "#app/domain/follow-up/partners-view.ts";

/** A partner: what to raise, visits both ways, people, agreements, proposals apart from them, promises. */
export function PartnerPage({ view }: { view: PartnerView }) {
  const { partners: say } = useReader().messages;
  const { partner, visits, people, agreements, proposals, groups, kept, broken, open, raise } = view;
  const at = `/follow-ups/partners/${partner.key}`;
  return (
    <Page>
      <header className="partner-head">
        <p className="eyebrow">
          <Link to="/follow-ups/partners">{say.title}</Link>
        </p>
        <h1>
          <ShownName of={partner.name} />
        </h1>
        <p className="partner-acts">
          <Link to={`${at}/briefing`} className="button button-quiet">
            {say.briefing}
          </Link>{" "}
          <Link to={boardOf(partner)}>{say.board}</Link>
          {partner.slug && (
            <>
              {" · "}
              <Link to={`/organisations/${partner.slug}`}>{say.directory}</Link>
            </>
          )}
        </p>
        <PartnerFigures view={view} />
      </header>
      <Part id="raise" title={say.raise} of={raise} empty={say.nothingToRaise} partner={partner}>
        <RaiseList lines={raise.shown} words={say.reason} />
      </Part>
      <section className="partner-part" aria-labelledby="visits">
        <h2 id="visits">{say.visits}</h2>
        {visits.coming.length + visits.past.length === 0 && <p className="quiet">{say.noVisits}</p>}
        {visits.coming.length > 0 && <VisitTable caption={say.coming} visits={visits.coming} />}
        {visits.past.length > 0 && <VisitTable caption={say.past} visits={visits.past} areOver />}
      </section>
      <Part id="people" title={say.people} of={people} empty={say.noPeople}>
        <PeopleMet people={people.shown} />
      </Part>
      <Part id="agreements" title={say.agreements} of={agreements} empty={say.noAgreements} partner={partner}>
        <Agreements agreements={agreements.shown} today={view.today} />
      </Part>
      <Part
        id="proposals"
        title={say.proposals}
        note={say.proposalsNote}
        of={proposals}
        empty={say.noProposals}
        partner={partner}
      >
        <ul className="follow-up-list">
          {proposals.shown.map((one) => (
            <li key={one.id}>
              <OutcomeLine outcome={one} />
            </li>
          ))}
        </ul>
      </Part>
      <Part id="open" title={say.open} of={open} empty={say.noOpen} partner={partner}>
        <ActionList actions={open.shown} />
      </Part>
      <Promises id="kept" title={say.kept} of={kept} empty={say.noKept} partner={partner} />
      <Promises id="broken" title={say.broken} of={broken} empty={say.noBroken} partner={partner} />
      <Part id="groups" title={say.groups} of={groups} empty={say.noGroups} partner={partner}>
        <Groups groups={groups.shown} />
      </Part>
    </Page>
  );
}

/** Outcomes and actions that were promised, by name. */
function Promises({
  of: { outcomes, actions },
  ...part
}: {
  id: string;
  title: string;
  empty: string;
  of: PartnerView["kept"];
  partner: PartnerView["partner"];
}) {
  const all = { shown: [...outcomes.shown, ...actions.shown], count: outcomes.count + actions.count };
  return (
    <Part {...part} of={all}>
      {outcomes.shown.length > 0 && (
        <ul className="follow-up-list">
          {outcomes.shown.map((one) => (
            <li key={one.id}>
              <OutcomeLine outcome={one} />
            </li>
          ))}
        </ul>
      )}
      {actions.shown.length > 0 && <ActionList actions={actions.shown} />}
    </Part>
  );
}
