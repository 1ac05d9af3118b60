import {
  about,
  choice,
  day,
  type Fields,
  fixed,
  key,
  localised,
  locator,
  optional,
  reference,
  text,
} from "#app/domain/editing/fields.ts";
import { sourceKinds } from "#app/domain/source/citation.ts";

/** A document that facts are taken from. */
export const sourceFields: Fields = {
  title: localised(),
  kind: choice(sourceKinds),
  publisher: localised(),
  language: text(12, "language"),
  publishedOn: optional(day()),
  address: optional(text(500, "https")),
  note: optional(localised(2000, 2)),
  key: key(),
};

/** What a source says of one field of one thing. */
export const citationFields: Fields = {
  about: fixed(about()),
  field: text(60),
  value: optional(text(500)),
  sourceId: reference("source"),
  locator: locator(),
};

/** Which of several stated values holds, and why. */
export const settlementFields: Fields = {
  about: fixed(about()),
  field: fixed(text(60)),
  value: text(500),
  reason: localised(1000, 2),
};
