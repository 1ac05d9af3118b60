import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Db, openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { testDatabase } from "#test/database.ts";
import { demoStory } from "#test/story.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-"));
afterAll(() => rmSync(folder, { recursive: true }));

const column = (db: Db, sql: string) => db.$client.prepare(sql).pluck().all();
const refusal = (db: Db, sql: string): string => {
  try {
    db.$client.exec(sql);
    return "accepted";
  } catch (error) {
    return (error as Error).message;
  }
};

test("a file is opened so that an acknowledged write survives a power cut", () => {
  const db = openDatabase(join(folder, "settings.db"));
  const read = (name: string) => db.$client.pragma(name, { simple: true });
  expect({
    journal: read("journal_mode"),
    synchronous: read("synchronous"),
    foreignKeys: read("foreign_keys"),
    busyTimeout: read("busy_timeout"),
    trustedSchema: read("trusted_schema"),
    secureDelete: read("secure_delete"),
  }).toEqual({
    journal: "wal",
    synchronous: 2,
    foreignKeys: 1,
    busyTimeout: 5000,
    trustedSchema: 0,
    secureDelete: 1,
  });
});

test("every table of ours is STRICT", () => {
  const loose = column(
    testDatabase(),
    "select name from pragma_table_list where type = 'table' and strict = 0 and name not like 'sqlite_%'",
  );
  expect(loose).toEqual(["__drizzle_migrations"]);
});

test("every foreign key has an index that begins with its column", () => {
  const db = testDatabase();
  const missing = column(
    db,
    `select t.name || '.' || f."from" from pragma_table_list t, pragma_foreign_key_list(t.name) f
     where t.schema = 'main' and f.seq = 0 and not exists (
       select 1 from pragma_index_list(t.name) i, pragma_index_info(i.name) c
       where c.seqno = 0 and c.name = f."from")`,
  );
  expect(missing).toEqual([]);
});

test("migrating a second time changes nothing, and the result is sound", () => {
  const db = demoStory().db;
  const before = column(db, "select sql from sqlite_schema order by name");
  migrateDatabase(db);
  expect(column(db, "select sql from sqlite_schema order by name")).toEqual(before);
  expect(column(db, "pragma integrity_check")).toEqual(["ok"]);
  expect(column(db, "pragma foreign_key_check")).toEqual([]);
});

test("a database of a newer version is not touched", () => {
  const db = testDatabase();
  db.$client.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 99999999999999)");
  expect(() => migrateDatabase(db)).toThrow("newer version");
});

test("history and releases cannot be rewritten or erased", () => {
  const { db } = demoStory();
  const answers = [
    "update history set actor_id = 'someone else'",
    "delete from history",
    "update releases set number = 9",
    "delete from releases",
    "update calendar_entries set uid = 'another@example'",
    "update calendar_entries set revision = revision - 1",
  ].map((sql) => refusal(db, sql));
  expect(answers).toEqual([
    "history is append-only",
    "history is append-only",
    "a release stays as it was",
    "a release stays as it was",
    "a calendar entry keeps its UID and CREATED",
    "a calendar entry is never older than it was",
  ]);
});

test.each([
  ["a leg that ends before it begins", "update legs set last_day = '2019-06-01'", "leg_ends_after_it_begins"],
  ["a date that no calendar has", "update legs set first_day = '2019-02-30'", "leg_first_day_is_a_date"],
  ["an empty title", "update visits set title = '{}'", "visit_title_is_localised"],
  ["a title that is no object", "update visits set title = '[1]'", "visit_title_is_localised"],
  ["an unknown status", "update visits set status = 'perhaps'", "visit_status_is_known"],
  ["an address with a slash", "update visits set slug = 'a/b' where slug like 'm%'", "visit_slug_is_plain"],
  [
    "a false clock time on a vague item",
    "update programme_items set starts_wall = '2019-06-18T10:00' where when_kind = 'day'",
    "item_has_a_clock_time_only_where_it_is_printed",
  ],
  [
    "an item that ends before it starts",
    "update programme_items set ends_at = starts_at - 1",
    "item_ends_after_it_starts",
  ],
  [
    "an attendance of nobody",
    "update attendances set side = null, participation_id = null, party_id = null",
    "attendance_is_of_one_kind",
  ],
  [
    "a status without source or person",
    "update outcome_moves set source_id = null",
    "outcome_status_has_a_source_or_a_person",
  ],
  [
    "a participation of nobody",
    "update participations set person_id = null, position_id = null where description is null",
    "participation_says_who",
  ],
  [
    "a number of named people",
    "update participations set headcount = 2 where person_id is not null",
    "participation_counts_the_unnamed_only",
  ],
  ["a citation without its place", "update citations set locator = 'somewhere'", "citation_has_a_place"],
])("the database itself refuses %s", (_what, sql, constraint) => {
  expect(refusal(demoStory().db, sql)).toContain(constraint);
});

test.each([
  [
    "an item in a leg",
    "update programme_items set leg_id = (select id from legs where key = 'beijing') where key = 'castle'",
  ],
  [
    "an attendance of a participation",
    `insert into attendances (id, item_id, position, participation_id, is_needed) select 'x', i.id, 99, p.id, 1
     from programme_items i, participations p where i.key = 'castle' and p.person_id = (select id from persons where slug = 'yin-fei')`,
  ],
  [
    "a leg inside a leg",
    "update legs set inside_leg_id = (select id from legs where key = 'beijing') where key = 'matsuyama'",
  ],
  [
    "an outcome of an item",
    "update outcomes set item_id = (select id from programme_items where key = 'castle') where key = 'trade-figure'",
  ],
])("%s of another visit is refused", (_what, sql) => {
  expect(refusal(demoStory().db, sql)).toContain("belongs to another visit");
});

test("a room belongs to its venue, a post to its person, and a citation is about something", () => {
  const { db } = demoStory();
  expect(
    refusal(
      db,
      "update item_venues set room_id = (select id from venue_rooms limit 1) where room_id is null",
    ),
  ).toContain("belongs to another venue");
  expect(
    refusal(
      db,
      "update participations set position_id = (select id from positions order by id limit 1) where position_id is not null",
    ),
  ).toContain("the post of another person");
  expect(
    refusal(
      db,
      `insert into citations (id, visit_id, about_kind, about_id, field, source_id, locator)
       select 'x', visit_id, 'item', 'nothing', 'whole', source_id, 'paragraph:1' from citations limit 1`,
    ),
  ).toContain("names nothing of this visit");
});

test("what is referred to cannot be erased, and a person takes part in a visit once", () => {
  const { db } = demoStory();
  expect(refusal(db, "delete from persons")).toContain("FOREIGN KEY");
  expect(refusal(db, "delete from sources")).toContain("FOREIGN KEY");
  expect(
    refusal(
      db,
      `insert into participations (id, visit_id, side, role, precedence, person_id, audience)
       select 'twice', visit_id, side, role, 99, person_id, audience from participations where person_id is not null limit 1`,
    ),
  ).toContain("UNIQUE constraint failed: participations.visit_id, participations.person_id");
});
