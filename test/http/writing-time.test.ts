import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { history } from "#db/schema/index.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { berlinVisit, planner, release } from "#test/story.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-held-up-"));
const file = join(folder, "dragoman.db");
const db = openDatabase(file);
migrateDatabase(db);
const current: Current = { db, actor: planner, reader: { kind: "office" }, now: Date.now() };
const { slug, leg } = berlinVisit(current);
release(current, slug);
/** What another process would hold: a connection of its own. */
const other = openDatabase(file).$client;

let office: Awaited<ReturnType<typeof openOffice>>;
let cookies: string[];
beforeAll(async () => {
  office = await openOffice(db);
  cookies = [
    await office.signIn("planner", "one@p.example"),
    await office.signIn("planner", "two@p.example"),
  ];
});
afterAll(async () => {
  await office.close();
  rmSync(folder, { recursive: true, force: true });
});

// Whatever a test found wrong, the next one begins with nobody writing.
afterEach(() => {
  if (other.inTransaction) other.exec("rollback");
});

const ids = ["3f8a2c52-6a6b-4c39-9a0e-0d4a27f1b001", "3f8a2c52-6a6b-4c39-9a0e-0d4a27f1b002"];
const add = (index: number, more = ""): Promise<Answer> =>
  office.ask(`/visits/${slug}/plan/item/new${more}`, {
    headers: { Cookie: cookies[index]!, "Accept-Language": "en" },
    form: {
      ...{
        id: ids[index]!,
        version: "0",
        intent: "save",
        legId: leg.id,
        kind: "meeting",
        status: "confirmed",
      },
      ...{ audience: "public", "title.en": `Talks ${index} <of> state`, "title.zh": "会谈" },
      ...{ "when.kind": "day", "when.day": "2027-10-26", "when.zone": "Europe/Berlin" },
    },
  });
const countEntries = () => db.select().from(history).all().length;

test("while another process writes on and on, forms come back as typed, pages go on, and nothing is stored", async () => {
  const before = countEntries();
  other.exec("begin immediate");
  const begun = performance.now();
  const forms = Promise.all([add(0), add(1)]);
  let isOver = false;
  const over = forms.then(() => {
    isOver = true;
  });
  const pages: number[] = [];
  while (!isOver) {
    pages.push((await office.ask(`/visits/${slug}?lang=en&page=${pages.length}`)).status);
    await pause(20);
  }
  await over;
  const waited = performance.now() - begun;
  other.exec("rollback");

  for (const [index, { status, headers, text }] of (await forms).entries()) {
    expect([status, headers["retry-after"], headers["cache-control"]]).toEqual([503, "5", "no-store"]);
    expect(text).toContain("<title>Error: ");
    expect(text).toContain("Nothing is saved yet");
    expect(text).toContain(`value="Talks ${index} &lt;of&gt; state"`);
    expect(text).toContain('value="会谈"');
    expect(text).toContain(`value="${ids[index]}"`);
  }
  expect(waited).toBeGreaterThan(4500);
  // A statement that waited by itself would have let one page through.
  expect(pages.length).toBeGreaterThan(5);
  expect(new Set(pages)).toEqual(new Set([200]));
  expect(countEntries()).toBe(before);

  for (const index of [0, 1]) expect((await add(index)).status).toBe(303);
  expect((await add(0)).status).toBe(303);
  expect(ids.map((id) => entriesOfThing(db, id).length)).toEqual([1, 1]);
});

test("a form waits for another process that is done soon, and is saved", async () => {
  other.exec("begin immediate");
  const undo = entriesOfThing(db, ids[0]!)[0]!.id;
  const form = { entry: String(undo), intent: "undo" };
  const asked = office.ask(`/visits/${slug}/history`, { form, headers: { Cookie: cookies[0]! } });
  await pause(700);
  other.exec("rollback");
  expect((await asked).status).toBe(303);
  expect(entriesOfThing(db, ids[0]!)).toHaveLength(2);
});

test("an act that cannot wait longer is told so in words", async () => {
  other.exec("begin immediate");
  const form = { entry: String(entriesOfThing(db, ids[1]!)[0]!.id), intent: "undo" };
  const headers = { Cookie: cookies[0]!, "Accept-Language": "en" };
  const page = await office.ask(`/visits/${slug}/history`, { form, headers });
  other.exec("rollback");
  expect([page.status, page.headers["retry-after"]]).toEqual([503, "5"]);
  expect(page.text).toContain("nothing was changed. Try again in a few seconds.");
  expect(entriesOfThing(db, ids[1]!)).toHaveLength(1);
});

test("on a full disk pages go on, forms come back as typed, and all works again once there is room", async () => {
  const { $client } = db;
  const entries = countEntries();
  const most = $client.pragma("max_page_count", { simple: true });
  $client.exec("pragma wal_checkpoint(truncate); vacuum"); // no free page is left inside the file
  $client.pragma(`max_page_count = ${$client.pragma("page_count", { simple: true })}`);
  // A long text, which needs pages of its own.
  const note = "Осмотр ".repeat(280);
  const id = "3f8a2c52-6a6b-4c39-9a0e-0d4a27f1b003";
  const send = (path: string, form: Record<string, string>) =>
    office.ask(path, { form, headers: { Cookie: cookies[0]!, "Accept-Language": "en" } });
  const gift = { id, version: "0", intent: "save", "title.ru": "Ваза", note: note.slice(0, 900) };
  const chosen = { givenBy: "guest", status: "idea" };
  const answers: Answer[] = [];
  for (let turn = 0; turn < 20 && answers.at(-1)?.status !== 503; turn += 1) {
    const other = { ...gift, ...chosen, id: id.replace(/..$/, String(10 + turn)) };
    answers.push(await send(`/visits/${slug}/plan/gift/new`, other));
  }
  const refused = answers.at(-1)!;
  expect([refused.status, refused.headers["retry-after"]]).toEqual([503, "5"]);
  expect(refused.text).toContain("the disk of the server is full");
  expect(refused.text).toContain('value="Ваза"');
  expect(refused.text).toContain(gift.note.trim());
  expect((await office.ask(`/visits/${slug}?lang=zh`)).status).toBe(200);
  expect((await office.ask(`/visits/${slug}.ics`)).status).toBe(200);
  expect(countEntries()).toBe(entries + answers.length - 1);

  $client.pragma(`max_page_count = ${most}`);
  const last = { ...gift, ...chosen, id: id.replace(/..$/, String(9 + answers.length)) };
  expect((await send(`/visits/${slug}/plan/gift/new`, last)).status).toBe(303);
  expect(countEntries()).toBe(entries + answers.length);
  expect($client.pragma("integrity_check", { simple: true })).toBe("ok");
});
