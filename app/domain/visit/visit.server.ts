import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { Party } from "#app/domain/delegation/participation.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, type EditIssue, edit } from "#app/domain/editing/edit.server.ts";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { keyFromText } from "#app/domain/editing/key-from-text.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import { moveFollowers } from "#app/domain/programme/follow-on.server.ts";
import { atTheEndOf } from "#app/domain/programme/settle-when.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { findLegIssues, type LegIssue } from "#app/domain/visit/leg-issues.ts";
import { findSideIssues, type SideIssue } from "#app/domain/visit/side-issues.ts";
import type { Leg, Visit, VisitSide } from "#app/domain/visit/visit-content.ts";
import { legFields, partyFields, visitFields } from "#app/domain/visit/visit-form.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { legs, participations, parties, programmeItems, visitSides, visits } from "#db/schema/index.ts";
import { storeOf } from "#db/store.ts";

export type VisitDraft = Omit<Visit, "id"> & { sides: VisitSide[]; contentLanguages?: LanguageTag[] };
export type VisitIssue =
  | { code: "visit.slugTaken"; slug: string }
  | { code: "visit.returnsItself" }
  | SideIssue;
export type PartyIssue = { code: "party.headOfAnotherSide" };

const idOfSlug = (db: Db, slug: string): string | undefined =>
  db.select({ id: visits.id }).from(visits).where(eq(visits.slug, slug)).get()?.id;

const visitRows = tableKeeper<VisitIssue>({
  kind: "visit",
  fields: visitFields,
  table: visits,
  parts: [{ name: "sides", table: visitSides, owner: "visitId" }],
  complete: (db, { id }, state) => {
    const isTaken = (slug: string) => ![id, undefined].includes(idOfSlug(db, slug));
    const { slug, title, contentLanguages } = state as Partial<VisitDraft>;
    return {
      ...state,
      slug: slug || keyFromText(title ?? null, "visit", isTaken),
      contentLanguages: contentLanguages ?? [],
    };
  },
  issuesOf: (db, { id }, state) => {
    const { slug, sides, returnOfId } = state as VisitDraft;
    const taken = ![id, undefined].includes(idOfSlug(db, slug));
    return [
      ...(taken ? [{ code: "visit.slugTaken" as const, slug }] : []),
      ...(returnOfId === id ? [{ code: "visit.returnsItself" as const }] : []),
      ...findSideIssues(sides),
    ];
  },
});

/** How visits are kept: the row of the visit with its sides. */
export const visitKeeper = visitRows;

const legRows = tableKeeper<LegIssue>({
  kind: "leg",
  fields: legFields,
  table: legs,
  complete: (db, { id, visitId }, state) => {
    const { key, city } = state as Partial<Leg>;
    const others = legsOf(db, visitId!).filter((leg) => leg.id !== id);
    return {
      ...state,
      key: key || keyFromText(city ?? null, "leg", (word) => others.some((leg) => leg.key === word)),
    };
  },
  issuesOf: (db, { id, visitId }, state) => {
    const leg = state as Omit<Leg, "id">;
    const others = legsOf(db, visitId!).filter((other) => other.id !== id);
    if (leg.insideLegId === id) return [{ code: "leg.insideAnother" }];
    if (leg.insideLegId !== null && !others.some((other) => other.id === leg.insideLegId)) {
      throw new DomainError("notFound", "leg");
    }
    return findLegIssues({ ...leg, id }, others);
  },
});

/** How legs are kept. What is to be confirmed on some day of a leg comes after everything of its last day. */
export const legKeeper: Keeper<LegIssue> = {
  ...legRows,
  write: (db, place, state, before) => {
    legRows.write(db, place, state, before);
    if (before && before.lastDay !== state.lastDay) moveOpenItems(db, place.id, String(state.lastDay));
  },
  remove: (db, place, now) => {
    const isTrace = and(eq(programmeItems.legId, place.id), isNotNull(programmeItems.removedAt));
    db.delete(programmeItems).where(isTrace).run();
    legRows.remove(db, place, now);
  },
};

