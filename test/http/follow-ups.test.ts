import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addThing } from "#app/domain/editing/things.server.ts";

import { messagesIn } from "#app/i18n/messages.ts";
import { openDatabase } from "#db/database.ts";
import { must } from "#db/seed/telling.ts";
import { boardNow, boardStory } from "#test/domain/follow-up/board-story.ts";
import { actionState, keeping } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { story } from "#test/story.ts";

const current = boardStory();
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => boardNow });
  cookie = await office.signIn("manager");
});
afterAll(() => office.close());

const ask = (path: string) => office.ask(path, { headers: { Cookie: cookie } });
const say = messagesIn.en.board;

/** What stands in the lines of the board, in their order. */
const linesOf = (html: string): string[] =>
  [
    ...html.matchAll(
      /<tr class="board-[^"]*"><td class="board-pick">.*?<th scope="row">.*?<a href="\/follow-ups\/(?:outcomes|actions)\/([^"]+)"/g,
    ),
  ].map((found) => found[1]!);

describe("the board", () => {
  test("shows what is open over all visits, outcomes with their actions, what falls due first on top", async () => {
    const { status, text, headers } = await ask("/follow-ups");
    expect([status, headers["cache-control"]]).toEqual([200, "no-store"]);
    const lines = linesOf(text);
    expect(lines.slice(0, 3)).toEqual(["exchange", "draft", "dates"]);
    expect(lines).toContain("trams");
    expect(lines).not.toContain("declined");
    expect(lines).not.toContain("hall"); // done
    expect(text).toContain("Office of Culture");
    expect(text).toContain("9 days late");
    expect(text).toContain(say.reviewOn("15 March 2028"));
  });

  test("leads from every figure to just the lines that it counts", async () => {
    const { text } = await ask("/follow-ups?partner=berlin");
    const figures = [
      ...text.matchAll(/<li(?: class="figure-\w+")?><a href="(\/follow-ups\?[^"]+)"[^>]*><strong>(\d+)</g),
    ].map(([, to, count]) => [to!.replaceAll("&amp;", "&"), Number(count)] as const);
    expect(figures.length).toBeGreaterThanOrEqual(6);
    for (const [to, count] of figures)
      expect([to, linesOf((await ask(to)).text).length]).toEqual([to, count]);
  });

  test("is narrowed down by what is typed, and says it in its own address", async () => {
    const typed =
      "standing=&organisation=office+of+culture&person=&visit=&from=1.3.2028&to=20+March+2028&show=open&sort=due";
    const { status, headers } = await ask(`/follow-ups?lang=en&${typed}`);
    const own = "organisation=culture-office&from=2028-03-01&to=2028-03-20";
    expect([status, headers.location]).toEqual([302, `/follow-ups?${own}&lang=en`]);
    const { text } = await ask(`/follow-ups?${own}`);
    expect(linesOf(text)).toEqual(["draft", "dates"]);
    expect(text).toContain('value="Office of Culture [culture-office]"');
    expect(text).toContain(say.outOf("Exchange of orchestras"));
  });

  test("keeps what was typed where it names nobody or is no date, and says so beside it", async () => {
    const { status, text } = await ask("/follow-ups?person=Nobody+Here&from=soon");
    expect(status).toBe(422);
    expect(text).toContain("Error: ");
    for (const words of ["Nobody Here", "soon"]) expect(text).toContain(`value="${words}"`);
    expect(text).toContain(say.unknownDate("soon"));
    expect(linesOf(text)).toEqual([]);
  });

  test.each(["standing=late", "page=0", "sort=id;--", "side=host&side=guest"])(
    "refuses the address ?%s",
    async (query) => {
      expect((await ask(`/follow-ups?${query}`)).status).toBe(400);
    },
  );

  test("draws what was promised against what was done, with its numbers", async () => {
    const { status, text } = await ask("/follow-ups/charts?partner=berlin");
    expect(status).toBe(200);
    // Four actions and an agreement were promised; one is done, one is late. The proposals are no promises.
    const numbers = (label: string) =>
      [
        ...(new RegExp(`>${label}</a></th>(.*?)</tr>`).exec(text)?.[1] ?? "").matchAll(
          /chart-number"[^>]*>(\d+)/g,
        ),
      ].map((found) => Number(found[1]));
    expect(numbers("Moscow in Berlin")).toEqual([5, 1, 1, 3, 0]);
    expect(numbers("Berlin")).toEqual([5, 1, 1, 3, 0]);
  });

  test("says what to do where nothing fits, and where there is nothing at all", async () => {
    const { text } = await ask("/follow-ups?status=inForce");
    expect(text).toContain(say.noneOfThese);
    const empty = await openOffice(story().db, undefined, { now: () => boardNow });
    const headers = { Cookie: await empty.signIn("manager") };
    expect((await empty.ask("/follow-ups", { headers })).text).toContain(say.nothingHow);
    await empty.close();
  });

  test("speaks the reader's language", async () => {
    const { text } = await ask("/follow-ups?lang=ru");
    expect(text).toContain("Обмен оркестрами");
    expect(text).toContain(messagesIn.ru.board.title);
    await ask("/follow-ups?lang=en");
  });

  test("shows fifty lines a page, and every line on some page", async () => {
    const many = boardStory();
    const { add } = keeping(many, many.ids.berlin);
    for (let n = 0; n < 120; n += 1)
      add("actionItem", `more-${n}`, actionState(`More ${n}`, "trams", { dueOn: "2028-06-01" }));
    const full = await openOffice(many.db, undefined, { now: () => boardNow });
    const headers = { Cookie: await full.signIn("manager") };
    const pages: string[][] = [];
    for (const page of [1, 2, 3])
      pages.push(linesOf((await full.ask(`/follow-ups?partner=berlin&page=${page}`, { headers })).text));
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 25]);
    expect(new Set(pages.flat()).size).toBe(125);
    await full.close();
  });
});

