import { audiences, sides } from "#app/domain/access/audience.ts";
import {
  choice,
  day,
  type Fields,
  fixed,
  key,
  languageList,
  localised,
  optional,
  plainList,
  reference,
  text,
} from "#app/domain/editing/fields.ts";
import { visitCategories, visitStatuses } from "#app/domain/visit/visit-content.ts";

/** The visit itself and its sides, as the form asks for them. */
export const visitFields: Fields = {
  slug: key(),
  title: localised(),
  purpose: optional(localised(2000, 3)),
  category: choice(visitCategories),
  status: choice(visitStatuses),
  referenceLanguage: text(12, "language"),
  contentLanguages: optional(languageList()),
  audience: choice(audiences),
  ourSide: optional(choice(sides)),
  sides: plainList({ side: choice(sides), name: localised(), country: text(2, "country") }, 3),
  operatorId: optional(reference("organisation")),
  returnOfId: optional(reference("visit")),
};

/** A stay in one place. */
export const legFields: Fields = {
  key: key(),
  city: localised(100),
  country: text(2, "country"),
  zone: text(40, "zone"),
  firstDay: day(),
  lastDay: day(),
  insideLegId: optional(reference("leg")),
  partyId: optional(reference("party")),
};

/** A part of a delegation with a programme of its own. */
export const partyFields: Fields = {
  side: fixed(choice(sides)),
  name: localised(),
  headId: optional(reference("participation")),
};
