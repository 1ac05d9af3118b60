import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findThing } from "#app/domain/editing/things.server.ts";
import { office as world } from "#test/domain/editing/world.ts";
import { actionState, keeping, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { historyOf } from "#test/http/follow-ups/history-of.ts";
import { openOffice } from "#test/http/office.ts";

const { current } = world();
const { add } = keeping(current, "visit");
add("outcome", "promise", outcomeState("Exchange of buses", "commitment", [move("agreed", "2027-01-10")]));
const names = ["draft", "visas", "hotel", "twice", "late", "text", "session"] as const;
for (const id of names)
  add("actionItem", id, actionState(`Send the ${id}`, "promise", { dueOn: "2027-03-01" }));

let office: Awaited<ReturnType<typeof openOffice>>;
let manager = "";
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => current.now });
  manager = await office.signIn("manager");
});
afterAll(() => office.close());

const read = async (id: string, query = "") =>
  office.ask(`/follow-ups/actions/${id}${query}`, { headers: { Cookie: manager, "Accept-Language": "en" } });
const uuid = "00000000-0000-4000-8000-000000000001";
const send = (id: string, act: string, form: Record<string, string> = {}) =>
  office.ask(`/follow-ups/actions/${id}?act=${act}`, {
    form: { id: uuid, ...form },
    headers: { Cookie: manager, "Accept-Language": "en" },
  });
const state = (id: string) => findThing(current, { kind: "actionItem", id, visitId: "visit" }).state;
const ownersOf = (id: string) => state(id).owners as { id: string; side: string; doneOn: string | null }[];
const plain = (html: string) =>
  html
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");

describe("progress", () => {
  const told = {
    ...{ "progress-onDate": "18 January 2027", "progress-side": "host", "progress-saidBy": "Zhang Wei" },
    ...{ "progress-progress": "40", "progress-note": "The draft is with the lawyers." },
    "progress-evidence": "https://example.org/draft",
  };

  test("is told with date, side, who said so and proof, and stands among what became of it", async () => {
    const answer = await send("draft", "progress", told);
    expect(answer.status).toBe(303);
    expect(state("draft").updates).toMatchObject([
      {
        ...{ onDate: "2027-01-18", side: "host", saidBy: "Zhang Wei", progress: 40 },
        ...{ note: { en: "The draft is with the lawyers." }, evidence: "https://example.org/draft" },
      },
    ]);
    const page = plain((await read("draft", "?saved=1")).text);
    expect(page).toContain("Host side, Zhang Wei · 40% done");
    expect(page).toContain("The draft is with the lawyers.");
  });

  test("sent twice is told once", async () => {
    await send("twice", "progress", told);
    const before = historyOf(current, "twice").length;
    expect((await send("twice", "progress", told)).status).toBe(303);
    expect(state("twice").updates).toHaveLength(1);
    expect(historyOf(current, "twice")).toHaveLength(before);
  });

  test("keeps what was typed when something is wrong, and says what", async () => {
    const answer = await send("text", "progress", {
      ...told,
      "progress-onDate": "soon",
      "progress-note": "",
    });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#progress-onDate"');
    expect(answer.text).toContain('href="#progress-note"');
    expect(answer.text).toContain('value="soon"');
    expect(answer.text).toContain('value="Zhang Wei"');
    expect(state("text").updates).toEqual([]);
  });

  test("is kept for its owner when the session was over", async () => {
    const over = { Cookie: manager.replace(/=.*/, "=unheard-of"), "Accept-Language": "en" };
    const answer = await office.ask("/follow-ups/actions/session?act=progress", {
      form: told,
      headers: over,
    });
    expect(answer.headers.location).toContain(
      "/sign-in?for=%2Ffollow-ups%2Factions%2Fsession%3Fact%3Dprogress",
    );
  });
});

test("an action is done only when both sides say so, and each can take it back", async () => {
  const [guest, host] = ownersOf("visas");
  const said = (n: string) => ({ [`done-doneOn${n}`]: "20 January 2027", [`done-doneBy${n}`]: "Li Na" });
  await send("visas", `done&owner=${host!.id}`, said("-1"));
  const half = plain((await read("visas")).text);
  expect(half).toContain("the host side says it is done; the guest side has not said so yet.");
  expect(half).toContain("waits for the guest side");
  await send("visas", `done&owner=${guest!.id}`, said(""));
  expect(plain((await read("visas")).text)).toContain("Both sides say it is done.");
  await send("visas", `takeBack&owner=${host!.id}`);
  expect(ownersOf("visas").map(({ doneOn }) => doneOn)).toEqual(["2027-01-20", null]);
  expect(plain((await read("visas")).text)).toContain(
    "the guest side says it is done; the host side has not",
  );
});

test("nobody is done without a person who said so", async () => {
  const [guest] = ownersOf("text");
  const answer = await send("text", `done&owner=${guest!.id}`, { "done-doneOn": "20 January 2027" });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('href="#done-doneBy"');
});

describe("putting off", () => {
  const form = {
    seen: "2027-03-01",
    "putOff-dueOn": "1 April 2027",
    "putOff-side": "guest",
    "putOff-reason": "Spring festival",
  };

  test("sets the new date and tells the reason, once", async () => {
    expect((await send("hotel", "putOff", form)).status).toBe(303);
    expect((await send("hotel", "putOff", form)).status).toBe(303);
    expect(state("hotel")).toMatchObject({
      dueOn: "2027-04-01",
      updates: [{ note: { en: "Put off from 1 March 2027 to 1 April 2027: Spring festival" } }],
    });
  });

  test("does not write over a date that somebody else set meanwhile", async () => {
    const answer = await send("hotel", "putOff", { ...form, "putOff-dueOn": "1 May 2027" });
    expect(answer.status).toBe(422);
    expect(plain(answer.text)).toContain("Somebody else set the due date to 1 April 2027 meanwhile");
    expect(state("hotel").dueOn).toBe("2027-04-01");
  });
});

