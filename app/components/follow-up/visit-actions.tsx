import { ActionList } from "#app/components/follow-up/action-list.tsx";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { ActionOnPage } from "#app/domain/follow-up/on-page.ts";

type Props = { byOutcome: Record<string, ActionOnPage[]>; mayEdit: boolean };

/** The actions of a visit below the outcome that each comes from, with the way to add one. */
export function VisitActions({ byOutcome, mayEdit }: Props) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { page: say, review } = messages.actions;
  const at = `/visits/${content.visit.slug}/plan`;
  const known = new Set(content.outcomes.map(({ id }) => id));
  const others = Object.entries(byOutcome).flatMap(([id, actions]) => (known.has(id) ? [] : actions));
  return (
    <section className="visit-actions" aria-labelledby="actions">
      <h2 id="actions">{say.actions}</h2>
      {content.outcomes.map((outcome) => {
        const actions = byOutcome[outcome.id] ?? [];
        return (
          <section key={outcome.id} aria-label={textOf(outcome.title)}>
            <h3>
              <Text of={outcome.title} />
            </h3>
            {actions.length === 0 ? (
              <p className="quiet">{say.noActions}</p>
            ) : (
              <ActionList actions={actions} hasVisit={false} hasOutcome={false} />
            )}
            {mayEdit && (
              <p>
                <Link to={`${at}/actionItem/new?outcome=${outcome.id}`}>
                  {say.add}
                  <span className="visually-hidden">
                    {messages.colon}
                    {textOf(outcome.title)}
                  </span>
                </Link>
              </p>
            )}
          </section>
        );
      })}
      {others.length > 0 && (
        <section aria-labelledby="other-actions">
          <h3 id="other-actions">{say.others}</h3>
          <ActionList actions={others} hasVisit={false} hasOutcome={false} />
        </section>
      )}
      {mayEdit && (
        <p className="plan-acts">
          <Link to={`${at}/review/new`} className="button button-quiet">
            {messages.editing.kinds.review.add}
          </Link>
          <Link to="/follow-ups/reviews">{review.title}</Link>
        </p>
      )}
    </section>
  );
}
