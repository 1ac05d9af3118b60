import { expect, test } from "vitest";
import { change } from "#app/domain/history/change.server.ts";
import { done, rejected } from "#app/domain/history/result.ts";
import { history, organisations } from "#db/schema/index.ts";
import { story } from "#test/story.ts";

const body = { id: "one", slug: "one", country: "CN" };
const added = {
  visitId: null,
  event: "organisation.added",
  thing: { kind: "organisation", id: "one" },
  version: 1,
  detail: { before: null, after: {} },
} as const;

test("a change and its history are kept together", () => {
  const current = story();
  const result = change(current, ({ tx, record }) => {
    tx.insert(organisations).values(body).run();
    record(added);
    return done("kept");
  });
  expect(result).toEqual({ ok: true, value: "kept" });
  expect(current.db.select().from(history).all()).toMatchObject([
    { event: "organisation.added", actorId: "planner-1" },
  ]);
});

test("a refused change is rolled back with its history, and its issues are returned", () => {
  const current = story();
  const result = change(current, ({ tx, record }) => {
    tx.insert(organisations).values(body).run();
    record(added);
    return rejected([{ code: "slug.taken" }]);
  });
  expect(result).toEqual({ ok: false, issues: [{ code: "slug.taken" }] });
  expect(current.db.select().from(organisations).all()).toEqual([]);
  expect(current.db.select().from(history).all()).toEqual([]);
});

test("a change that records nothing is a mistake and leaves nothing behind", () => {
  const current = story();
  expect(() =>
    change(current, ({ tx }) => {
      tx.insert(organisations).values(body).run();
      return done(null);
    }),
  ).toThrow("must be recorded");
  expect(current.db.select().from(organisations).all()).toEqual([]);
});