test("what was dropped says why, takes no progress, and is taken up again", async () => {
  await send("late", "drop", { "drop-droppedOn": "2 February 2027", "drop-reason": "No longer wanted" });
  const page = plain((await read("late")).text);
  expect(page).toContain("Dropped : No longer wanted");
  expect(page).toContain("Take up again");
  const told = { "progress-onDate": "3 February 2027", "progress-side": "host", "progress-note": "On it" };
  expect((await send("late", "progress", told)).status).toBe(422);
  await send("late", "takeUp");
  expect(state("late")).toMatchObject({ droppedOn: null, dropReason: null });
});

test("a manager takes back on the page what was just done", async () => {
  const done = await send("text", "drop", { "drop-droppedOn": "2 February 2027", "drop-reason": "Mistake" });
  const saved = new URL(done.headers.location!, "http://x").search;
  expect((await read("text", saved)).text).toContain("/follow-ups/actions/text?act=undo");
  const entry = new URLSearchParams(saved).get("saved")!;
  const undone = await send("text", "undo", { entry, intent: "undo" });
  expect(undone.headers.location).toMatch(/^\/follow-ups\/actions\/text\?saved=/);
  expect(state("text").droppedOn).toBeNull();
});

test("the day ends for each owner at midnight of their own zone, and the page says so", async () => {
  add(
    "actionItem",
    "zones",
    actionState("Count the buses", "promise", {
      dueOn: "2027-01-31",
      owners: [owner("guest", "Europe/Moscow"), owner("host", "America/New_York")],
      needs: [{ needsId: "draft" }],
    }),
  );
  // 1 February 2027, 09:00 UTC: over in Moscow, and in New York as well.
  const page = plain((await read("zones")).text);
  expect(page).toContain("Sun 31 January 2027");
  expect(page).toMatch(/the day ends at midnight, Moscow Standard Time · UTC\+3/);
  expect(page).toMatch(/the day ends at midnight, Eastern Time · UTC−5/);
  expect(page).toContain("1 day late");
  expect(page).toContain("waits for another action");
  expect(plain((await read("draft")).text)).toContain("Waiting for this action Count the buses");
});

test("viewers and strangers find no such page", async () => {
  const viewer = await office.signIn("viewer");
  const asked = { headers: { Cookie: viewer } };
  expect((await office.ask("/follow-ups/actions/draft", asked)).status).toBe(404);
  expect(
    (await office.ask("/follow-ups/actions/draft?act=takeUp", { ...asked, form: { id: uuid } })).status,
  ).toBe(404);
  expect((await read("unheard-of")).status).toBe(404);
});

describe("a new action", () => {
  const at = "/visits/berlin-2027/plan/actionItem/new";

  test("begins with today, and the owners that stand behind its outcome with their own zones", async () => {
    const party = { role: "party", side: "host", organisationId: "office", participationId: null };
    const parties = [party, { ...party, side: "guest", organisationId: null, participationId: "guest-1" }];
    const moves = [move("agreed", "2027-01-10")];
    add("outcome", "trams", outcomeState("Trams", "commitment", moves, { parties }));
    const { text } = await office.ask(`${at}?outcome=trams`, {
      headers: { Cookie: manager, "Accept-Language": "en" },
    });
    expect(text).toContain('value="1 February 2027"');
    const typedIn = (name: string) => text.match(new RegExp(`name="${name}"[^>]*value="([^"]*)"`))?.[1];
    expect(typedIn("owners\\[1\\]\\.organisationId")).toMatch(/^City office \[/);
    expect(typedIn("owners\\[1\\]\\.zone")).toBe("Europe/Berlin");
    expect(text).toMatch(/<option value="guest-1" selected/);
  });

  test("is listed below its outcome in the visit's plan", async () => {
    const asked = { headers: { Cookie: manager, "Accept-Language": "en" } };
    const page = await office.ask("/visits/berlin-2027/plan/outcomes", asked);
    expect(page.text).toContain("/follow-ups/actions/draft");
    expect(page.text).toContain("/plan/actionItem/new?outcome=trams");
  });
});

test("actions that would wait for each other are refused in the form, at whatever distance", async () => {
  add("actionItem", "second", actionState("Second", "promise", { needs: [{ needsId: "draft" }] }));
  add("actionItem", "third", actionState("Third", "promise", { needs: [{ needsId: "second" }] }));
  const headers = { Cookie: manager, "Accept-Language": "en" };
  const at = "/visits/berlin-2027/plan/actionItem/draft";
  const [guest, host] = ownersOf("draft");
  const form = {
    ...{ id: uuid, version: "2", "title.en": "Send the draft", outcomeId: "promise", priority: "normal" },
    ...{ setOn: "2019-06-20", audience: "internal", "needs[0].needsId": "third" },
    ...{ "owners[0].id": guest!.id, "owners[0].side": "guest", "owners[0].zone": "Europe/Moscow" },
    ...{ "owners[1].id": host!.id, "owners[1].side": "host", "owners[1].zone": "Asia/Shanghai" },
  };
  const answer = await office.ask(at, { form, headers });
  expect(answer.status).toBe(422);
  expect(answer.text).toContain('href="#needs"');
  expect(state("draft").needs).toEqual([]);
});
