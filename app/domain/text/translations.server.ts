import { type Current, permit } from "#app/domain/access/current.server.ts";
import { differencesOf, type State } from "#app/domain/editing/differences.ts";
import { edit, revise } from "#app/domain/editing/edit.server.ts";
import { keeperOf, type ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { done } from "#app/domain/history/result.ts";
import { isDirectoryKind, type ThingKind, type ThingRef } from "#app/domain/history/thing.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { type LanguageTag, languages } from "#app/domain/text/languages.ts";
import { countByLanguage, missingTexts } from "#app/domain/text/missing-texts.ts";
import { withText } from "#app/domain/text/text-places.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";

/** A thing whose texts can be translated, as it stands. */
export type TranslatedThing = ThingRef & { state: State; version: number };

/**
 * Everything of a visit's draft that carries texts: its own things first, then what it uses of the directories.
 * As many statements for a long programme as for a short one.
 */
export function translatedThings(db: Db, content: VisitContent): TranslatedThing[] {
  const { tasks, gifts, vehicles } = preparationOf(db, content.visit.id);
  const all: [ThingKind, readonly { id: string }[]][] = [
    ...([
      ["visit", [content.visit]],
      ["leg", content.legs],
      ["item", content.items],
      ["party", content.parties],
      ["participation", content.participations],
      ["contactPoint", content.contacts],
      ["preparationTask", tasks],
      ["gift", gifts],
      ["vehicle", vehicles],
      ["settlement", content.settlements],
      ["outcome", content.outcomes],
    ] satisfies [ThingKind, readonly { id: string }[]][]),
    ...([
      ["person", content.people],
      ["position", content.positions],
      ["organisation", content.organisations],
      ["venue", content.venues],
      ["source", content.sources],
    ] satisfies [ThingKind, readonly { id: string }[]][]),
  ];
  return all.flatMap(([kind, things]) => {
    const ids = things.map(({ id }) => id);
    const found = keeperOf(kind).findMany(db, ids);
    return ids.flatMap((id) => {
      const stored = found.get(id);
      return stored ? [{ kind, id, state: stored.state, version: stored.version }] : [];
    });
  });
}

/** How many texts of a visit's draft each language of the interface lacks. */
export const countMissingTexts = (db: Db, content: VisitContent): Record<LanguageTag, number> =>
  countByLanguage(missingTexts(translatedThings(db, content), languages), languages);

/** Texts typed for one thing, from the version that the page was opened with. */
export type TypedTexts = ThingRef & {
  version: number;
  texts: { path: string; tag: LanguageTag; text: string }[];
};

/** What became of typed texts: those saved, and the things that keep theirs from being saved. */
export type Filled = {
  texts: number;
  entries: number;
  /** Changed after the page was opened. */
  stale: ThingRef[];
  /** Typed for what is no longer there. */
  gone: string[];
  refused: (ThingRef & { issues: ThingIssue[] })[];
};

/**
 * Fills in texts of many things in one transaction, each changed thing as one entry of history. A thing
 * that was changed meanwhile is left as it stands and told; the others are saved. Sent twice, it changes
 * nothing the second time. Throws `notFound` for whoever may not plan.
 */
export function fillTexts(current: Current, slug: string, typed: readonly TypedTexts[]): Filled {
  const visit = plannedVisit(current, slug);
  permit(current, "directory.edit");
  const { db } = current;
  const filled: Filled = { texts: 0, entries: 0, stale: [], gone: [], refused: [] };
  edit(current, keeperOf("visit"), (work) => {
    work.leave(); // it may be that nothing is left to be changed
    const things = new Map(
      translatedThings(db, readDraft(db, visit)).map((thing) => [`${thing.kind} ${thing.id}`, thing]),
    );
    for (const { kind, id, version, texts } of typed) {
      const thing = things.get(`${kind} ${id}`);
      const wanted = thing && withTexts(thing, texts);
      if (!thing || !wanted) {
        filled.gone.push(...texts.map(({ text }) => text));
        continue;
      }
      const keeper = keeperOf(kind);
      if (differencesOf(keeper.fields, thing.state, wanted).length === 0) continue;
      const visitId = kind === "visit" || isDirectoryKind(kind) ? null : visit.id;
      const result = revise(work, current, keeper, { id, visitId }, version, wanted);
      if (result.ok) {
        filled.texts += texts.length;
        filled.entries += 1;
      } else if (result.issues.some(({ code }) => code === "thing.stale")) filled.stale.push({ kind, id });
      else filled.refused.push({ kind, id, issues: result.issues });
    }
    return done({ id: visit.id, state: {}, version: 0, entryId: null });
  });
  return filled;
}

/** The state with all texts, or null where one of them has no place any longer. */
function withTexts({ kind, state }: TranslatedThing, texts: TypedTexts["texts"]): State | null {
  let next: State | null = state;
  for (const { path, tag, text } of texts) next = next && withText(kind, next, path, tag, text);
  return next;
}
