import { asc, eq, inArray } from "drizzle-orm";
import { partnerKey } from "#app/domain/follow-up/partner-key.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { outcomes, visitSides, visits } from "#db/schema/index.ts";

/** An outcome from which one of the visit may follow; `visit` is the title of another visit. */
export type Origin = { id: string; title: Localised; visit: Localised | null };

/** As many outcomes of other visits as can be looked through in a list. */
const MOST_ELSEWHERE = 300;

/**
 * The outcomes from which those of a visit may follow: its own first, then those of other visits with one of
 * its partners, and whatever its outcomes, or the one that is asked for, follow from already.
 */
export function originsFor(db: Db, visitId: string, asked: string | null = null): Origin[] {
  const columns = { id: outcomes.id, title: outcomes.title };
  const own = db
    .select({ ...columns, from: outcomes.followsFromId })
    .from(outcomes)
    .where(eq(outcomes.visitId, visitId))
    .orderBy(asc(outcomes.position))
    .all();
  const elsewhere = db
    .select({ ...columns, visit: visits.title })
    .from(outcomes)
    .innerJoin(visits, eq(visits.id, outcomes.visitId));
  const ofPartners = elsewhere
    .where(inArray(outcomes.visitId, visitsWithPartnersOf(db, visitId)))
    .orderBy(asc(visits.slug), asc(outcomes.position))
    .limit(MOST_ELSEWHERE)
    .all();
  const there = new Set([...own, ...ofPartners].map(({ id }) => id));
  const named = [asked, ...own.map(({ from }) => from)].filter((id) => id !== null && !there.has(id));
  const more = db
    .select({ ...columns, visit: visits.title })
    .from(outcomes)
    .innerJoin(visits, eq(visits.id, outcomes.visitId))
    .where(inArray(outcomes.id, named as string[]))
    .all();
  return [...own.map(({ id, title }) => ({ id, title, visit: null })), ...ofPartners, ...more];
}

/** Whether an outcome of this id is there, in whatever visit. */
export const isOutcome = (db: Db, id: string): boolean =>
  db.select({ id: outcomes.id }).from(outcomes).where(eq(outcomes.id, id)).get() !== undefined;

/** Other visits that share a city with this one, our own city apart. */
function visitsWithPartnersOf(db: Db, visitId: string): string[] {
  const sides = db
    .select({
      ...{ visitId: visitSides.visitId, side: visitSides.side, name: visitSides.name },
      ...{ country: visitSides.country, ourSide: visits.ourSide },
    })
    .from(visitSides)
    .innerJoin(visits, eq(visits.id, visitSides.visitId))
    .all()
    .filter(({ side, ourSide }) => side !== ourSide)
    .map((one) => ({ ...one, partner: partnerKey(one.name, one.country) }));
  const partners = new Set(sides.filter((one) => one.visitId === visitId).map(({ partner }) => partner));
  const others = sides.filter((one) => one.visitId !== visitId && partners.has(one.partner));
  return [...new Set(others.map((one) => one.visitId))];
}
