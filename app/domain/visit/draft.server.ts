import { asc, eq, inArray, sql } from "drizzle-orm";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import type { Organisation, Person, Venue } from "#app/domain/directory/directory.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { toRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { contactsOf } from "#app/domain/planning/planning.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { Citation, Settlement } from "#app/domain/source/citation.ts";
import { directoryIdsOf, ownersOf } from "#app/domain/visit/directory-ids.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db, Reads } from "#db/database.ts";
import * as schema from "#db/schema/index.ts";

/** The whole draft of a visit, with everything from the directories that it refers to. */
export function readDraft(db: Db, visit: Visit): VisitContent {
  const legs = legsOf(db, visit.id);
  const items = itemsOf(db, visit.id);
  const participations = participationsOf(db, visit.id);
  const outcomes = outcomesOf(db, visit.id);
  const citations = citationsOf(db, visit.id);
  const sides = db.select().from(schema.visitSides).where(eq(schema.visitSides.visitId, visit.id)).all();
  const parties = db.select().from(schema.parties).where(eq(schema.parties.visitId, visit.id)).all();
  const positionIds = participations.map((one) => one.positionId).filter((id) => id !== null);
  const positions = db.select().from(schema.positions).where(inArray(schema.positions.id, positionIds)).all();
  const sourceIds = [
    ...citations.map((one) => one.sourceId),
    ...outcomes.flatMap((one) => one.moves.map((move) => move.sourceId)),
  ];
  const sources = db
    .select()
    .from(schema.sources)
    .where(
      inArray(
        schema.sources.id,
        sourceIds.filter((id) => id !== null),
      ),
    )
    .orderBy(asc(schema.sources.publishedOn), asc(schema.sources.key))
    .all();

  const contacts = contactsOf(db, visit.id);
  const part = { visit, items, participations, positions, outcomes, contacts };
  const ids = directoryIdsOf(part);
  const people = peopleByIds(db, [...ids.people]);
  const venues = venuesByIds(db, [...ids.venues]);
  const organisations = organisationsByIds(db, [...ids.organisations, ...ownersOf(venues)]);
  return {
    ...part,
    legs,
    citations,
    settlements: settlementsOf(db, visit.id),
    sources,
    people,
    organisations,
    venues,
    sides: sides.map(({ visitId: _, ...side }) => side),
    parties: parties.map(({ visitId: _, ...party }) => party),
  };
}

function outcomesOf(db: Reads, visitId: string): Outcome[] {
  const { outcomes, outcomeParties, outcomeMoves, workingGroups, workingGroupMembers } = schema;
  const rows = db
    .select()
    .from(outcomes)
    .where(eq(outcomes.visitId, visitId))
    .orderBy(outcomes.position, outcomes.key)
    .all();
  const ids = rows.map((row) => row.id);
  const load = <T extends typeof outcomeParties | typeof outcomeMoves | typeof workingGroupMembers>(
    table: T,
  ) =>
    db
      .select()
      .from(table)
      .where(inArray(table.outcomeId, ids))
      .orderBy(table.outcomeId, table.position)
      .all();
  const [parties, moves, members] = [load(outcomeParties), load(outcomeMoves), load(workingGroupMembers)];
  const groups = db.select().from(workingGroups).where(inArray(workingGroups.outcomeId, ids)).all();
  const partsOf = <T extends { outcomeId: string; position: number }>(all: readonly T[], outcomeId: string) =>
    all.filter((one) => one.outcomeId === outcomeId).map(({ outcomeId: _o, position: _p, ...one }) => one);

  return rows.map(({ visitId: _visit, version: _version, ...row }) => {
    const group = groups.find((one) => one.outcomeId === row.id);
    return {
      ...row,
      parties: partsOf(parties, row.id),
      moves: partsOf(moves, row.id),
      workingGroup: group
        ? {
            ...{ mandate: group.mandate, rhythm: group.rhythm, meets: toRhythm(group) },
            members: partsOf(members, row.id),
          }
        : null,
    };
  });
}

function citationsOf(db: Reads, visitId: string): Citation[] {
  return db
    .select()
    .from(schema.citations)
    .where(eq(schema.citations.visitId, visitId))
    .orderBy(sql`rowid`)
    .all()
    .map(({ visitId: _, aboutKind, aboutId, ...claim }) => ({
      ...claim,
      about: { kind: aboutKind, id: aboutId },
    }));
}

function settlementsOf(db: Reads, visitId: string): Settlement[] {
  return db
    .select()
    .from(schema.settlements)
    .where(eq(schema.settlements.visitId, visitId))
    .orderBy(sql`rowid`)
    .all()
    .map(({ visitId: _, version: _version, aboutKind, aboutId, ...one }) => ({
      ...one,
      about: { kind: aboutKind, id: aboutId },
    }));
}

function peopleByIds(db: Reads, ids: string[]): Person[] {
  const { persons, personNames } = schema;
  const rows = db.select().from(persons).where(inArray(persons.id, ids)).orderBy(persons.slug).all();
  const names = db
    .select()
    .from(personNames)
    .where(inArray(personNames.personId, ids))
    .orderBy(personNames.position)
    .all();
  return rows.map(({ id, slug }) => ({
    id,
    slug,
    names: names
      .filter((name) => name.personId === id)
      .map(({ personId: _p, position: _n, ...name }) => name),
  }));
}

/** The organisations and, above them, whatever they are part of. */
function organisationsByIds(db: Reads, ids: string[]): Organisation[] {
  const { organisations, organisationNames } = schema;
  const rows = db
    .select()
    .from(organisations)
    .where(inArray(organisations.id, withWholes(db, ids)))
    .orderBy(organisations.slug)
    .all();
  const found = rows.map((row) => row.id);
  const names = db
    .select()
    .from(organisationNames)
    .where(inArray(organisationNames.organisationId, found))
    .orderBy(organisationNames.position)
    .all();
  return rows.map(({ version: _, ...row }) => ({
    ...row,
    names: names
      .filter((name) => name.organisationId === row.id)
      .map(({ organisationId: _o, position: _n, ...name }) => name),
  }));
}

function withWholes(db: Reads, ids: string[]): string[] {
  const { organisations } = schema;
  const all = new Set(ids);
  let fresh = ids;
  while (fresh.length > 0) {
    const wholes = db
      .select({ id: organisations.partOfId })
      .from(organisations)
      .where(inArray(organisations.id, fresh))
      .all();
    fresh = wholes.map((row) => row.id).filter((id) => id !== null && !all.has(id)) as string[];
    for (const id of fresh) all.add(id);
  }
  return [...all];
}

function venuesByIds(db: Reads, ids: string[]): Venue[] {
  const { venues, venueNames, venueRooms } = schema;
  const rows = db.select().from(venues).where(inArray(venues.id, ids)).orderBy(venues.slug).all();
  const names = db
    .select()
    .from(venueNames)
    .where(inArray(venueNames.venueId, ids))
    .orderBy(venueNames.position)
    .all();
  const rooms = db
    .select()
    .from(venueRooms)
    .where(inArray(venueRooms.venueId, ids))
    .orderBy(venueRooms.position)
    .all();
  return rows.map(({ version: _, ...row }) => ({
    ...row,
    names: names
      .filter((name) => name.venueId === row.id)
      .map(({ venueId: _v, position: _n, ...name }) => name),
    rooms: rooms
      .filter((room) => room.venueId === row.id)
      .map(({ venueId: _v, position: _n, ...room }) => room),
  }));
}
