import { type ChangeAt, OutcomeCard } from "#app/components/outcomes/outcome-card.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { groupOutcomes } from "#app/domain/outcome/outcome-groups.ts";

/** What the visit left behind, by how far it has come. */
export function OutcomeList({ changeAt }: ChangeAt) {
  const { content } = useVisit();
  const { messages } = useReader();
  const groups = groupOutcomes(content.outcomes);
  return (
    <div className="outcomes">
      {groups.length === 0 && <p className="empty">{messages.outcome.empty}</p>}
      {groups.map(({ group, outcomes }) => (
        <section key={group} aria-labelledby={`group-${group}`}>
          <h2 id={`group-${group}`}>{messages.outcome.groups[group]}</h2>
          {outcomes.map((outcome) => (
            <OutcomeCard key={outcome.id} outcome={outcome} {...(changeAt ? { changeAt } : {})} />
          ))}
        </section>
      ))}
    </div>
  );
}
