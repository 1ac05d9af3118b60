import { gunzipSync } from "node:zlib";
import { afterEach, expect, test } from "vitest";
import { changeRole, disableAccount, enableAccount } from "#app/domain/account/edit-account.server.ts";
import {
  renewDeadlineAddress,
  revokeDeadlineAddress,
} from "#app/domain/deadline/deadline-addresses.server.ts";
import { deadlineTokenOf } from "#app/domain/deadline/deadline-token.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { deadlineAddresses, deadlineEntries } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { asOwner, pathsOfAddress, readDeadlines, subscriber, visitWithFollowUps } from "#test/deadlines.ts";
import { itemState } from "#test/domain/editing/world.ts";
import { actionState } from "#test/domain/follow-up/follow-up-states.ts";
import { type Answer, officeKey, openOffice } from "#test/http/office.ts";
import { giveAddress, release } from "#test/story.ts";

let close: () => Promise<void> = async () => {};
afterEach(() => close());

/** A manager's address over one action, and the office's server at that moment. */
async function polled() {
  const told = visitWithFollowUps();
  const { current, add, leg, slug } = told;
  const item = add("item", "talks", itemState("talks", leg.id));
  const action = add(
    "actionItem",
    "one",
    actionState("Send the draft", null, { itemId: item, dueOn: "2027-11-20" }),
  );
  release(current, slug);
  const { account, id } = await subscriber(current, "manager");
  const at = { now: current.now };
  const office = await openOffice(current.db, undefined, { now: () => at.now });
  close = office.close;
  return { ...told, ...office, item, action, account, id, at, ...pathsOfAddress(id) };
}

const admin = { id: "clerk", role: "admin" } as const;

test("events and tasks come by two addresses, with the headers that programmes need, and never mixed", async () => {
  const { ask, calendar, tasks, at } = await polled();
  const [events, todos] = [await ask(calendar), await ask(tasks)];
  for (const { status, headers, text } of [events, todos]) {
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      ...{ "content-type": "text/calendar; charset=utf-8", "cache-control": "private, no-cache" },
      ...{ "x-robots-tag": "noindex", "referrer-policy": "no-referrer", "x-content-type-options": "nosniff" },
      ...{ "content-disposition": 'inline; filename="calendar.ics"', vary: "Accept-Encoding" },
      ...{ etag: expect.stringMatching(/^W\/"[\w-]+"$/), "last-modified": "Mon, 01 Nov 2027 09:00:00 GMT" },
    });
    expect(Object.keys(headers)).not.toContain("set-cookie");
    expect(text).not.toContain(calendar.slice(3, -4));
    expect(text).not.toMatch(/METHOD|ATTENDEE|ORGANIZER|VALARM|SOURCE|undefined/);
  }
  expect([...readDeadlines(events.text).values()].map(({ title }) => title)).toEqual(["☐ Send the draft"]);
  expect([...readDeadlines(todos.text, "VTODO").values()].map(({ title }) => title)).toEqual([
    "Send the draft",
  ]);
  at.now += 3_600_000;
  expect((await ask(calendar)).body.equals(events.body), "an hour later").toBe(true);
  const russian = await ask(`${calendar}?lang=ru`);
  expect(russian.text).toContain("X-WR-CALNAME:Сроки исполнения");
  expect((await ask(`${calendar}?lang=de`)).status).toBe(400);
});

test("they answer HEAD, gzip, 304 and nothing that writes, and tell of a change once", async () => {
  const { ask, calendar, tasks, at, change, action } = await polled();
  for (const path of [calendar, tasks]) {
    const plain = await ask(path);
    const packed = await ask(path, { headers: { "Accept-Encoding": "gzip" } });
    expect(gunzipSync(packed.body).equals(plain.body)).toBe(true);
    const head = await ask(path, { method: "HEAD" });
    expect([head.status, head.body.length, head.headers["content-length"]]).toEqual([
      ...[200, 0, String(plain.body.length)],
    ]);
    for (const method of ["POST", "PUT", "DELETE"]) {
      const { status, headers } = await ask(path, { method, headers: { "Content-Length": "0" } });
      expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    }
    const known = { "If-None-Match": plain.headers.etag! };
    const since = { "If-Modified-Since": plain.headers["last-modified"]! };
    expect((await ask(path, { headers: known })).status).toBe(304);
    expect((await ask(path, { headers: since })).status).toBe(304);
  }
  const { headers } = await ask(calendar);
  at.now = Date.parse("2027-11-05T09:00Z");
  change("actionItem", action, () => ({ dueOn: "2027-12-20" }));
  const after = await ask(calendar, { headers: { "If-None-Match": headers.etag! } });
  expect([after.status, after.headers["last-modified"]]).toEqual([200, "Fri, 05 Nov 2027 09:00:00 GMT"]);
  expect(readDeadlines(after.text).values().next().value).toMatchObject({
    starts: "2027-12-20",
    sequence: 1,
  });
});

