import { read, utils } from "@e965/xlsx";
import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { fileHeads } from "#app/i18n/board-in-words.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { boardNow, boardStory } from "#test/domain/follow-up/board-story.ts";
import { actionState, keeping } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";

const current = boardStory();
const formulas = [
  '=HYPERLINK("https://evil.example","x")',
  "+1+1",
  "-2+3",
  "@SUM(A1)",
  "＝1+1",
  '  =1+1, "quoted"',
  "'=1+1",
];
const { add } = keeping(current, current.ids.berlin);
for (const [n, title] of formulas.entries())
  add("actionItem", `formula-${n}`, actionState(title, "trams", { dueOn: "2028-09-30" }));
for (let n = 0; n < 60; n += 1)
  add("actionItem", `more-${n}`, actionState(`More ${n}`, "trams", { dueOn: "2028-06-01" }));

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => boardNow });
  for (const role of ["manager", "viewer"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (path: string, role = "manager") => office.ask(path, { headers: { Cookie: cookies[role]! } });

/** A workbook as another program reads it. */
const opened = (file: Buffer) => {
  const book = read(file, { cellDates: true, cellFormula: true });
  expect(book.SheetNames).toHaveLength(1);
  return book.Sheets[book.SheetNames[0]!]!;
};

describe("the files of a view", () => {
  test.each(languages)(
    "hold all of its lines, not only those of a page, with heads in %s",
    async (language) => {
      const query = `partner=berlin&lang=${language}`;
      const csv = await ask(`/follow-ups.csv?${query}`);
      expect([csv.status, csv.headers["content-type"]]).toEqual([
        200,
        "text/csv; charset=utf-8; header=present",
      ]);
      expect(csv.body.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
      const rows: string[][] = parse(csv.body, { bom: true });
      expect(rows[0]).toEqual(fileHeads(messagesIn[language]));
      expect(rows).toHaveLength(1 + 2 + 3 + formulas.length + 60);
      const sheet = opened((await ask(`/follow-ups.xlsx?${query}`)).body);
      const cells = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, UTC: true });
      expect(cells[0]).toEqual(fileHeads(messagesIn[language]));
      expect(cells).toHaveLength(rows.length);
      const json = JSON.parse((await ask(`/follow-ups.json?${query}`)).text);
      expect(json).toMatchObject({
        count: rows.length - 1,
        query: "partner=berlin",
        language,
        asOf: "2028-03-10",
      });
      const titles = json.lines.map(({ title }: { title: string }) => title);
      expect(cells.slice(1).map((row) => row[1])).toEqual(titles);
      // The same dates everywhere; in a workbook they are dates.
      const due = json.lines.map((line: { dueOn?: string | null }) => line.dueOn ?? "");
      const dueOfActions = (row: unknown[], index: number) =>
        json.lines[index].is === "action" ? row[12] : "";
      expect(rows.slice(1).map(dueOfActions)).toEqual(due);
      expect(
        cells.slice(1).map((row, index) => {
          const day = dueOfActions(row, index) as Date | string | undefined;
          return day instanceof Date ? day.toISOString().slice(0, 10) : (day ?? "");
        }),
      ).toEqual(due);
    },
  );

  test("have names that every client reads", async () => {
    const { headers } = await ask("/follow-ups.csv?lang=ru");
    expect(headers["content-disposition"]).toBe(
      `attachment; filename="2028-03-10.csv"; filename*=UTF-8''${encodeURIComponent("Контроль исполнения 2028-03-10.csv")}`,
    );
    expect([headers["cache-control"], headers["x-content-type-options"]]).toEqual(["no-store", "nosniff"]);
  });

  test("hold no formula, whatever a title begins with", async () => {
    const query = "what=actions&partner=berlin&from=2028-09-30&to=2028-09-30&lang=en";
    const rows: string[][] = parse((await ask(`/follow-ups.csv?${query}`)).body, { bom: true });
    expect(
      rows
        .slice(1)
        .map((row) => row[1])
        .sort(),
    ).toEqual(formulas.map((text) => `'${text}`).sort());
    const sheet = opened((await ask(`/follow-ups.xlsx?${query}`)).body);
    const all = Object.entries(sheet).filter(([place]) => !place.startsWith("!"));
    expect(all.filter(([, cell]) => cell.f !== undefined || cell.F !== undefined)).toEqual([]);
    const titles = all.filter(([place]) => /^B(?!1$)/.test(place)).map(([, cell]) => [cell.t, cell.v]);
    expect(titles.sort()).toEqual(formulas.map((text) => ["s", text]).sort());
  });

  test("are for those who review, and for addresses that mean something", async () => {
    for (const kind of ["csv", "xlsx", "json"]) {
      expect((await ask(`/follow-ups.${kind}`, "viewer")).status).toBe(404);
      expect((await office.ask(`/follow-ups.${kind}`)).headers.location).toContain("/sign-in");
      expect((await ask(`/follow-ups.${kind}?person=nobody-here`)).status).toBe(400);
      expect((await ask(`/follow-ups.${kind}?standing=late`)).status).toBe(400);
    }
  });
});
