import { audiences } from "#app/domain/access/audience.ts";
import {
  choice,
  day,
  type Fields,
  fixed,
  lines,
  list,
  localised,
  optional,
  reference,
  text,
  whole,
} from "#app/domain/editing/fields.ts";
import { markKinds, minutesStates } from "#app/domain/minutes/minutes.ts";

/** The agenda and the minutes of one programme item. */
export const minutesFields: Fields = {
  itemId: fixed(reference("item")),
  state: choice(minutesStates),
  language: text(12, "language"),
  recordedBy: optional(text(200)),
  agreedOn: optional(day()),
  topics: list(
    {
      title: localised(),
      outcomeId: optional(reference("outcome")),
      actionItemId: optional(reference("actionItem")),
    },
    100,
  ),
  body: optional(lines(60_000, 20)),
  marks: list(
    {
      kind: choice(markKinds),
      starts: whole(0, 60_000),
      passage: text(2000),
      outcomeId: optional(reference("outcome")),
      actionItemId: optional(reference("actionItem")),
    },
    200,
  ),
  audience: choice(audiences),
};
