import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import {
  dropKeptForm,
  type Fields,
  keepForm,
  keptForm,
  listKeptForms,
} from "#app/domain/account/kept-forms.server.ts";
import { withAccount } from "#test/accounts.ts";
import { story } from "#test/story.ts";

const address = "/visits/berlin/items/add?leg=1";
const fields: Fields = [
  ["title", "Talks\r\nsecond line"],
  ["attends", "one"],
  ["attends", "two"],
];

async function asPlanner(): Promise<{
  current: Current;
  keep: (address: string, fields: Fields) => boolean;
}> {
  const clerk = story({ as: { id: "clerk", role: "admin" } });
  const { id } = await withAccount(clerk, "planner");
  const current: Current = { ...clerk, actor: { id, role: "planner" } };
  const keep = (where: string, what: Fields) =>
    keepForm(current.db, { accountId: id, address: where, fields: what, why: "typing", now: current.now });
  return { current, keep };
}

test("what was typed comes back field by field, in any language of the page, until it is dropped", async () => {
  const { current, keep } = await asPlanner();
  expect(keep(`${address}&lang=ru`, fields)).toBe(true);
  const kept = { address, fields, keptAt: current.now, why: "typing" };
  expect(keptForm(current, address)).toEqual(kept);
  expect(keptForm(current, `${address}&lang=zh`)).toEqual(kept);
  keep(address, [["title", "Later"]]);
  expect(listKeptForms(current).map((form) => form.fields)).toEqual([[["title", "Later"]]]);
  dropKeptForm(current, address);
  expect(keptForm(current, address)).toBeNull();
});

test("nobody else's text is shown or dropped", async () => {
  const { current, keep } = await asPlanner();
  keep(address, fields);
  const other: Current = { ...current, actor: { id: "another", role: "planner" } };
  expect([keptForm(other, address), listKeptForms(other)]).toEqual([null, []]);
  dropKeptForm(other, address);
  expect(keptForm(current, address)).not.toBeNull();
});

test("passwords and codes are never kept, nor any form that guards an account", async () => {
  const { current, keep } = await asPlanner();
  keep(address, [...fields, ["password", "x"], ["newPassword", "x"], ["code", "123456"]]);
  expect(keptForm(current, address)!.fields).toEqual(fields);
  const guarding = ["/sign-in", "/sign-in/code", "/settings/password", "/users/add", "/invitation/abc"];
  for (const where of [...guarding, "//evil.example/", "visits", "https://evil.example/"]) {
    expect([where, keep(where, fields)]).toEqual([where, false]);
  }
  expect(listKeptForms(current)).toHaveLength(1);
});

test("a form of more than a hundred kilobytes is not kept; of fifty-one forms the oldest goes", async () => {
  const { current, keep } = await asPlanner();
  expect(keep("/long", [["text", "я".repeat(125_000)]])).toBe(false);
  expect(keep("/long", [["text", "议".repeat(60_000)]])).toBe(true);
  current.db.$client.exec("update kept_forms set kept_at = kept_at - 1");
  for (let index = 1; index <= 50; index += 1) keep(`/form-${index}`, fields);
  expect(listKeptForms(current)).toHaveLength(50);
  expect(keptForm(current, "/long")).toBeNull();
});