test("whoever may not read follow-ups any more finds nothing, at once and in the one way", async () => {
  const { ask, calendar, tasks, current, account, id, slug } = await polled();
  const clerk = { ...current, actor: admin };
  const subscription = giveAddress(current, slug, { kind: "side", id: "guest" });
  const participant = tokenOf(officeKey, { id: subscription, generation: 1 });
  expect((await ask(`/c/${participant}.ics`)).status).toBe(200);
  const nobody = await ask(`/c/${"a".repeat(43)}.ics`);
  const same = ({ status, headers: { date: _, ...headers }, text }: Answer) => ({ status, headers, text });
  const isNotFound = async (path: string) => expect(same(await ask(path)), path).toEqual(same(nobody));
  expect(nobody.status).toBe(404);
  const neither = async () => {
    await isNotFound(calendar);
    await isNotFound(tasks);
  };
  await isNotFound(`/c/${participant}/tasks.ics`);
  await isNotFound(`/c/${tokenOf(officeKey, { id, generation: 1 })}.ics`);
  await isNotFound(`/c/${deadlineTokenOf(officeKey, { id: subscription, generation: 1 })}.ics`);
  await isNotFound(`${calendar.slice(0, -4)}/calendar.ics`);
  await isNotFound(`${calendar.slice(0, -4)}/tasks`);

  must(disableAccount(clerk, account.id));
  await neither();
  must(enableAccount(clerk, account.id));
  expect((await ask(calendar)).status).toBe(200);
  must(changeRole(clerk, account.id, "viewer"));
  await neither();
  must(changeRole(clerk, account.id, "manager"));
  expect((await ask(tasks)).status).toBe(200);
  must(renewDeadlineAddress(asOwner(current, account), officeKey, id, 1));
  await neither();
  const renewed = pathsOfAddress(id, 2);
  expect([(await ask(renewed.calendar)).status, (await ask(renewed.tasks)).status]).toEqual([200, 200]);
  must(revokeDeadlineAddress(asOwner(current, account), id, 2));
  await isNotFound(renewed.calendar);
  await isNotFound(renewed.tasks);
});

test("an account that is removed takes its addresses along", async () => {
  const { ask, calendar, current, account } = await polled();
  expect((await ask(calendar)).status).toBe(200);
  current.db.$client.prepare("delete from accounts where id = ?").run(account.id);
  expect((await ask(calendar)).status).toBe(404);
  expect(current.db.select().from(deadlineAddresses).all()).toEqual([]);
});

test("a wrong address costs the same, whether it is like a participant's, an account's or nobody's", async () => {
  const statements: string[] = [];
  const told = await polledWithTrace(statements);
  const { ask, calendar, tasks, current, account, id } = told;
  must(renewDeadlineAddress(asOwner(current, account), officeKey, id, 1));
  const costs: number[] = [];
  for (const path of [
    calendar,
    tasks,
    `/c/${"a".repeat(43)}.ics`,
    `/c/${"a".repeat(43)}/tasks.ics`,
    "/c/x",
  ]) {
    statements.length = 0;
    expect((await ask(path)).status).toBe(404);
    costs.push(statements.length);
  }
  expect(new Set(costs)).toEqual(new Set([3]));
  const plan = current.db.$client.prepare(`explain query plan ${statements[2]}`).all();
  expect(plan.map((row) => (row as { detail: string }).detail).filter((line) => /^SCAN/.test(line))).toEqual(
    [],
  );
});

async function polledWithTrace(statements: string[]) {
  const told = await polled();
  // The same office with an ear on its database.
  const { openDatabase } = await import("#db/database.ts");
  const db = openDatabase(told.current.db.$client.serialize(), (sql) => void statements.push(String(sql)));
  await told.close();
  const office = await openOffice(db, undefined, { now: () => told.at.now });
  close = office.close;
  return { ...told, ...office, current: { ...told.current, db } };
}

test("on a disk that cannot be written the calendar is given as it was written down last", async () => {
  const { ask, calendar, current, change, action, at } = await polled();
  const before = await ask(calendar);
  const { $client } = current.db;
  change("actionItem", action, () => ({ dueOn: "2027-12-20" }));
  $client.pragma("query_only = on"); // refuses as a disk does that cannot be written
  at.now += 60_000;
  const meanwhile = await ask(calendar);
  expect([meanwhile.status, meanwhile.text]).toEqual([200, before.text]);
  $client.pragma("query_only = off");
  expect((await ask(calendar)).text).toContain("20271220");
  expect(current.db.select().from(deadlineEntries).all()).toHaveLength(1);
});

test("who fetched it is noted when the office stops", async () => {
  const { ask, calendar, current } = await polled();
  await ask(calendar, { headers: { "User-Agent": "Thunderbird/128.0" } });
  await close();
  close = async () => {};
  expect(current.db.select().from(deadlineAddresses).all()).toMatchObject([
    { client: "Thunderbird", fetchedAt: current.now },
  ]);
});
