import {
  ChangeInline,
  ChangeLink,
  Held,
  NamedLink,
  type NamedThing,
} from "#app/components/directory/kept.tsx";
import { NamesTable } from "#app/components/directory/names-table.tsx";
import {
  ItemLines,
  OutcomeLines,
  type ThingPage,
  VisitParts,
} from "#app/components/directory/part-sections.tsx";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Link } from "#app/components/link.tsx";
import { NameText } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { nameIn, type Organisation } from "#app/domain/directory/directory.ts";
import { partOfOrganisation } from "#app/domain/directory/parts-in-visit.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

type Post = { id: string; title: Localised; since: string | null; until: string | null; person: NamedThing };
type Kept = { whole: NamedThing | null; parts: NamedThing[]; posts: Post[] };

/** An organisation: its names, what it is part of, its people, and its part in each visit. */
export function OrganisationPage({
  thing,
  visits,
  page,
  pages,
  kept,
  mayEdit,
  partnerKey,
}: ThingPage<Organisation, Kept> & { partnerKey: string | null }) {
  const { messages, language } = useReader();
  const { id: thingId } = thing;
  const organisation = thing;
  const released = visits[0]?.content.organisations ?? [];
  const whole = kept ? kept.whole : released.find((one) => one.id === organisation.partOfId);
  return (
    <Page>
      <h1>
        <NameText name={nameIn(organisation.names, language)} />
      </h1>
      {organisation.city && (
        <p className="quiet">
          <Text of={organisation.city} />
        </p>
      )}
      {partnerKey && (
        <p>
          <Link to={`/follow-ups/partners/${partnerKey}`}>{messages.partners.asPartner}</Link>
        </p>
      )}
      {whole && (
        <p>
          {messages.organisation.partOf}
          {messages.colon}
          <NamedLink to="organisations" of={whole} />
        </p>
      )}
      <NamesTable caption={messages.organisation.names} names={organisation.names} />
      {mayEdit && <ChangeLink kind="organisation" id={thingId} />}
      {kept && <KeptParts kept={kept} mayEdit={mayEdit} />}
      <VisitParts visits={visits}>
        {({ content }) => {
          const part = partOfOrganisation(content, thingId);
          return (
            <>
              <DisagreementNotes aboutId={thingId} />
              {part.isOperator && <p>{messages.organisation.roleInVisit.operator}</p>}
              <People participations={part.participations} content={content} />
              <ItemLines items={part.items.map((item) => ({ item, remark: null }))} />
              <OutcomeLines outcomes={part.outcomes} />
            </>
          );
        }}
      </VisitParts>
      <Pages page={page} pages={pages} />
    </Page>
  );
}

function People({
  participations,
  content,
}: {
  participations: readonly Participation[];
  content: VisitContent;
}) {
  if (participations.length === 0) return null;
  return (
    <ul className="plain">
      {participations.map((one) => {
        const post = content.positions.find((position) => position.id === one.positionId);
        return (
          <li key={one.id} className={`side-${one.side}`}>
            <ParticipationName one={one} />
            {post && (
              <span className="quiet">
                {" · "}
                <Text of={post.title} />
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function KeptParts({ kept: { parts, posts }, mayEdit }: { kept: Kept; mayEdit: boolean }) {
  const say = useReader().messages.desk.directory;
  return (
    <>
      {parts.length > 0 && (
        <section className="kept" aria-labelledby="kept-parts">
          <h2 id="kept-parts">{say.parts}</h2>
          <ul>
            {parts.map((part) => (
              <li key={part.slug}>
                <NamedLink to="organisations" of={part} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {posts.length > 0 && (
        <section className="kept" aria-labelledby="kept-people">
          <h2 id="kept-people">{say.people}</h2>
          <ul>
            {posts.map((post) => (
              <li key={post.id}>
                <NamedLink to="people" of={post.person} /> · <Text of={post.title} />{" "}
                <Held since={post.since} until={post.until} />
                {mayEdit && <ChangeInline kind="position" id={post.id} what={post.title} />}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
