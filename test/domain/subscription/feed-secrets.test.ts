import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Subject } from "#app/domain/subscription/subscription.ts";
import {
  calendarEntries,
  readerTexts,
  subjectEntries,
  subjectFeeds,
  subjectTexts,
} from "#db/schema/index.ts";
import { markedOffice, marksIn } from "#test/http/routes-by-role/marked-office.ts";
import { openTo } from "#test/http/routes-by-role/table.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { release, story } from "#test/story.ts";
import { feedOf, pathOf, subscribe } from "#test/subscribers.ts";

test("needs, gifts, tasks, office notes, drivers and addresses stand in no private calendar", () => {
  const current = story();
  const { slug, head, interpreter, mayor, liaison } = preparedVisit(current);
  const subjects: Subject[] = [
    ...[head, interpreter, mayor, liaison].map((id) => ({ kind: "participation" as const, id })),
    ...["guest", "host", "third"].map((id) => ({ kind: "side" as const, id })),
    { kind: "office", id: "office" },
  ];
  const ids = subjects.flatMap((subject) => [
    subscribe(current, slug, subject, ["ru", "en"], { reminderMinutes: 15 }),
    subscribe(current, slug, subject, ["zh"]),
  ]);
  release(current, slug);
  const printed = [calendarEntries, readerTexts, subjectEntries, subjectFeeds]
    .map((table) => {
      const rows = current.db.select().from(table).all();
      expect(rows).not.toEqual([]);
      return JSON.stringify(rows);
    })
    .join();
  const feeds = ids.map((id) => feedOf(current, slug, id).text.replaceAll("\r\n ", ""));
  const all = [printed, JSON.stringify(current.db.select().from(subjectTexts).all()), ...feeds].join();
  expect(all).toContain("Прогулка на замковый холм / Walk on the castle hill");
  expect(Object.values(secrets).filter((word) => all.includes(word))).toEqual([]);
  expect(ids.filter((id) => all.includes(pathOf(id).slice(3, -4)) || all.includes(id))).toEqual([]);
});

test("what is for one side, or for our office alone, is in no calendar of another", async () => {
  const current = story();
  const { open } = await markedOffice(current);
  for (const [subject, levels] of [
    [{ kind: "side", id: "guest" }, openTo.guest],
    [{ kind: "side", id: "host" }, openTo.host],
    [{ kind: "office", id: "office" }, openTo.office],
  ] as const) {
    const own = feedOf(current, open.slug, subscribe(current, open.slug, subject)).text;
    const alike = current.db.select().from(readerTexts).where(eq(readerTexts.reader, subject.id)).all();
    const text = [own, ...alike.map((row) => row.text)].join("\r\n").replaceAll("\r\n ", "");
    const marks = marksIn(text).filter((mark) => /^(item|note|person|venue)-/.test(mark));
    expect(marks.filter((mark) => !levels.some((level) => mark.endsWith(`-${level}`)))).toEqual([]);
    expect(marks, subject.id).toContain(`item-${levels.at(-1)}`);
    expect(marksIn(text).filter((mark) => /draft|renamed|unreleased|closed/.test(mark))).toEqual([]);
  }
});
