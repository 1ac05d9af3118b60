import { afterEach, expect, test } from "vitest";
import { disableAccount } from "#app/domain/account/edit-account.server.ts";
import { figuresOf } from "#app/domain/follow-up/figures.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { queueWeekly, weeklyDigest } from "#app/domain/mail/weekly.server.ts";
import { startPostman } from "#app/http/postman.server.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { must } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { visitWithFollowUps, zone } from "#test/deadlines.ts";
import {
  actionState,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { domain, mailsIn, officeKey } from "#test/mailing.ts";
import { openSmtp } from "#test/smtp.ts";
import { origin } from "#test/story.ts";

const digesting = { writer: mailWriter, domain, origin, zone };
const at = (text: string) => Date.parse(`${text}+01:00`); // Berlin in winter; 15 November 2027 is a Monday

let end: () => Promise<void> = async () => {};
afterEach(() => end());

/** What is left of a visit in October 2027, looked at in the middle of November. */
async function office() {
  const told = visitWithFollowUps();
  const { current, add } = told;
  const agreement = add(
    "outcome",
    "agreement",
    outcomeState("Agreement on transport", "agreement", [move("signed", "2027-10-26")]),
  );
  const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
  const set = (id: string, title: string, more: object) =>
    add("actionItem", id, actionState(title, agreement, { setOn: "2027-10-26", owners, ...more }));
  set("late", "Send the timetable", { dueOn: "2027-11-10" });
  set("soon", "Name a contact", { dueOn: "2027-11-20" });
  set("half", "Book the hall", {
    dueOn: "2028-03-01",
    owners: [{ ...owners[0]!, doneOn: "2027-11-01", doneBy: "Moscow" }, owners[1]!],
  });
  add("review", "review", reviewState("2027-11-18", { outcomeId: agreement }));
  const manager = await withAccount(current, "manager", { language: "ru" });
  await withAccount(current, "planner");
  await withAccount(current, "viewer");
  return {
    ...told,
    agreement,
    set,
    manager,
    weekly: () => mailsIn(current).filter(({ kind }) => kind === "followUps"),
  };
}

test("on Monday at seven managers and planners are told what stands, once a week, each in their language", async () => {
  const { current, weekly } = await office();
  const queue = (time: string) => queueWeekly(current.db, digesting, at(time));
  expect(queue("2027-11-15T06:59")).toBe(0);
  expect([queue("2027-11-15T07:00"), queue("2027-11-15T09:00"), queue("2027-11-18T09:00")]).toEqual([
    2, 0, 0,
  ]);
  expect(queue("2027-11-22T07:00")).toBe(2);
  const [ours] = weekly().filter(({ language }) => language === "en");
  expect(
    weekly()
      .map(({ address }) => address)
      .sort(),
  ).toEqual([
    ...["manager@protocol.example", "manager@protocol.example"],
    ...["planner@protocol.example", "planner@protocol.example"],
  ]);
  expect(ours).toMatchObject({ state: "queued", subject: "Follow-ups this week: 1 overdue, 1 due soon" });
  expect(ours!.body).toBe(
    `Overdue: 1
Due within 14 days: 1
Waiting for the other side: 1
Reviews due: 1

Overdue
• 10 November 2027: Send the timetable
  Moscow in Berlin (Guest side, Host side)
  ${origin}/follow-ups/actions/late

Due within 14 days
• 20 November 2027: Name a contact
  Moscow in Berlin (Guest side, Host side)
  ${origin}/follow-ups/actions/soon

Waiting for the other side
• 1 March 2028: Book the hall
  Moscow in Berlin (Host side)
  ${origin}/follow-ups/actions/half

Reviews due
• 18 November 2027: Agreement on transport
  Moscow in Berlin
  ${origin}/follow-ups/reviews/review

All follow-ups
${origin}/follow-ups

You can decline this mail in your settings: ${origin}/settings#mails
`,
  );
});

test("its figures are those of every page, however few lines it has", async () => {
  const { current, set, weekly } = await office();
  for (let n = 0; n < 15; n += 1) set(`more-${n}`, `Letter ${n}`, { dueOn: "2027-11-12" });
  const now = at("2027-11-15T07:00");
  queueWeekly(current.db, digesting, now);
  const days = daysAt(now, zone);
  const { overdue } = figuresOf(select(ledgerOf(current.db), everything, days), days.office);
  expect(overdue).toBe(16);
  const { body } = weekly().find(({ language }) => language === "en")!;
  expect(body).toContain(`Overdue: ${overdue}\n`);
  expect(body).toContain("and 6 more");
  expect(body.match(/follow-ups\/actions/g)).toHaveLength(12);
});

test("with nothing to say there is no mail, nor to whoever may not sign in", async () => {
  const { current, change, manager, agreement, weekly } = await office();
  const clerk = { ...current, actor: { id: "clerk", role: "admin" as const } };
  must(disableAccount(clerk, manager.id));
  expect(queueWeekly(current.db, digesting, at("2027-11-15T07:00"))).toBe(1);
  for (const id of ["late", "soon", "half"])
    change("actionItem", id, () => ({ droppedOn: "2027-11-16", dropReason: "Not wanted" }));
  change("review", "review", () => ({ heldOn: "2027-11-16", heldBy: "The manager", judgement: "settled" }));
  change("outcome", agreement, ({ moves }) => ({
    moves: [...(moves as object[]), move("inForce", "2027-11-16"), move("completed", "2027-11-17")],
  }));
  expect(queueWeekly(current.db, digesting, at("2027-11-22T07:00"))).toBe(0);
  expect(weekly()).toHaveLength(1);
});

test("it goes through the outbox to a real server, each to its reader", async () => {
  const { current, weekly } = await office();
  const smtp = await openSmtp();
  const now = at("2027-11-15T07:00");
  const look = weeklyDigest(current.db, digesting);
  look(at("2027-11-15T06:30"));
  const postman = startPostman({
    ...{ db: current.db, origin, officeKey, now: () => now, send: smtpSender(smtp.settings) },
    chores: look,
  });
  end = async () => {
    await Promise.all([postman.stop(), smtp.close()]);
  };
  await expect.poll(() => weekly().map(({ state }) => state), { timeout: 15_000 }).toEqual(["sent", "sent"]);
  const subjects = smtp.received.map(({ to, email }) => [to[0], email.subject]).sort();
  expect(subjects).toEqual([
    ["manager@protocol.example", "Контроль исполнения: просрочено – 1, срок истекает – 1"],
    ["planner@protocol.example", "Follow-ups this week: 1 overdue, 1 due soon"],
  ]);
});
