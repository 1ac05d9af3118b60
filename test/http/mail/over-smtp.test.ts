import { setTimeout as pause } from "node:timers/promises";
import ICAL from "ical.js";
import { afterEach, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { type Postman, startPostman } from "#app/http/postman.server.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import { addressFor, amend, mailsIn, officeKey, send, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { openSmtp, silence, type Temper } from "#test/smtp.ts";
import { clock, later, origin, plan, story } from "#test/story.ts";

const open: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

/** Everybody of the visit has an e-mail address; the walk is the head's, the dinner the interpreter's. */
function office() {
  const current = story();
  const visit = preparedVisit(current);
  const { slug, head, interpreter, liaison, mayor } = visit;
  const only = (participationId: string) => ({
    attendances: [{ id: `seat-${participationId}`, who: { participationId }, role: null, isNeeded: true }],
  });
  amend(current, "item", visit.walk.id, slug, only(head));
  amend(current, "participation", interpreter, slug, { email: "sokolov@moscow.example" });
  amend(current, "participation", mayor, slug, { email: "mayor@berlin.example" });
  amend(current, "participation", liaison, slug, { email: "liaison@berlin.example" });
  const when = clock("2027-10-26T19:00", "2027-10-26T21:00");
  const dinner = plan(current, slug, visit.leg, "dinner", when, only(interpreter));
  return { ...visit, current, dinner };
}

async function smtp(temper?: Temper) {
  const server = await openSmtp(temper);
  open.push(server.close);
  return server;
}

/** A postman who sees the clock of the story, or the one that is given. */
function deliverWith(current: Current, settings: Parameters<typeof smtpSender>[0], now = () => current.now) {
  const send = smtpSender(settings, { connection: 500, greeting: 500, silence: 500 });
  const postman: Postman = startPostman({ db: current.db, origin, officeKey, send, now });
  open.push(postman.stop);
  return postman;
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1000) throw new Error("It did not come about.");
    await pause(10);
  }
}

const isSettled = (current: Current) => () =>
  mailsIn(current).every(({ state }) => state !== "sending" && state !== "queued");

test("each person whom a release concerns gets one message, in their language, with what a mail needs", async () => {
  const { current, slug, walk, head, interpreter, mayor } = office();
  const server = await smtp();
  deliverWith(current, server.settings);
  addressFor(current, slug, head, ["ru"]);
  addressFor(current, slug, interpreter, ["zh"]);
  addressFor(current, slug, mayor, ["en"]);
  tell(current, slug);
  expect(send(current, slug, { number: 1 })).toBe(4);
  await until(() => server.received.length === 4 && isSettled(current)());
  const next = later(current, "2027-02-02T09:00");
  amend(next, "item", walk.id, slug, { when: clock("2027-10-26T10:30", "2027-10-26T11:30") });
  tell(next, slug);
  expect(send(current, slug, { number: 2 })).toBe(1);
  await until(() => server.received.length === 5 && isSettled(current)());

  const all = server.received.map(({ to }) => to.join()).sort();
  expect(all).toEqual([
    ...["liaison@berlin.example", "mayor@berlin.example", secrets.email, secrets.email],
    "sokolov@moscow.example",
  ]);
  const sent = (address: string) => server.received.filter(({ to }) => to.includes(address));
  const [, moved] = sent(secrets.email);
  expect(moved!.email).toMatchObject({
    subject: "Ваша программа: Москва в Берлине, версия 2",
    from: { name: "Protocol Office", address: "protocol@city.example" },
    to: [{ address: secrets.email }],
  });
  expect(moved!.email.cc ?? moved!.email.bcc ?? []).toEqual([]);
  expect(moved!.email.text).toContain("• Перенесено: Прогулка на замковый холм");
  expect(moved!.email.text).toMatch(/http:\/\/localhost:3000\/p\/[\w-]{43}/);
  expect(moved!.email.html).toBeUndefined();
  const [zh] = sent("sokolov@moscow.example");
  expect(zh!.email.subject).toBe("您的日程：莫斯科访问柏林");
  expect(zh!.email.text).toContain("致：Oleg Sokolov");
  const [en] = sent("mayor@berlin.example");
  expect(en!.email.subject).toBe("Your programme: Moscow in Berlin");

  // Each has their own calendar beside it; who has no private address gets no file.
  expect(server.received.map(({ email }) => email.attachments.length).sort()).toEqual([0, 1, 1, 1, 1]);
  const [file] = moved!.email.attachments;
  expect([file!.mimeType, file!.filename, file!.disposition]).toEqual([
    ...["text/calendar", "programme.ics", "attachment"],
  ]);
  const text = new TextDecoder().decode(file!.content as ArrayBuffer);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue("method")).toBeNull();
  const titles = calendar
    .getAllSubcomponents("vevent")
    .map((event) => event.getFirstPropertyValue("summary"));
  expect(titles).toContain("Прогулка на замковый холм");
  expect(text).toContain("T103000");
  expect(text).not.toContain("dinner");
  expect(text).not.toMatch(/\/p\//);

  const ids = server.received.map(({ email }) => email.messageId);
  expect(new Set(ids).size).toBe(5);
  expect([...ids].sort()).toEqual(
    mailsIn(current)
      .map(({ messageId }) => `<${messageId}>`)
      .sort(),
  );
  for (const { email, raw } of server.received) {
    expect(Date.parse(email.date!)).toBeGreaterThanOrEqual(current.now);
    expect(raw).toMatch(/^Auto-Submitted: auto-generated\r?$/m);
    expect(raw).toMatch(/^Content-Type: text\/plain; charset=utf-8/m);
  }
});

