import { expect, test } from "vitest";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import { readContent } from "#app/domain/release/released-visit.ts";
import {
  calendarEntries,
  calendarTexts,
  releasedMentions,
  releasedVisits,
  releases,
} from "#db/schema/index.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { release, story } from "#test/story.ts";

test("needs, gifts, tasks, office notes and drivers are on file and in nothing that is released", () => {
  const current = story();
  const { slug, visitId } = preparedVisit(current);
  const kept = JSON.stringify([
    preparationOf(current.db, visitId),
    current.db.$client.prepare("select * from participations").all(),
    current.db.$client.prepare("select office_note from programme_items").all(),
  ]);
  const words = Object.values(secrets);
  expect(words.filter((word) => !kept.includes(word))).toEqual([]);
  release(current, slug);
  const printed = [releases, releasedVisits, releasedMentions, calendarEntries, calendarTexts]
    .map((table) => {
      const rows = current.db.select().from(table).all();
      expect(rows).not.toEqual([]);
      return JSON.stringify(rows, (_, value) =>
        value?.type === "Buffer" ? Buffer.from(value).toString() : value,
      );
    })
    .join();
  expect(printed).toContain("Duty officer");
  expect(words.filter((word) => printed.includes(word))).toEqual([]);
});

test("contacts are released to their audience", () => {
  const current = story();
  const { slug } = preparedVisit(current);
  release(current, slug);
  const named = (reader: typeof current.reader) =>
    showVisit({ ...current, reader }, slug).content.contacts.map(({ name }) => name.en);
  expect(named({ kind: "public" })).toEqual(["Duty officer"]);
  expect(named({ kind: "participant", side: "host" })).toEqual(["Duty officer", "Hotel desk"]);
  expect(named({ kind: "office" })).toEqual(["Duty officer", "Hotel desk", "SECRET crisis line"]);
});

test("a release of before there were contacts has none", () => {
  const current = story();
  const { slug } = preparedVisit(current);
  release(current, slug);
  const { contacts: _, ...old } = readContent(current.db.select().from(releases).get()!.content);
  expect(readContent(JSON.stringify(old)).contacts).toEqual([]);
});
