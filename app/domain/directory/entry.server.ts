import { eq, inArray } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { Name, Organisation, OrganisationName, Person, Venue } from "#app/domain/directory/directory.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { findMentioned, type Mentioned, showMentioned } from "#app/domain/release/released.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import {
  organisationNames,
  organisations,
  personNames,
  persons,
  positions,
  travelTimes,
  venueNames,
  venueRooms,
  venues,
} from "#db/schema/index.ts";
import { storeOf } from "#db/store.ts";

/** What a page shows of an entry: as our office has it now, or as the latest release names it. */
export type Shown<Thing, Kept> = Omit<Mentioned, "thingId"> & {
  thing: Thing;
  kept: Kept | null; // what only those who keep the directory see
  mayEdit: boolean;
};

/** A post of a person, and whose. */
export type Post = {
  id: string;
  title: Localised;
  since: string | null;
  until: string | null;
  personId: string;
  organisationId: string;
};

/** An entry that another one names. */
export type Named = { id: string; slug: string; names: Name[] };

export type PersonKept = { posts: (Post & { organisation: Named })[] };
export type OrganisationKept = { whole: Named | null; parts: Named[]; posts: (Post & { person: Named })[] };
export type VenueKept = { owner: Named | null; ways: (TravelTime & { other: Named; isFrom: boolean })[] };

/** No more posts and parts of one organisation than a page can show. */
const MOST = 200;

const noVisits = { visits: [], pages: 1 };

/** A person's page. Throws `notFound`, for whoever does not keep the directory also where no release names them. */
export function showPerson(current: Current, slug: string, page = 1): Shown<Person, PersonKept> {
  const { db } = current;
  const row = readsAll(current) && db.select().from(persons).where(eq(persons.slug, slug)).get();
  if (!row) {
    const { thingId, ...shown } = showMentioned(current, "person", slug, page);
    const thing = shown.visits[0]!.content.people.find((one) => one.id === thingId)!;
    return { ...shown, thing, kept: null, mayEdit: false };
  }
  const names = namesOfPerson.of(db, row.id).map(({ personId: _p, position: _n, ...name }) => name);
  const posts = postsOfPerson.of(db, row.id).map(({ version: _, ...post }) => post);
  const bodies = namedBodies(
    db,
    posts.map((post) => post.organisationId),
  );
  return {
    ...(findMentioned(current, "person", slug, page) ?? noVisits),
    thing: { id: row.id, slug, names },
    kept: {
      posts: posts
        .map((post) => ({ ...post, organisation: bodies.get(post.organisationId)! }))
        .sort((a, b) => (b.until ?? "9999").localeCompare(a.until ?? "9999")),
    },
    mayEdit: may(current.actor, "directory.edit"),
  };
}

/** An organisation's page. Throws as `showPerson` does. */
export function showOrganisation(
  current: Current,
  slug: string,
  page = 1,
): Shown<Organisation, OrganisationKept> {
  const { db } = current;
  const row = readsAll(current) && db.select().from(organisations).where(eq(organisations.slug, slug)).get();
  if (!row) {
    const { thingId, ...shown } = showMentioned(current, "organisation", slug, page);
    const thing = shown.visits[0]!.content.organisations.find((one) => one.id === thingId)!;
    return { ...shown, thing, kept: null, mayEdit: false };
  }
  const { version: _, ...body } = row;
  const names = namesOfBody.of(db, row.id).map(({ organisationId: _o, position: _n, ...name }) => name);
  const posts = postsOfBody
    .of(db, row.id)
    .slice(0, MOST)
    .map(({ version: _v, ...post }) => post);
  const parts = partsOfBody.of(db, row.id).slice(0, MOST);
  const bodies = namedBodies(db, [...parts.map((part) => part.id), ...(row.partOfId ? [row.partOfId] : [])]);
  const people = namedPeople(
    db,
    posts.map((post) => post.personId),
  );
  return {
    ...(findMentioned(current, "organisation", slug, page) ?? noVisits),
    thing: { ...body, names },
    kept: {
      whole: row.partOfId ? bodies.get(row.partOfId)! : null,
      parts: parts.map((part) => bodies.get(part.id)!),
      posts: posts.map((post) => ({ ...post, person: people.get(post.personId)! })),
    },
    mayEdit: may(current.actor, "directory.edit"),
  };
}