function moveOpenItems(db: Db, legId: string, lastDay: LocalDate): void {
  const isOpen = and(
    ...[eq(programmeItems.legId, legId), eq(programmeItems.whenKind, "toBeConfirmed")],
    ...[isNull(programmeItems.firstDay), isNull(programmeItems.removedAt)],
  );
  const open = { id: programmeItems.id, zone: programmeItems.startsZone };
  for (const { id, zone } of db.select(open).from(programmeItems).where(isOpen).all()) {
    const span = atTheEndOf(lastDay, zone);
    db.update(programmeItems).set(span).where(eq(programmeItems.id, id)).run();
    moveFollowers(db, { id, ...span });
  }
}

export const partyKeeper: Keeper<PartyIssue> = tableKeeper<PartyIssue>({
  kind: "party",
  fields: partyFields,
  table: parties,
  issuesOf: (db, _place, state) => {
    const { headId, side } = state as Omit<Party, "id">;
    const head = headId
      ? db
          .select({ side: participations.side })
          .from(participations)
          .where(eq(participations.id, headId))
          .get()
      : undefined;
    return head && head.side !== side ? [{ code: "party.headOfAnotherSide" }] : [];
  },
});

/** Adds a visit with its sides; a visit needs a guest and a host. */
export function addVisit(current: Current, draft: VisitDraft): Result<Visit, VisitIssue | EditIssue> {
  permit(current, "visit.add");
  const added = edit(current, visitKeeper, (work) => add(work, current, visitKeeper, null, draft));
  return added.ok ? done(visitBySlug(current.db, String(added.value.state.slug))) : added;
}

/** Adds a leg, or a side leg inside one. */
export const addLeg = (current: Current, slug: string, draft: Omit<Leg, "id">) =>
  addPart<Leg, LegIssue>(current, legKeeper, slug, draft);

/** Adds a party: a part of one side's delegation with its own programme. */
export const addParty = (
  current: Current,
  slug: string,
  draft: Omit<Party, "id" | "headId"> & Partial<Party>,
) => addPart<Party, PartyIssue>(current, partyKeeper, slug, { headId: null, ...draft });

/** Adds a part of a visit that its keeper knows how to write, and gives it with its id. */
export function addPart<Thing, Issue>(
  current: Current,
  keeper: Keeper<Issue>,
  slug: string,
  draft: State,
): Result<Thing, Issue | EditIssue> {
  const visit = editableVisit(current, slug);
  const added = edit(current, keeper, (work) => add(work, current, keeper, visit.id, draft));
  return added.ok ? done({ ...added.value.state, id: added.value.id } as Thing) : added;
}

/** The visit to be changed. Throws `notFound`, or `forbidden` for whoever may not edit it. */
export function editableVisit(current: Current, slug: string): Visit {
  permit(current, "visit.edit");
  return visitBySlug(current.db, slug);
}

const visitsBySlug = storeOf(visits, "slug");

/** The draft of a visit's own row, as the transaction under way sees it, if there is one. Throws `notFound`. */
export function visitBySlug(db: Db, slug: string): Visit {
  const [visit] = visitsBySlug.of(db, slug);
  if (!visit) throw new DomainError("notFound", "visit");
  return ownOf(visit);
}

const visitsById = storeOf(visits, "id");

/** The same by its id; undefined for none. */
export function findVisit(db: Db, id: string): Visit | undefined {
  const [visit] = visitsById.of(db, id);
  return visit && ownOf(visit);
}

function ownOf({
  version: _,
  contentLanguages: _languages,
  ...visit
}: ReturnType<typeof visitsById.of>[number]): Visit {
  return visit;
}

const legsByVisit = storeOf(legs, "visitId");

/** The legs of a visit by first day; a main leg comes before the side legs inside it. */
export function legsOf(db: Db, visitId: string): Leg[] {
  return legsByVisit
    .of(db, visitId)
    .map(({ visitId: _visit, version: _version, ...leg }) => leg)
    .sort(
      (a, b) =>
        a.firstDay.localeCompare(b.firstDay) ||
        b.lastDay.localeCompare(a.lastDay) ||
        a.key.localeCompare(b.key),
    );
}

/** The word in the address of a visit. Throws `notFound`. */
export function visitSlugOf(db: Db, id: string): string {
  const row = db.select({ slug: visits.slug }).from(visits).where(eq(visits.id, id)).get();
  if (!row) throw new DomainError("notFound", "visit");
  return row.slug;
}
