import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addDeadlineAddress, ownDeadlineAddresses } from "#app/domain/deadline/deadline-addresses.server.ts";
import { figuresOf } from "#app/domain/follow-up/figures.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { queueWeekly } from "#app/domain/mail/weekly.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { addDays } from "#app/time/local-days.ts";
import { accounts, mails } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { pathsOfAddress, readDeadlines } from "#test/deadlines.ts";
import { threeYears } from "#test/http/follow-ups/three-years-story.ts";
import {
  countOnBoard,
  inCharts,
  inCsv,
  inJson,
  inMail,
  inReport,
  inWord,
  inWorkbook,
  onBoard,
  onPartnerPage,
  type Said,
} from "#test/http/follow-ups/what-is-said.ts";
import { officeKey } from "#test/http/office.ts";
import { origin } from "#test/story.ts";

type Story = Awaited<ReturnType<typeof threeYears>>;
let story: Story;
beforeAll(async () => {
  story = await threeYears();
});
afterAll(() => story.office.close());

/** What is counted of the visit of 2019 at the moment at which the story stands. */
function figures() {
  const days = daysAt(story.now(), "Europe/Moscow");
  const {
    byGroup,
    byActionStatus,
    promises,
    ages,
    undated,
    byStatus: _,
    ...rest
  } = figuresOf(select(ledgerOf(story.db), { ...everything, visitId: story.visitId }, days), days.office);
  return { byGroup, byActionStatus, promises, ages, undated, ...rest };
}

/** Everything that tells a number, against the one calculation; each in its own words. */
async function everythingAgrees() {
  const { office, db } = story;
  const cookie = await office.signIn("manager");
  const get = async (path: string) => {
    const answer = await office.ask(path, { headers: { Cookie: cookie, "Accept-Language": "en" } });
    expect([path, answer.status]).toEqual([path, 200]);
    return answer;
  };
  const { byGroup, byActionStatus, promises, outcomes, actions, ...rest } = figures();
  const { overdue, dueSoon, quiet, waiting } = rest;
  const { agreed, open: openProposals, said, closed } = byGroup;
  const { kept, broken, open: openPromises, late } = promises;
  const counted: Required<Said> = {
    ...{ outcomes, actions, agreed, openProposals, said, closed, overdue, dueSoon, quiet, waiting },
    ...{ kept, broken, openPromises, late, done: byActionStatus.done },
  };
  const agrees = (where: string, told: Said) => {
    const same = Object.fromEntries(Object.keys(told).map((name) => [name, counted[name as keyof Said]]));
    expect([where, told]).toEqual([where, same]);
  };
  const of = "visit=moscow-beijing-2019";
  const board = onBoard((await get(`/follow-ups?show=all&${of}`)).text);
  agrees("the board", board.said);
  for (const { to, count, what } of board.chips) {
    const shown = countOnBoard((await get(to)).text);
    expect([what, shown.outcomes! + shown.actions!]).toEqual([what, count]);
  }
  const charts = inCharts((await get(`/follow-ups/charts?show=all&${of}`)).text);
  agrees("the charts", charts.said);
  expect(charts.ages).toEqual([...rest.ages, ...(rest.undated > 0 ? [rest.undated] : [])]);
  agrees("the JSON file", inJson(await get(`/follow-ups.json?show=all&${of}`)));
  agrees("the CSV file", inCsv(await get(`/follow-ups.csv?show=all&${of}`)));
  agrees("the workbook", inWorkbook(await get(`/follow-ups.xlsx?show=all&${of}`)));
  agrees("the partner's page", onPartnerPage((await get("/follow-ups/partners/beijing")).text));
  const report = "/visits/moscow-beijing-2019/plan/report";
  agrees("the report", inReport((await get(report)).text));
  agrees("the report for Word", await inWord(await get(`${report}.docx`)));
  agrees("the weekly mail", inMail(weeklyMail()));

  const dated = [...ledgerOf(db).actions.values()].filter(({ dueOn }) => dueOn !== null);
  const events = [...readDeadlines(await calendar("events")).values()];
  const actionEvents = events.filter(({ uid }) => uid.startsWith("deadline-action-"));
  const isMarked =
    (mark: string) =>
    ({ title, status }: { title: string; status: string }) =>
      title.startsWith(mark) && status !== "CANCELLED";
  const since = addDays(daysAt(story.now(), "Europe/Moscow").office, -365); // older ones have left
  const inCalendar = (isDone: boolean) =>
    dated.filter(({ status, doneOn }) =>
      isDone ? status === "done" && doneOn! >= since : status === "open" || status === "underWay",
    ).length;
  expect(actionEvents.filter(isMarked("☐")).length).toBe(inCalendar(false));
  expect(actionEvents.filter(isMarked("✓")).length).toBe(inCalendar(true));
  const todos = [...readDeadlines(await calendar("todos"), "VTODO").values()];
  const ofActions = todos.filter(({ uid }) => uid.startsWith("todo-action-"));
  const isOpen = ({ status }: { status: string }) => status === "NEEDS-ACTION" || status === "IN-PROCESS";
  expect(ofActions.filter(isOpen).length).toBe(inCalendar(false));
  expect(todos.filter(({ uid }) => events.some((event) => event.uid === uid))).toEqual([]);
}

