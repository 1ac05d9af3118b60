import { OrganisationName } from "#app/components/names.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import {
  type Outcome,
  type OutcomeParty,
  outcomePartyRoles,
  type WorkingGroup,
} from "#app/domain/outcome/outcome.ts";

/** Those behind an outcome by their part in it, as entries of a list of facts. */
export function PartyFacts({ outcome }: { outcome: Outcome }) {
  const { outcome: say } = useReader().messages;
  // The parties of a working group are its members, who are named above.
  const shown = outcome.parties.filter((party) => !(outcome.workingGroup && party.role === "party"));
  const roles = outcomePartyRoles.filter((role) => shown.some((party) => party.role === role));
  return roles.map((role) => (
    <div key={role}>
      <dt>{say.role[role]}</dt>
      <dd>
        <Several parties={shown.filter((party) => party.role === role)} />
      </dd>
    </div>
  ));
}

/** The mandate, meetings and members of a working group. */
export function Group({ group }: { group: WorkingGroup }) {
  const { messages } = useReader();
  return (
    <dl className="facts">
      <div>
        <dt>{messages.outcome.mandate}</dt>
        <dd>
          <Text of={group.mandate} />
        </dd>
      </div>
      {group.rhythm && (
        <div>
          <dt>{messages.outcome.rhythm}</dt>
          <dd>
            <Text of={group.rhythm} />
          </dd>
        </div>
      )}
      <div>
        <dt>{messages.outcome.members}</dt>
        <dd>
          <Several parties={group.members} />
        </dd>
      </div>
    </dl>
  );
}

/** Those who share a role, each with the colour and name of their side. */
function Several({
  parties,
}: {
  parties: readonly (Pick<OutcomeParty, "id" | "side" | "organisationId" | "participationId"> & {
    role?: string;
  })[];
}) {
  const { messages } = useReader();
  return (
    <ul className="plain">
      {parties.map((party) => (
        <li key={party.id} className={`side-${party.side}`}>
          <PartyName party={party} />
          {party.role === "coChair" && (
            <span className="quiet"> {messages.inBrackets(messages.outcome.coChair)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}

function PartyName({ party }: { party: Pick<OutcomeParty, "side" | "organisationId" | "participationId"> }) {
  const { content, organisation } = useVisit();
  const { messages } = useReader();
  const body = organisation(party.organisationId);
  const one = content.participations.find((other) => other.id === party.participationId);
  if (one || body) {
    return (
      <>
        {one && <ParticipationName one={one} />}
        {one && body && messages.comma}
        {body && <OrganisationName organisation={body} />}
        <span className="quiet"> {messages.inBrackets(messages.side[party.side])}</span>
      </>
    );
  }
  const side = content.sides.find((other) => other.side === party.side);
  return side ? <Text of={side.name} /> : null;
}
