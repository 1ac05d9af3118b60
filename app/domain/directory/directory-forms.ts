import { scripts } from "#app/domain/directory/directory.ts";
import {
  choice,
  day,
  decimal,
  type Fields,
  fixed,
  key,
  list,
  localised,
  optional,
  reference,
  text,
  whole,
  yes,
} from "#app/domain/editing/fields.ts";
import { travelMeans } from "#app/domain/planning/planning.ts";

const marks = { isPrinted: optional(yes()), isPreferred: optional(yes()) };

/** A person, with the names under which they are printed. */
export const personFields: Fields = {
  names: list(
    {
      language: text(12, "language"),
      script: choice(scripts),
      name: text(200),
      style: optional(text(100)),
      short: optional(text(100)),
      isOriginal: optional(yes()),
      ...marks,
    },
    30,
  ),
  slug: key(),
};

export const organisationFields: Fields = {
  names: list(
    { language: text(12, "language"), name: text(300), abbreviation: optional(text(40)), ...marks },
    30,
  ),
  partOfId: optional(reference("organisation")),
  city: optional(localised(100)),
  country: optional(text(2, "country")),
  slug: key(),
};

/** A post that a person holds. */
export const positionFields: Fields = {
  personId: fixed(reference("person")),
  organisationId: reference("organisation"),
  title: localised(),
  since: optional(day()),
  until: optional(day()),
};

/** A place with its rooms. */
export const venueFields: Fields = {
  names: list({ language: text(12, "language"), name: text(300), ...marks }, 30),
  city: localised(100),
  country: text(2, "country"),
  zone: text(40, "zone"),
  address: optional(localised(500, 2)),
  telephone: optional(text(40, "telephone")),
  latitude: optional(decimal(-90, 90)),
  longitude: optional(decimal(-180, 180)),
  organisationId: optional(reference("organisation")),
  rooms: list(
    {
      name: localised(),
      building: optional(localised()),
      floor: optional(whole(-20, 300)),
      entrance: optional(localised()),
    },
    200,
  ),
  slug: key(),
};

/** How long it takes from one venue to another. */
export const travelTimeFields: Fields = {
  fromVenueId: reference("venue"),
  toVenueId: reference("venue"),
  means: choice(travelMeans),
  minutes: whole(0, 6000),
  note: optional(text(300)),
};
