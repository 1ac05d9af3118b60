import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { ParticipationName, PostLine } from "#app/components/participation-name.tsx";
import { AddressRow, type RowFacts } from "#app/components/plan/subscriptions/address-row.tsx";
import { useSubjectName } from "#app/components/plan/subscriptions/use-subject-name.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { ofSide } from "#app/domain/delegation/participation.ts";
import type { AddressList as List } from "#app/domain/subscription/address.ts";
import { recipientsOf, wordFor } from "#app/domain/subscription/recipients.ts";
import type { Subject } from "#app/domain/subscription/subscription.ts";
import { inOrder, type VisitSide } from "#app/domain/visit/visit-content.ts";

type Props = { list: List; mayEdit: boolean; isReleased: boolean };

/** Everybody of a visit with the address that they have: sides by precedence, parties, sides, our office. */
export function AddressList({ list, mayEdit, isReleased }: Props) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { subscriptions: say } = messages;
  const facts: RowFacts = {
    list,
    mayEdit,
    readings: new Map(list.readings.map((one) => [one.participationId, one])),
  };
  const at = `/visits/${content.visit.slug}/plan/subscriptions`;
  const whole = (kind: "party" | "side", ids: readonly string[]) => ids.map((id): Subject => ({ kind, id }));
  return (
    <>
      {list.made !== null && (
        <div className="notice" role="status">
          <p>{say.made(list.made)}</p>
        </div>
      )}
      <div className="addresses-intro">
        <h2>{say.title}</h2>
        <p>{say.intro}</p>
        {!isReleased && <p className="note">{say.neverReleased}</p>}
        <p className="quiet">{messages.desk.officeTime(list.offset)}</p>
        {mayEdit && list.addresses.some(({ isLive }) => isLive) && (
          <p>
            <Link to={`${at}/cards`}>{say.cards}</Link>
          </p>
        )}
      </div>
      {inOrder(content.sides).map((side) => (
        <SideAddresses key={side.side} side={side} facts={facts} />
      ))}
      {content.parties.length > 0 && (
        <Part id="parties" title={say.parties}>
          <Subjects
            of={whole(
              "party",
              content.parties.map(({ id }) => id),
            )}
            facts={facts}
          />
        </Part>
      )}
      <Part id="sides" title={say.sides}>
        <Subjects
          of={whole(
            "side",
            inOrder(content.sides).map(({ side }) => side),
          )}
          facts={facts}
        />
      </Part>
      <Part id="office" title={say.office}>
        <Subjects of={[{ kind: "office", id: "office" }]} facts={facts} />
      </Part>
    </>
  );
}

const Part = ({ id, title, children }: { id: string; title: string; children: ReactNode }) => (
  <section className="plan-part" aria-labelledby={`of-${id}`}>
    <h2 id={`of-${id}`}>{title}</h2>
    {children}
  </section>
);

function SideAddresses({ side: { side, name }, facts }: { side: VisitSide; facts: RowFacts }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const people = ofSide(content.participations, side);
  return (
    <section className={`plan-side side-${side}`} aria-labelledby={`addresses-${side}`}>
      <header>
        <p className="eyebrow">{messages.side[side]}</p>
        <h2 id={`addresses-${side}`}>
          <Text of={name} />
        </h2>
      </header>
      {people.length === 0 ? (
        <p className="quiet">{messages.delegations.emptySide}</p>
      ) : (
        <Table facts={facts}>
          {people.map((one) => (
            <AddressRow
              key={one.id}
              subject={{ kind: "participation", id: one.id }}
              facts={facts}
              isUnnamed={one.personId === null}
            >
              <ParticipationName one={one} />
              <p className="quiet">
                {messages.person.role[one.role]}
                {(one.positionId ?? one.organisationId) && (
                  <>
                    {" · "}
                    <PostLine one={one} isShort />
                  </>
                )}
              </p>
            </AddressRow>
          ))}
        </Table>
      )}
      {facts.mayEdit && <GroupActs side={side} facts={facts} />}
    </section>
  );
}

/** Addresses for a whole delegation, or the members of one of its parties, in one act. */
function GroupActs({ side, facts }: { side: VisitSide["side"]; facts: RowFacts }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { subscriptions: say } = messages;
  const at = `/visits/${content.visit.slug}/plan/subscriptions`;
  const having = new Set(
    facts.list.addresses.filter(({ isLive }) => isLive).map(({ subject }) => wordFor(subject)),
  );
  const name = textOf(content.sides.find((one) => one.side === side)?.name);
  const groups = [
    { asked: `delegation:${side}`, name },
    ...content.parties
      .filter((party) => party.side === side)
      .map((party) => ({ asked: `members:${party.id}`, name: textOf(party.name) })),
  ].map((group) => ({ ...group, lacking: recipientsOf(group.asked, content, having)?.subjects.length ?? 0 }));
  const open = groups.filter(({ lacking }) => lacking > 0);
  const hasNamed = content.participations.some((one) => one.side === side && one.personId !== null);
  if (open.length === 0) return hasNamed ? <p className="plan-acts quiet">{say.haveAll}</p> : null;
  return (
    <p className="plan-acts">
      {open.map(({ asked, name: group, lacking }) => (
        <Link key={asked} to={`${at}/new?for=${asked}`} className="button button-quiet">
          {messages.labelled(group, say.makeForAll(lacking))}
        </Link>
      ))}
    </p>
  );
}

function Subjects({ of, facts }: { of: readonly Subject[]; facts: RowFacts }) {
  const { subscriptions: say } = useReader().messages;
  const nameOf = useSubjectName();
  return (
    <Table facts={facts}>
      {of.map((subject) => (
        <AddressRow key={subject.id} subject={subject} facts={facts} isUnnamed={false}>
          {nameOf(subject)}
          {subject.kind === "office" && <p className="quiet">{say.officeHint}</p>}
        </AddressRow>
      ))}
    </Table>
  );
}

function Table({ facts, children }: { facts: RowFacts; children: ReactNode }) {
  const { messages } = useReader();
  const { columns } = messages.subscriptions;
  return (
    <table className="plan-table addresses">
      <thead>
        <tr>
          <th scope="col">{columns.whose}</th>
          <th scope="col">{columns.address}</th>
          <th scope="col">{columns.fetched}</th>
          <th scope="col">{columns.read}</th>
          {facts.mayEdit && <th scope="col">{messages.delegations.acts}</th>}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
