import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findThing } from "#app/domain/editing/things.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { office as world } from "#test/domain/editing/world.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { historyOf } from "#test/http/follow-ups/history-of.ts";
import { openOffice } from "#test/http/office.ts";

const { current } = world();
const { add } = keeping(current, "visit");
const done = { doneOn: "2027-01-20", doneBy: "Li Na" };
add("outcome", "promise", outcomeState("Exchange of buses", "commitment", [move("agreed", "2027-01-10")]));
add("outcome", "said", outcomeState("Thanks were said", "statement", [move("noted", "2027-01-10")]));
add(
  "outcome",
  "kept",
  outcomeState("A tree", "commitment", [move("agreed", "2027-01-09"), move("completed", "2027-01-10")]),
);
const told = { side: "host", saidBy: null, progress: null, evidence: null };
const updates = [
  { ...told, onDate: "2027-01-22", note: { en: "Lawyers have it" } },
  { ...told, onDate: "2027-01-12", note: { en: "Begun" } },
];
add("actionItem", "draft", actionState("Send the draft", "promise", { updates }));
add(
  "actionItem",
  "over",
  actionState("Count the buses", "promise", {
    owners: [owner("guest", "Europe/Moscow", done), owner("host", "Asia/Shanghai", done)],
  }),
);
add("review", "spring", reviewState("2027-01-30"));
add("review", "again", reviewState("2027-04-30"));
add("review", "buses", reviewState("2027-03-30", { outcomeId: "promise" }));

let office: Awaited<ReturnType<typeof openOffice>>;
let manager = "";
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => current.now });
  manager = await office.signIn("manager");
});
afterAll(() => office.close());

const headers = () => ({ Cookie: manager, "Accept-Language": "en" });
const read = async (path: string) =>
  plain((await office.ask(`/follow-ups/${path}`, { headers: headers() })).text);
const plain = (html: string) =>
  html
    .replace(/<!-- -->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/\s+/g, " ");
const uuid = "00000000-0000-4000-8000-000000000007";
const send = (id: string, act: string, form: Record<string, string>) =>
  office.ask(`/follow-ups/reviews/${id}?act=${act}`, { form: { id: uuid, ...form }, headers: headers() });
const state = (id: string) => findThing(current, { kind: "review", id, visitId: "visit" }).state;

const judged = {
  ...{ "judgement-promise": "onTrack", "note-promise": "", "judgement-draft": "behind" },
  ...{ "note-draft": "Ask the lawyers", judgement: "atRisk", heldOn: "1 February 2027" },
  ...{ heldBy: "Deputy mayor", summary: "Slow" },
};

describe("the sheet", () => {
  test("lists what is still open with its last word, and nothing that was only said or is over", async () => {
    const page = await read("reviews/spring");
    expect(page).toContain("Exchange of buses");
    expect(page).toContain("Last word, 22 January 2027: Lawyers have it");
    for (const title of ["Thanks were said", "A tree", "Count the buses"]) expect(page).not.toContain(title);
  });

  test("keeps what was typed when nobody judged, and a note alone is not a judgement", async () => {
    const answer = await send("spring", "hold", { ...judged, heldBy: "" });
    expect(answer.status).toBe(422);
    expect(answer.text).toContain('href="#heldBy"');
    expect(answer.text).toContain("Ask the lawyers");
    const alone = await send("spring", "hold", { ...judged, "judgement-draft": "" });
    expect([alone.status, alone.text.includes('href="#judgement-draft"')]).toEqual([422, true]);
    expect(state("spring").heldOn).toBeNull();
  });

  test("is recorded at once, and once only", async () => {
    expect((await send("spring", "hold", judged)).status).toBe(303);
    expect((await send("spring", "hold", judged)).status).toBe(303);
    expect(historyOf(current, "spring")).toHaveLength(2); // added, held
    expect(state("spring")).toMatchObject({
      ...{ heldOn: "2027-02-01", heldBy: "Deputy mayor", judgement: "atRisk", summary: { en: "Slow" } },
      findings: [
        { outcomeId: "promise", actionItemId: null, judgement: "onTrack", note: null },
        { outcomeId: null, actionItemId: "draft", judgement: "behind", note: { en: "Ask the lawyers" } },
      ],
    });
    const page = await read("reviews/spring");
    expect(page).toContain("at risk 1 February 2027, judged by Deputy mayor");
    expect(page).toContain("Ask the lawyers");
    expect(await read("actions/draft")).toContain("Judged at a review: behind");
  });

  test("of somebody else is not written over", async () => {
    const answer = await send("spring", "hold", { ...judged, heldBy: "Head of protocol" });
    expect(answer.status).toBe(422);
    expect(plain(answer.text)).toContain(
      "Somebody else recorded this review meanwhile, judged by Deputy mayor",
    );
    expect(state("spring").heldBy).toBe("Deputy mayor");
  });

  test("about one outcome has that outcome and its open actions; what was settled meanwhile is recorded, too", async () => {
    expect(await read("reviews/buses")).toContain("Send the draft");
    const form = { "judgement-over": "settled", "judgement-draft": "onTrack", judgement: "onTrack" };
    await send("buses", "hold", { ...form, heldOn: "1 February 2027", heldBy: "Li Na" });
    const found = state("buses").findings as { actionItemId: string }[];
    expect(found.map((one) => one.actionItemId)).toEqual(["over", "draft"]);
  });
});

describe("the next review", () => {
  test("is proposed once this one was held, and arranged by one act that can be sent twice", async () => {
    add("review", "first", reviewState("2026-12-01", { outcomeId: "kept" }));
    await send("first", "hold", { judgement: "settled", heldOn: "1 December 2026", heldBy: "Li Na" });
    const page = await office.ask("/follow-ups/reviews/first", { headers: headers() });
    expect(page.text).toContain('value="1 March 2027"');
    const before = ledgerOf(current.db).reviews.size;
    expect((await send("first", "next", { nextOn: "2 March 2027" })).status).toBe(303);
    expect((await send("first", "next", { nextOn: "2 March 2027" })).status).toBe(303);
    expect(ledgerOf(current.db).reviews.size).toBe(before + 1);
    expect(state(uuid)).toMatchObject({ onDate: "2027-03-02", outcomeId: "kept", heldOn: null });
    expect(await read("reviews/first")).toContain("The next review is arranged: 2 March 2027.");
  });

  test("does not come before this one", async () => {
    const answer = await send("buses", "next", { nextOn: "2 January 2027" });
    expect([answer.status, answer.text.includes('href="#nextOn"')]).toEqual([422, true]);
  });
});

test("the list has reviews to come, the most overdue first, and those that were held", async () => {
  add("review", "forgotten", reviewState("2027-01-03"));
  const page = await read("reviews");
  const [coming, held] = [page.slice(0, page.indexOf("Held")), page.slice(page.indexOf("Held"))];
  expect(coming.indexOf("3 January 2027")).toBeLessThan(coming.indexOf("30 April 2027"));
  expect(coming).toContain("29 days late");
  expect(held).toContain("1 February 2027");
});

test("viewers find no reviews", async () => {
  const viewer = await office.signIn("viewer");
  for (const path of ["reviews", "reviews/spring"])
    expect((await office.ask(`/follow-ups/${path}`, { headers: { Cookie: viewer } })).status).toBe(404);
});
