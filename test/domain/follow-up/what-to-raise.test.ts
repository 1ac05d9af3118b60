import { describe, expect, test } from "vitest";
import { figuresOf } from "#app/domain/follow-up/figures.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { whatTheyMayRaise, whatToRaise } from "#app/domain/follow-up/what-to-raise.ts";
import { office } from "#test/domain/editing/world.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";

const { current } = office();
const { add } = keeping(current, "visit");
const agreed = [move("agreed", "2027-11-01")];
const done = { doneOn: "2027-11-20", doneBy: "Protocol office" };
const ours = (more = {}) => owner("guest", "Europe/Moscow", more);
const theirs = (more = {}) => owner("host", "Europe/Berlin", more);
const action = (id: string, dueOn: string | null, owners: object[], more = {}) =>
  add("actionItem", id, actionState(id, "promise", { setOn: "2027-11-01", dueOn, owners, ...more }));

add("outcome", "promise", outcomeState("Buses", "commitment", agreed));
add("outcome", "idea", outcomeState("Twin museums", "proposal", [move("proposed", "2027-08-01")]));
add("outcome", "fresh", outcomeState("A park", "proposal", [move("proposed", "2027-11-20")]));
add("outcome", "said", outcomeState("Friendship", "statement", [move("noted", "2020-01-01")]));
const term = { validUntil: "2028-05-31", noticeDays: 90 };
add("outcome", "ends", outcomeState("Agreement", "agreement", [move("inForce", "2027-11-01")], term));
add("outcome", "renews", outcomeState("Protocol", "agreement", agreed, { ...term, noticeDays: 180 }));
add("outcome", "lasts", outcomeState("Charter", "agreement", agreed, { validUntil: "2030-01-01" }));
action("both-late", "2027-12-01", [ours(), theirs()]);
action("theirs-late", "2027-11-15", [ours(done), theirs()]);
action("theirs-due", "2028-03-01", [ours(done), theirs()]);
action("ours-late", "2027-11-30", [ours(), theirs(done)]);
action("no-word", null, [ours(), theirs()], { setOn: "2027-07-01" });
action("in-time", "2028-01-15", [ours(), theirs()]);
add("review", "due", reviewState("2027-12-20"));
add("review", "later", reviewState("2028-12-20"));
add(
  "review",
  "held",
  reviewState("2027-11-20", { heldOn: "2027-11-20", heldBy: "Office", judgement: "onTrack" }),
);

const ledger = ledgerOf(current.db);
const days = daysAt(Date.parse("2027-12-10T12:00Z"), "Europe/Moscow");
const given = {
  selection: select(ledger, everything, days),
  reviews: [...ledger.reviews.values()],
  sidesIn: () => ({ theirs: ["host"] as const, ours: ["guest"] as const }),
  renewing: new Set(["renews"]),
  days,
};

test("what to raise: late on their side, waiting for them, late on ours, unanswered, ending, reviews, quiet", () => {
  expect(whatToRaise(given).map(({ reason, id, on }) => [reason, id, on])).toEqual([
    ["overdueTheirs", "theirs-late", "2027-11-15"],
    ["overdueTheirs", "both-late", "2027-12-01"],
    ["waitsForThem", "theirs-due", "2028-03-01"],
    ["lateOurs", "ours-late", "2027-11-30"],
    ["unansweredProposal", "idea", "2027-08-01"],
    ["agreementEnds", "ends", "2028-03-02"], // the last day of notice
    ["reviewDue", "due", "2027-12-20"],
    ["quiet", "no-word", "2027-07-01"],
  ]);
});

test("what they may raise is what is late with us, and what waits for us", () => {
  expect(whatTheyMayRaise(given).map(({ id }) => id)).toEqual(["ours-late", "both-late"]);
});

describe("an agreement is raised", () => {
  const reasons = (today: string) => {
    const at = daysAt(Date.parse(`${today}T12:00Z`), "Europe/Moscow");
    return whatToRaise({ ...given, selection: select(ledger, everything, at), reviews: [], days: at })
      .filter(({ reason }) => reason === "agreementEnds")
      .map(({ id, on }) => [id, on]);
  };
  test("half a year before the last day of notice, and once that is gone, before its end", () => {
    expect(reasons("2027-09-01")).toEqual(
      [
        ["ends", "2028-03-02"],
        ["renews", "2027-12-03"],
      ].reverse(),
    );
    expect(reasons("2028-03-03")).toEqual([["ends", "2028-05-31"]]); // what renews itself has no end
    expect(reasons("2028-06-30")).toEqual([["ends", "2028-05-31"]]);
  });
});

test("no proposal is among the promises, kept, broken or open", () => {
  const proposals = [...ledger.outcomes.values()].filter(({ group }) => group === "open" || group === "said");
  const selection = {
    outcomes: given.selection.outcomes.filter(({ facts }) => proposals.includes(facts)),
    actions: [],
  };
  expect(proposals).toHaveLength(3);
  expect(figuresOf(selection, days.office).promises).toEqual({ kept: 0, broken: 0, open: 0, late: 0 });
});
