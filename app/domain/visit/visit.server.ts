import { randomUUID } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { Party } from "#app/domain/delegation/participation.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { findLegIssues, type LegIssue } from "#app/domain/visit/leg-issues.ts";
import type { Leg, Visit, VisitSide } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { legs, parties, visitSides, visits } from "#db/schema/index.ts";

export type VisitDraft = Omit<Visit, "id"> & { sides: VisitSide[] };
export type VisitIssue = { code: "visit.slugTaken"; slug: string } | { code: "visit.needsBothSides" };

/** Adds a visit with its sides; a visit needs a guest and a host. */
export const addVisit = (current: Current, draft: VisitDraft) =>
  change(current, ({ tx, record }): Result<Visit, VisitIssue> => {
    permit(current, "visit.add");
    const { sides, ...rest } = draft;
    const named = sides.map((side) => side.side);
    if (!named.includes("guest") || !named.includes("host"))
      return rejected([{ code: "visit.needsBothSides" }]);
    const taken = tx.select({ id: visits.id }).from(visits).where(eq(visits.slug, rest.slug)).get();
    if (taken) return rejected([{ code: "visit.slugTaken", slug: rest.slug }]);
    const visit: Visit = { ...rest, id: randomUUID() };
    tx.insert(visits).values(visit).run();
    tx.insert(visitSides)
      .values(sides.map((side) => ({ ...side, visitId: visit.id })))
      .run();
    record({ visitId: visit.id, event: "visit.added", detail: { slug: visit.slug } });
    return done(visit);
  });

/** Adds a leg, or a side leg inside one. */
export const addLeg = (current: Current, slug: string, draft: Omit<Leg, "id">) =>
  change(current, ({ tx, record }): Result<Leg, LegIssue> => {
    const visit = editableVisit(current, slug);
    const others = legsOf(current.db, visit.id);
    if (draft.insideLegId !== null && !others.some((leg) => leg.id === draft.insideLegId)) {
      throw new DomainError("notFound", "leg");
    }
    const issues = findLegIssues(draft, others);
    if (issues.length > 0) return rejected(issues);
    const leg: Leg = { ...draft, id: randomUUID() };
    tx.insert(legs)
      .values({ ...leg, visitId: visit.id })
      .run();
    record({ visitId: visit.id, event: "leg.added", detail: { legId: leg.id, key: leg.key } });
    return done(leg);
  });

/** Adds a party: a part of one side's delegation with its own programme. */
export const addParty = (current: Current, slug: string, draft: Omit<Party, "id">) =>
  change(current, ({ tx, record }): Result<Party, never> => {
    const visit = editableVisit(current, slug);
    const party: Party = { ...draft, id: randomUUID() };
    tx.insert(parties)
      .values({ ...party, visitId: visit.id })
      .run();
    record({ visitId: visit.id, event: "party.added", detail: { partyId: party.id } });
    return done(party);
  });

/** The visit to be changed. Throws `notFound`, or `forbidden` for whoever may not edit it. */
export function editableVisit(current: Current, slug: string): Visit {
  permit(current, "visit.edit");
  return visitBySlug(current.db, slug);
}

const findVisit = perDatabase((db) =>
  db
    .select()
    .from(visits)
    .where(eq(visits.slug, sql.placeholder("slug")))
    .prepare(),
);

/** The draft of a visit's own row, as the transaction under way sees it, if there is one. Throws `notFound`. */
export function visitBySlug(db: Db, slug: string): Visit {
  const visit = findVisit(db).get({ slug });
  if (!visit) throw new DomainError("notFound", "visit");
  const { version: _, ...rest } = visit;
  return rest;
}

const findLegs = perDatabase((db) =>
  db
    .select()
    .from(legs)
    .where(eq(legs.visitId, sql.placeholder("visitId")))
    .prepare(),
);

/** The legs of a visit by first day; a main leg comes before the side legs inside it. */
export function legsOf(db: Db, visitId: string): Leg[] {
  const rows = findLegs(db).all({ visitId });
  return rows
    .map(({ visitId: _visit, version: _version, ...leg }) => leg)
    .sort(
      (a, b) =>
        a.firstDay.localeCompare(b.firstDay) ||
        b.lastDay.localeCompare(a.lastDay) ||
        a.key.localeCompare(b.key),
    );
}