test("a name or a title with line ends adds no header and no reader", async () => {
  const { current, slug, walk, head } = office();
  const server = await smtp();
  deliverWith(current, server.settings);
  amend(current, "item", walk.id, slug, { title: { ru: "x\r\nBcc: y@evil.example\r\n\r\nHello" } });
  current.db.$client
    .prepare("update visits set title = ?")
    .run(JSON.stringify({ ru: "x\r\nBcc: y@evil.example", en: "x" }));
  addressFor(current, slug, head, ["ru"]);
  tell(current, slug);
  send(current, slug, { number: 1 });
  await until(() => server.received.length === 4);
  for (const { to, email, raw } of server.received) {
    expect(to).toHaveLength(1);
    expect(email.headers.map(({ key }) => key)).not.toContain("bcc");
    expect(raw.slice(0, raw.indexOf("\r\n\r\n"))).not.toMatch(/^Bcc/im);
  }
  const mine = server.received.find(({ to }) => to.includes(secrets.email))!;
  expect(mine.email.subject).toBe("Ваша программа: x Bcc: y@evil.example");
});

test("whoever is refused for now is tried again under the same Message-ID, whoever is refused for good is not", async () => {
  const { current, slug } = office();
  let tries = 0;
  const server = await smtp({
    at: (step, address) => {
      if (step !== "rcpt") return null;
      if (address.startsWith("mayor")) return 550;
      if (!address.startsWith("sokolov")) return null;
      tries += 1;
      return tries < 3 ? 451 : null;
    },
  });
  let now = current.now;
  deliverWith(current, server.settings, () => now);
  tell(current, slug);
  send(current, slug, { number: 1 });
  const of = (name: string) => mailsIn(current).find(({ address }) => address?.startsWith(name))!;
  await until(
    () => of("sokolov").attempts === 1 && of("sokolov").state === "queued" && of("mayor").state === "failed",
  );
  expect(of("mayor")).toMatchObject({ attempts: 1, error: expect.stringContaining("no such mailbox") });
  expect(of("sokolov")).toMatchObject({ nextAt: now + 60_000, error: expect.stringContaining("451") });
  for (let attempts = 2; attempts <= 3; attempts += 1) {
    now = of("sokolov").nextAt!;
    await until(() => of("sokolov").attempts === attempts && of("sokolov").state !== "sending");
  }
  expect(of("sokolov").state).toBe("sent");
  const got = server.received.filter(({ to }) => to.join().startsWith("sokolov"));
  expect(got.map(({ email }) => email.messageId)).toEqual([`<${of("sokolov").messageId}>`]);
});

test.each(["connect", "rcpt", "data", "accepted"] as const)(
  "a server that falls silent at %s holds nobody up for long, and the mail waits for its next attempt",
  async (where) => {
    const { current, slug } = office();
    const server = await smtp({ at: (step) => (step === where ? silence() : null) });
    deliverWith(current, server.settings);
    tell(current, slug);
    send(current, slug, { number: 1 });
    await until(() => mailsIn(current).every(({ state, attempts }) => state === "queued" && attempts === 1));
    expect(mailsIn(current).every(({ nextAt }) => nextAt === current.now + 60_000)).toBe(true);
  },
);

test("a wrong password is no mail's fault: all wait, and the server's words are kept without it", async () => {
  const { current, slug } = office();
  const server = await smtp({ user: { name: "office", password: "right" } });
  deliverWith(current, { ...server.settings, user: "office", password: "wrong-secret" });
  tell(current, slug);
  send(current, slug, { number: 1 });
  await until(() => mailsIn(current).every(({ state, attempts }) => state === "queued" && attempts === 1));
  expect(mailsIn(current)[0]!.error).toContain("535");
  expect(JSON.stringify(mailsIn(current))).not.toContain("wrong-secret");
});

test("what a process left behind goes once more when the next one starts; an office that stops waits for answers", async () => {
  const { current, slug } = office();
  const server = await smtp();
  tell(current, slug);
  send(current, slug, { number: 1 });
  current.db.$client.prepare("update mails set state = 'sending', attempts = 1").run();
  const postman = deliverWith(current, server.settings);
  await postman.stop(); // the answers of those that are on their way are waited for
  const sent = mailsIn(current).filter(({ state }) => state === "sent");
  expect(sent.length).toBeGreaterThan(0);
  expect(server.received).toHaveLength(sent.length);
  expect(mailsIn(current).some(({ state }) => state === "sending")).toBe(false);
});