/** A venue's page. Throws as `showPerson` does. */
export function showVenue(current: Current, slug: string, page = 1): Shown<Venue, VenueKept> {
  const { db } = current;
  const row = readsAll(current) && db.select().from(venues).where(eq(venues.slug, slug)).get();
  if (!row) {
    const { thingId, ...shown } = showMentioned(current, "venue", slug, page);
    const thing = shown.visits[0]!.content.venues.find((one) => one.id === thingId)!;
    return { ...shown, thing, kept: null, mayEdit: false };
  }
  const { version: _, ...venue } = row;
  const ways = [...waysFrom.of(db, row.id), ...waysTo.of(db, row.id)].map(({ version: _v, ...way }) => way);
  const otherOf = (way: TravelTime) => (way.fromVenueId === row.id ? way.toVenueId : way.fromVenueId);
  const others = namedVenues(db, ways.map(otherOf));
  return {
    ...(findMentioned(current, "venue", slug, page) ?? noVisits),
    thing: {
      ...venue,
      names: namesOfVenue.of(db, row.id).map(({ venueId: _o, position: _n, ...name }) => name),
      rooms: roomsOfVenue.of(db, row.id).map(({ venueId: _o, position: _n, ...room }) => room),
    },
    kept: {
      owner: row.organisationId
        ? (namedBodies(db, [row.organisationId]).get(row.organisationId) ?? null)
        : null,
      ways: ways.map((way) => ({
        ...way,
        ...{ other: others.get(otherOf(way))!, isFrom: way.fromVenueId === row.id },
      })),
    },
    mayEdit: may(current.actor, "directory.edit"),
  };
}

const readsAll = ({ actor }: Current): boolean => may(actor, "directory.read");

const namesOfPerson = storeOf(personNames, "personId");
const namesOfBody = storeOf(organisationNames, "organisationId");
const namesOfVenue = storeOf(venueNames, "venueId");
const roomsOfVenue = storeOf(venueRooms, "venueId");
const postsOfPerson = storeOf(positions, "personId");
const postsOfBody = storeOf(positions, "organisationId");
const partsOfBody = storeOf(organisations, "partOfId");
const waysFrom = storeOf(travelTimes, "fromVenueId");
const waysTo = storeOf(travelTimes, "toVenueId");

const byId = (rows: readonly { id: string; slug: string }[], names: readonly (Name & { owner: string })[]) =>
  new Map<string, Named>(
    rows.map(({ id, slug }) => [id, { id, slug, names: names.filter((name) => name.owner === id) }]),
  );

/** Organisations by id, with their names. */
export function namedBodies(db: Db, ids: readonly string[]): Map<string, Named> {
  const all = [...new Set(ids)];
  const rows = db.select().from(organisations).where(inArray(organisations.id, all)).all();
  const names = db.select().from(organisationNames).where(inArray(organisationNames.organisationId, all));
  return byId(
    rows,
    names.all().map((name): OrganisationName & { owner: string } => ({
      ...name,
      owner: name.organisationId,
    })),
  );
}

/** People by id, with their names. */
export function namedPeople(db: Db, ids: readonly string[]): Map<string, Named> {
  const all = [...new Set(ids)];
  const rows = db.select().from(persons).where(inArray(persons.id, all)).all();
  const names = db.select().from(personNames).where(inArray(personNames.personId, all)).all();
  return byId(
    rows,
    names.map((name) => ({ ...name, owner: name.personId })),
  );
}

function namedVenues(db: Db, ids: readonly string[]): Map<string, Named> {
  const all = [...new Set(ids)];
  const rows = db.select().from(venues).where(inArray(venues.id, all)).all();
  const names = db.select().from(venueNames).where(inArray(venueNames.venueId, all)).all();
  return byId(
    rows,
    names.map((name) => ({ ...name, owner: name.venueId })),
  );
}
