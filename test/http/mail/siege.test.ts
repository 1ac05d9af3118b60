import { randomInt } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, expect, test, vi } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { openDatabase } from "#db/database.ts";
import { freePort } from "#test/bench/ports.ts";
import { officeProcess } from "#test/http/siege/office-process.ts";
import { amend, mailsIn, send, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { openSmtp, silence, type Temper } from "#test/smtp.ts";
import { clock, plan, story } from "#test/story.ts";

vi.setConfig({ testTimeout: 180_000 }); // processes that start on busy machines

const cleanup: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const step of cleanup.splice(0).reverse()) await step();
});

/** An office on disk with two participants to write to, and its process, whose mails go to this server. */
async function besieged(temper: Temper) {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-mail-siege-"));
  cleanup.push(() => rmSync(folder, { recursive: true, force: true }));
  const data = join(folder, "office");
  mkdirSync(data);
  const file = join(data, "dragoman.db");
  const made = story();
  const visit = preparedVisit(made);
  const only = (participationId: string) => ({
    attendances: [{ id: `seat-${participationId}`, who: { participationId }, role: null, isNeeded: true }],
  });
  amend(made, "item", visit.walk.id, visit.slug, only(visit.head));
  amend(made, "participation", visit.interpreter, visit.slug, { email: "sokolov@moscow.example" });
  const when = clock("2027-10-26T19:00", "2027-10-26T23:59");
  plan(made, visit.slug, visit.leg, "dinner", when, only(visit.interpreter));
  tell(made, visit.slug);
  made.db.$client.prepare("vacuum into ?").run(file);

  const smtp = await openSmtp(temper);
  cleanup.push(smtp.close);
  const office = officeProcess(data, await freePort(), {
    SMTP_URL: `smtp://127.0.0.1:${smtp.port}`,
    DRAGOMAN_MAIL_FROM: "Protocol Office <protocol@city.example>",
  });
  cleanup.push(office.kill);
  /** Does something with the database of the office as it lies on disk. */
  const inside = <Found>(act: (current: Current) => Found): Found => {
    const db = openDatabase(file);
    try {
      return act({ ...story(), db, now: Date.now() });
    } finally {
      db.$client.close();
    }
  };
  return { ...visit, smtp, office, inside };
}

async function until(isSo: () => boolean): Promise<void> {
  for (let tries = 0; !isSo(); tries += 1) {
    if (tries > 1000) throw new Error("It did not come about.");
    await pause(50);
  }
}

test.each([
  { where: "connect", says: "before the server greets", repeats: false },
  { where: "rcpt", says: "after the server was told to whom", repeats: false },
  { where: "data", says: "before the server has taken the text", repeats: false },
  { where: "accepted", says: "after the server took it, before it said so", repeats: true },
] as const)(
  "an office that is killed $says loses no mail, and repeats one only under its own Message-ID",
  async ({ where, repeats }) => {
    let isStalling = true;
    let stalled = 0;
    const { office, smtp, slug, inside } = await besieged({
      at: (step) => {
        if (!isStalling || step !== where) return null;
        stalled += 1;
        return silence();
      },
    });
    inside((current) => send(current, slug, { number: 1 }));
    await office.start();
    await until(() => stalled === 2);
    expect(inside(mailsIn).map(({ state }) => state)).toEqual(["sending", "sending"]);
    await office.kill();
    isStalling = false;
    const before = smtp.received.length;
    expect(before).toBe(repeats ? 2 : 0);
    await office.start();
    await until(() => inside(mailsIn).every(({ state }) => state === "sent"));
    expectEachOnce(inside(mailsIn), smtp.received.slice(before));
    if (repeats) expectEachOnce(inside(mailsIn), smtp.received.slice(0, before));
  },
);

