import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openOffice } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug } = preparedVisit(current);
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;

beforeAll(async () => {
  office = await openOffice(current.db);
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const plan = `/visits/${slug}/plan`;
const address = `${plan}/gift/new`;
const send = (path: string, form: Record<string, string>) =>
  office.ask(path, { headers: { Cookie: cookie }, form });
const opened = async (path = address) => (await office.ask(path, { headers: { Cookie: cookie } })).text;

test("what was typed and never saved comes back, what was kept of a saved form a moment too late does not", async () => {
  const gift = {
    "title.en": "Porcelain vase",
    givenBy: "guest",
    status: "idea",
    version: "0",
    id: randomUUID(),
  };
  await send("/kept-forms", { ...gift, "kept-address": address });
  expect(await opened()).toContain("Porcelain vase");
  expect((await send(address, { ...gift, intent: "save" })).status).toBe(303);
  await send("/kept-forms", { ...gift, "kept-address": address });
  const page = await opened();
  expect(page).not.toContain("Porcelain vase");
  expect(page).not.toContain(gift.id);
});

type Shown = { path: string; typed: Record<string, string>; seen: string[]; row: string | null };

describe.each<Shown>([
  {
    path: `${plan}/participation/several?side=host`,
    typed: { "rows[1].description": "Ushers of the town hall", "rows[1].headcount": "many" },
    seen: ['value="Ushers of the town hall"', 'value="many"'],
    row: "rows[1].id",
  },
  {
    path: `${plan}/delegations/split?side=guest`,
    typed: { "name.ru": "Группа прессы" },
    seen: ['value="Группа прессы"'],
    row: null,
  },
])("the form at $path", ({ path, typed, seen, row }) => {
  const form = {
    id: randomUUID(),
    side: "guest",
    ...typed,
    ...(row ? { "rows[0].id": randomUUID(), [row]: randomUUID() } : {}),
  };

  test("is kept while it is typed, there again when it is opened, and gone once it is discarded", async () => {
    expect((await opened(path)).match(/<form[^>]*data-keep/g)).toHaveLength(1);
    await send("/kept-forms", { ...form, "kept-address": path });
    const again = await opened(path);
    for (const text of [...seen, 'value="discard"']) expect(again).toContain(text);
    expect((await send(path, { ...form, intent: "discard" })).status).toBe(303);
    for (const text of seen) expect(await opened(path)).not.toContain(text);
  });
});
