import { expect, test } from "vitest";
import { calendarPrinter } from "#app/calendar/printer.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { undoEntry } from "#app/domain/editing/things.server.ts";
import { addSubscriptions } from "#app/domain/subscription/subscriptions.server.ts";
import { must } from "#db/seed/telling.ts";
import { clock, later, release, story } from "#test/story.ts";
import {
  changesIn,
  delegationInBerlin,
  type Feed,
  feedOf,
  issuing,
  subscribe,
  withAlso,
  without,
} from "#test/subscribers.ts";

/** The office's own day: everyone has an address before the first release. */
function everyoneSubscribed() {
  const current = story();
  const told = delegationInBerlin(current);
  const { slug, head, mayor, interpreter, experts } = told;
  const person = (id: string) => ({ kind: "participation" as const, id });
  const ids = {
    head: subscribe(current, slug, person(head)),
    both: subscribe(current, slug, person(head), ["ru", "en"]),
    mayor: subscribe(current, slug, person(mayor)),
    interpreter: subscribe(current, slug, person(interpreter)),
    experts: subscribe(current, slug, { kind: "party", id: experts }, ["zh"]),
    hosts: subscribe(current, slug, { kind: "side", id: "host" }),
    office: subscribe(current, slug, { kind: "office", id: "office" }),
  };
  const feeds = (now: Current = current) =>
    Object.fromEntries(Object.entries(ids).map(([who, id]) => [who, feedOf(now, slug, id)])) as Record<
      keyof typeof ids,
      Feed
    >;
  let day = 1;
  /** Releases on the next day, and says whose calendar changed and how. */
  const released = () => {
    const before = feeds();
    day += 1;
    release(later(current, `2027-02-${String(day).padStart(2, "0")}T12:00`), slug);
    const after = feeds();
    return Object.fromEntries(
      Object.entries(after).flatMap(([who, feed]) => {
        const changes = changesIn(before[who as keyof typeof ids], feed);
        return changes.length === 0 ? [] : [[who, changes]];
      }),
    );
  };
  return { current, ids, feeds, released, ...told };
}

test("everyone gets what is theirs and what they may see, and nothing of the draft before the release", () => {
  const { feeds, released } = everyoneSubscribed();
  for (const feed of Object.values(feeds())) {
    expect(feed.entries.size).toBe(0);
    expect(feed.text).not.toMatch(/Moscow|Москва|Petrova/);
    expect(feed.text.match(/BEGIN:\w+/g)).toEqual(["BEGIN:VCALENDAR", "BEGIN:VTIMEZONE", "BEGIN:STANDARD"]);
    expect(feed.number).toBe(0);
  }
  expect(released()).toEqual({
    head: ["+ Stay in Berlin", "+ briefing", "+ dinner", "+ talks", "+ welcome"],
    both: [
      ...["briefing", "dinner", "talks", "welcome"].map((name) => `+ ${name} по-русски / ${name}`),
      "+ Пребывание: Берлин / Stay in Berlin",
    ],
    mayor: ["+ Stay in Berlin", "+ dinner", "+ talks", "+ welcome"],
    interpreter: ["+ Stay in Berlin", "+ briefing", "+ dinner", "+ talks", "+ welcome"],
    experts: ["+ briefing", "+ seminar", "+ talks", "+ welcome", "+ 柏林行程", "+ 波茨坦行程"],
    hosts: ["+ Stay in Berlin", "+ dinner", "+ talks", "+ welcome"],
    office: [
      ...["+ Stay in Berlin", "+ Stay in Potsdam", "+ briefing", "+ crisis", "+ dinner", "+ seminar"],
      ...["+ talks", "+ welcome"],
    ],
  });
  expect(feeds().head.number).toBe(1);
});

