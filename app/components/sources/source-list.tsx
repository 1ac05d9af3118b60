import { DisagreementNote } from "#app/components/disagreement-notes.tsx";
import { NameText } from "#app/components/names.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { SourceCard } from "#app/components/sources/source-card.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { nameIn } from "#app/domain/directory/directory.ts";
import { findDisagreements } from "#app/domain/source/disagreements.ts";
import { citedThing } from "#app/domain/source/what-is-cited.ts";

/** Where the visit's facts come from, and where the sources contradict one another. */
export function SourceList() {
  const { content } = useVisit();
  const { messages, language } = useReader();
  const { source: say } = messages;
  const disagreements = findDisagreements(content.citations);
  return (
    <div className="sources">
      <section aria-labelledby="disagreements">
        <h2 id="disagreements">{say.disagreements}</h2>
        {disagreements.length === 0 && <p className="quiet">{say.noDisagreements}</p>}
        {disagreements.map((one) => {
          const cited = citedThing(one.about, content);
          return (
            <div key={one.about.id + one.field}>
              <p className="quiet-label">
                {cited &&
                  ("names" in cited ? (
                    <NameText name={nameIn(cited.names, language)} />
                  ) : (
                    <Text of={cited.text} />
                  ))}
              </p>
              <DisagreementNote disagreement={one} />
            </div>
          );
        })}
      </section>
      {content.sources.length === 0 && <p className="empty">{say.listEmpty}</p>}
      {content.sources.map((source) => (
        <SourceCard key={source.id} source={source} />
      ))}
    </div>
  );
}
