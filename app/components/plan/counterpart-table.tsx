import { ParticipationName } from "#app/components/participation-name.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { counterpartPairs } from "#app/domain/delegation/counterparts.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";

/** Guests and hosts side by side, and who has no opposite number yet. */
export function CounterpartTable() {
  const { content } = useVisit();
  const { messages } = useReader();
  const { delegations } = messages;
  const pairs = counterpartPairs(content.participations);
  return (
    <section className="plan-part" aria-labelledby="counterparts">
      <h2 id="counterparts">{delegations.counterparts}</h2>
      {pairs.length === 0 ? (
        <p className="quiet">{delegations.noCounterparts}</p>
      ) : (
        <table className="plan-table counterparts">
          <thead>
            <tr>
              <th scope="col">{messages.side.guest}</th>
              <th scope="col">{messages.side.host}</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map(({ guest, host }) => (
              <tr key={`${guest?.id} ${host?.id}`}>
                <td data-label={messages.side.guest}>
                  <Opposite one={guest} />
                </td>
                <td data-label={messages.side.host}>
                  {guest && host && "↔ "}
                  <Opposite one={host} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function Opposite({ one }: { one: Participation | null }) {
  const { notNamed } = useReader().messages.delegations;
  return one ? <ParticipationName one={one} /> : <span className="quiet">{notNamed}</span>;
}