test("release after release each change arrives where it belongs, and nothing else moves by a byte", () => {
  const { current, visitId, released, feeds, edit, remove, items, head, mayor, annex, potsdam } =
    everyoneSubscribed();
  released();
  expect(released(), "a release without a change").toEqual({});

  edit("item", items.talks, { when: clock("2027-10-26T14:00", "2027-10-26T16:00") });
  const talks = ["~ talks"];
  const talksInBoth = ["~ talks по-русски / talks"];
  const all = {
    head: talks,
    both: talksInBoth,
    mayor: talks,
    interpreter: talks,
    hosts: talks,
    office: talks,
  };
  expect(released(), "moved").toEqual({ ...all, experts: talks });

  edit("item", items.dinner, { title: { en: "state dinner", ru: "обед" } });
  const dinner = ["~ state dinner"];
  expect(released(), "retitled").toEqual({
    ...{ head: dinner, both: ["~ обед / state dinner"], mayor: dinner, interpreter: dinner },
    ...{ hosts: dinner, office: dinner },
  });

  edit("item", items.dinner, { title: { en: "state dinner", ru: "торжественный обед" } });
  expect(Object.keys(released()), "retitled in one language: a revision in all").toEqual([
    ...["head", "both", "mayor", "interpreter", "hosts", "office"],
  ]);

  edit("item", items.seminar, { venues: [{ venueId: annex, roomId: null }] });
  expect(released(), "another hall").toEqual({ experts: ["~ seminar"], office: ["~ seminar"] });
  expect([...feeds().experts.entries.values()].find(({ title }) => title === "seminar")?.place).toBe(
    "Hall B",
  );

  edit("item", items.seminar, { status: "cancelled" });
  expect(released(), "cancelled").toEqual({
    experts: ["× 已取消：seminar"],
    office: ["× Cancelled: seminar"],
  });

  edit("item", items.dinner, without({ participationId: mayor }));
  expect(released(), "a person taken off").toMatchObject({ mayor: ["× Cancelled"], hosts: ["× Cancelled"] });
  const gone = [...feeds().mayor.entries.values()].find(({ status }) => status === "CANCELLED")!;
  expect(gone).toMatchObject({ start: "2027-10-26T19:00:00", place: "", title: "Cancelled" });
  expect(gone.description).toMatch(/^version 8, 9 February 2027$/);

  edit("item", items.dinner, withAlso({ participationId: mayor }));
  expect(released(), "and put in again").toMatchObject({
    mayor: ["~ state dinner"],
    hosts: ["~ state dinner"],
  });

  edit("item", items.dinner, (state) => ({ ...state, interpretation: [] }));
  expect(released(), "an interpreter no longer needed").toEqual({ interpreter: ["× Cancelled"] });

  edit("item", items.talks, { audience: "host" });
  const hidden = released();
  expect(hidden, "hidden from the guests").toEqual({
    ...{ head: ["× Cancelled"], interpreter: ["× Cancelled"], experts: ["× 已取消"] },
    both: ["× Отменено / Cancelled"],
  });
  edit("item", items.talks, { title: { en: "SECRET talks" } });
  expect(Object.keys(released()), "what it is called since is none of theirs").toEqual([
    "mayor",
    "hosts",
    "office",
  ]);

  edit("item", items.talks, { audience: "participants", title: { en: "talks", ru: "talks по-русски" } });
  expect(released(), "shown again").toMatchObject({
    head: talks,
    both: talksInBoth,
    experts: talks,
    mayor: talks,
  });

  remove("item", items.welcome);
  const one = ["× Cancelled"];
  expect(released(), "removed").toEqual({
    ...{ head: one, both: ["× Отменено / Cancelled"], mayor: one, interpreter: one, hosts: one, office: one },
    experts: ["× 已取消"],
  });

  remove("item", items.seminar);
  remove("leg", potsdam);
  expect(released(), "a stay with what is in it").toEqual({
    experts: ["~ 已取消", "× 已取消"],
    office: ["~ Cancelled", "× Cancelled"],
  });
  const stay = [...feeds().experts.entries.values()].find(({ uid }) => uid.includes("potsdam"))!;
  expect(stay).toMatchObject({ status: "CANCELLED", start: "2027-10-27", end: "2027-10-28" });

  edit("item", items.dinner, without({ participationId: head }));
  edit("item", items.crisis, without({ participationId: head }));
  const { entryId } = remove("participation", head);
  const left = released();
  expect(left.head, "a person withdrawn from the visit").toEqual(Array(4).fill("× Cancelled"));
  expect(left.both).toEqual(Array(4).fill("× Отменено / Cancelled"));
  const { entries, text } = feeds().head;
  expect(new Set([...entries.values()].map(({ status }) => status))).toEqual(new Set(["CANCELLED"]));
  expect(text).toContain("NAME;LANGUAGE=en:Moscow in Berlin: Petrova");
  expect(released(), "who is away hears no more").toEqual({});

  must(undoEntry(current, visitId, entryId!, false));
  edit("item", items.dinner, withAlso({ participationId: head }));
  expect(released(), "and is back").toMatchObject({
    head: ["~ Stay in Berlin", "~ briefing", "~ state dinner", "~ talks"],
  });
});

