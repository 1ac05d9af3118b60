import { audiences, sides } from "#app/domain/access/audience.ts";
import { actionPriorities } from "#app/domain/action/action-item.ts";
import {
  choice,
  day,
  type Fields,
  list,
  localised,
  optional,
  reference,
  text,
  whole,
} from "#app/domain/editing/fields.ts";

/** A task with an owner on each side. */
export const actionItemFields: Fields = {
  title: localised(),
  outcomeId: optional(reference("outcome")),
  itemId: optional(reference("item")),
  setOn: day(),
  dueOn: optional(day()),
  priority: choice(actionPriorities),
  owners: list(
    {
      side: choice(sides),
      organisationId: optional(reference("organisation")),
      participationId: optional(reference("participation")),
      zone: optional(text(60, "zone")),
      doneOn: optional(day()),
      doneBy: optional(text(200)),
    },
    20,
  ),
  detail: optional(localised(4000, 3)),
  remindDays: optional(whole(0, 365)),
  updates: list(
    {
      onDate: day(),
      side: choice(sides),
      saidBy: optional(text(200)),
      progress: optional(whole(0, 100)),
      note: localised(2000, 2),
      evidence: optional(text(2000, "https")),
    },
    200,
  ),
  needs: list({ needsId: reference("actionItem") }, 50),
  audience: choice(audiences),
  droppedOn: optional(day()),
  dropReason: optional(text(500)),
};
