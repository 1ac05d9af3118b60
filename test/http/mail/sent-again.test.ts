import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { changeRole } from "#app/domain/account/edit-account.server.ts";
import { nudgeReaders } from "#app/domain/mail/nudge.server.ts";
import { queueReminders } from "#app/domain/mail/remind-actions.server.ts";
import { queueWeekly } from "#app/domain/mail/weekly.server.ts";
import { digestingFor } from "#app/http/digesting.ts";
import { startPostman } from "#app/http/postman.server.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { accounts } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf } from "#test/accounts.ts";
import { actionState, keeping, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { amend, domain, mailsIn, officeKey, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { openSmtp } from "#test/smtp.ts";
import { origin, story } from "#test/story.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

const page = "/follow-ups/mails";
const refusing = new Set<string>(); // addresses at which the server says no for good

/** An action that is due in three days, and a mail server that knows no `refusing` address. */
async function office() {
  refusing.clear();
  const current = story({ now: "2027-12-07T09:00" }); // a Tuesday
  const { slug, visitId, head } = preparedVisit(current);
  tell(current, slug);
  const { add } = keeping(current, visitId);
  add("outcome", "promise", outcomeState("Buses", "commitment", [move("agreed", "2027-11-01")]));
  const owners = [owner("guest", "Europe/Moscow", { participationId: head }), owner("host", "Europe/Berlin")];
  const due = { setOn: "2027-11-01", dueOn: "2027-12-10", remindDays: 7, audience: "participants", owners };
  add("actionItem", "draft", actionState("Send the draft", "promise", due));
  const smtp = await openSmtp({ at: (step, to) => (step === "rcpt" && refusing.has(to) ? 550 : null) });
  open.push(smtp.close);
  const server = await openOffice(current.db, undefined, {
    ...{ now: () => current.now, mailFrom: "protocol@city.example" },
  });
  open.push(server.close);
  const cookies = { planner: await server.signIn("planner"), manager: await server.signIn("manager") };
  const digesting = digestingFor(origin);
  const ask = (who: keyof typeof cookies, form?: Record<string, string>, path = page) =>
    server.ask(path, { headers: { Cookie: cookies[who], "Accept-Language": "en" }, form });
  /** Lets the postman work until every mail that waits has its answer. */
  const deliver = async () => {
    const send = smtpSender(smtp.settings, { connection: 500, greeting: 500, silence: 500 });
    const postman = startPostman({ db: current.db, origin, officeKey, send, now: () => current.now });
    const isUnderWay = () => mailsIn(current).some(({ state }) => state === "queued" || state === "sending");
    for (let tries = 0; isUnderWay() && tries < 1000; tries += 1) await pause(10);
    await postman.stop();
  };
  const reminder = () => mailsIn(current).find(({ kind }) => kind === "action")!;
  return { current, slug, visitId, head, smtp, digesting, ask, deliver, reminder };
}

test("a reminder that failed is sent again to the address of now, once, under its own Message-ID", async () => {
  const { current, slug, head, smtp, digesting, ask, deliver, reminder } = await office();
  refusing.add(secrets.email);
  expect(queueReminders(current.db, digesting, current.now)).toBe(1);
  await deliver();
  const failed = reminder();
  expect([failed.state, smtp.received.length]).toEqual(["failed", 0]);
  expect((await ask("planner", undefined, "/follow-ups")).text).toContain("1 e-mail failed");

  const seen = (await ask("planner")).text;
  for (const text of ["Anna Petrova", secrets.email, "no such mailbox", "Send again"])
    expect(seen).toContain(text);
  const toManager = (await ask("manager")).text;
  expect(toManager).toContain("A protocol officer can see what the server said.");
  for (const hidden of [secrets.email, "no such mailbox"]) expect(toManager).not.toContain(hidden);

  amend(current, "participation", head, slug, { email: "petrova@moscow.example" });
  const again = { intent: "send", mail: failed.id };
  const [first, second] = [await ask("manager", again), await ask("planner", again)];
  expect([first, second].map(({ status, headers }) => [status, headers.location])).toEqual([
    [303, `${page}?done=sent`],
    [303, `${page}?done=waits`],
  ]);
  await deliver();
  expect((await ask("planner", again)).headers.location).toBe(`${page}?done=waits`);
  await deliver();
  expect(smtp.received.map(({ to, email }) => [to.join(), email.messageId])).toEqual([
    ["petrova@moscow.example", `<${failed.messageId}>`],
  ]);
  expect(reminder()).toMatchObject({ id: failed.id, state: "sent", messageId: failed.messageId });
  expect((await ask("planner", undefined, `/visits/${slug}/history`)).text).toContain(
    "A reminder that had failed sent again",
  );
});

test("what has nothing left to tell does not go, and can be given up", async () => {
  const { current, slug, smtp, digesting, ask, deliver, reminder } = await office();
  refusing.add(secrets.email);
  queueReminders(current.db, digesting, current.now);
  await deliver();
  refusing.clear();
  amend(current, "actionItem", "draft", slug, { droppedOn: "2027-12-07", dropReason: "Not wanted" });
  const again = await ask("planner", { intent: "send", mail: reminder().id });
  expect(again.status).toBe(409);
  expect(again.text).toContain("There is nothing left to tell");
  expect((await ask("planner", { intent: "drop", mail: reminder().id })).status).toBe(303);
  await deliver();
  expect([reminder().state, smtp.received.length]).toEqual(["dropped", 0]);
  expect((await ask("planner", undefined, "/follow-ups")).text).not.toContain("e-mail failed");
});

test("the weekly mail goes again in its week, to whoever may still have it", async () => {
  const { current, smtp, digesting, ask, deliver } = await office();
  refusing.add(emailOf("manager")).add(emailOf("planner"));
  expect(queueWeekly(current.db, digesting, current.now)).toBe(2);
  await deliver();
  refusing.clear();
  const weekly = (to: string) =>
    mailsIn(current).find(({ kind, address }) => kind === "followUps" && address === to)!;
  expect((await ask("manager")).text).toContain("no such mailbox"); // the office's own addresses are no secret
  const asks = (mail: string) => ask("planner", { intent: "send", mail });
  expect((await asks(weekly(emailOf("planner")).id)).headers.location).toBe(`${page}?done=sent`);
  const manager = current.db
    .select()
    .from(accounts)
    .all()
    .find(({ role }) => role === "manager")!;
  must(changeRole({ ...current, actor: { id: "clerk", role: "admin" } }, manager.id, "viewer"));
  expect((await asks(weekly(emailOf("manager")).id)).status).toBe(409);
  await deliver();
  expect(smtp.received.map(({ to }) => to.join())).toEqual([emailOf("planner")]);
  expect((await asks("unheard-of")).status).toBe(404);
});

test("whoever is reminded to read again on the day on which that failed gets it under the same Message-ID", async () => {
  const { current, slug, head, smtp, deliver } = await office();
  const planner = { ...current, actor: { id: "planner", role: "planner" as const } };
  const nudging = { writer: mailWriter, domain, hasServer: true, zone: "Europe/Berlin" };
  const nudge = () => must(nudgeReaders(planner, nudging, slug, [head]));
  refusing.add(secrets.email);
  expect(nudge().queued).toEqual([head]);
  await deliver();
  refusing.clear();
  expect([nudge().queued, nudge().asked]).toEqual([[head], [head]]);
  await deliver();
  const nudges = mailsIn(current).filter(({ kind }) => kind === "nudge");
  expect(nudges).toMatchObject([{ state: "sent" }]);
  expect(smtp.received.map(({ email }) => email.messageId)).toEqual([`<${nudges[0]!.messageId}>`]);
});
