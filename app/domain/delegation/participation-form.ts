import { audiences, sides } from "#app/domain/access/audience.ts";
import { participationRoles } from "#app/domain/delegation/participation.ts";
import {
  choice,
  type Fields,
  lines,
  localised,
  optional,
  planningOnly,
  reference,
  text,
  whole,
} from "#app/domain/editing/fields.ts";

/** A person's part in a visit, or that of people known by their function and number only. */
export const participationFields: Fields = {
  side: choice(sides),
  role: choice(participationRoles),
  personId: optional(reference("person")),
  positionId: optional(reference("position", "personId")),
  organisationId: optional(reference("organisation")),
  description: optional(localised()),
  headcount: optional(whole(1, 5000)),
  precedence: optional(whole(1, 9999)),
  partyId: optional(reference("party")),
  accompaniesId: optional(reference("participation")),
  counterpartId: optional(reference("participation")),
  audience: choice(audiences),
  diet: planningOnly(optional(lines(500, 2))),
  access: planningOnly(optional(lines(500, 2))),
  health: planningOnly(optional(lines(500, 2))),
  privateTelephone: planningOnly(optional(text(40, "telephone"))),
  email: planningOnly(optional(text(254, "email"))),
};
