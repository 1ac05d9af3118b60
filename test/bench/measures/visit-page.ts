import { gzipSync } from "node:zlib";
import { type Answer, get } from "#test/bench/ask.ts";
import { type Asked, load } from "#test/bench/load.ts";
import { plan, smallCalendars } from "#test/bench/made-up/plan.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { databaseOf, origin } from "#test/bench/office.ts";
import { startProgram } from "#test/bench/processes.ts";
import { inTurn } from "#test/bench/rounds.ts";
import { plainRow, type Row, rateRow, timeRow } from "#test/bench/table.ts";

const path = `/visits/${plan.page.slug}`;
const kept: Asked = { path };
/** A reader with any cookie of their own is never sent a kept page. */
const rendered: Asked = { path, headers: { Cookie: "bench=1" } };

/** The page of an ordinary visit: how fast, how big, and how it bears polls beside it. */
export async function visitPage(bench: Bench): Promise<Row[]> {
  const { folder, data, office, seconds, rounds } = bench;
  const reference = await startProgram("visit-page", { database: databaseOf(data), origin });
  const theirs = await get(reference.port, path);
  const page = await get(office.port, path, rendered.headers);
  if (!isSamePage(page, theirs) || !isSamePage(await get(office.port, path), theirs))
    throw new Error("the reference shows another page");
  if (page.headers.etag !== undefined) throw new Error("the page was not rendered anew");

  const rateOf = async (port: number, asked: Asked, length: number) =>
    (await load(port, [asked], { folder, connections: 16, seconds: length })).perSecond;
  const compare = async (asked: Asked) => {
    await rateOf(reference.port, asked, 1);
    await rateOf(office.port, asked, 1);
    return inTurn(
      rounds,
      () => rateOf(reference.port, asked, seconds),
      () => rateOf(office.port, asked, seconds),
    );
  };
  const name = `visit page without scripts, ${plan.page.items} items`;
  const rows = [
    rateRow(`${name}, rendered for each request`, await compare(rendered), [0.25, 0.9]),
    rateRow(`${name}, as any visitor gets it`, await compare(kept), [0.25, 0.9]),
  ];
  await reference.stop();
  const limits = { kind: "atMost", unit: "kB" } as const;
  return [
    ...rows,
    plainRow("its HTML", page.body.length / 1000, { ...limits, must: 100, goal: 55 }),
    plainRow("its HTML, gzipped", gzipSync(page.body).length / 1000, { ...limits, must: 12, goal: 12 }),
    await besidePolls(bench),
  ];
}

const isSamePage = (one: Answer, other: Answer): boolean =>
  one.status === 200 && other.status === 200 && mainOf(one.body) === mainOf(other.body);

/** What stands between <main> and </main>; React numbers its ids by the tree above, which differs. */
const mainOf = (html: Buffer): string =>
  (/<main[\s\S]*<\/main>/.exec(html.toString())?.[0] ?? "").replace(/:R\w*:/g, ":R:");

const POLLS_A_SECOND = 50;

async function besidePolls({ folder, office, seconds, rounds }: Bench): Promise<Row> {
  const calendars = smallCalendars();
  const p99 = async () => (await load(office.port, [rendered], { folder, connections: 1, seconds })).p99;
  const polled = async () => {
    const polls: Promise<Answer>[] = [];
    const timer = setInterval(() => {
      polls.push(get(office.port, calendars[polls.length % calendars.length]!));
    }, 1000 / POLLS_A_SECOND);
    try {
      return await p99();
    } finally {
      clearInterval(timer);
      await Promise.all(polls);
    }
  };
  const compared = await inTurn(rounds, p99, polled);
  return timeRow(
    `the rendered page's p99 at 1 connection while ${POLLS_A_SECOND} calendars/s are polled, against the page alone`,
    compared,
    [2, 1.3],
  );
}
