import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { removeThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { ledgerOf, readAhead } from "#app/domain/follow-up/ledger.server.ts";
import { unitOfOutcome } from "#app/domain/follow-up/stand-all.ts";
import { actionStanding, daysAt, isOpenIn } from "#app/domain/follow-up/standing.ts";
import { openDatabase } from "#db/database.ts";
import { must } from "#db/seed/telling.ts";
import { office } from "#test/domain/editing/world.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { later } from "#test/story.ts";

const at = (iso: string) => Date.parse(iso);

/** The ledger as a process knows it that has just begun. */
const afresh = (current: ReturnType<typeof office>["current"]) =>
  ledgerOf(openDatabase(current.db.$client.serialize()));

const plain = (ledger: ReturnType<typeof ledgerOf>) => ({
  outcomes: [...ledger.outcomes.values()].sort((a, b) => a.id.localeCompare(b.id)),
  actions: [...ledger.actions.values()].sort((a, b) => a.id.localeCompare(b.id)),
  reviews: [...ledger.reviews.values()].sort((a, b) => a.id.localeCompare(b.id)),
  visits: [...ledger.visits.values()].sort((a, b) => a.id.localeCompare(b.id)),
  actionsOf: [...ledger.actionsOf]
    .map(([id, all]) => [id, all.map((one) => one.id).sort()] as const)
    .sort(([a], [b]) => a.localeCompare(b)),
  aloneActions: [...ledger.aloneActions.keys()].sort(),
});

describe("an action falls due", () => {
  const { current } = office();
  const { add, change } = keeping(current, "visit");
  add("outcome", "promise", outcomeState("Exchange of buses", "commitment", [move("agreed", "2019-06-20")]));
  add("actionItem", "draft", actionState("Send the draft", "promise", { dueOn: "2019-09-30" }));
  const standing = (iso: string) => {
    const ledger = ledgerOf(current.db);
    const days = daysAt(at(iso), "Europe/Moscow");
    return actionStanding(ledger.actions.get("draft")!, days, isOpenIn(ledger));
  };

  test("at midnight of each owner's own zone: in Beijing five hours before Moscow", () => {
    expect(standing("2019-09-30T15:59:59Z")).toMatchObject({ isOverdue: false, isDueSoon: true });
    expect(standing("2019-09-30T16:00:00Z")).toMatchObject({ isOverdue: true, lateSides: ["host"] });
    expect(standing("2019-09-30T20:59:59Z")).toMatchObject({ lateSides: ["host"] });
    expect(standing("2019-09-30T21:00:00Z")).toMatchObject({ lateSides: ["guest", "host"] });
  });

  test("for nobody who is done, and is done only when both say so", () => {
    change("actionItem", "draft", ({ owners }) => {
      const [guest, host] = owners as [object, object];
      return { owners: [guest, { ...host, doneOn: "2019-09-12", doneBy: "Zhang Wei" }] };
    });
    expect(ledgerOf(current.db).actions.get("draft")).toMatchObject({ status: "underWay", doneOn: null });
    expect(standing("2019-09-30T20:00:00Z")).toMatchObject({ isOverdue: false, waitsFor: ["guest"] });
    expect(standing("2019-10-01T00:00:00Z")).toMatchObject({ isOverdue: true, lateSides: ["guest"] });
    change("actionItem", "draft", ({ owners }) => {
      const [guest, host] = owners as [object, object];
      return { owners: [{ ...guest, doneOn: "2019-10-02", doneBy: "Ivan Petrov" }, host] };
    });
    expect(ledgerOf(current.db).actions.get("draft")).toMatchObject({ status: "done", doneOn: "2019-10-02" });
    expect(standing("2020-10-01T00:00:00Z")).toMatchObject({ isOpen: false, isOverdue: false });
  });
});

test("an outcome is quiet when neither it nor an action of it was heard of for more than ninety days", () => {
  const { current } = office();
  const { add } = keeping(current, "visit");
  add("outcome", "promise", outcomeState("Buses", "commitment", [move("agreed", "2019-06-20")]));
  add("actionItem", "draft", actionState("Send the draft", "promise", { setOn: "2019-06-20" }));
  const isQuiet = (iso: string) => {
    const ledger = ledgerOf(current.db);
    return unitOfOutcome(ledger, "promise", daysAt(at(iso), "Europe/Moscow")).outcome.standing.isQuiet;
  };
  expect(isQuiet("2019-09-18T12:00:00Z")).toBe(false); // the ninetieth day
  expect(isQuiet("2019-09-19T12:00:00Z")).toBe(true);
  const news = { onDate: "2019-09-01", side: "host", saidBy: null, progress: 30, evidence: null };
  keeping(current, "visit").change("actionItem", "draft", () => ({
    updates: [{ ...news, note: { en: "The text is with the lawyers" } }],
  }));
  expect(isQuiet("2019-09-19T12:00:00Z")).toBe(false);
});

test("what is kept in the process is what a new process reads, whatever is changed, removed or taken back", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(999), { minLength: 1, maxLength: 12 }), (rolls) => {
      let { current } = office();
      const { add, change } = keeping(current, "visit");
      const there: { kind: "outcome" | "actionItem" | "review"; id: string }[] = [];
      ledgerOf(current.db);
      for (const [step, roll] of rolls.entries()) {
        current = later(current, `2027-02-02T10:${String(step).padStart(2, "0")}`);
        const id = `thing-${step}`;
        const one = there[roll % Math.max(there.length, 1)];
        const outcome = there.find(({ kind }) => kind === "outcome")?.id;
        if (roll % 5 === 0 || !one || !outcome) {
          add("outcome", id, outcomeState(`Outcome ${step}`, "commitment", [move("agreed", null)]));
          there.push({ kind: "outcome", id });
        } else if (roll % 5 === 1) {
          const owners = [
            owner("guest", "Europe/Moscow"),
            owner("host", "Asia/Shanghai", { participationId: "host-1" }),
          ];
          add("actionItem", id, actionState(`Action ${step}`, outcome, { owners }));
          there.push({ kind: "actionItem", id });
        } else if (roll % 5 === 2) {
          add("review", id, reviewState("2028-01-31", { outcomeId: outcome }));
          there.push({ kind: "review", id });
        } else if (roll % 5 === 3) {
          if (one.kind === "outcome")
            change("outcome", one.id, () => ({ moves: [move("signed", "2028-02-01")] }));
          else change(one.kind, one.id, () => ({ audience: "participants" }));
          change("participation", "host-1", () => ({
            personId: roll % 2 ? "mayor" : null,
            description: roll % 2 ? null : { en: "Advisers" },
          }));
        } else {
          const whose = { ...one, visitId: "visit" };
          const version = current.db.$client
            .prepare("select max(version) from history where thing_id = ?")
            .pluck()
            .get(one.id) as number;
          const removed = removeThing(current, whose, version);
          if (removed.ok && roll % 2) must(undoEntry(current, "visit", removed.value.entryId!, false));
          else if (removed.ok) there.splice(there.indexOf(one), 1);
        }
        expect(plain(ledgerOf(current.db))).toEqual(plain(afresh(current)));
      }
    }),
    { numRuns: 15 },
  );
});

