import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Side } from "#app/domain/access/audience.ts";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { zoneOfSide } from "#app/domain/action/zone-of-side.ts";
import type { MinutesState } from "#app/domain/minutes/minutes.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeState } from "#app/domain/outcome/outcome-issues.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { findVisit, legsOf } from "#app/domain/visit/visit.server.ts";
import type { Leg, Visit } from "#app/domain/visit/visit-content.ts";
import { officeZone } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { minutes, programmeItems, visitSides } from "#db/schema/index.ts";

export type Group = { id: string; visit: Visit; state: OutcomeState; version: number };

/** A working group. Throws `notFound` for any other outcome, and for whoever does not read follow-ups. */
export function showGroup(current: Current, id: string): Group {
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const stored = outcomeKeeper.find(current.db, id);
  const state = stored?.state as OutcomeState | undefined;
  const visit = stored?.visitId ? findVisit(current.db, stored.visitId) : undefined;
  if (!stored || !visit || state?.kind !== "workingGroup") throw new DomainError("notFound", "page");
  return { id, visit, state, version: stored.version };
}

/** The same for whoever changes it. */
export function changeableGroup(current: Current, id: string): Group {
  const group = showGroup(current, id);
  permit(current, "followUp.edit");
  return group;
}

/** A side of a visit, and the zone in which its people look at the clock; null where that cannot be told. */
export type SideClock = { side: Side; name: Localised; zone: ZoneName | null };

/** The two sides of a visit with their zones, hosts first; a third party is nobody's other side. */
export function sideClocks(db: Db, visit: Pick<Visit, "id" | "ourSide">): SideClock[] {
  const legs = legsOf(db, visit.id);
  const sides = db.select().from(visitSides).where(eq(visitSides.visitId, visit.id)).all();
  const countryOf = (side: Side) => sides.find((one) => one.side === side)?.country ?? null;
  const place = { ourSide: visit.ourSide, officeZone: officeZone(), legs, countryOf };
  return (["host", "guest"] as const).flatMap((side) => {
    const one = sides.find((other) => other.side === side);
    return one ? [{ side, name: one.name, zone: zoneOfSide(side, place) }] : [];
  });
}

/** A meeting of a group with the visit in whose programme it stands, and how far its minutes are. */
export type GroupMeeting = {
  item: ProgrammeItem;
  visit: Visit;
  legs: Leg[];
  minutes: { id: string; state: MinutesState } | null;
};

/** The meetings of a group over all visits, earliest first. */
export function meetingsOfGroup(db: Db, groupId: string): GroupMeeting[] {
  const rows = db
    .selectDistinct({ visitId: programmeItems.visitId })
    .from(programmeItems)
    .where(and(eq(programmeItems.groupId, groupId), isNull(programmeItems.removedAt)))
    .all();
  const found = rows.flatMap(({ visitId }) => {
    const visit = findVisit(db, visitId)!;
    const legs = legsOf(db, visitId);
    return itemsOf(db, visitId)
      .filter((item) => item.groupId === groupId)
      .map((item) => ({ item, visit, legs }));
  });
  const ids = found.map(({ item }) => item.id);
  const kept = db
    .select({ id: minutes.id, itemId: minutes.itemId, state: minutes.state })
    .from(minutes)
    .where(inArray(minutes.itemId, ids))
    .all();
  return found
    .map((one) => {
      const own = kept.find(({ itemId }) => itemId === one.item.id);
      return { ...one, minutes: own ? { id: own.id, state: own.state } : null };
    })
    .sort((a, b) => a.item.startsAt - b.item.startsAt);
}
