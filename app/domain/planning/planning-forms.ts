import { audiences, sides } from "#app/domain/access/audience.ts";
import {
  choice,
  day,
  type Fields,
  lines,
  list,
  localised,
  optional,
  reference,
  text,
  who,
  whole,
} from "#app/domain/editing/fields.ts";
import { giftStatuses, taskStatuses } from "#app/domain/planning/planning.ts";

/** Whom to call, and for what. */
export const contactPointFields: Fields = {
  name: localised(),
  participationId: optional(reference("participation")),
  telephone: optional(text(40, "telephone")),
  email: optional(text(254, "email")),
  hours: optional(localised()),
  side: optional(choice(sides)),
  legId: optional(reference("leg")),
  itemId: optional(reference("item")),
  venueId: optional(reference("venue")),
  audience: choice(audiences),
};

export const preparationTaskFields: Fields = {
  title: localised(),
  detail: optional(localised(2000, 3)),
  status: choice(taskStatuses),
  dueOn: optional(day()),
  side: optional(choice(sides)),
  responsibleId: optional(reference("organisation")),
  responsiblePersonId: optional(reference("participation")),
  helpers: list({ organisationId: reference("organisation") }, 20),
  itemId: optional(reference("item")),
};

export const giftFields: Fields = {
  title: localised(),
  status: choice(giftStatuses),
  givenBy: choice(sides),
  giverId: optional(reference("participation")),
  recipientId: optional(reference("participation")),
  itemId: optional(reference("item")),
  note: optional(lines(1000, 2)),
};

/** A vehicle and who rides in it. */
export const vehicleFields: Fields = {
  name: localised(),
  side: optional(choice(sides)),
  seats: optional(whole(1, 200)),
  plate: optional(text(20)),
  driver: optional(text(200)),
  driverTelephone: optional(text(40, "telephone")),
  rides: list({ who: who(), itemId: optional(reference("item")) }, 300),
};
