import { CitationMarks } from "#app/components/citation-marks.tsx";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { claimsAbout } from "#app/domain/source/claims-by-source.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";

/** Where an outcome arose: the visit, the item and its step, and what sources say of it. */
export function Origin({ outcome }: { outcome: Outcome }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const { outcomes: say } = messages;
  const item = content.items.find(({ id }) => id === outcome.itemId);
  const steps = content.items.flatMap((one) => one.steps);
  const step = steps.find(({ id }) => id === outcome.stepId);
  const claims = claimsAbout(content.citations, outcome.id);
  return (
    <>
      <dl className="facts">
        <div>
          <dt>{say.visit}</dt>
          <dd>
            <Link to={`/visits/${content.visit.slug}/plan`}>
              <Text of={content.visit.title} />
            </Link>
          </dd>
        </div>
        {item && (
          <div>
            <dt>{messages.editing.labels.outcome.itemId}</dt>
            <dd>
              <Link to={`/visits/${content.visit.slug}/plan#${item.id}`}>
                <Text of={item.title} />
              </Link>{" "}
              <span className="quiet">{timeAndPlaceInWords(item, content, wording)}</span>
            </dd>
          </div>
        )}
        {step && (
          <div>
            <dt>{say.step}</dt>
            <dd>
              <Text of={step.title} />
            </dd>
          </div>
        )}
      </dl>
      <DisagreementNotes aboutId={outcome.id} />
      {claims.length > 0 && (
        <p className="item-foot">
          <CitationMarks claims={claims} />
        </p>
      )}
    </>
  );
}
