import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Itinerary } from "#app/components/itinerary/itinerary.tsx";
import { OutcomeList } from "#app/components/outcomes/outcome-list.tsx";
import { SideList } from "#app/components/participants/side-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { SourceList } from "#app/components/sources/source-list.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import {
  type DraftReader,
  draftReaders,
  type VisitPart,
  visitParts,
} from "#app/domain/access/draft-readers.ts";
import { type HiddenKind, hiddenFrom } from "#app/domain/access/hidden-from.ts";
import { inOrder, type VisitContent } from "#app/domain/visit/visit-content.ts";
import { thingInWords } from "#app/i18n/cited-in-words.ts";

type SeenByProps = { as: DraftReader; part: VisitPart; seen: VisitContent | null };

/** The draft as one reader will see it, part by part, and what is hidden from them. */
export function SeenBy({ as, part, seen }: SeenByProps) {
  const { content, number, releasedAt } = useVisit();
  const { messages } = useReader();
  const words = messages.sources.seenBy;
  const readers = draftReaders.filter(
    (one) => one !== "third" || content.sides.some(({ side }) => side === "third"),
  );
  return (
    <div className="seen-by">
      <nav aria-label={words.as}>
        <ul className="arrange">
          {readers.map((one) => (
            <li key={one}>
              <a href={`?as=${one}&part=${part}`} aria-current={one === as ? "true" : undefined}>
                {words.readers[one]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="quiet">{as === "manager" ? words.managerIntro : words.intro}</p>
      {seen && <Hidden seen={seen} />}
      <section className="seen-frame" aria-labelledby="seen-by">
        <h2 id="seen-by">{words.frame[as]}</h2>
        {seen ? (
          <>
            <nav aria-label={messages.visit.parts}>
              <ul className="arrange">
                {visitParts.map((one) => (
                  <li key={one}>
                    <a href={`?as=${as}&part=${one}`} aria-current={one === part ? "true" : undefined}>
                      {messages.visit[one]}
                    </a>
                  </li>
                ))}
              </ul>
            </nav>
            <VisitProvider released={{ content: seen, number, releasedAt }}>
              <SeenPart part={part} />
            </VisitProvider>
          </>
        ) : (
          <p className="empty">{words.hiddenAll}</p>
        )}
        <p className="seen-end">{words.endOfFrame}</p>
      </section>
    </div>
  );
}

/** What the page of the released visit would show. */
function SeenPart({ part }: { part: VisitPart }) {
  const { content } = useVisit();
  switch (part) {
    case "programme":
      return (
        <>
          <DisagreementNotes aboutId={content.visit.id} />
          <TimelinePicture />
          <Itinerary />
        </>
      );
    case "participants":
      return (
        <div className="side-lists">
          {inOrder(content.sides).map((side) => (
            <SideList key={side.side} side={side} />
          ))}
        </div>
      );
    case "outcomes":
      return <OutcomeList />;
    case "sources":
      return <SourceList />;
  }
}

/** The titles of what this reader does not see; for the officer alone. */
function Hidden({ seen }: { seen: VisitContent }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages, textOf } = wording;
  const words = messages.sources.seenBy;
  const groups = hiddenFrom(seen, content);
  const count = groups.reduce((sum, { ids }) => sum + ids.length, 0);
  if (count === 0) return <p>{words.nothingHidden}</p>;
  const titleOf = (kind: HiddenKind, id: string) => {
    if (kind === "party") return textOf(content.parties.find((one) => one.id === id)?.name);
    return thingInWords({ kind: kind === "note" ? "item" : kind, id }, content, wording);
  };
  return (
    <details className="hidden-things">
      <summary>{words.hidden(count)}</summary>
      <dl className="facts">
        {groups.map(({ kind, ids }) => (
          <div key={kind}>
            <dt>{words.kinds[kind]}</dt>
            <dd>
              <ul>
                {ids.map((id) => (
                  <li key={id}>{titleOf(kind, id)}</li>
                ))}
              </ul>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
