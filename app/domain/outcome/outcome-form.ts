import { audiences, sides } from "#app/domain/access/audience.ts";
import {
  choice,
  day,
  type Fields,
  key,
  list,
  localised,
  locator,
  optional,
  reference,
  text,
  whole,
} from "#app/domain/editing/fields.ts";
import {
  groupMemberRoles,
  outcomeKinds,
  outcomePartyRoles,
  outcomeStatuses,
} from "#app/domain/outcome/outcome.ts";

const body = {
  organisationId: optional(reference("organisation")),
  participationId: optional(reference("participation")),
};

/** What a visit leaves behind, how far it has come, and who stands behind it. */
export const outcomeFields: Fields = {
  title: localised(),
  kind: choice(outcomeKinds),
  detail: optional(localised(4000, 3)),
  moves: list(
    {
      status: choice(outcomeStatuses),
      onDate: optional(day()),
      sourceId: optional(reference("source")),
      locator: optional(locator()),
      decidedBy: optional(text(200)),
    },
    50,
  ),
  parties: list({ role: choice(outcomePartyRoles), side: choice(sides), ...body }, 100),
  itemId: optional(reference("item")),
  followsFromId: optional(reference("outcome")),
  mandate: optional(localised(2000, 2)),
  rhythm: optional(localised()),
  members: list({ side: choice(sides), role: choice(groupMemberRoles), ...body }, 200),
  audience: choice(audiences),
  position: optional(whole(0, 9999)),
  key: key(),
};
