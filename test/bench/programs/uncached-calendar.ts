import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { joinCalendar } from "#app/domain/release/released-calendar.server.ts";
import { openDatabase } from "#db/database.ts";
import { plainCalendar } from "#test/bench/reference/plain-calendar.ts";
import { inTurn, meanTime } from "#test/bench/rounds.ts";

/**
 * A calendar that no cache holds, as octets, in process: the office joins kept texts; the reference asks SQL for the
 * items and writes each as a plain writer would, with the same lines and words, escaped and folded.
 */
type Given = { database: string; origin: string; slug: string; rounds: number; seconds: number };
const { database, origin, slug, rounds, seconds } = JSON.parse(process.argv[2]!) as Given;

const db = openDatabase(database);
const visitId = db.$client.prepare("select id from visits where slug = ?").pluck().get(slug) as string;
const plain = plainCalendar(db, origin);
const octets = (text: string | Buffer) => (typeof text === "string" ? Buffer.from(text) : text);
const write = () => octets(plain(visitId));
const join = () => octets(joinCalendar(db, "visit", { visitId, thingId: visitId, language: "zh" }));

const joined = eventsOf(join().toString());
const written = eventsOf(write().toString());
if (joined.join("").length > written.join("").length * 1.1 || joined.length !== written.length)
  throw new Error("the plain writer writes less than the office");

meanTime(seconds, join);
meanTime(seconds, write);
const compared = await inTurn(
  rounds,
  async () => meanTime(seconds, write),
  async () => meanTime(seconds, join),
);
const compressed = () => {
  const body = join();
  createHash("sha256").update(body).digest("base64url");
  return gzipSync(body);
};
console.log(
  JSON.stringify({
    ...compared,
    withGzip: meanTime(seconds, compressed), // and the ETag and gzip that the first request after a change makes
    sameShare: joined.filter((event, index) => event === written[index]).length / joined.length,
  }),
);

/** The entries of items; the plain writer leaves the visit's and the legs' out. */
function eventsOf(text: string): string[] {
  return text.match(/^UID:item-.*?^END:VEVENT/gms) ?? [];
}
