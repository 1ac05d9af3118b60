import { CitationMarks } from "#app/components/citation-marks.tsx";
import { Link } from "#app/components/link.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { type Disagreement, findDisagreements } from "#app/domain/source/disagreements.ts";
import { openDisagreements, settlementOf } from "#app/domain/source/open-disagreements.ts";
import { citedValueInWords, claimInWords, factLabel, thingInWords } from "#app/i18n/cited-in-words.ts";

/** Who settled a disagreement, and when, with the version that reopening it needs. */
export type ToldSettlement = { id: string; version: number; by: string; time: string };

type Settling = { settlements: readonly ToldSettlement[]; mayEdit: boolean };

/** Where sources disagree: each value with who gives it, what was decided, and the way to decide. */
export function SettlingNotes({ settlements, mayEdit }: Settling) {
  const { content } = useVisit();
  const { messages } = useReader();
  const all = findDisagreements(content.citations);
  const open = openDisagreements(content.citations, content.settlements).length;
  const words = messages.sources.plan;
  return (
    <section aria-labelledby="disagreements" className="settling">
      <h2 id="disagreements">{messages.source.disagreements}</h2>
      <p className="quiet">
        {all.length === 0
          ? messages.source.noDisagreements
          : open > 0
            ? words.openCount(open)
            : words.allSettled}
      </p>
      {all.map((one) => (
        <SettlingNote
          key={`${one.about.id} ${one.field}`}
          disagreement={one}
          settlements={settlements}
          mayEdit={mayEdit}
        />
      ))}
    </section>
  );
}

function SettlingNote({ disagreement, settlements, mayEdit }: Settling & { disagreement: Disagreement }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const { about, field, values } = disagreement;
  const settled = settlementOf(disagreement, content.settlements);
  const told = settlements.find(({ id }) => id === settled?.id);
  const words = messages.sources.plan;
  const fact = factLabel(field, messages, about.kind);
  const subject = messages.labelled(thingInWords(about, content, wording), fact);
  const at = `/visits/${content.visit.slug}/plan/settlement`;
  return (
    <div className={settled ? "disagreement disagreement-settled" : "disagreement"} id={settled?.id}>
      <h3>{subject}</h3>
      <ul>
        {values.map(({ value, claims }) => (
          <li key={value}>
            <strong>{citedValueInWords(value, wording)}</strong>{" "}
            <CitationMarks claims={claims} isLabelled={false} />
            <span className="quiet said-by">
              {claims.map((claim) => claimInWords(claim, content, wording)).join(messages.semicolon)}
            </span>
          </li>
        ))}
      </ul>
      {settled && (
        <p>
          <strong>{messages.sources.settled(citedValueInWords(settled.value, wording))}</strong>{" "}
          <span className="quiet-label">{messages.sources.reason}</span>
          {messages.colon}
          <Text of={settled.reason} />
          {told && <span className="quiet said-by">{words.settledBy(told.by, told.time)}</span>}
        </p>
      )}
      {mayEdit && settled && told && (
        <form method="post" action={`${at}/${settled.id}`} className="settling-acts">
          <Link to={`${at}/${settled.id}`}>
            {words.changeSettlement}
            <span className="visually-hidden">{messages.colon + subject}</span>
          </Link>
          <input type="hidden" name="id" value={settled.id} />
          <input type="hidden" name="version" value={told.version} />
          <button type="submit" name="intent" value="remove" className="link-button">
            {words.reopen}
            <span className="visually-hidden">{messages.colon + subject}</span>
          </button>
        </form>
      )}
      {mayEdit && !settled && (
        <p>
          <Link
            to={`${at}/new?${new URLSearchParams({ about: `${about.kind}:${about.id}`, field })}`}
            className="button button-quiet"
          >
            {words.settle}
            <span className="visually-hidden">{messages.colon + subject}</span>
          </Link>
        </p>
      )}
    </div>
  );
}
