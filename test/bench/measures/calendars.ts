import { get } from "#test/bench/ask.ts";
import { type Asked, load } from "#test/bench/load.ts";
import { calendarPath, plan, smallCalendars } from "#test/bench/made-up/plan.ts";
import type { Bench } from "#test/bench/measures/bench.ts";
import { databaseOf } from "#test/bench/office.ts";
import { startProgram } from "#test/bench/processes.ts";
import { inTurn } from "#test/bench/rounds.ts";
import { type Row, rateRow, short } from "#test/bench/table.ts";

/** Polls of public calendars that the office keeps, against ready buffers. */
export async function calendars({ folder, data, office, seconds, rounds }: Bench): Promise<Row[]> {
  const small = smallCalendars();
  const long = calendarPath(plan.long.slug);
  const reference = await startProgram("ready-buffers", {
    database: databaseOf(data),
    paths: [...small, long],
  });
  const compare = async (asked: Asked[]) => {
    const measure = async (port: number, length: number) =>
      (await load(port, asked, { folder, connections: 16, seconds: length })).perSecond;
    await measure(reference.port, 1);
    await measure(office.port, 1);
    return inTurn(
      rounds,
      () => measure(reference.port, seconds),
      () => measure(office.port, seconds),
    );
  };

  const known = await everyAnswer(office.port, reference.port, [...small, long]);
  const unchanged = (paths: string[]) =>
    paths.map((path) => ({ path, headers: { "If-None-Match": known.get(path)!.etag } }));
  const { length } = known.get(long)!;
  const longName = `${plan.long.items} events in Chinese and two zones, ${short(length / 1000)} kB`;
  const smallName = `${small.length} public visit calendars of ${plan.small.items} items in turn`;
  const rows = [
    rateRow(`cached calendar GET, ${smallName}`, await compare(asPaths(small)), [0.2, 0.65]),
    rateRow(`cached calendar GET, ${longName}`, await compare(asPaths([long])), [0.35, 0.7]),
    rateRow("304, the calendars in turn", await compare(unchanged(small)), [0.18, 0.7]),
    rateRow(`304, the calendar of ${plan.long.items} events`, await compare(unchanged([long])), [0.18, 0.7]),
  ];
  await reference.stop();
  return rows;
}

const asPaths = (paths: string[]): Asked[] => paths.map((path) => ({ path }));

/** Asks both servers for each calendar once, which fills the office's cache; throws where they differ. */
async function everyAnswer(ours: number, reference: number, paths: string[]) {
  const known = new Map<string, { etag: string; length: number }>();
  for (const path of paths) {
    const answers = [await get(ours, path), await get(reference, path)] as const;
    const [{ status, body, headers }, other] = answers;
    const etag = headers.etag ?? "";
    if (status !== 200 || !body.equals(other.body) || etag !== other.headers.etag)
      throw new Error(`the two servers differ at ${path}`);
    const again = await get(ours, path, { "If-None-Match": etag });
    if (again.status !== 304) throw new Error(`no 304 for ${path}`);
    known.set(path, { etag, length: body.length });
  }
  return known;
}
