import { sql } from "drizzle-orm";
import {
  type AnySQLiteColumn,
  check,
  index,
  integer,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from "drizzle-orm/sqlite-core";
import { scripts } from "#app/domain/directory/directory.ts";
import {
  flag,
  id,
  isDate,
  isLocalised,
  isSlug,
  localDate,
  localised,
  oneOf,
  version,
} from "#db/schema/columns.ts";

/** A ministry, department, district, company. */
export const organisations = sqliteTable(
  "organisations",
  {
    id: id(),
    slug: text().notNull().unique(),
    partOfId: text().references((): AnySQLiteColumn => organisations.id),
    city: localised(),
    country: text(), // ISO 3166-1 alpha-2
    version: version(),
  },
  (one) => [
    check("organisation_slug_is_plain", isSlug(one.slug)),
    check("organisation_is_not_part_of_itself", sql`${one.partOfId} <> ${one.id}`),
    check("organisation_city_is_localised", isLocalised(one.city)),
    check("organisation_country_has_two_letters", sql`${one.country} glob '[A-Z][A-Z]'`),
    index("organisations_by_whole").on(one.partOfId),
  ],
);

/** The names of an organisation, several per language where sources differ. */
export const organisationNames = sqliteTable(
  "organisation_names",
  {
    id: id(),
    organisationId: text()
      .notNull()
      .references(() => organisations.id, { onDelete: "cascade" }),
    language: text().notNull(),
    name: text().notNull(),
    abbreviation: text(),
    isPrinted: flag(), // 0: the office's own rendering
    isPreferred: flag(),
    position: integer().notNull(),
  },
  (name) => [
    check("organisation_name_says_something", sql`trim(${name.name}) <> ''`),
    index("organisation_names_by_spelling").on(sql`${name.name} collate nocase`),
    index("organisation_names_by_organisation").on(name.organisationId, name.position),
    uniqueIndex("organisation_has_one_preferred_name_per_language")
      .on(name.organisationId, name.language)
      .where(sql`is_preferred = 1`),
  ],
);

/** A person; everything printable about them is in their names and positions. */
export const persons = sqliteTable(
  "persons",
  { id: id(), slug: text().notNull().unique(), version: version() },
  (person) => [check("person_slug_is_plain", isSlug(person.slug))],
);

/** A person's name as printed, per language and script; never computed from another. */
export const personNames = sqliteTable(
  "person_names",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    language: text().notNull(),
    script: text({ enum: scripts }).notNull(), // ISO 15924
    name: text().notNull(),
    short: text(), // "Mr Kuzmin"
    style: text(), // "H.E.", "Mayor"
    isPrinted: flag(),
    isPreferred: flag(),
    isOriginal: flag(), // in the script of the person's own country or of the first source
    position: integer().notNull(),
  },
  (name) => [
    check("person_name_has_a_known_script", oneOf(name.script, scripts)),
    check("person_name_says_something", sql`trim(${name.name}) <> ''`),
    index("person_names_by_spelling").on(sql`${name.name} collate nocase`),
    index("person_names_by_person").on(name.personId, name.position),
    uniqueIndex("person_has_one_preferred_name_per_language")
      .on(name.personId, name.language)
      .where(sql`is_preferred = 1`),
  ],
);

/** A post in an organisation. */
export const positions = sqliteTable(
  "positions",
  {
    id: id(),
    personId: text()
      .notNull()
      .references(() => persons.id),
    organisationId: text()
      .notNull()
      .references(() => organisations.id),
    title: localised().notNull(),
    since: localDate(), // null: not stated
    until: localDate(),
    version: version(),
  },
  (post) => [
    check("position_title_is_localised", isLocalised(post.title)),
    check("position_since_is_a_date", isDate(post.since)),
    check("position_until_is_a_date", isDate(post.until)),
    check("position_ends_after_it_begins", sql`${post.until} >= ${post.since}`),
    index("positions_by_person").on(post.personId),
    index("positions_by_organisation").on(post.organisationId),
  ],
);

/** A place where something can happen. */
export const venues = sqliteTable(
  "venues",
  {
    id: id(),
    slug: text().notNull().unique(),
    city: localised().notNull(),
    country: text().notNull(),
    zone: text().notNull(), // IANA
    address: localised(),
    latitude: real(), // degrees, WGS 84
    longitude: real(),
    telephone: text(),
    organisationId: text().references(() => organisations.id),
    version: version(),
  },
  (venue) => [
    check("venue_slug_is_plain", isSlug(venue.slug)),
    check("venue_city_is_localised", isLocalised(venue.city)),
    check("venue_country_has_two_letters", sql`${venue.country} glob '[A-Z][A-Z]'`),
    check("venue_address_is_localised", isLocalised(venue.address)),
    check("venue_latitude_is_on_earth", sql`${venue.latitude} between -90 and 90`),
    check("venue_longitude_is_on_earth", sql`${venue.longitude} between -180 and 180`),
    check(
      "venue_has_both_coordinates_or_none",
      sql`(${venue.latitude} is null) = (${venue.longitude} is null)`,
    ),
    index("venues_by_organisation").on(venue.organisationId),
  ],
);

/** The names of a venue, per language. */
export const venueNames = sqliteTable(
  "venue_names",
  {
    id: id(),
    venueId: text()
      .notNull()
      .references(() => venues.id, { onDelete: "cascade" }),
    language: text().notNull(),
    name: text().notNull(),
    isPrinted: flag(),
    isPreferred: flag(),
    position: integer().notNull(),
  },
  (name) => [
    check("venue_name_says_something", sql`trim(${name.name}) <> ''`),
    index("venue_names_by_spelling").on(sql`${name.name} collate nocase`),
    index("venue_names_by_venue").on(name.venueId, name.position),
    uniqueIndex("venue_has_one_preferred_name_per_language")
      .on(name.venueId, name.language)
      .where(sql`is_preferred = 1`),
  ],
);

/** A room of a venue. */
export const venueRooms = sqliteTable(
  "venue_rooms",
  {
    id: id(),
    venueId: text()
      .notNull()
      .references(() => venues.id, { onDelete: "cascade" }),
    building: localised(),
    floor: integer(), // as counted in the country
    name: localised().notNull(),
    entrance: localised(),
    position: integer().notNull(),
  },
  (room) => [
    check("room_name_is_localised", isLocalised(room.name)),
    check("room_building_is_localised", isLocalised(room.building)),
    check("room_entrance_is_localised", isLocalised(room.entrance)),
    index("venue_rooms_by_venue").on(room.venueId, room.position),
  ],
);
