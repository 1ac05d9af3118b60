import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import type { Position } from "#app/domain/delegation/participation.ts";
import type {
  Name,
  Organisation,
  OrganisationName,
  Person,
  PersonName,
  Venue,
  VenueRoom,
} from "#app/domain/directory/directory.ts";
import { findNameIssues, type NameIssue } from "#app/domain/directory/name-issues.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { isZone } from "#app/time/zones.ts";
import type { Tx } from "#db/database.ts";
import {
  organisationNames,
  organisations,
  personNames,
  persons,
  positions,
  venueNames,
  venueRooms,
  venues,
} from "#db/schema/index.ts";

type New<T> = Omit<T, "id">;

export type OrganisationDraft = New<Omit<Organisation, "names">> & { names: New<OrganisationName>[] };
export type PersonDraft = New<Omit<Person, "names">> & { names: New<PersonName>[] };
export type VenueDraft = New<Omit<Venue, "names" | "rooms">> & {
  names: New<Name>[];
  rooms: New<VenueRoom>[];
};

export type DirectoryIssue = NameIssue | { code: "slug.taken"; slug: string };
export type VenueIssue = DirectoryIssue | { code: "zone.unknown"; zone: string };

/** Adds an organisation with its names in the order given. */
export const addOrganisation = (current: Current, draft: OrganisationDraft) =>
  change(current, ({ tx, record }): Result<Organisation, DirectoryIssue> => {
    permit(current, "directory.edit");
    const issues = [...findNameIssues(draft.names), ...findTaken(tx, organisations, draft.slug)];
    if (issues.length > 0) return rejected(issues);
    const { names, ...rest } = draft;
    const organisation: Organisation = { ...rest, id: randomUUID(), names: withIds(names) };
    tx.insert(organisations)
      .values({ ...rest, id: organisation.id })
      .run();
    tx.insert(organisationNames)
      .values(
        organisation.names.map((name, position) => ({ ...name, position, organisationId: organisation.id })),
      )
      .run();
    record({ visitId: null, event: "organisation.added", detail: { organisationId: organisation.id } });
    return done(organisation);
  });

/** Adds a person with the names under which they are printed. */
export const addPerson = (current: Current, draft: PersonDraft) =>
  change(current, ({ tx, record }): Result<Person, DirectoryIssue> => {
    permit(current, "directory.edit");
    const issues = [...findNameIssues(draft.names), ...findTaken(tx, persons, draft.slug)];
    if (issues.length > 0) return rejected(issues);
    const person: Person = { id: randomUUID(), slug: draft.slug, names: withIds(draft.names) };
    tx.insert(persons).values({ id: person.id, slug: person.slug }).run();
    tx.insert(personNames)
      .values(person.names.map((name, position) => ({ ...name, position, personId: person.id })))
      .run();
    record({ visitId: null, event: "person.added", detail: { personId: person.id } });
    return done(person);
  });

/** Adds a person's post in an organisation. */
export const addPosition = (current: Current, draft: New<Position>) =>
  change(current, ({ tx, record }): Result<Position, never> => {
    permit(current, "directory.edit");
    const position: Position = { ...draft, id: randomUUID() };
    tx.insert(positions).values(position).run();
    record({ visitId: null, event: "position.added", detail: { positionId: position.id } });
    return done(position);
  });

/** Adds a venue with its names and rooms. */
export const addVenue = (current: Current, draft: VenueDraft) =>
  change(current, ({ tx, record }): Result<Venue, VenueIssue> => {
    permit(current, "directory.edit");
    const issues: VenueIssue[] = [...findNameIssues(draft.names), ...findTaken(tx, venues, draft.slug)];
    if (!isZone(draft.zone)) issues.push({ code: "zone.unknown", zone: draft.zone });
    if (issues.length > 0) return rejected(issues);
    const { names, rooms, ...rest } = draft;
    const venue: Venue = { ...rest, id: randomUUID(), names: withIds(names), rooms: withIds(rooms) };
    tx.insert(venues)
      .values({ ...rest, id: venue.id })
      .run();
    tx.insert(venueNames)
      .values(venue.names.map((name, position) => ({ ...name, position, venueId: venue.id })))
      .run();
    for (const [position, room] of venue.rooms.entries()) {
      tx.insert(venueRooms)
        .values({ ...room, position, venueId: venue.id })
        .run();
    }
    record({ visitId: null, event: "venue.added", detail: { venueId: venue.id } });
    return done(venue);
  });

/** The issue that another entry of the same directory has this address, if so. */
function findTaken(
  tx: Tx,
  table: typeof organisations | typeof persons | typeof venues,
  slug: string,
): DirectoryIssue[] {
  const taken = tx.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get();
  return taken ? [{ code: "slug.taken", slug }] : [];
}

const withIds = <T extends object>(rows: readonly T[]): (T & { id: string })[] =>
  rows.map((row) => ({ ...row, id: randomUUID() }));
