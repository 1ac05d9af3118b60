import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";

test("a directory released before names had keys keeps each thing once, as its latest visit calls it", () => {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-migrations-"));
  cpSync("db/migrations", folder, { recursive: true });
  const path = join(folder, "meta/_journal.json");
  const journal = JSON.parse(readFileSync(path, "utf8")) as { entries: { tag: string }[] };
  const until = journal.entries.findIndex(({ tag }) => tag.endsWith("sort_mentions_by_language"));
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, until) }));
  const db = openDatabase(":memory:");
  migrateDatabase(db, folder);
  rmSync(folder, { recursive: true });
  const { $client } = db;
  const named = (text: string) =>
    JSON.stringify({ names: [{ language: "ru", name: text, isPreferred: true }] });
  for (const [id, firstDay, text] of [
    ["old", "2019-06-17", "Старое имя"],
    ["new", "2024-06-17", "Новое имя"],
  ]) {
    $client
      .prepare(
        `insert into visits (id, slug, title, category, status, reference_language, audience)
         values (?, ?, '{"en":"Visit"}', 'working', 'completed', 'en', 'public')`,
      )
      .run(id, id);
    $client
      .prepare(
        `insert into released_visits (visit_id, slug, number, released_at, audience, first_day, summary)
         values (?, ?, 1, 0, 'public', ?, '{}')`,
      )
      .run(id, id, firstDay);
    $client
      .prepare(
        `insert into released_mentions (visit_id, reader, kind, thing_id, slug, sort_name, detail)
         values (?, 'public', 'person', 'p', 'somebody', '', ?)`,
      )
      .run(id, named(text!));
  }
  migrateDatabase(db);
  expect(
    $client.prepare("select language, sort_key, visit_id from released_names order by language").raw().all(),
  ).toEqual(["en", "ru", "zh"].map((language) => [language, "Новое имя", "new"]));
});