/** The manager's calendar of deadlines, polled as a programme does. */
async function calendar(what: "events" | "todos"): Promise<string> {
  const { db, office } = story;
  const current = { db, now: story.now(), reader: { kind: "office" as const } };
  const account = db.select().from(accounts).where(eq(accounts.role, "manager")).get()!;
  const owner = { ...current, actor: { id: account.id, role: "manager" as const } };
  const [known] = ownDeadlineAddresses(owner);
  const options = { language: "en" as const, viewId: null, reminderDays: null };
  const paths = pathsOfAddress(known?.id ?? must(addDeadlineAddress(owner, officeKey, options)));
  return (await office.ask(what === "events" ? paths.calendar : paths.tasks)).text;
}

/** What the manager is written on the Monday of this week, as it stands now; "" where there is nothing to say. */
function weeklyMail(): string {
  const { db } = story;
  db.delete(mails).where(eq(mails.kind, "followUps")).run();
  queueWeekly(db, { writer: mailWriter, domain: "city.example", origin, zone: "Europe/Moscow" }, story.now());
  return db.select().from(mails).where(eq(mails.kind, "followUps")).get()?.body ?? "";
}

describe("what became of the visit of 2019, counted by hand year by year", () => {
  test("as the sources left it: one agreed, two open, four only said, and no action", async () => {
    expect(figures()).toEqual({
      byGroup: { agreed: 1, open: 2, said: 4, closed: 0 },
      byActionStatus: { open: 0, underWay: 0, done: 0, dropped: 0 },
      promises: { kept: 0, broken: 0, open: 1, late: 0 },
      ...{ ages: [0, 0, 0, 0, 0], undated: 3 }, // the sources date none of them
      ...{ outcomes: 7, actions: 0, overdue: 0, dueSoon: 0, quiet: 0, waiting: 0 },
    });
    await everythingAgrees();
  });

  test("both sides exchange their lists, one of them late; the hubs come to nothing", async () => {
    await story.firstYear();
    story.at("2020-01-10T08:00:00Z");
    expect(figures()).toEqual({
      byGroup: { agreed: 1, open: 1, said: 4, closed: 1 }, // the hubs were declined
      byActionStatus: { open: 1, underWay: 0, done: 1, dropped: 0 },
      promises: { kept: 1, broken: 0, open: 2, late: 1 }, // lists; the group and its rules, those late
      ...{ ages: [0, 1, 1, 0, 0], undated: 1 }, // tourism 87 days, rules 130 days, the group without a date
      ...{ outcomes: 7, actions: 2, overdue: 1, dueSoon: 0, quiet: 2, waiting: 0 }, // 99 and 130 days
    });
    await everythingAgrees();
  });

  test("a proposal that is accepted leads to an agreement in force, and is none itself", async () => {
    await story.secondYear();
    story.at("2021-01-05T08:00:00Z");
    expect(figures()).toEqual({
      byGroup: { agreed: 2, open: 0, said: 4, closed: 2 },
      byActionStatus: { open: 1, underWay: 0, done: 2, dropped: 0 },
      promises: { kept: 3, broken: 0, open: 2, late: 1 }, // lists, rules, agreement; the group, the desk
      ...{ ages: [0, 0, 1, 1, 0], undated: 1 }, // desk 96, agreement 238 days
      // The group was last heard of in March, the agreement and its desk in October.
      ...{ outcomes: 8, actions: 3, overdue: 1, dueSoon: 0, quiet: 3, waiting: 0 },
    });
    await everythingAgrees();
  });

  test("what is dropped or withdrawn is a promise broken, what both did is kept", async () => {
    await story.thirdYear();
    story.at("2022-06-25T08:00:00Z");
    expect(figures()).toEqual({
      byGroup: { agreed: 2, open: 0, said: 4, closed: 3 },
      byActionStatus: { open: 0, underWay: 0, done: 3, dropped: 1 },
      promises: { kept: 4, broken: 2, open: 1, late: 0 },
      ...{ ages: [0, 0, 0, 0, 1], undated: 1 },
      ...{ outcomes: 9, actions: 4, overdue: 0, dueSoon: 0, quiet: 1, waiting: 0 }, // the group
    });
    await everythingAgrees();
  });
});
