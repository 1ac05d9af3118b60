import ICAL from "ical.js";
import { expect, test } from "vitest";
import {
  cancelItem,
  changeItem,
  removeItem,
  rescheduleItem,
} from "#app/domain/programme/programme.server.ts";
import { publishedCalendar } from "#app/domain/release/released-calendar.server.ts";
import { itemDraft } from "#db/seed/telling.ts";
import { berlinVisit, clock, later, plan, release, story } from "#test/story.ts";

type Current = ReturnType<typeof story>;

const calendarOf = (current: Current, slug: string, language: "en" | "ru" = "en") =>
  publishedCalendar(current.db, { slug, scope: "visit", key: "", language })!;

/** The events of a calendar as another parser reads them, by the words of their UID's kind and title. */
function eventsOf(current: Current, slug: string, language: "en" | "ru" = "en") {
  const parsed = new ICAL.Component(ICAL.parse(calendarOf(current, slug, language).body.toString()));
  return parsed.getAllSubcomponents("vevent").map((event) => ({
    uid: String(event.getFirstPropertyValue("uid")),
    title: String(event.getFirstPropertyValue("summary")),
    sequence: Number(event.getFirstPropertyValue("sequence")),
    stamp: String(event.getFirstPropertyValue("dtstamp")),
    modified: String(event.getFirstPropertyValue("last-modified")),
    created: String(event.getFirstPropertyValue("created")),
    status: String(event.getFirstPropertyValue("status")),
    transparency: String(event.getFirstPropertyValue("transp")),
    start: String(event.getFirstPropertyValue("dtstart")),
    description: String(event.getFirstPropertyValue("description") ?? ""),
    location: event.getFirstPropertyValue("location"),
  }));
}
const titled = (current: Current, slug: string, title: string) =>
  eventsOf(current, slug).find((one) => one.title === title)!;

function twoItems() {
  const current = story({ now: "2027-02-01T09:00" });
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  release(current, slug);
  return { current, slug, leg };
}

test("a release without a change leaves every byte as it was", () => {
  const { current, slug } = twoItems();
  const before = calendarOf(current, slug);
  release(later(current, "2027-02-05T09:00"), slug);
  const after = calendarOf(current, slug);
  expect(after.body.equals(before.body)).toBe(true);
  expect([after.etag, after.changedAt]).toEqual([before.etag, before.changedAt]);
});

test("a moved item gets a higher sequence and later stamps; the others keep theirs", () => {
  const { current, slug } = twoItems();
  const [before, dinner] = [titled(current, slug, "talks"), titled(current, slug, "dinner")];
  rescheduleItem(current, slug, "talks", 1, clock("2027-10-26T14:00", "2027-10-26T15:00"));
  expect(titled(current, slug, "talks")).toEqual(before); // a draft reaches nobody
  release(later(current, "2027-02-03T12:00"), slug);
  const after = titled(current, slug, "talks");
  expect(after).toMatchObject({
    uid: before.uid,
    sequence: 1,
    stamp: "2027-02-03T12:00:00Z",
    modified: "2027-02-03T12:00:00Z",
    created: before.created,
    start: "2027-10-26T14:00:00",
  });
  expect(after.description).toContain("version 2, 3 February 2027");
  expect(titled(current, slug, "dinner")).toEqual(dinner);
});

test("a change in one language raises the revision in all, so that no language falls behind", () => {
  const { current, slug, leg } = twoItems();
  const draft = itemDraft("talks", "meeting", leg.id, clock("2027-10-26T10:00", "2027-10-26T11:00"), {
    en: "talks",
    ru: "переговоры",
  });
  changeItem(current, slug, 1, draft);
  release(later(current, "2027-02-03T12:00"), slug);
  const sequences = (["en", "ru"] as const).map(
    (language) =>
      eventsOf(current, slug, language).find((one) => one.start.startsWith("2027-10-26T10"))!.sequence,
  );
  expect(sequences).toEqual([1, 1]);
});

test("two changes within one second still move the stamps", () => {
  const { current, slug } = twoItems();
  rescheduleItem(current, slug, "talks", 1, clock("2027-10-26T14:00", null));
  release(current, slug);
  expect(titled(current, slug, "talks")).toMatchObject({ sequence: 1, stamp: "2027-02-01T09:00:01Z" });
  expect(calendarOf(current, slug).changedAt).toBe(Date.parse("2027-02-01T09:00:01Z"));
});

test("a cancelled item stays under its UID, says so, and frees the time", () => {
  const { current, slug } = twoItems();
  const before = titled(current, slug, "dinner");
  cancelItem(current, slug, "dinner", 1);
  release(later(current, "2027-02-03T12:00"), slug);
  expect(titled(current, slug, "Cancelled: dinner")).toMatchObject({
    ...{
      uid: before.uid,
      sequence: 1,
      status: "CANCELLED",
      transparency: "TRANSPARENT",
      start: before.start,
    },
  });
  expect(eventsOf(current, slug, "ru").map((one) => one.title)).toContain("Отменено: dinner по-русски");
});

