import { type Fields, fixed, lines, text } from "#app/domain/editing/fields.ts";

/** That a conflict may be, as it stood. Another standing is another acceptance; only the reason changes. */
export const acceptanceFields: Fields = {
  conflict: fixed(text(400)),
  stood: fixed(text(20_000)),
  reason: lines(1000, 2),
};
