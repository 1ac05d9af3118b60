import { Link } from "#app/components/link.tsx";
import { SettlingNotes, type ToldSettlement } from "#app/components/plan/sources-settling.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { citableThings } from "#app/domain/source/citable-things.ts";
import type { Citation, Source } from "#app/domain/source/citation.ts";
import { everyClaimByPlace } from "#app/domain/source/claims-by-place.ts";
import {
  citedValueInWords,
  factLabel,
  kindInWords,
  locatorInWords,
  thingInWords,
} from "#app/i18n/cited-in-words.ts";

type SourcesPlanProps = { by: "source" | "thing"; settlements: readonly ToldSettlement[]; mayEdit: boolean };

/** What the sources say of a draft, with the ways to cite, to settle and to put right. */
export function SourcesPlan({ by, settlements, mayEdit }: SourcesPlanProps) {
  const { content } = useVisit();
  const { messages } = useReader();
  const words = messages.sources.plan;
  return (
    <div className="sources-plan">
      <p className="quiet">{words.intro}</p>
      {mayEdit && <Acts />}
      <SettlingNotes settlements={settlements} mayEdit={mayEdit} />
      <nav aria-label={words.show}>
        <ul className="arrange">
          <Way to="source" by={by} label={words.bySource} />
          <Way to="thing" by={by} label={words.byThing} />
        </ul>
      </nav>
      {content.citations.length === 0 && <p className="empty">{words.noCitations}</p>}
      {by === "source"
        ? content.sources.map((source) => <OneSource key={source.id} source={source} mayEdit={mayEdit} />)
        : content.citations.length > 0 && <ByThing mayEdit={mayEdit} />}
    </div>
  );
}

function Way({ to, by, label }: { to: string; by: string; label: string }) {
  return (
    <li>
      <a href={`?by=${to}`} aria-current={to === by ? "true" : undefined}>
        {label}
      </a>
    </li>
  );
}

/** A new source, and the thing for which one is to be cited. */
function Acts() {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const words = messages.sources.plan;
  return (
    <div className="sources-acts">
      <form method="get" action={`/visits/${content.visit.slug}/plan/citation/new`} className="cite">
        <h2>{words.citeLegend}</h2>
        <label htmlFor="cite-about">{words.citeWhat}</label>
        <select id="cite-about" name="about">
          {citableThings(content).map(({ kind, ids }) => (
            <optgroup key={kind} label={messages.sources.groups[kind]}>
              {ids.map((id) => (
                <option key={id} value={`${kind}:${id}`}>
                  {thingInWords({ kind, id }, content, wording)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <button type="submit" className="button">
          {words.citeGo}
        </button>
      </form>
      <p>
        <Link to="/directory/source/new" className="button button-quiet">
          {messages.editing.kinds.source.add}
        </Link>
      </p>
    </div>
  );
}

/** A source with everything it is cited for, in the order of its places. */
function OneSource({ source, mayEdit }: { source: Source; mayEdit: boolean }) {
  const { content, letters } = useVisit();
  const wording = useReader();
  const { messages, dates } = wording;
  const letter = letters.get(source.id)!;
  const places = everyClaimByPlace(source.id, content.citations);
  return (
    <section className="cited-source" id={source.id} aria-labelledby={`source-${letter}`}>
      <header>
        <h2 id={`source-${letter}`}>
          <span className="letter" aria-hidden="true">
            {letter}
          </span>{" "}
          <Text of={source.title} />
        </h2>
        <p className="quiet">
          {messages.source.kind[source.kind]}
          {" · "}
          <Text of={source.publisher} />
          {" · "}
          {source.publishedOn ? dates.day(source.publishedOn) : messages.source.undated}
          {mayEdit && (
            <>
              {" · "}
              <Link to={`/directory/source/${source.id}`}>{messages.editing.kinds.source.change}</Link>
            </>
          )}
        </p>
      </header>
      {places.length === 0 && <p className="quiet">{messages.sources.plan.noClaims}</p>}
      {places.map(({ locator, claims }) => (
        <div key={locator} className="cited-place">
          <h3>{locatorInWords(locator, wording)}</h3>
          <ul>
            {claims.map((claim) => (
              <li key={claim.id} id={claim.id}>
                {thingInWords(claim.about, content, wording)}{" "}
                <span className="quiet">{kindInWords(claim.about.kind, messages)} </span>
                <Fact claim={claim} />
                <Change claim={claim} mayEdit={mayEdit} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

/** Every cited thing with what the sources say of it, by kind. */
function ByThing({ mayEdit }: { mayEdit: boolean }) {
  const { content, letters } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  const order = new Map(content.sources.map(({ id }, index) => [id, index]));
  return citableThings(content).map(({ kind, ids }) => {
    const cited = ids.flatMap((id) => {
      const claims = content.citations.filter((claim) => claim.about.id === id);
      return claims.length > 0 ? [{ id, claims }] : [];
    });
    if (cited.length === 0) return null;
    return (
      <section key={kind} className="cited-kind" aria-labelledby={`kind-${kind}`}>
        <h2 id={`kind-${kind}`}>{messages.sources.groups[kind]}</h2>
        {cited.map(({ id, claims }) => {
          const name = thingInWords({ kind, id }, content, wording);
          return (
            <div key={id} className="cited-place">
              <h3>{name}</h3>
              <ul>
                {[...claims]
                  .sort((a, b) => order.get(a.sourceId)! - order.get(b.sourceId)!)
                  .map((claim) => (
                    <li key={claim.id} id={claim.id}>
                      <span className="letter">{letters.get(claim.sourceId)}</span>{" "}
                      {locatorInWords(claim.locator, wording)} <Fact claim={claim} />
                      <Change claim={claim} mayEdit={mayEdit} />
                    </li>
                  ))}
              </ul>
              {mayEdit && (
                <p>
                  <Link to={`/visits/${content.visit.slug}/plan/citation/new?about=${kind}:${id}`}>
                    {messages.sources.plan.citeMore(name)}
                  </Link>
                </p>
              )}
            </div>
          );
        })}
      </section>
    );
  });
}

/** "First day: 17 June 2019"; nothing for a claim that only supports the entry itself. */
function Fact({ claim: { about, field, value } }: { claim: Citation }) {
  const wording = useReader();
  const { messages } = wording;
  if (field === "whole" && value === null) return null;
  const fact = factLabel(field, messages, about.kind);
  return (
    <span className="quiet">
      {value === null ? fact : messages.labelled(fact, citedValueInWords(value, wording))}{" "}
    </span>
  );
}

function Change({ claim, mayEdit }: { claim: Citation; mayEdit: boolean }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages } = wording;
  if (!mayEdit) return null;
  const fact = factLabel(claim.field, messages, claim.about.kind);
  const place = locatorInWords(claim.locator, wording);
  return (
    <Link to={`/visits/${content.visit.slug}/plan/citation/${claim.id}`}>
      {messages.plan.change}
      <span className="visually-hidden">
        {messages.colon}
        {messages.labelled(thingInWords(claim.about, content, wording), `${fact}${messages.comma}${place}`)}
      </span>
    </Link>
  );
}
