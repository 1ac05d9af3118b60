import { Link } from "#app/components/link.tsx";
import { ParticipationName, PostLine } from "#app/components/participation-name.tsx";
import { CounterpartTable } from "#app/components/plan/counterpart-table.tsx";
import { PartyList } from "#app/components/plan/party-list.tsx";
import { useNameOf } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { counterpartsOf } from "#app/domain/delegation/counterparts.ts";
import type { MergeRefused, Needs } from "#app/domain/delegation/delegations-view.ts";
import { headcountOf, ofSide, type Participation } from "#app/domain/delegation/participation.ts";
import { inOrder, type VisitSide } from "#app/domain/visit/visit-content.ts";

/** Both delegations of the draft: each side by precedence, the parties, and who faces whom. */
export function DelegationsPlan({
  needs,
  refused,
  mayEdit,
}: {
  needs: readonly Needs[];
  refused: MergeRefused | undefined;
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  return (
    <>
      {inOrder(content.sides).map((side) => (
        <SidePlan key={side.side} side={side} needs={needs} mayEdit={mayEdit} />
      ))}
      <PartyList refused={refused} mayEdit={mayEdit} />
      <CounterpartTable />
    </>
  );
}

function SidePlan({
  side: { side, name },
  needs,
  mayEdit,
}: {
  side: VisitSide;
  needs: readonly Needs[];
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { delegations, editing } = messages;
  const people = ofSide(content.participations, side);
  const at = `/visits/${content.visit.slug}/plan`;
  return (
    <section className={`plan-side side-${side}`} aria-labelledby={`plan-side-${side}`}>
      <header>
        <p className="eyebrow">{messages.side[side]}</p>
        <h2 id={`plan-side-${side}`}>
          <Text of={name} />
        </h2>
        {people.length > 0 && <HeadCount of={people} />}
      </header>
      {people.length === 0 ? (
        <p className="quiet">{delegations.emptySide}</p>
      ) : (
        <form method="post">
          <table className="plan-table">
            <thead>
              <tr>
                <th scope="col">{delegations.number}</th>
                <th scope="col">{delegations.participant}</th>
                <th scope="col">{delegations.part}</th>
                <th scope="col">{editing.labels.participation.counterpartId}</th>
                <th scope="col">{delegations.seenBy}</th>
                {mayEdit && <th scope="col">{delegations.acts}</th>}
              </tr>
            </thead>
            <tbody>
              {people.map((one, index) => (
                <Row
                  key={one.id}
                  one={one}
                  needs={needs.find(({ id }) => id === one.id)}
                  above={people[index - 1]}
                  below={people[index + 1]}
                  mayEdit={mayEdit}
                />
              ))}
            </tbody>
          </table>
        </form>
      )}
      {mayEdit && (
        <p className="plan-acts">
          <Link to={`${at}/participation/new?side=${side}`}>
            {editing.kinds.participation.add}
            <span className="visually-hidden">
              {messages.colon}
              {messages.side[side]}
            </span>
          </Link>
          <Link to={`${at}/participation/several?side=${side}`}>
            {delegations.addSeveral}
            <span className="visually-hidden">
              {messages.colon}
              {messages.side[side]}
            </span>
          </Link>
          {people.length > 0 && (
            <Link to={`${at}/delegations/split?side=${side}`}>
              {delegations.split}
              <span className="visually-hidden">
                {messages.colon}
                {messages.side[side]}
              </span>
            </Link>
          )}
        </p>
      )}
    </section>
  );
}

function HeadCount({ of }: { of: readonly Participation[] }) {
  const { participants } = useReader().messages;
  const { known, isComplete } = headcountOf(of);
  const named = of.filter((one) => one.personId).length;
  if (isComplete) return <p className="quiet">{participants.count(known)}</p>;
  return <p className="quiet">{named > 0 ? participants.atLeast(named) : participants.unknownNumber}</p>;
}

function Row({
  one,
  needs,
  above,
  below,
  mayEdit,
}: {
  one: Participation;
  needs: Needs | undefined;
  above: Participation | undefined;
  below: Participation | undefined;
  mayEdit: boolean;
}) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { delegations, editing } = messages;
  const opposite = counterpartsOf(one, content.participations);
  const name = useNameOf()(one);
  return (
    <tr id={one.id}>
      <td className="plan-number">{one.precedence}</td>
      <th scope="row">
        <ParticipationName one={one} />
        <div className="quiet">
          <PostLine one={one} />
        </div>
        {needs && <NeedsOnFile of={needs} />}
      </th>
      <td>
        <Part of={one} />
      </td>
      <td data-label={opposite.length > 0 ? editing.labels.participation.counterpartId : undefined}>
        {opposite.map((other) => (
          <span key={other.id} className="line">
            ↔ <ParticipationName one={other} />
          </span>
        ))}
      </td>
      <td data-label={delegations.seenBy}>{editing.choices.audience[one.audience]}</td>
      {mayEdit && (
        <td className="row-acts">
          <Link to={`/visits/${content.visit.slug}/plan/participation/${one.id}`}>
            {messages.plan.change}
            <span className="visually-hidden"> {name}</span>
          </Link>{" "}
          <Link to={`/visits/${content.visit.slug}/plan/participation/${one.id}/substitute`}>
            {messages.starting.substitute}
            <span className="visually-hidden"> {name}</span>
          </Link>
          {above && (
            <Move to={`${one.id} before ${above.id}`} label={editing.actions.moveUp} sign="↑" name={name} />
          )}
          {below && (
            <Move to={`${one.id} after ${below.id}`} label={editing.actions.moveDown} sign="↓" name={name} />
          )}
        </td>
      )}
    </tr>
  );
}

/** A button that moves one past its neighbour; it says where, so that pressed twice it moves once. */
function Move({ to, label, sign, name }: { to: string; label: string; sign: string; name: string }) {
  return (
    <button type="submit" name="move" value={to} className="link-button move" title={label}>
      <span aria-hidden="true">{sign}</span>
      <span className="visually-hidden">
        {label} {name}
      </span>
    </button>
  );
}

/** Role, party and whom one accompanies. */
function Part({ of: one }: { of: Participation }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const party = content.parties.find(({ id }) => id === one.partyId);
  const accompanied = content.participations.find(({ id }) => id === one.accompaniesId);
  return (
    <>
      <span className="line">
        {messages.person.role[one.role]}
        {accompanied && (
          <>
            {messages.colon}
            <ParticipationName one={accompanied} />
          </>
        )}
      </span>
      {party && <span className="line quiet">{messages.delegations.partyIs(textOf(party.name))}</span>}
    </>
  );
}

/** Which needs are on file, and what they are for whoever opens them. */
function NeedsOnFile({ of: { id: _, ...needs } }: { of: Needs }) {
  const { delegations, editing, comma } = useReader().messages;
  const labels = editing.labels.participation;
  const kept = Object.entries(needs).flatMap(([name, text]) =>
    text === null ? [] : [[name, text] as const],
  );
  return (
    <details className="needs">
      <summary>
        <span className="visually-hidden">
          {delegations.onFile}
          {comma}
        </span>
        {kept.map(([name]) => (
          <span key={name} className="need">
            {labels[name]}
          </span>
        ))}
      </summary>
      <dl>
        {kept.map(([name, text]) => (
          <div key={name}>
            <dt>{labels[name]}</dt>
            <dd className="line">{text}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
