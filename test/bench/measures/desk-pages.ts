import { join } from "node:path";
import { get } from "#test/bench/ask.ts";
import { largeSlug } from "#test/bench/made-up/large.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { followUps, p95 } from "#test/bench/measures/follow-ups.ts";
import { databaseOf, origin, startOffice } from "#test/bench/office.ts";
import { runProgram } from "#test/bench/processes.ts";
import { plainRow, type Row } from "#test/bench/table.ts";

const ASKED = 60; // times, each page

/** What a planner of an office of full size waits for: the 95th percentile, one request at a time. */
export async function deskPages({ folder }: Pick<Bench, "folder">): Promise<Row[]> {
  const data = join(folder, "large");
  const { secret } = await runProgram<{ secret: string }>("fill-large", { folder: data, origin });
  const office = await startOffice(data);
  const headers = { Cookie: `session=${secret}` };
  const slug = largeSlug(485); // of these days
  const rows: Row[] = [];
  const paths = [...pages(slug), ...(await itemPages(databaseOf(data), slug))];
  for (const path of [...paths, ...(await followUpPages(databaseOf(data), slug))]) {
    const times: number[] = [];
    for (let round = 0; round < ASKED + 3; round += 1) {
      const start = performance.now();
      const { status } = await get(office.port, path, headers);
      if (status !== 200) throw new Error(`${path} answered ${status}`);
      if (round >= 3) times.push(performance.now() - start); // the first ones find nothing in memory
    }
    const name = path.startsWith(`/visits/${slug}/plan/item/`)
      ? "the form of an item"
      : path.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/, ":id");
    const limits = { kind: "atMost", must: 150, goal: 50, unit: "ms" } as const;
    rows.push(plainRow(`desk pages at office size, p95: ${name}`, p95(times), limits));
  }
  rows.push(...(await followUps(office.port, headers, databaseOf(data))));
  await office.stop();
  return rows;
}

const pages = (slug: string): string[] => [
  ...["/", "/visits", "/visits?q=exchange&year=2026", `/visits/${slug}/plan`],
  ...["/follow-ups", "/follow-ups?standing=overdue", "/follow-ups?side=host&partner=beijing&sort=heard"],
  ...["/follow-ups?topic=transport&page=20", "/follow-ups?show=all&organisation=body-7&sort=visit"],
  ...["/people", "/people?page=100&lang=zh", "/people?q=surname99", "/organisations", "/venues"],
  ...["/people/large-person-1", `/visits/${slug}/history`],
  ...["conflicts", "movements", "interpreters", "release"].map((tab) => `/visits/${slug}/plan/${tab}`),
  // One name among ten thousand; what thousands of items say; a single letter, and a single character.
  ...["/search?q=surname99", "/search?q=talks", "/search?q=s", "/search?lang=zh&q=%E5%8C%97"],
  ...["/search?in=items&q=talks&page=20", "/search/palette?q=an", `/search/palette?at=/visits/${slug}/plan`],
];

/** The pages of one outcome and one action, of what a visit left, and of all partners. */
async function followUpPages(database: string, slug: string): Promise<string[]> {
  const { openDatabase } = await import("#db/database.ts");
  const db = openDatabase(database);
  const first = (table: string) =>
    db.$client.prepare(`select id from ${table} limit 1`).pluck().get() as string;
  const paths = [`/follow-ups/outcomes/${first("outcomes")}`, `/follow-ups/actions/${first("action_items")}`];
  db.$client.close();
  return [...paths, "/follow-ups/charts", "/follow-ups/partners", `/visits/${slug}/plan/report`];
}

/** The addresses of the form of one of a visit's items, and of the day on which it is. */
async function itemPages(database: string, slug: string): Promise<string[]> {
  const { openDatabase } = await import("#db/database.ts");
  const db = openDatabase(database);
  const { id, key, day } = db.$client
    .prepare(
      `select i.id, l.key, substr(i.starts_wall, 1, 10) as day from programme_items i
       join legs l on l.id = i.leg_id join visits v on v.id = i.visit_id
       where v.slug = ? and i.starts_wall is not null limit 1`,
    )
    .get(slug) as { id: string; key: string; day: string };
  db.$client.close();
  return [`/visits/${slug}/plan/item/${id}`, `/visits/${slug}/plan/days/${key}/${day}`];
}
