import { expect, test } from "vitest";
import { list, text } from "#app/domain/editing/fields.ts";
import { withPartIds } from "#app/domain/editing/part-ids.ts";

const fields = { steps: list({ title: text(100) }) };
const stored = {
  steps: [
    { id: "one", title: "Handshake" },
    { id: "two", title: "Photograph" },
  ],
};
const idsOf = (...steps: { id?: string; title: string | null }[]) => {
  let count = 0;
  const newId = () => {
    count += 1;
    return `new-${count}`;
  };
  return (withPartIds(fields, { steps }, stored, newId).steps as { id: string }[]).map(({ id }) => id);
};

test("a row keeps its id when its words and its place change", () => {
  expect(idsOf({ id: "two", title: "A photograph" }, { id: "one", title: "Handshake" })).toEqual([
    "two",
    "one",
  ]);
});

test("rows that come again without ids are the rows that they made the first time", () => {
  expect(idsOf({ title: "Handshake" }, { title: "Photograph" })).toEqual(["one", "two"]);
});

test("a second row with the same words is another row", () => {
  expect(idsOf({ id: "one", title: "Handshake" }, { title: "Handshake" })).toEqual(["one", "new-1"]);
  expect(idsOf({ title: "Handshake" }, { id: "one", title: "Handshake" })).toEqual(["new-1", "one"]);
});

test("an id that this thing never gave, or that stands twice, is not taken over", () => {
  expect(
    idsOf({ id: "stranger", title: "Toast" }, { id: "one", title: "A" }, { id: "one", title: "B" }),
  ).toEqual([...["new-1", "one", "new-2"]]);
});
