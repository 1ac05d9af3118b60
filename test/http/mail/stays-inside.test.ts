import fc from "fast-check";
import { expect, test } from "vitest";
import { type Audience, audiences } from "#app/domain/access/audience.ts";
import { queueDigests } from "#app/domain/mail/digest.server.ts";
import { queueReminders } from "#app/domain/mail/remind-actions.server.ts";
import { queueWeekly } from "#app/domain/mail/weekly.server.ts";
import { digestingFor } from "#app/http/digesting.ts";
import { accounts } from "#db/schema/index.ts";
import { withAccount } from "#test/accounts.ts";
import {
  actionState,
  keeping,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { addressFor, amend, mailsIn, send, tell } from "#test/mailing.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, later, origin, plan, story } from "#test/story.ts";

const texts = (en: string) => ({ en });
const inside = "Quixotic"; // stands in all that is no participant's to read

type Told = { audience: Audience; isReleased: boolean; isSent: boolean };

/**
 * A visit of which version 1 was told, and what our office wrote down since: an outcome, an action of an
 * audience that both sides owe, a review, minutes, and an unreleased programme. Then mails go.
 */
async function afterwards({ audience, isReleased, isSent }: Told) {
  const current = story({ now: "2027-12-04T12:00" });
  const { slug, visitId, leg, walk, head, mayor } = preparedVisit(current);
  amend(current, "participation", mayor, slug, { email: "mayor@berlin.example" });
  addressFor(current, slug, head, ["ru"]);
  if (isReleased) {
    tell(current, slug);
    if (isSent) send(current, slug, { number: 1 });
  }
  await withAccount(current, "planner");
  await withAccount(current, "manager", { language: "zh" });
  const { add, change } = keeping(current, visitId);
  add("outcome", "promise", {
    ...outcomeState(`${inside} promise`, "commitment", [move("agreed", "2027-11-01", { reason: inside })]),
    ...{ audience: "internal", detail: texts(`${inside} terms`) },
  });
  const said = { onDate: "2027-11-02", side: "guest", saidBy: inside, progress: 10 };
  add("actionItem", "action", {
    ...actionState("Send the timetable", "promise", { setOn: "2027-11-01", dueOn: "2027-12-10" }),
    ...{ remindDays: 7, audience, detail: texts(`${inside} detail`) },
    owners: [
      owner("guest", "Europe/Moscow", { participationId: head }),
      owner("host", "Europe/Berlin", { participationId: mayor }),
    ],
    updates: [{ ...said, note: texts(`${inside} word`), evidence: `https://${inside}.example/draft` }],
  });
  add("review", "review", reviewState("2027-12-06", { outcomeId: "promise", place: texts(inside) }));
  add("minutes", "minutes", {
    ...{
      itemId: walk.id,
      body: `${inside} was said.`,
      language: "en",
      state: "draft",
      topics: [],
      marks: [],
    },
    ...{ recordedBy: inside, agreedOn: null, audience: "internal" },
  });
  // Before any release our own people know a visit by its working title; nobody else is told of it.
  if (isReleased) change("visit", visitId, () => ({ title: texts(`${inside} visit`) }));
  const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  change("item", dinner.id, () => ({ title: texts(`${inside} dinner`) }));
  const digesting = digestingFor(origin);
  const at = later(current, "2027-12-06T12:00"); // a Monday
  queueReminders(at.db, digesting, at.now);
  queueWeekly(at.db, digesting, at.now);
  queueDigests(at.db, digesting, at.now);
  const staff = new Set(
    at.db
      .select()
      .from(accounts)
      .all()
      .map(({ email }) => email),
  );
  const outside = mailsIn(at).filter(({ address }) => address !== null && !staff.has(address));
  return { all: mailsIn(at), outside, staff };
}

const told = fc.record({
  audience: fc.constantFrom(...audiences),
  isReleased: fc.boolean(),
  isSent: fc.boolean(),
});

test("of actions, reviews, minutes and an unreleased programme no mail tells a participant", async () => {
  await fc.assert(
    fc.asyncProperty(told, async (how) => {
      const { all, outside, staff } = await afterwards(how);
      for (const { kind, subject, body, calendar, participationId } of outside) {
        // Of an action its title and date alone, and only in a reminder.
        expect(`${subject} ${body} ${calendar}`).not.toContain(inside);
        if (kind !== "action") expect(`${subject} ${body} ${calendar}`).not.toContain("timetable");
        expect([kind === "release" || kind === "action", participationId === null]).toEqual([true, false]);
      }
      const weekly = all.filter(({ kind }) => kind === "followUps");
      expect(new Set(weekly.map(({ address }) => address))).toEqual(staff);
      expect(weekly.every(({ body }) => body.includes("timetable"))).toBe(true); // or the test would prove nothing
      const sidesReminded = all.filter(({ kind }) => kind === "action").map(({ address }) => address);
      if (sidesReminded.includes("mayor@berlin.example"))
        expect([how.isReleased, ["public", "participants", "host"].includes(how.audience)]).toEqual([
          true,
          true,
        ]);
      expect(sidesReminded.length).toBeLessThanOrEqual(2);
    }),
    { numRuns: 20, seed: 2027 },
  );
});
