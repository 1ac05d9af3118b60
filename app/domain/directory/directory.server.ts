import { eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
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
import {
  organisationFields,
  personFields,
  positionFields,
  travelTimeFields,
  venueFields,
} from "#app/domain/directory/directory-forms.ts";
import { findNameIssues, type NameIssue } from "#app/domain/directory/name-issues.ts";
import { namesWithPreferred } from "#app/domain/directory/preferred-names.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { add, type EditIssue, edit } from "#app/domain/editing/edit.server.ts";
import { type Keeper, type Told, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import { keyFromText } from "#app/domain/editing/key-from-text.ts";
import { done, type Result } from "#app/domain/history/result.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { isZone } from "#app/time/zones.ts";
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

type New<T> = Omit<T, "id">;

export type OrganisationDraft = New<Omit<Organisation, "names">> & { names: New<OrganisationName>[] };
export type PersonDraft = New<Omit<Person, "names">> & { names: New<PersonName>[] };
export type VenueDraft = New<Omit<Venue, "names" | "rooms">> & {
  names: New<Name>[];
  rooms: New<VenueRoom>[];
};

export type DirectoryIssue = NameIssue | { code: "slug.taken"; slug: string };
export type OrganisationIssue = DirectoryIssue | { code: "organisation.partOfItself" };
export type VenueIssue =
  | DirectoryIssue
  | { code: "zone.unknown"; zone: string }
  | { code: "venue.halfAPlaceOnTheMap" };
export type PositionIssue = { code: "position.endsFirst"; since: string; until: string };
export type TravelTimeIssue = { code: "travelTime.leadsNowhere" } | { code: "travelTime.toldAlready" };

type Named = typeof organisations | typeof persons | typeof venues;

/** The keeper of a directory entry: it has names, and an address made of one of them. */
function namedKeeper<Issue>(
  told: Omit<Told<Issue | DirectoryIssue>, "complete"> & { table: Named },
): Keeper<Issue | DirectoryIssue> {
  const { table, kind } = told;
  const isTaken = (db: Db, id: string, slug: string) => {
    const found = db.select({ id: table.id }).from(table).where(eq(table.slug, slug)).get();
    return found !== undefined && found.id !== id;
  };
  return tableKeeper<Issue | DirectoryIssue>({
    ...told,
    complete: (db, { id }, state) => {
      const names = namesWithPreferred((state.names ?? []) as Name[]);
      const english =
        names.find((name) => name.language === "en") ?? names.find((name) => /[a-z]/i.test(name.name));
      const slug =
        state.slug || keyFromText({ en: english?.name ?? "" }, kind, (word) => isTaken(db, id, word));
      return { ...state, names, slug };
    },
    issuesOf: (db, place, state) => {
      const { names, slug } = state as PersonDraft;
      const taken = isTaken(db, place.id, slug) ? [{ code: "slug.taken" as const, slug }] : [];
      return [...findNameIssues(names), ...taken, ...told.issuesOf(db, place, state)];
    },
  });
}

export const organisationKeeper = namedKeeper<OrganisationIssue>({
  kind: "organisation",
  fields: organisationFields,
  table: organisations,
  parts: [{ name: "names", table: organisationNames, owner: "organisationId" }],
  issuesOf: (db, { id }, state) =>
    leadsTo(db, state.partOfId as string | null, id) ? [{ code: "organisation.partOfItself" }] : [],
});

/** Whether the wholes above an organisation, itself included, lead to another one. */
function leadsTo(db: Db, from: string | null, id: string): boolean {
  const above = (one: string) =>
    db.select({ id: organisations.partOfId }).from(organisations).where(eq(organisations.id, one)).get()
      ?.id ?? null;
  const seen = new Set<string>();
  for (let one = from; one !== null && !seen.has(one); one = above(one)) {
    if (one === id) return true;
    seen.add(one);
  }
  return false;
}

export const personKeeper = namedKeeper<DirectoryIssue>({
  kind: "person",
  fields: personFields,
  table: persons,
  parts: [{ name: "names", table: personNames, owner: "personId" }],
  issuesOf: () => [],
});

export const venueKeeper = namedKeeper<VenueIssue>({
  kind: "venue",
  fields: venueFields,
  table: venues,
  parts: [
    { name: "names", table: venueNames, owner: "venueId" },
    { name: "rooms", table: venueRooms, owner: "venueId" },
  ],
  issuesOf: (_db, _place, state) => {
    const { zone, latitude, longitude } = state as VenueDraft;
    return [
      ...(isZone(zone) ? [] : [{ code: "zone.unknown" as const, zone }]),
      ...((latitude === null) === (longitude === null)
        ? []
        : [{ code: "venue.halfAPlaceOnTheMap" as const }]),
    ];
  },
});

export const positionKeeper: Keeper<PositionIssue> = tableKeeper<PositionIssue>({
  kind: "position",
  fields: positionFields,
  table: positions,
  issuesOf: (_db, _place, state) => {
    const { since, until } = state as New<Position>;
    return since && until && until < since ? [{ code: "position.endsFirst", since, until }] : [];
  },
});

export const travelTimeKeeper: Keeper<TravelTimeIssue> = tableKeeper<TravelTimeIssue>({
  kind: "travelTime",
  fields: travelTimeFields,
  table: travelTimes,
  issuesOf: (db, { id }, state) => {
    const { fromVenueId, toVenueId, means } = state as New<TravelTime>;
    if (fromVenueId === toVenueId) return [{ code: "travelTime.leadsNowhere" }];
    const told = db.select().from(travelTimes).where(eq(travelTimes.fromVenueId, fromVenueId)).all();
    const isTold = told.some((one) => one.id !== id && one.toVenueId === toVenueId && one.means === means);
    return isTold ? [{ code: "travelTime.toldAlready" }] : [];
  },
});

/** Adds an organisation with its names in the order given. */
export const addOrganisation = (current: Current, draft: OrganisationDraft) =>
  addEntry<Organisation, OrganisationIssue>(current, organisationKeeper, draft);

/** Adds a person with the names under which they are printed. */
export const addPerson = (current: Current, draft: PersonDraft) =>
  addEntry<Person, DirectoryIssue>(current, personKeeper, draft);

/** Adds a person's post in an organisation. */
export const addPosition = (current: Current, draft: New<Position>) =>
  addEntry<Position, PositionIssue>(current, positionKeeper, draft);

/** Adds a venue with its names and rooms. */
export const addVenue = (current: Current, draft: VenueDraft) =>
  addEntry<Venue, VenueIssue>(current, venueKeeper, draft);

/** Adds an entry that all visits share, and gives it with its id. */
export function addEntry<Thing, Issue>(
  current: Current,
  keeper: Keeper<Issue>,
  draft: State,
): Result<Thing, Issue | EditIssue> {
  const added = edit(current, keeper, (work) => add(work, current, keeper, null, draft));
  return added.ok ? done({ ...added.value.state, id: added.value.id } as Thing) : added;
}