describe("a process that begins reads ahead", () => {
  const filled = () => {
    const { current } = office();
    const { add } = keeping(current, "visit");
    for (let n = 0; n < 300; n += 1)
      add("outcome", `o-${n}`, outcomeState(`Outcome ${n}`, "commitment", [move("agreed", null)]));
    add("actionItem", "first", actionState("First", "o-1"));
    const db = openDatabase(current.db.$client.serialize());
    return { db, ...keeping({ ...current, db }, "visit") };
  };

  test("bit by bit, and what changes meanwhile is in the ledger all the same", async () => {
    const { db, add, change } = filled();
    let breaths = 0;
    await readAhead(db, async () => {
      breaths += 1;
      if (breaths === 2) {
        change("outcome", "o-1", () => ({ moves: [move("signed", "2028-02-01")] }));
        add("outcome", "o-later", outcomeState("Later", "commitment", [move("agreed", null)]));
        add("actionItem", "second", actionState("Second", "o-later"));
      }
    });
    expect(breaths).toBe(3); // two of outcomes, one of actions
    expect(plain(ledgerOf(db))).toEqual(plain(ledgerOf(openDatabase(db.$client.serialize()))));
    expect(ledgerOf(db).actions.size).toBe(2);
  });

  test("and stops once somebody asked for all of it", async () => {
    const { db } = filled();
    let breaths = 0;
    let asked: ReturnType<typeof ledgerOf> | null = null;
    await readAhead(db, async () => {
      breaths += 1;
      asked = ledgerOf(db);
    });
    expect(breaths).toBe(1);
    expect(ledgerOf(db)).toBe(asked);
  });
});
