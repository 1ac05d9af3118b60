import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { queueDigests } from "#app/domain/mail/digest.server.ts";
import { queueWeekly, weeklyDigest } from "#app/domain/mail/weekly.server.ts";
import { startPostman } from "#app/http/postman.server.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { emailOf, withAccount } from "#test/accounts.ts";
import { visitWithFollowUps, zone } from "#test/deadlines.ts";
import { actionState, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { addressFor, domain, mailsIn, officeKey, tell } from "#test/mailing.ts";
import { preparedVisit } from "#test/prepared.ts";
import { openSmtp } from "#test/smtp.ts";
import { origin, story } from "#test/story.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const digesting = { writer: mailWriter, domain, origin, zone };
const at = (text: string) => Date.parse(`${text}+01:00`); // 15 November 2027 is a Monday

/** What was agreed and is late, and the office's server on the Monday on which that is told. */
async function monday() {
  const { current, add } = visitWithFollowUps();
  add("outcome", "promise", outcomeState("Buses", "commitment", [move("agreed", "2027-10-26")]));
  const owners = [owner("guest", "Europe/Moscow"), owner("host", zone)];
  const late = { setOn: "2027-10-26", dueOn: "2027-11-10", owners };
  add("actionItem", "late", actionState("Send the timetable", "promise", late));
  return { current, ...(await serving(current.db, at("2027-11-15T07:00"))) };
}

async function serving(db: Parameters<typeof openOffice>[0], now: number) {
  const office = await openOffice(db, undefined, { now: () => now, mailFrom: "protocol@city.example" });
  open.push(office.close);
  const settings = async (cookie: string) =>
    (await office.ask("/settings", { headers: { Cookie: cookie, "Accept-Language": "en" } })).text;
  const wants = (cookie: string, wanted: string[]) =>
    office.ask("/settings", {
      headers: { Cookie: cookie },
      form: [["intent", "mails"], ...wanted.map((mail): [string, string] => [mail, "on"])],
    });
  return { office, now, settings, wants };
}

const ticked = (page: string, name: string) => new RegExp(`name="${name}"[^>]* checked`).test(page);

test("a manager who declines the weekly mail gets none, the others do, and the mail says where", async () => {
  const { current, office, now, settings, wants } = await monday();
  const manager = await office.signIn("manager");
  await withAccount(current, "manager", { email: "second@protocol.example", language: "ru" });
  await withAccount(current, "planner", { language: "zh" });
  expect(ticked(await settings(manager), "followUps")).toBe(true);
  expect(await wants(manager, [])).toMatchObject({ status: 303 });
  expect(ticked(await settings(manager), "followUps")).toBe(false);

  const smtp = await openSmtp();
  open.push(smtp.close);
  const send = smtpSender(smtp.settings);
  const chores = weeklyDigest(current.db, digesting);
  const postman = startPostman({ db: current.db, origin, officeKey, send, now: () => now, chores });
  open.push(postman.stop);
  for (let tries = 0; smtp.received.length < 2 && tries < 1000; tries += 1) await pause(10);
  await postman.stop();
  const texts = new Map(smtp.received.map(({ to, email }) => [to.join(), email.text]));
  expect([...texts.keys()].sort()).toEqual([emailOf("planner"), "second@protocol.example"]);
  expect(texts.get("second@protocol.example")).toContain(
    `Отказаться от этой рассылки можно в настройках: ${origin}/settings#mails\n`,
  );
  expect(texts.get(emailOf("planner"))).toContain(
    `如不想再收到此类邮件，可在设置中关闭：${origin}/settings#mails\n`,
  );
  expect(mailsIn(current).map(({ address }) => address)).not.toContain(emailOf("manager"));
});

test("what waits in the outbox when its reader declines does not go, and what they want again does", async () => {
  const { current, office, now, wants } = await monday();
  const manager = await office.signIn("manager");
  const week = (days: number) => queueWeekly(current.db, digesting, now + days * 24 * 3_600_000);
  expect(week(0)).toBe(1);
  await wants(manager, []);
  expect(mailsIn(current)).toMatchObject([{ kind: "followUps", state: "dropped" }]);
  expect(week(7)).toBe(0);
  await wants(manager, ["followUps"]);
  expect(week(14)).toBe(1);
});

test("a planner declines what each morning tells, and keeps Monday's; who gets neither is asked nothing", async () => {
  const current = story({ now: "2027-10-12T09:00" });
  const { slug, head } = preparedVisit(current);
  addressFor(current, slug, head);
  tell(current, slug);
  const now = Date.parse("2027-10-13T07:00+02:00");
  const { office, settings, wants } = await serving(current.db, now);
  const planner = await office.signIn("planner");
  await withAccount(current, "planner", { email: "second@protocol.example" });
  await wants(planner, ["followUps"]);
  expect(queueDigests(current.db, digesting, now)).toBe(1);
  const digests = mailsIn(current).filter(({ kind }) => kind === "digest");
  expect(digests.map(({ address }) => address)).toEqual(["second@protocol.example"]);
  expect(digests[0]!.body).toContain(`You can decline this mail in your settings: ${origin}/settings#mails`);
  const page = await settings(planner);
  expect([ticked(page, "followUps"), ticked(page, "digest")]).toEqual([true, false]);
  for (const role of ["viewer", "admin"] as const)
    expect(await settings(await office.signIn(role))).not.toContain('value="mails"');
  expect(await settings(await office.signIn("manager"))).not.toContain('name="digest"');
});
