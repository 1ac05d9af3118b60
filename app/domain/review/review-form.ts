import { audiences } from "#app/domain/access/audience.ts";
import {
  choice,
  day,
  type Fields,
  list,
  localised,
  optional,
  reference,
  text,
} from "#app/domain/editing/fields.ts";
import { judgements } from "#app/domain/review/review.ts";

/** A date on which progress is judged. */
export const reviewFields: Fields = {
  onDate: day(),
  outcomeId: optional(reference("outcome")),
  place: optional(localised()),
  heldOn: optional(day()),
  heldBy: optional(text(200)),
  judgement: optional(choice(judgements)),
  summary: optional(localised(4000, 3)),
  findings: list(
    {
      outcomeId: optional(reference("outcome")),
      actionItemId: optional(reference("actionItem")),
      judgement: choice(judgements),
      note: optional(localised(2000, 2)),
    },
    300,
  ),
  nextOn: optional(day()),
  audience: choice(audiences),
};
