import { audiences, sides } from "#app/domain/access/audience.ts";
import {
  choice,
  type Fields,
  key,
  list,
  localised,
  optional,
  plainList,
  planningOnly,
  reference,
  text,
  when,
  who,
  whole,
  yes,
} from "#app/domain/editing/fields.ts";
import { interpretationModes } from "#app/domain/planning/planning.ts";
import {
  attendanceRoles,
  contingencyConditions,
  itemKinds,
  itemStatuses,
} from "#app/domain/programme/programme-item.ts";

const place = {
  venueId: reference("venue"),
  roomId: optional(reference("room", "venueId")),
};

/** One entry of the programme with its places, steps, alternatives, and whoever attends. */
export const itemFields: Fields = {
  title: localised(),
  when: when(),
  legId: reference("leg"),
  kind: choice(itemKinds),
  status: choice(itemStatuses),
  hostedBy: optional(choice(sides)),
  audience: choice(audiences),
  isOutsideLeg: optional(yes()),
  groupId: optional(reference("group")),
  venues: plainList(place, 20),
  attendances: list(
    {
      who: who(),
      role: optional(choice(attendanceRoles)),
      isNeeded: optional(yes()),
      came: optional(choice(["yes", "no"])),
    },
    500,
  ),
  steps: list(
    {
      title: localised(),
      minutesFromStart: optional(whole(0, 6000)),
      venueId: optional(reference("venue")),
    },
    100,
  ),
  contingencies: list(
    {
      condition: choice(contingencyConditions),
      title: optional(localised()),
      venueId: optional(reference("venue")),
      roomId: optional(reference("room", "venueId")),
    },
    20,
  ),
  interpretation: list(
    {
      fromLanguage: text(12, "language"),
      toLanguage: text(12, "language"),
      mode: choice(interpretationModes),
      coveredById: optional(reference("participation")),
    },
    20,
  ),
  note: optional(localised(2000, 3)),
  noteAudience: optional(choice(audiences)),
  officeNote: planningOnly(optional(localised(2000, 3))),
  position: optional(whole(0, 9999)),
  key: key(),
};
