import { and, eq, inArray, isNotNull } from "drizzle-orm";
import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import {
  findMergeIssues,
  type MergeIssue,
  mergedAttendances,
  mergedRides,
  standInFor,
} from "#app/domain/delegation/merge-party.ts";
import { precedencesAfterMove, type Spot } from "#app/domain/delegation/move-precedence.ts";
import { noOfficeFacts, ofSide, type Party } from "#app/domain/delegation/participation.ts";
import type { SeveralRow } from "#app/domain/delegation/several-form.ts";
import { findSplitIssues, type Split, type SplitIssue } from "#app/domain/delegation/split-party.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { type RefusedBy, together } from "#app/domain/editing/together.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { editableVisit } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import { attendances, legs, parties, programmeItems, vehicleRides } from "#db/schema/index.ts";

/** What keeps an act over several things from being made; `refusedBy` names the thing that cannot be so. */
export type ActIssue = SplitIssue | MergeIssue | ThingIssue | RefusedBy;

/** The history entries that an act made, in their order; none where there was nothing to change. */
export type Acted = Result<number[], ActIssue>;

/** Puts one of a side directly before or after another, by changing the numbers of precedence. */
export function moveParticipation(current: Current, slug: string, id: string, spot: Spot): Acted {
  const visit = editableVisit(current, slug);
  return together(current, visit.id, ({ db, change }) => {
    const all = participationsOf(db, visit.id);
    const own = all.find((one) => one.id === id);
    if (!own) throw new DomainError("notFound", "participation");
    for (const { id: movedId, precedence } of precedencesAfterMove(ofSide(all, own.side), id, spot)) {
      change({ kind: "participation", id: movedId }, (state) => ({ ...state, precedence }));
    }
    return [];
  });
}

/** What several participants share; their descriptions are in `language`. */
export type Common = { side: Side; partyId: string | null; audience: Audience; language: LanguageTag };

/**
 * Adds several participants, all of them or none. The ids come from the form: sent twice, it makes them
 * once. An issue names the row by its id.
 */
export function addParticipations(
  current: Current,
  slug: string,
  { side, partyId, audience, language }: Common,
  rows: readonly SeveralRow[],
): Acted {
  const visit = editableVisit(current, slug);
  return together(current, visit.id, (steps) => {
    for (const { id, personId, description, headcount, role, organisationId } of rows) {
      steps.add(
        { kind: "participation", id },
        {
          ...{ side, partyId, audience, personId, headcount, organisationId, role: role ?? "member" },
          description: description === null ? null : { [language]: description },
          ...{ positionId: null, precedence: null, accompaniesId: null, counterpartId: null },
          ...noOfficeFacts,
        },
      );
    }
    return [];
  });
}

/** Makes a party of members of one side: the party first, then each member. */
export function splitParty(current: Current, slug: string, split: Split): Acted {
  const visit = editableVisit(current, slug);
  return together(current, visit.id, ({ db, add: put, change }) => {
    const issues = findSplitIssues(split, {
      participations: participationsOf(db, visit.id),
      parties: partiesOf(db, visit.id),
    });
    if (issues.length > 0) return issues;
    const { id, side, name, headId, memberIds } = split;
    put({ kind: "party", id }, { side, name, headId });
    for (const member of memberIds) {
      change({ kind: "participation", id: member }, (state) => ({ ...state, partyId: id }));
    }
    return [];
  });
}

/**
 * Lets a party go into another one, or back into the whole delegation (`intoId` null). Its members, its
 * attendances, rides and legs go over, then it is removed. One that is gone already stays so.
 */
export function mergeParty(current: Current, slug: string, partyId: string, intoId: string | null): Acted {
  const visit = editableVisit(current, slug);
  return together(current, visit.id, ({ db, change, remove: takeOff }) => {
    const all = partiesOf(db, visit.id);
    const party = all.find((one) => one.id === partyId);
    if (!party) {
      const [last] = entriesOfThing(db, partyId, 1);
      if (last?.visitId !== visit.id) throw new DomainError("notFound", "party");
      return [];
    }
    const issues = findMergeIssues(party, intoId === null ? null : all.find((one) => one.id === intoId));
    if (issues.length > 0) return issues;
    const into = standInFor(party, intoId);
    for (const { id, partyId: own } of participationsOf(db, visit.id)) {
      if (own === partyId) change({ kind: "participation", id }, (state) => ({ ...state, partyId: intoId }));
    }
    forgetInRemovedItems(db, partyId);
    for (const id of idsWith(db, attendances, attendances.itemId, partyId)) {
      change({ kind: "item", id }, (state) => ({
        ...state,
        attendances: mergedAttendances(state.attendances as ProgrammeItem["attendances"], partyId, into),
      }));
    }
    for (const id of idsWith(db, vehicleRides, vehicleRides.vehicleId, partyId)) {
      change({ kind: "vehicle", id }, (state) => ({
        ...state,
        rides: mergedRides(state.rides as Ride[], partyId, into),
      }));
    }
    for (const id of idsWith(db, legs, legs.id, partyId)) {
      change({ kind: "leg", id }, (state) => ({ ...state, partyId: intoId }));
    }
    takeOff({ kind: "party", id: partyId });
    return [];
  });
}

type Ride = { itemId: string | null; who: Attendance["who"] };

const partiesOf = (db: Db, visitId: string): Party[] =>
  db.select().from(parties).where(eq(parties.visitId, visitId)).all();

type Referring = typeof attendances | typeof vehicleRides | typeof legs;
type Owner = typeof attendances.itemId | typeof vehicleRides.vehicleId | typeof legs.id;

/** The things whose rows name a party, each once. */
const idsWith = (db: Db, table: Referring, owner: Owner, partyId: string): string[] =>
  db
    .selectDistinct({ id: owner })
    .from(table)
    .where(eq(table.partyId, partyId))
    .all()
    .map(({ id }) => String(id));

/**
 * A removed item keeps its row for the calendars, and with it those of who attended: they would hold the
 * party. When the item is put back, history gives them back.
 */
function forgetInRemovedItems(db: Db, partyId: string): void {
  const removed = db
    .select({ id: programmeItems.id })
    .from(programmeItems)
    .where(isNotNull(programmeItems.removedAt));
  db.delete(attendances)
    .where(and(eq(attendances.partyId, partyId), inArray(attendances.itemId, removed)))
    .run();
}
