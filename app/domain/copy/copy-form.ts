import { keptDays } from "#app/domain/copy/new-first-day.ts";
import { choice, day, type Fields, localised, yes } from "#app/domain/editing/fields.ts";

/** A copy is the same visit again, or the visit that answers it. */
export const copyKinds = ["again", "return"] as const;

/** What is asked before a visit is copied. */
export const copyFields: Fields = {
  title: localised(),
  firstDay: day(),
  keep: choice(keptDays),
  kind: choice(copyKinds),
  withPeople: yes(),
  withTasks: yes(),
};
