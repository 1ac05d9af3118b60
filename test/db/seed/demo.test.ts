import { expect, test } from "vitest";
import { loadDemo } from "#db/seed/demo.ts";
import { testDatabase } from "#test/database.ts";
import { printer } from "#test/story.ts";

test("a loading that breaks off leaves nothing behind, and the next one succeeds", () => {
  const db = testDatabase();
  let heads = 0;
  const failing: typeof printer = {
    ...printer,
    head: (...all) => {
      heads += 1;
      if (heads === 40) throw new Error("power cut");
      return printer.head(...all);
    },
  };
  const options = { now: Date.parse("2027-02-01T09:00Z"), domain: "protocol.example" };
  expect(() => loadDemo(db, { ...options, printer: failing })).toThrow("power cut");
  const countOf = (table: string) => db.$client.prepare(`select count(*) from ${table}`).pluck().get();
  expect(["visits", "organisations", "history", "releases"].map(countOf)).toEqual([0, 0, 0, 0]);
  loadDemo(db, { ...options, printer });
  expect(["visits", "releases"].map(countOf)).toEqual([2, 2]);
});
