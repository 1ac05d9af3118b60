import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, story } from "#test/story.ts";

const current = story({ now: "2027-02-01T09:00" });
const { slug } = berlinVisit(current);
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;

beforeAll(async () => {
  office = await openOffice(current.db);
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const address = `/visits/${slug}/plan/gift/new`;
const send = (path: string, form: Record<string, string>) =>
  office.ask(path, { headers: { Cookie: cookie }, form });
const opened = async () => (await office.ask(address, { headers: { Cookie: cookie } })).text;

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
