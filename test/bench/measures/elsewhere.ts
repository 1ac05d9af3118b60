import { type Row, unmeasuredRow } from "#test/bench/table.ts";

/** The figures of the same list that this run cannot give, and why. */
export const elsewhere = (): Row[] => [
  unmeasuredRow("`npm ci` to first page", "needs a fresh clone; run `npm ci && npm run demo` by the clock", {
    kind: "atMost",
    must: 120,
    goal: 75,
    unit: "s",
  }),
  unmeasuredRow("import of 10,000 rows, preview included", "there is no import yet", {
    kind: "atMost",
    must: 30,
    goal: 5,
    unit: "s",
  }),
];
