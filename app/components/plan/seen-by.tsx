import { DisagreementNotes } from "#app/components/disagreement-notes.tsx";
import { Itinerary } from "#app/components/itinerary/itinerary.tsx";
import { OutcomeList } from "#app/components/outcomes/outcome-list.tsx";
import { SideList } from "#app/components/participants/side-list.tsx";
import { useReader } from "#app/components/reader.tsx";
import { TimelinePicture } from "#app/components/visit/timeline-picture.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import { type DraftReader, draftReaders } from "#app/domain/access/draft-readers.ts";
import { type HiddenKind, hiddenFrom } from "#app/domain/access/hidden-from.ts";
import { inOrder, type VisitContent } from "#app/domain/visit/visit-content.ts";
import { thingInWords } from "#app/i18n/cited-in-words.ts";

/** The draft as one reader will see it, and what is hidden from them. */
export function SeenBy({ as, seen }: { as: DraftReader; seen: VisitContent | null }) {
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
              <a href={`?as=${one}`} aria-current={one === as ? "true" : undefined}>
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
          <VisitProvider released={{ content: seen, number, releasedAt }}>
            <SeenVisit />
          </VisitProvider>
        ) : (
          <p className="empty">{words.hiddenAll}</p>
        )}
        <p className="seen-end">{words.endOfFrame}</p>
      </section>
    </div>
  );
}

/** What the pages of the released visit would show. */
function SeenVisit() {
  const { content } = useVisit();
  const { messages } = useReader();
  return (
    <>
      <p className="seen-part">{messages.visit.programme}</p>
      <DisagreementNotes aboutId={content.visit.id} />
      <TimelinePicture />
      <Itinerary />
      <p className="seen-part">{messages.visit.participants}</p>
      <div className="side-lists">
        {inOrder(content.sides).map((side) => (
          <SideList key={side.side} side={side} />
        ))}
      </div>
      <p className="seen-part">{messages.visit.outcomes}</p>
      <OutcomeList />
    </>
  );
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
