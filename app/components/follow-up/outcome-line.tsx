import { ShownText } from "#app/components/follow-up/shown-text.tsx";
import { StandingMarks } from "#app/components/follow-up/standing-marks.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { OutcomeOnPage } from "#app/domain/follow-up/on-page.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";

/** An outcome in a line or two: title, kind and status, visit, last word, and what stands out about it. */
export function OutcomeLine({ outcome, hasVisit = true }: { outcome: OutcomeOnPage; hasVisit?: boolean }) {
  const { messages, dates } = useReader();
  const { actions: say } = messages;
  const { id, kind, status, title, visit, heardOn, validUntil, standing } = outcome;
  return (
    <div className="follow-up">
      <p className="follow-up-title">
        <Link to={`/follow-ups/outcomes/${id}`}>
          <ShownText of={title} />
        </Link>
      </p>
      <p className="follow-up-facts quiet">
        <span className={`status status-${status}`}>{statusInWords(kind, status, messages)}</span>{" "}
        {[
          messages.outcome.kind[kind],
          validUntil && say.validUntil(dates.day(validUntil)),
          heardOn && say.heard(dates.day(heardOn)),
        ]
          .filter(Boolean)
          .join(" · ")}
        {hasVisit && (
          <>
            {" · "}
            <ShownText of={visit.title} />
          </>
        )}
      </p>
      <StandingMarks of={standing} />
    </div>
  );
}
