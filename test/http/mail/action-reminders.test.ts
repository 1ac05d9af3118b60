import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { regularReminders } from "#app/domain/mail/remind-actions.server.ts";
import { startPostman } from "#app/http/postman.server.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { actionState, keeping, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { domain, mailsIn, officeKey, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { openSmtp } from "#test/smtp.ts";
import { origin, story } from "#test/story.ts";

const current = story({ now: "2027-12-05T09:00" });
const { slug, visitId, head } = preparedVisit(current);
tell(current, slug);
const { add } = keeping(current, visitId);
add("outcome", "promise", outcomeState("Buses", "commitment", [move("agreed", "2027-11-01")]));
add(
  "actionItem",
  "draft",
  actionState("Send the draft", "promise", {
    ...{ setOn: "2027-11-01", dueOn: "2027-12-10", remindDays: 7, audience: "participants" },
    owners: [owner("guest", "Europe/Moscow", { participationId: head }), owner("host", "Europe/Berlin")],
  }),
);

let smtp: Awaited<ReturnType<typeof openSmtp>>;
beforeAll(async () => {
  smtp = await openSmtp();
});
afterAll(() => smtp.close());

test("a reminder reaches its owner through a real mail server, once, also over a restart", async () => {
  const { db } = current;
  for (const _start of ["first", "second"]) {
    const chores = regularReminders(db, { writer: mailWriter, domain, zone: "Europe/Moscow" });
    const send = smtpSender(smtp.settings, { connection: 500, greeting: 500, silence: 500 });
    const postman = startPostman({ db, origin, officeKey, send, now: () => current.now, chores });
    for (let tries = 0; smtp.received.length === 0 && tries < 1000; tries += 1) await pause(10);
    await postman.stop();
  }
  expect(smtp.received.map(({ to }) => to)).toEqual([[secrets.email]]);
  expect(smtp.received[0]!.email.subject).toBe("Due on 10 December 2027: Send the draft");
  expect(mailsIn(current).filter(({ kind }) => kind === "action")).toMatchObject([{ state: "sent" }]);
});

test("the page says who is reminded, and that no reminder can go without a mail server", async () => {
  const page = async (mailFrom: string | null) => {
    const office = await openOffice(current.db, undefined, { now: () => current.now, mailFrom });
    const Cookie = await office.signIn("manager");
    const asked = { headers: { Cookie, "Accept-Language": "en" } };
    const { text } = await office.ask("/follow-ups/actions/draft", asked);
    await office.close();
    return text;
  };
  const without = await page(null);
  expect(without).toContain("An e-mail goes on 3 December 2027 to: Anna Petrova");
  expect(without).toContain("No mail server is set up: no reminder can go.");
  expect(await page("protocol@city.example")).not.toContain("No mail server is set up");
});
