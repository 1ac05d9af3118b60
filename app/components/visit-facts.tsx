import { createContext, type ReactNode, useContext, useMemo } from "react";
import { ReferenceProvider } from "#app/components/reader.tsx";
import type { Organisation, Person, Venue } from "#app/domain/directory/directory.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import { sourceLetters } from "#app/domain/source/source-letters.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** The released visit that a page shows, with quick ways to what it refers to. */
export type VisitFacts = Released & {
  person: (id: string | null) => Person | undefined;
  organisation: (id: string | null) => Organisation | undefined;
  venue: (id: string | null) => Venue | undefined;
  letters: Map<string, string>; // source id → "A"
};

export function factsOf(released: Released): VisitFacts {
  const { people, organisations, venues, sources } = released.content;
  return {
    ...released,
    person: finder(people),
    organisation: finder(organisations),
    venue: finder(venues),
    letters: sourceLetters(sources),
  };
}

function finder<Thing extends { id: string }>(
  things: readonly Thing[],
): (id: string | null) => Thing | undefined {
  const byId = new Map(things.map((thing) => [thing.id, thing]));
  return (id) => (id === null ? undefined : byId.get(id));
}

const VisitContext = createContext<VisitFacts | null>(null);

export function VisitProvider({ released, children }: { released: Released; children: ReactNode }) {
  const facts = useMemo(() => factsOf(released), [released]);
  return (
    <VisitContext.Provider value={facts}>
      <ReferenceProvider language={released.content.visit.referenceLanguage}>{children}</ReferenceProvider>
    </VisitContext.Provider>
  );
}

/** The visit around a component. Throws outside a `VisitProvider`. */
export function useVisit(): VisitFacts & { content: VisitContent } {
  const facts = useContext(VisitContext);
  if (!facts) throw new Error("useVisit needs a VisitProvider above it");
  return facts;
}
