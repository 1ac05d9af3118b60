import { NamesTable } from "#app/components/directory/names-table.tsx";
import {
  ItemLines,
  OutcomeLines,
  type ThingPage,
  VisitParts,
} from "#app/components/directory/part-sections.tsx";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { NameText, OrganisationName } from "#app/components/names.tsx";
import { Page } from "#app/components/page.tsx";
import { Pages } from "#app/components/pages.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { nameIn } from "#app/domain/directory/directory.ts";
import { partOfOrganisation } from "#app/domain/directory/parts-in-visit.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** An organisation: its names, what it is part of, its people, and its part in each visit. */
export function OrganisationPage({ thingId, visits, page, pages }: ThingPage) {
  const { messages, language } = useReader();
  const { organisations } = visits[0]!.content;
  const organisation = organisations.find((one) => one.id === thingId)!;
  const whole = organisations.find((one) => one.id === organisation.partOfId);
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
      {whole && (
        <p>
          {messages.organisation.partOf}
          {messages.colon}
          <OrganisationName organisation={whole} />
        </p>
      )}
      <NamesTable caption={messages.organisation.names} names={organisation.names} />
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
