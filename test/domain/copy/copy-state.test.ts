import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Copying, copyState } from "#app/domain/copy/copy-state.ts";
import { shiftWhen } from "#app/domain/copy/shift-when.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { When } from "#app/domain/programme/when.ts";
import { anyState } from "#test/domain/editing/any-state.ts";

const kinds = [
  ...(["leg", "party", "participation", "item"] as const),
  ...(["contactPoint", "preparationTask", "vehicle"] as const),
];

/** The state as far as a copy can know it: rows have ids of their own, and an hour that cannot be is open. */
const asCopied = (fields: Fields, state: State): State =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const value = state[name];
      if (field.type === "when") return [name, shiftWhen(value as When, 0)];
      if (field.type !== "list") return [name, value ?? null];
      return [name, (value as State[]).map((row) => asCopied(field.of, row))];
    }),
  );

describe.each(kinds)("a copy of any %s", (kind) => {
  const fields = fieldsOf[kind];
  const there: Copying = { days: 0, isSwapped: false, idOf: (id) => `copy of ${id}` };
  const back: Copying = { ...there, idOf: (id) => id.replace("copy of ", "") };

  test("equals it in everything but its ids, and led back in those too", () => {
    fc.assert(
      fc.property(anyState(fields), fc.boolean(), (state, isSwapped) => {
        const copy = copyState(fields, state, { ...there, isSwapped });
        expect(copyState(fields, copy, { ...back, isSwapped })).toEqual(asCopied(fields, state));
      }),
      { numRuns: 60 },
    );
  });

  test("names nothing of the original, and nobody where nobody is copied", () => {
    fc.assert(
      fc.property(anyState(fields), (state) => {
        const copy = copyState(fields, state, { ...there, idOf: () => null });
        const refersTo = /"(?:leg|party|participation|item)-\d"/;
        expect(JSON.stringify({ ...copy, title: null, name: null })).not.toMatch(refersTo);
      }),
      { numRuns: 60 },
    );
  });
});
