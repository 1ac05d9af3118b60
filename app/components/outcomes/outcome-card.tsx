import { CitationMarks } from "#app/components/citation-marks.tsx";
import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Link } from "#app/components/link.tsx";
import { Chain } from "#app/components/outcomes/outcome-chain.tsx";
import { Group, PartyFacts } from "#app/components/outcomes/outcome-parties.tsx";
import { TermFacts } from "#app/components/outcomes/outcome-terms.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { claimsAbout } from "#app/domain/source/claims-by-source.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";

/** The plan of the visit, for those who may change what it leaves behind. */
export type ChangeAt = { changeAt?: string };

/** One outcome with its pedigree: where it arose, who stands behind it, how far it has come. */
export function OutcomeCard({ outcome, changeAt }: { outcome: Outcome } & ChangeAt) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { outcome: say } = messages;
  const origin = content.outcomes.find((other) => other.id === outcome.followsFromId);
  return (
    <article className="outcome" id={outcome.key} aria-labelledby={`${outcome.key}-title`}>
      <p className="outcome-kind">
        <span className={`status status-${outcome.status}`}>
          {statusInWords(outcome.kind, outcome.status, messages)}
        </span>{" "}
        {say.kind[outcome.kind]}
      </p>
      <h3 id={`${outcome.key}-title`}>
        <Text of={outcome.title} />
      </h3>
      {outcome.detail && (
        <p>
          <Text of={outcome.detail} />
        </p>
      )}
      {outcome.workingGroup && <Group group={outcome.workingGroup} />}
      <dl className="facts">
        <PartyFacts outcome={outcome} />
        <TermFacts outcome={outcome} />
        {origin && (
          <div>
            <dt>{say.followsFrom}</dt>
            <dd>
              <a href={`#${origin.key}`}>
                <Text of={origin.title} />
              </a>
            </dd>
          </div>
        )}
      </dl>
      <Chain outcome={outcome} />
      <DisagreementNotes aboutId={outcome.id} />
      <p className="item-foot">
        <CitationMarks claims={claimsAbout(content.citations, outcome.id)} />
        {changeAt && (
          <>
            {" "}
            <Link to={`/follow-ups/outcomes/${outcome.id}`} aria-describedby={`${outcome.key}-title`}>
              {messages.outcomes.open}
            </Link>
            {" · "}
            <Link to={`${changeAt}/outcome/${outcome.id}`} aria-describedby={`${outcome.key}-title`}>
              {messages.editing.kinds.outcome.change}
            </Link>
          </>
        )}
      </p>
    </article>
  );
}
