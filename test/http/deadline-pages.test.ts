import { afterEach, expect, test } from "vitest";
import { deadlineAddresses } from "#db/schema/index.ts";
import { pathsOfAddress, visitWithFollowUps } from "#test/deadlines.ts";
import { itemState } from "#test/domain/editing/world.ts";
import { actionState } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { origin } from "#test/story.ts";

let close: () => Promise<void> = async () => {};
afterEach(() => close());

async function office() {
  const { current, add, leg } = visitWithFollowUps();
  const item = add("item", "talks", itemState("talks", leg.id));
  add("actionItem", "one", actionState("Send the draft", null, { itemId: item, dueOn: "2027-11-20" }));
  const opened = await openOffice(current.db, undefined, { now: () => current.now });
  close = opened.close;
  return { ...opened, current };
}

test("a manager makes an address, subscribes with it, renews it and shuts it", async () => {
  const { ask, signIn, current } = await office();
  const headers = { Cookie: await signIn("manager") };
  expect((await ask("/settings", { headers })).text).toContain('href="/settings/deadlines"');
  expect((await ask("/settings/deadlines", { headers })).text).toContain("You have no address yet.");
  const form = { language: "ru", reminderDays: "3" };
  const made = await ask("/settings/deadlines", { headers, form });
  expect(made.status).toBe(303);
  const [{ id, language, reminderDays } = { id: "", language: "", reminderDays: 0 }] = current.db
    .select()
    .from(deadlineAddresses)
    .all();
  expect([made.headers.location, language, reminderDays]).toEqual([
    ...[`/settings/deadlines/${id}?said=made`, "ru", 3],
  ]);
  const page = await ask(`/settings/deadlines/${id}?said=made`, { headers });
  const paths = pathsOfAddress(id);
  expect(page.headers["cache-control"]).toBe("no-store");
  for (const path of Object.values(paths)) {
    expect(page.text).toContain(`value="${origin}${path}"`);
    expect((await ask(path)).status).toBe(200);
  }
  expect(page.text).toContain(`href="${origin.replace("http", "webcal")}${paths.calendar}"`);
  expect((await ask(paths.calendar)).text).toContain("BEGIN:VALARM");

  const wrong = { intent: "options", version: "1", language: "de", reminderDays: "99" };
  const refused = await ask(`/settings/deadlines/${id}`, { headers, form: wrong });
  expect([refused.status, refused.text.includes("error-summary")]).toEqual([422, true]);
  const options = { intent: "options", version: "1", language: "zh", reminderDays: "" };
  expect((await ask(`/settings/deadlines/${id}`, { headers, form: options })).status).toBe(303);
  expect((await ask(paths.calendar)).text).toContain("LANGUAGE=zh");
  const late = await ask(`/settings/deadlines/${id}`, { headers, form: { intent: "renew", version: "1" } });
  expect(late.status, "changed meanwhile").toBe(409);
  await ask(`/settings/deadlines/${id}`, { headers, form: { intent: "renew", version: "2" } });
  const renewed = pathsOfAddress(id, 2);
  expect([(await ask(paths.calendar)).status, (await ask(renewed.tasks)).status]).toEqual([404, 200]);
  expect((await ask("/settings/deadlines", { headers })).text).toContain(`/settings/deadlines/${id}`);
  await ask(`/settings/deadlines/${id}`, { headers, form: { intent: "revoke", version: "3" } });
  expect((await ask(renewed.calendar)).status).toBe(404);
  const after = await ask(`/settings/deadlines/${id}`, { headers });
  expect(after.text).toContain("Revoked. The calendar is no longer found.");
  expect(after.text).not.toContain(renewed.calendar);
});

test("an address is its owner's alone, and no page of a viewer", async () => {
  const { ask, signIn, current } = await office();
  const planner = { Cookie: await signIn("planner") };
  await ask("/settings/deadlines", { headers: planner, form: { language: "en" } });
  const [{ id } = { id: "" }] = current.db.select().from(deadlineAddresses).all();
  const at = `/settings/deadlines/${id}`;
  expect((await ask(at, { headers: planner })).status).toBe(200);
  for (const role of ["manager", "admin", "viewer"] as const) {
    const headers = { Cookie: await signIn(role) };
    expect((await ask(at, { headers })).status, role).toBe(404);
    const form = { intent: "revoke", version: "1" };
    expect((await ask(at, { headers, form })).status, role).toBe(404);
  }
  const viewer = { Cookie: await signIn("viewer") };
  expect((await ask("/settings", { headers: viewer })).text).not.toContain("/settings/deadlines");
  expect((await ask("/settings/deadlines", { headers: viewer })).status).toBe(404);
  expect((await ask("/settings/deadlines", { headers: viewer, form: { language: "en" } })).status).toBe(404);
  expect(current.db.select().from(deadlineAddresses).all()).toMatchObject([{ revokedAt: null }]);
});

test("nobody gathers addresses without end", async () => {
  const { ask, signIn, current } = await office();
  const headers = { Cookie: await signIn("manager") };
  for (let n = 0; n < 12; n += 1) await ask("/settings/deadlines", { headers, form: { language: "en" } });
  expect(current.db.select().from(deadlineAddresses).all()).toHaveLength(10);
  expect((await ask("/settings/deadlines", { headers })).text).toContain("You have 10 addresses.");
});
