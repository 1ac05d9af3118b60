import { ownProgramme } from "#app/domain/subscription/own-programme.server.ts";
import { openDatabase } from "#db/database.ts";
import { inTurn, meanTime } from "#test/bench/rounds.ts";

/**
 * The items of one participant of a visit, in order and in process: the office reads them out of the latest
 * release, as far as the participant's side may see it; the reference asks for the rows by one prepared
 * statement, and for no more than those.
 */
type Given = { database: string; slug: string; rounds: number; seconds: number };
const { database, slug, rounds, seconds } = JSON.parse(process.argv[2]!) as Given;

const db = openDatabase(database);
type Row = { id: string; visitId: string; partyId: string | null; side: string };
const one = db.$client
  .prepare<[string], Row>(
    `select p.id, p.visit_id as visitId, p.party_id as partyId, p.side
     from participations p join visits v on v.id = p.visit_id where v.slug = ? order by p.rowid limit 1`,
  )
  .get(slug)!;
const statement = db.$client.prepare(
  `select i.* from programme_items i
   where i.visit_id = @visitId and i.removed_at is null and (
     exists (select 1 from attendances a where a.item_id = i.id
       and (a.participation_id = @id or a.party_id = @partyId or a.side = @side))
     or not exists (select 1 from attendances a where a.item_id = i.id))
   order by i.starts_at, i.position`,
);
const plain = () => statement.all(one);
const own = () => {
  const { content, programme } = ownProgramme(db, {
    visitId: one.visitId,
    subject: { kind: "participation", id: one.id },
  })!;
  return content.items.filter(({ id }) => programme.itemIds.has(id));
};

const items = own().length;
if (items === 0 || plain().length !== items) throw new Error("the reference finds other items");

meanTime(seconds, own);
meanTime(seconds, plain);
const compared = await inTurn(
  rounds,
  async () => meanTime(seconds, plain),
  async () => meanTime(seconds, own),
);
console.log(JSON.stringify({ ...compared, items }));
