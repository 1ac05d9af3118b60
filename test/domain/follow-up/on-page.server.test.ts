import { expect, test } from "vitest";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { openDatabase } from "#db/database.ts";
import { office } from "#test/domain/editing/world.ts";
import { actionState, keeping, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";

/** An office with so many actions of one outcome, each owned by bodies and people. */
function withActions(count: number) {
  const { current } = office();
  const { add } = keeping(current, "visit");
  add("outcome", "promise", outcomeState("Exchange of buses", "commitment", [move("agreed", "2019-06-20")]));
  for (let n = 1; n <= count; n += 1)
    add(
      "actionItem",
      `action-${n}`,
      actionState(`Send draft ${n}`, "promise", { dueOn: "2019-09-30", owners: owners() }),
    );
  return current.db;
}

const owners = () => [
  owner("guest", "Europe/Moscow", { participationId: "guest-1" }),
  owner("host", "Asia/Shanghai", { organisationId: "office", doneOn: "2019-09-01", doneBy: "Li Na" }),
];

const onPage = (db: ReturnType<typeof withActions>, language: string) => {
  const days = daysAt(Date.parse("2019-10-02T12:00Z"), "Europe/Moscow");
  const { actions, outcomes } = select(ledgerOf(db), everything, days);
  return { actions: actionsOnPage(db, actions, language), outcomes: outcomesOnPage(db, outcomes, language) };
};

test("a list names actions, their owners and what they came out of, in the reader's language", () => {
  const { actions, outcomes } = onPage(withActions(1), "ru");
  expect(actions).toMatchObject([
    {
      id: "action-1",
      title: { text: "Send draft 1", language: "en", isFallback: true },
      outcome: { id: "promise", title: { text: "Exchange of buses" } },
      owners: [
        { side: "guest", organisation: null, doneOn: null },
        { side: "host", person: null, doneOn: "2019-09-01", doneBy: "Li Na" },
      ],
      ...{ status: "underWay", dueOn: "2019-09-30" },
      standing: { isOverdue: true, daysLeft: -2, waitsFor: ["guest"] },
    },
  ]);
  expect(actions[0]!.owners[0]!.person?.text).toBeTruthy();
  expect(actions[0]!.owners[1]!.organisation?.text).toBeTruthy();
  expect(outcomes).toMatchObject([{ id: "promise", key: expect.any(String), status: "agreed" }]);
});

test("a list takes the same number of statements for one action and for thirty", () => {
  const statementsFor = (count: number) => {
    const file = withActions(count).$client.serialize();
    const statements: string[] = [];
    const db = openDatabase(file, (sql) => statements.push(String(sql)));
    const days = daysAt(Date.parse("2019-10-02T12:00Z"), "Europe/Moscow");
    const { actions, outcomes } = select(ledgerOf(db), everything, days);
    statements.length = 0;
    expect(actionsOnPage(db, actions, "en")).toHaveLength(count);
    outcomesOnPage(db, outcomes, "en");
    return statements.length;
  };
  expect(statementsFor(30)).toBe(statementsFor(1));
});
