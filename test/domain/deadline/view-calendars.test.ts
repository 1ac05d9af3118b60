import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import { AS_REMOVED, type DeadlineOptions } from "#app/domain/deadline/deadline-address.ts";
import { changeDeadlineAddress, ownDeadlineAddress } from "#app/domain/deadline/deadline-addresses.server.ts";
import { addThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import { removeView, saveView } from "#app/domain/follow-up/saved-views.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { addressOf, asOwner, changesIn, fetched, subscriber, visitWithFollowUps } from "#test/deadlines.ts";
import { itemState } from "#test/domain/editing/world.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { berlinVisit, clock, later } from "#test/story.ts";

const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
const beijing = [
  { side: "guest" as const, name: { en: "Moscow" }, country: "RU" },
  { side: "host" as const, name: { en: "Beijing" }, country: "CN" },
];

/** What two visits left, of Moscow to Berlin and of Moscow to Beijing, and somebody who keeps views of it. */
async function office() {
  const { current, visitId, leg, add, change } = visitWithFollowUps();
  const { slug } = berlinVisit(current, { slug: "moscow-beijing-2027", sides: beijing });
  const other = keeping(current, visitBySlug(current.db, slug).id);
  const agreed = [move("agreed", "2027-10-26")];
  const treaty = { validUntil: "2029-10-26", noticeDays: 90, topic: "transport" };
  add("outcome", "treaty", outcomeState("Treaty", "agreement", [move("signed", "2027-10-26")], treaty));
  const rhythm = { meetsEvery: 1, meetsUnit: "month", meetsFrom: "2027-11-26", meetsZone: "Europe/Berlin" };
  add(
    "outcome",
    "group",
    outcomeState("Group", "workingGroup", agreed, { ...rhythm, mandate: { en: "Art" }, topic: "culture" }),
  );
  const when = clock("2027-10-28T10:00", "2027-10-28T12:00");
  add("item", "session", itemState("session", leg.id, { title: { en: "Session" }, groupId: "group", when }));
  add("actionItem", "buses", actionState("Buses", "treaty", { owners, dueOn: "2027-12-01" }));
  add("actionItem", "choir", actionState("Choir", null, { owners, itemId: "session", dueOn: "2027-12-10" }));
  add("review", "all", reviewState("2028-01-10"));
  add("review", "of treaty", reviewState("2028-01-20", { outcomeId: "treaty" }));
  const task = { title: { en: "Name plates" }, detail: null, side: null, status: "open", itemId: null };
  const more = { dueOn: "2027-11-20", responsibleId: null, responsiblePersonId: null, helpers: [] };
  must(addThing(current, { kind: "preparationTask", id: "plates", visitId }, { ...task, ...more }));
  other.add("outcome", "panda", outcomeState("Panda", "commitment", agreed, { topic: "culture" }));
  other.add("actionItem", "bamboo", actionState("Bamboo", "panda", { dueOn: "2027-12-05" }));
  const { account } = await subscriber(current, "manager");
  const view = (query: string, name = query || "everything", at = current): string =>
    must(saveView(asOwner(at, account), null, { name, query, isShared: false })).id;
  return { current, visitId, add, change, account, view };
}

const titles = (current: Current, account: Account, id: string, what: "events" | "todos" = "events") =>
  [...fetched(current, account, id, what).entries.values()].map(({ title }) => title.replace(/^[☐✓] /, ""));

const all = ["Session", "Name plates", "Meeting due: Group", "Buses", "Bamboo", "Choir"];
const ofTreaty = ["Review: Treaty", "Last day for notice: Treaty", "End of term: Treaty"];

test("a view takes what the board shows under it, and what hangs on that", async () => {
  const { current, account, view } = await office();
  const viewId = view("", "Mine");
  const id = addressOf(current, account, { viewId });
  const shown = (query: string, what: "events" | "todos" = "events") => {
    must(saveView(asOwner(current, account), viewId, { name: "Mine", query, isShared: false }));
    return titles(current, account, id, what).sort();
  };
  const review = "Review: Moscow in Berlin";
  const sorted = (...some: string[]) => some.sort();
  expect(shown("")).toEqual(sorted(...all, review, ...ofTreaty));
  expect(shown("partner=berlin")).toEqual(
    sorted(...all.filter((one) => one !== "Bamboo"), review, ...ofTreaty),
  );
  expect(shown("visit=moscow-beijing-2027")).toEqual(["Bamboo"]);
  expect(shown("topic=transport")).toEqual(sorted("Buses", review, ...ofTreaty));
  expect(shown("topic=transport", "todos")).toEqual(
    sorted("Buses", review, "Review: Treaty", "Last day for notice: Treaty"),
  );
  expect(shown("kind=workingGroup&partner=berlin")).toEqual(sorted("Session", "Meeting due: Group", review));
  expect(shown("what=actions")).toEqual(sorted("Buses", "Bamboo", "Choir"));
  expect(shown("what=outcomes&topic=transport")).toEqual(sorted(review, ...ofTreaty));
  expect(shown("what=actions&from=2027-12-04&to=2027-12-31")).toEqual(["Bamboo", "Choir"]);
  expect(shown("what=actions&waits=host&partner=berlin"), "that passes").toEqual(["Buses", "Choir"]);
  const closed = shown("what=actions&show=closed");
  expect(closed, "nothing is done yet").toEqual([messagesIn.en.deadlines.nothing]);
});

test("what is done under a view of what is open or late stays there with its mark", async () => {
  const { current, account, view, change } = await office();
  const at = later(current, "2027-12-03T09:00");
  const id = addressOf(current, account, { viewId: view("what=actions&standing=overdue&partner=berlin") });
  const before = fetched(at, account, id);
  change("actionItem", "buses", () => ({
    owners: owners.map((one) => ({ ...one, doneOn: "2027-12-02", doneBy: "The office" })),
  }));
  expect(changesIn(before, fetched(later(current, "2027-12-03T10:00"), account, id))).toEqual(["~ ✓ Buses"]);
});

test("what is removed under a view is cancelled there, and nowhere else", async () => {
  const { current, account, view, visitId } = await office();
  const [berlin, other, outcomes] = ["partner=berlin", "partner=beijing", "what=outcomes"].map((query) =>
    addressOf(current, account, { viewId: view(query) }),
  ) as [string, string, string];
  const both = () => [berlin, other, outcomes].map((id) => fetched(current, account, id));
  const before = both();
  const whose = { kind: "actionItem", id: "choir", visitId } as const;
  must(removeThing(current, whose, findThing(current, whose).version));
  expect(both().map((now, n) => changesIn(before[n]!, now))).toEqual([["× Cancelled: Choir"], [], []]);
});

test("a view that is renamed or asks for something else changes its calendar and never empties it", async () => {
  const { current, account, view } = await office();
  const viewId = view("visit=moscow-beijing-2027", "Beijing");
  const id = addressOf(current, account, { viewId });
  const nameIn = (text: string) => /^X-WR-CALNAME:(.*)\r$/m.exec(text)![1]!;
  const first = fetched(current, account, id);
  expect(nameIn(first.text)).toContain("Beijing");
  const ask = (name: string, query: string, now: string) => {
    const at = later(current, now);
    must(saveView(asOwner(at, account), viewId, { name, query, isShared: false }));
    return fetched(at, account, id);
  };
  const renamed = ask("Pandas", "visit=moscow-beijing-2027", "2027-11-02T09:00");
  expect([nameIn(renamed.text), renamed.etag === first.etag]).toEqual([
    expect.stringContaining("Pandas"),
    false,
  ]);
  expect(renamed.changedAt).toBeGreaterThan(first.changedAt);
  const empty = ask("Pandas", "visit=moscow-beijing-2027&topic=transport", "2027-11-03T09:00");
  expect([...empty.entries.values()].map(({ title }) => title)).toEqual([messagesIn.en.deadlines.nothing]);
  expect(fetched(later(current, "2027-11-03T10:00"), account, id).text).toBe(empty.text);
  const todos = fetched(later(current, "2027-11-03T10:00"), account, id, "todos");
  expect(todos.entries.size).toBe(1);
  const gone = ask("Pandas", "visit=no-such-visit", "2027-11-04T09:00");
  expect(gone.entries.size, "what it names is no more").toBe(1);
});

test("the calendar of a view that somebody removes goes on with what the view showed, until its owner chooses anew", async () => {
  const { current, account, view, add } = await office();
  const viewId = view("partner=beijing", "Beijing");
  const id = addressOf(current, account, { viewId });
  const before = fetched(current, account, id);
  const at = asOwner(later(current, "2027-11-05T09:00"), account);
  removeView(at, viewId);
  expect(ownDeadlineAddress(at, id)).toMatchObject({
    ...{ viewId: null, removedView: { name: "Beijing", query: "partner=beijing" } },
  });
  expect(fetched(at, account, id).text).toBe(before.text);
  add("actionItem", "trams", actionState("Trams", "treaty", { owners, dueOn: "2027-12-02" }));
  expect(changesIn(before, fetched(at, account, id)), "nothing of Berlin comes in").toEqual([]);
  const choose = (chosen: Partial<DeadlineOptions>) => {
    const { version, language, reminderDays } = ownDeadlineAddress(at, id);
    return changeDeadlineAddress(at, id, version, { language, reminderDays, viewId: AS_REMOVED, ...chosen });
  };
  must(choose({ reminderDays: 3 }));
  expect(ownDeadlineAddress(at, id)).toMatchObject({ reminderDays: 3, removedView: { name: "Beijing" } });
  expect(changesIn(before, fetched(at, account, id)).filter((one) => one.startsWith("+"))).toEqual([]);
  must(choose({ viewId: null }));
  expect(ownDeadlineAddress(at, id)).toMatchObject({ viewId: null, removedView: null });
  expect(fetched(at, account, id).entries.size).toBe([...all, ...ofTreaty, "a review", "Trams"].length);
  expect(choose({ viewId: AS_REMOVED }), "there is none any more").toMatchObject({ ok: false });
});
