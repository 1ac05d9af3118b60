import { and, eq, inArray, ne, or } from "drizzle-orm";
import { clockedItems } from "#app/domain/conflict/clocked.ts";
import type { Conflict } from "#app/domain/conflict/conflict.ts";
import type { ItemElsewhere } from "#app/domain/conflict/find-clashes-elsewhere.ts";
import { findConflicts } from "#app/domain/conflict/find-conflicts.ts";
import type { Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import { companies } from "#app/domain/conflict/who-is-where.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import {
  interpretationNeeds,
  participations,
  programmeItems,
  travelTimes,
  visits,
} from "#db/schema/index.ts";

/** Everything in a visit's draft that does not fit together, other visits of its people included. */
export function conflictsOf(db: Db, content: VisitContent): Conflict[] {
  return findConflicts({
    content,
    needs: needsOf(db, content.visit.id),
    travelTimes: waysBetween(db, content),
    elsewhere: elsewhereOf(db, content),
  });
}

function needsOf(db: Db, visitId: string): Need[] {
  return db
    .select({ need: interpretationNeeds })
    .from(interpretationNeeds)
    .innerJoin(programmeItems, eq(programmeItems.id, interpretationNeeds.itemId))
    .where(eq(programmeItems.visitId, visitId))
    .all()
    .map(({ need: { position: _, ...need } }) => need);
}

/** The travel times that the office typed between the venues of a visit. */
function waysBetween(db: Db, { items }: VisitContent): TravelTime[] {
  const venueIds = [...new Set(items.flatMap(({ venues }) => venues.map(({ venueId }) => venueId)))];
  if (venueIds.length < 2) return [];
  return db
    .select()
    .from(travelTimes)
    .where(and(inArray(travelTimes.fromVenueId, venueIds), inArray(travelTimes.toVenueId, venueIds)))
    .all()
    .map(({ version: _, ...way }) => way);
}

/** The items of other visits that people of this one are at, as far as the drafts say. */
function elsewhereOf(db: Db, { visit, participations: here }: VisitContent): ItemElsewhere[] {
  const personIds = here.map(({ personId }) => personId).filter((id) => id !== null);
  if (personIds.length === 0) return [];
  const others = db
    .selectDistinct({ id: visits.id, status: visits.status })
    .from(participations)
    .innerJoin(visits, eq(visits.id, participations.visitId))
    .where(
      and(
        inArray(participations.personId, personIds),
        ne(participations.visitId, visit.id),
        or(eq(visits.status, "planned"), eq(visits.status, "confirmed"), eq(visits.status, "underWay")),
      ),
    )
    .all();
  return others.flatMap((other) => {
    const people = participationsOf(db, other.id);
    const personOf = new Map(people.map((one) => [one.id, one.personId]));
    const shared = people.filter(({ personId }) => personId !== null && personIds.includes(personId));
    return companies(clockedItems(itemsOf(db, other.id), other), shared).flatMap(
      ({ participationIds, items }) =>
        participationIds.flatMap((id) =>
          items.map((item): ItemElsewhere => {
            const { startsAt, endsAt } = item;
            return { id: item.id, visitId: other.id, personId: personOf.get(id)!, startsAt, endsAt };
          }),
        ),
    );
  });
}