test("an office that is killed just after the server said yes sends that mail at most once more, as the same one", async () => {
  let kill: (() => Promise<void>) | null = null;
  let dead: Promise<void> | null = null;
  const { office, smtp, slug, inside } = await besieged({
    at: (step) => {
      // The answer goes out as this returns; the process dies while it is read, or shortly after.
      if (step === "accepted" && kill) setImmediate(() => (dead ??= kill!()));
      return null;
    },
  });
  kill = office.kill;
  inside((current) => send(current, slug, { number: 1 }));
  await office.start();
  await until(() => dead !== null);
  await dead;
  kill = null;
  await office.start();
  await until(() => inside(mailsIn).every(({ state }) => state === "sent"));
  expectKnown(inside(mailsIn), smtp.received);
  expect(smtp.received.length).toBeLessThanOrEqual(4);
});

test("an office that is killed fourteen times at any moment tells everybody everything in the end", async () => {
  const ROUNDS = 14;
  const temper: Temper = {
    at: async (step) => {
      await pause(randomInt(step === "accepted" ? 30 : 12));
      return randomInt(12) === 0 && step === "rcpt" ? 451 : null;
    },
  };
  const { office, smtp, slug, walk, head, inside } = await besieged(temper);
  let hour = "";
  for (let round = 1; round <= ROUNDS; round += 1) {
    hour = `10:${String(round + 10).padStart(2, "0")}`;
    const number = inside((current) => {
      if (round % 2 === 0) return round;
      amend(current, "item", walk.id, slug, { when: clock(`2027-10-26T${hour}`, "2027-10-26T23:59") });
      return tell(current, slug);
    });
    if (round % 2 === 1) inside((current) => send(current, slug, { number }));
    await office.start();
    await pause(randomInt(250));
    await office.kill();
  }
  // What was refused for now is due at once, so that the story comes to its end.
  inside(({ db }) => db.$client.prepare("update mails set next_at = 0 where state = 'queued'").run());
  temper.at = () => null;
  await office.start();
  const isOpen = (state: string) => ["queued", "sending"].includes(state);
  await until(() => !inside(mailsIn).some(({ state }) => isOpen(state)));

  const mails = inside(mailsIn);
  expectKnown(mails, smtp.received);
  const mine = smtp.received.filter(({ to }) => to.includes(secrets.email));
  const numbers = mine.map(
    ({ email }) => mails.find(({ messageId }) => email.messageId === `<${messageId}>`)!.number!,
  );
  expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  expect(mine.at(-1)!.email.text).toContain("10:23"); // where the walk was moved last
  const latest = Math.max(...mails.map(({ number }) => number!));
  const last = mails.find((mail) => mail.participationId === head && mail.number === latest);
  expect(last?.state).toBe("sent");
  const repeats = smtp.received.length - new Set(smtp.received.map(({ email }) => email.messageId)).size;
  expect(repeats).toBeLessThanOrEqual(ROUNDS * 3); // as many as were on their way together, at each death
});

type Mails = ReturnType<typeof mailsIn>;
type Got = Awaited<ReturnType<typeof openSmtp>>["received"];

/** The server got each mail, each once. */
function expectEachOnce(mails: Mails, received: Got): void {
  expect(received.map(({ email }) => email.messageId).sort()).toEqual(
    mails.map(({ messageId }) => `<${messageId}>`).sort(),
  );
}

/** Whatever was sent did arrive, whatever arrived is one of ours, and a repeat says what the first one said. */
function expectKnown(mails: Mails, received: Got): void {
  const ids = new Set(mails.map(({ messageId }) => `<${messageId}>`));
  const texts = new Map<string, string>();
  for (const { email } of received) {
    const id = email.messageId!;
    expect(ids).toContain(id);
    expect(texts.get(id) ?? email.text).toBe(email.text);
    texts.set(id, email.text!);
  }
  for (const { messageId } of mails.filter(({ state }) => state === "sent"))
    expect(texts.has(`<${messageId}>`)).toBe(true);
}