test("a page of the board takes a fixed number of statements, and none of them walks through a table", async () => {
  const countedFor = async (more: number) => {
    const filled = boardStory();
    const { add } = keeping(filled, filled.ids.berlin);
    for (let n = 0; n < more; n += 1) add("actionItem", `more-${n}`, actionState(`More ${n}`, "trams"));
    const statements: string[] = [];
    const db = openDatabase(filled.db.$client.serialize(), (sql) => statements.push(String(sql)));
    const one = await openOffice(db, undefined, { now: () => boardNow });
    const headers = { Cookie: await one.signIn("manager") };
    const path = "/follow-ups?standing=quiet&side=host&partner=berlin";
    await one.ask(path, { headers }); // the ledger is read, statements are prepared
    statements.length = 0;
    const { status } = await one.ask(path, { headers });
    expect(status).toBe(200);
    await one.close();
    return { statements, db };
  };
  const [few, many] = [await countedFor(0), await countedFor(60)];
  expect(many.statements.length).toBe(few.statements.length);
  expect(few.statements.length).toBeLessThan(16);
  // Of saved views (v) there are few, and all are shown.
  for (const sql of [...many.statements]) {
    const steps = many.db.$client.prepare(`explain query plan ${sql}`).all() as { detail: string }[];
    const scans = steps.filter(({ detail }) => /^SCAN (?!value|json_each|CONSTANT|v$)/.test(detail));
    expect([sql, scans]).toEqual([sql, []]);
  }
});

test("a change is on the board at once", async () => {
  const fresh = boardStory();
  const open = await openOffice(fresh.db, undefined, { now: () => boardNow });
  const headers = { Cookie: await open.signIn("manager") };
  const before = linesOf((await open.ask("/follow-ups", { headers })).text);
  const whose = { kind: "actionItem", id: "new-one", visitId: fresh.ids.berlin } as const;
  must(addThing(fresh, whose, actionState("New", "trams", { dueOn: "2028-03-09" })) as never);
  const after = linesOf((await open.ask("/follow-ups", { headers })).text);
  expect(after.filter((id) => !before.includes(id))).toEqual(["new-one"]);
  await open.close();
});