test("an item that is gone stays as a bare cancellation, through later releases and at its own address", () => {
  const { current, slug } = twoItems();
  const before = titled(current, slug, "dinner");
  const own = () => publishedCalendar(current.db, { slug, scope: "item", key: "dinner", language: "en" })!;
  const ownBefore = own();
  removeItem(current, slug, "dinner", 1);
  release(later(current, "2027-02-03T12:00"), slug);
  const gone = titled(current, slug, "Cancelled");
  expect(gone).toMatchObject({
    uid: before.uid,
    sequence: 1,
    status: "CANCELLED",
    location: null,
    start: before.start,
  });
  expect(gone.description).toBe("version 2, 3 February 2027");
  expect(own().body.toString()).toContain("STATUS:CANCELLED");
  expect(own().etag).not.toBe(ownBefore.etag);
  release(later(current, "2027-02-09T12:00"), slug);
  expect(titled(current, slug, "Cancelled")).toEqual(gone);
});

test("an item that becomes internal leaves the public calendar as a bare cancellation", () => {
  const { current, slug, leg } = twoItems();
  const secret = itemDraft(
    "dinner",
    "meal",
    leg.id,
    clock("2027-10-26T19:00", "2027-10-26T21:00"),
    { en: "SECRET dinner" },
    {
      audience: "internal",
      note: { en: "SECRET note" },
    },
  );
  changeItem(current, slug, 1, secret);
  release(later(current, "2027-02-03T12:00"), slug);
  expect(calendarOf(current, slug).body.toString()).not.toContain("SECRET");
  expect(eventsOf(current, slug).filter((one) => one.status === "CANCELLED")).toHaveLength(1);
});

test("the time of an item that became internal stays what the public last saw, release after release", () => {
  const { current, slug, leg } = twoItems();
  const before = titled(current, slug, "dinner");
  const moved = itemDraft(
    "dinner",
    "meal",
    leg.id,
    clock("2027-10-29T06:30", null),
    { en: "SECRET dinner" },
    { audience: "internal" },
  );
  changeItem(current, slug, 1, moved);
  release(later(current, "2027-02-03T12:00"), slug);
  const hidden = titled(current, slug, "Cancelled");
  release(later(current, "2027-02-04T12:00"), slug);
  expect(titled(current, slug, "Cancelled")).toEqual(hidden);
  expect(hidden.start).toBe(before.start);
  expect(calendarOf(current, slug).body.toString()).not.toContain("20271029");
});

test("a cancelled visit cancels everything in its calendars", () => {
  const { current, slug } = twoItems();
  current.db.$client.exec("update visits set status = 'cancelled'");
  release(later(current, "2027-02-03T12:00"), slug);
  const states = eventsOf(current, slug).map((one) => [
    one.status,
    one.transparency,
    one.title.startsWith("Cancelled: "),
  ]);
  expect(states).toEqual(Array(4).fill(["CANCELLED", "TRANSPARENT", true]));
});

test("a visit without a stay has an empty calendar that still holds one component", () => {
  const current = story();
  const { slug } = berlinVisit(current, { slug: "bare" });
  current.db.$client.exec("delete from legs");
  release(current, slug);
  const parsed = new ICAL.Component(ICAL.parse(calendarOf(current, slug).body.toString()));
  expect(parsed.getAllSubcomponents().map((one) => one.name)).toEqual(["vtimezone"]);
});

test("a visit that is not public has no calendar at any of its addresses", () => {
  const current = story();
  const { slug, leg } = berlinVisit(current, { slug: "quiet-visit", audience: "participants" });
  plan(current, slug, leg, "talks", clock("2027-10-26T10:00", null));
  release(current, slug);
  const answers = [
    { scope: "visit" as const, key: "" },
    { scope: "leg" as const, key: "berlin" },
    { scope: "item" as const, key: "talks" },
  ].map((address) => publishedCalendar(current.db, { slug, ...address, language: "en" }));
  expect(answers).toEqual([null, null, null]);
});

test("a poll and a rendering read by index alone", () => {
  const { current, slug } = twoItems();
  const planOf = (sql: string, ...values: unknown[]) =>
    (current.db.$client.prepare(`explain query plan ${sql}`).all(...values) as { detail: string }[]).map(
      (row) => row.detail,
    );
  const plans = [
    ...planOf(
      "select visit_id from calendar_feeds where slug = ? and scope = ? and key = ? and language = ? and reader = 'public'",
      ...[slug, "visit", "", "en"],
    ),
    ...planOf(
      "select text from calendar_texts where visit_id = ? and reader = 'public' and language = ? order by position",
      "x",
      "en",
    ),
    ...planOf("select content from releases where visit_id = ? and number = ?", "x", 1),
    ...planOf("select summary from released_visits where slug = ?", slug),
    ...planOf(
      "select detail from released_mentions where kind = ? and reader = ? and slug = ?",
      "person",
      "public",
      "x",
    ),
  ];
  expect(plans.filter((line) => line.startsWith("SCAN") || line.includes("TEMP B-TREE"))).toEqual([]);
  expect(plans).toHaveLength(5);
});