test("the calendar of a person who changes sides says all of it anew, and keeps no word of the other side", () => {
  const { released, feeds, edit, head, items } = everyoneSubscribed();
  released();
  edit("item", items.dinner, without({ participationId: head }));
  edit("participation", head, { side: "host", role: "member" });
  const { head: changes } = released();
  expect(changes).toEqual(["~ Stay in Berlin", "~ talks", "~ welcome", "× Cancelled", "× Cancelled"].sort());
  expect(feeds().head.text).not.toMatch(/^(SUMMARY|DESCRIPTION)[^\r]*briefing/m);
});

test("an address made between two releases has the latest one at once, and moves nobody else's calendar", () => {
  const { current, slug, released, feeds, expert, experts, edit, items } = everyoneSubscribed();
  released();
  edit("item", items.talks, { title: { en: "DRAFT talks" } });
  const before = feeds();
  const at = later(current, "2027-02-02T18:00");
  const late = subscribe(at, slug, { kind: "participation", id: expert });
  const alike = subscribe(at, slug, { kind: "party", id: experts }, ["zh", "ru"]);
  expect(feeds()).toEqual(before);
  const feed = feedOf(current, slug, late);
  const shared = before.head.entries;
  for (const [uid, entry] of feed.entries) expect(shared.get(uid)?.bytes ?? entry.bytes).toBe(entry.bytes);
  expect(feed.entries.size).toBe(6);
  expect(feed.text).not.toContain("DRAFT");
  expect([...feedOf(current, slug, alike).entries.keys()]).toEqual([...before.experts.entries.keys()]);
  expect(feedOf(current, slug, alike, "zh").text).toBe(before.experts.text);
  const third = subscribe(at, slug, { kind: "side", id: "third" });
  expect(feedOf(current, slug, third).entries.size).toBe(2); // a stay for all, and what is for whoever is there
  released();
  expect(changesIn(feed, feedOf(current, slug, late))).toEqual(["~ DRAFT talks"]);
});

test("an address made after the office moved house moves nobody else's calendar either", () => {
  const { current, slug, visitId, released, feeds, edit, items, head } = everyoneSubscribed();
  edit("visit", visitId, { audience: "public" });
  edit("item", items.talks, { audience: "public" });
  released();
  const before = feeds();
  const moved = { ...issuing, printer: calendarPrinter("https://elsewhere.example") };
  const draft = { subject: { kind: "participation" as const, id: head }, languages: ["zh", "en"] as const };
  const plain = { homeZone: null, reminderMinutes: null, expiresAt: null };
  must(addSubscriptions(current, moved, slug, [{ ...draft, ...plain }]));
  expect(feeds()).toEqual(before);
});

test("who reads alike has the same bytes, but for the name", () => {
  const { current, slug, released, experts, expert } = everyoneSubscribed();
  released();
  const two = [
    subscribe(current, slug, { kind: "party", id: experts }),
    subscribe(current, slug, { kind: "party", id: experts }),
    subscribe(current, slug, { kind: "participation", id: expert }),
  ].map((id) => feedOf(current, slug, id));
  expect(two[0]).toEqual(two[1]);
  expect(two[2]!.entries).toEqual(two[0]!.entries);
});

test("a visit that is not for participants any more leaves them with what was, cancelled", () => {
  const { released, edit, feeds, visitId } = everyoneSubscribed();
  released();
  edit("visit", visitId, { audience: "internal", title: { en: "SECRET visit" } });
  const changes = released();
  expect(changes.head).toEqual(Array(5).fill("× Cancelled"));
  expect(Object.keys(changes)).toContain("office");
  expect(feeds().head.text).not.toContain("SECRET");
});
