import { Link } from "#app/components/link.tsx";
import { ParticipationName } from "#app/components/participation-name.tsx";
import { useNameOf } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { MergeRefused } from "#app/domain/delegation/delegations-view.ts";
import { ofSide, type Party } from "#app/domain/delegation/participation.ts";

/** The parties of both sides with their members, and the ways to split and merge them. */
export function PartyList({ refused, mayEdit }: { refused: MergeRefused | undefined; mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages } = useReader();
  return (
    <section className="plan-part" aria-labelledby="parties" id="parties-of-visit">
      <h2 id="parties">{messages.delegations.parties}</h2>
      {content.parties.length === 0 && <p className="quiet">{messages.delegations.noParties}</p>}
      <ul className="plan-list">
        {content.parties.map((party) => (
          <PartyEntry
            key={party.id}
            party={party}
            issues={refused?.partyId === party.id ? refused.issues : []}
            mayEdit={mayEdit}
          />
        ))}
      </ul>
      {mayEdit && (
        <p className="plan-acts">
          <Link to={`/visits/${content.visit.slug}/plan/party/new`}>{messages.editing.kinds.party.add}</Link>
        </p>
      )}
    </section>
  );
}

function PartyEntry({
  party,
  issues,
  mayEdit,
}: {
  party: Party;
  issues: readonly string[];
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { delegations } = messages;
  const nameOf = useNameOf();
  const members = ofSide(content.participations, party.side).filter(({ partyId }) => partyId === party.id);
  const head = content.participations.find(({ id }) => id === party.headId);
  const at = `/visits/${content.visit.slug}/plan`;
  const name = textOf(party.name);
  return (
    <li id={party.id}>
      <h3>
        <Text of={party.name} />
      </h3>
      <p className="quiet">
        {messages.side[party.side]}
        {" · "}
        {head ? delegations.headIs(nameOf(head)) : delegations.noHead}
      </p>
      {members.length === 0 && <p className="quiet">{delegations.noMembers}</p>}
      <ul className="names-in-line">
        {members.map((one) => (
          <li key={one.id}>
            <ParticipationName one={one} />
          </li>
        ))}
      </ul>
      {mayEdit && (
        <div className="party-acts">
          <Link to={`${at}/party/${party.id}`}>
            {messages.plan.change}
            <span className="visually-hidden"> {name}</span>
          </Link>
          {members.length > 0 && (
            <Link to={`${at}/delegations/split?side=${party.side}&party=${party.id}`}>
              {delegations.split}
              <span className="visually-hidden"> {name}</span>
            </Link>
          )}
          <MergeForm party={party} name={name} issues={issues} />
        </div>
      )}
    </li>
  );
}

function MergeForm({ party, name, issues }: { party: Party; name: string; issues: readonly string[] }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { delegations } = messages;
  const field = `into-${party.id}`;
  const others = content.parties.filter(({ id, side }) => side === party.side && id !== party.id);
  return (
    <form method="post" className={issues.length > 0 ? "line-form field-wrong" : "line-form"}>
      {issues.length > 0 && (
        <div className="field-issue" role="alert" id={`${field}-issue`}>
          {issues.map((said) => (
            <p key={said}>{said}</p>
          ))}
        </div>
      )}
      <label htmlFor={field}>{delegations.mergeInto(name)}</label>
      <select
        id={field}
        name="into"
        className="box"
        aria-describedby={issues.length > 0 ? `${field}-issue` : undefined}
        aria-invalid={issues.length > 0 ? true : undefined}
      >
        <option value="">{delegations.wholeDelegation}</option>
        {others.map(({ id, name: other }) => (
          <option key={id} value={id}>
            {textOf(other)}
          </option>
        ))}
      </select>
      <button type="submit" name="merge" value={party.id} className="button button-quiet">
        {delegations.merge}
      </button>
    </form>
  );
}
