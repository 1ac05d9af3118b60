import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { nudgeReaders } from "#app/domain/mail/nudge.server.ts";
import { type OutgoingMail, settleMail, takeMail, takeUpLeftMails } from "#app/domain/mail/outbox.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { openDatabase } from "#db/database.ts";
import { mails } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { addressFor, amend, domain, mailsIn, officeKey, send, tell } from "#test/mailing.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, origin, plan, story } from "#test/story.ts";

const HOUR = 3_600_000;
const addresses = { officeKey, origin };

/** An office as bytes, made once: two participants with an item each, and an address to write to. */
const made = (() => {
  const current = story();
  const visit = preparedVisit(current);
  const only = (participationId: string) => ({
    attendances: [{ id: `seat-${participationId}`, who: { participationId }, role: null, isNeeded: true }],
  });
  amend(current, "item", visit.walk.id, visit.slug, only(visit.head));
  amend(current, "participation", visit.interpreter, visit.slug, { email: "sokolov@moscow.example" });
  const when = clock("2027-10-26T19:00", "2027-10-26T23:59");
  const dinner = plan(current, visit.slug, visit.leg, "dinner", when, only(visit.interpreter));
  return { ...visit, dinner, bytes: current.db.$client.serialize() };
})();
const { slug, head, interpreter } = made;
const itemOf: Record<string, string> = { [head]: made.walk.id, [interpreter]: made.dinner.id };

const office = (): Current => ({ ...story(), db: openDatabase(Buffer.from(made.bytes)) });

const refused = (status: number) => ({
  ...{ kind: "refused" as const, status, command: "RCPT TO", said: `${status} not now` },
});

test("a mail is on its way before anybody is asked, and is taken once", () => {
  const current = office();
  tell(current, slug);
  expect(takeMail(current.db, current.now, addresses)).toBeNull(); // nobody has looked at it
  send(current, slug, { number: 1 });
  const both = [1, 2].map(() => takeMail(current.db, current.now, addresses)!.to);
  expect(both.sort()).toEqual(["secret-petrova@moscow.example", "sokolov@moscow.example"]);
  expect(takeMail(current.db, current.now, addresses)).toBeNull();
  expect(mailsIn(current).map(({ state }) => state)).toEqual(["sending", "sending"]);
});

test("the address of the page is put in when the mail goes, and is the one that is good by then", () => {
  const current = office();
  addressFor(current, slug, head);
  tell(current, slug);
  send(current, slug, { number: 1 });
  const mail = [1, 2]
    .map(() => takeMail(current.db, current.now, addresses)!)
    .find(({ to }) => to.includes("petrova"))!;
  expect(mail.body).toMatch(/\nhttp:\/\/localhost:3000\/p\/[\w-]{43}\n/);
  expect(JSON.stringify(mailsIn(current))).not.toMatch(/\/p\/[\w-]{43}/);
});

test("a temporary refusal waits, one for good fails at once, and a whole day of refusals does, too", () => {
  const current = office();
  tell(current, slug);
  send(current, slug, { number: 1 });
  const [first, second] = [1, 2].map(() => takeMail(current.db, current.now, addresses)!);
  settleMail(current.db, first!.id, refused(550), current.now);
  settleMail(current.db, second!.id, refused(451), current.now);
  const stateOf = (id: string) => mailsIn(current).find((mail) => mail.id === id)!;
  expect(stateOf(first!.id)).toMatchObject({ state: "failed", error: "550 not now", attempts: 1 });
  expect(stateOf(second!.id)).toMatchObject({ state: "queued", nextAt: current.now + 60_000 });
  let now = current.now;
  while (stateOf(second!.id).state === "queued") {
    now = stateOf(second!.id).nextAt!;
    expect(takeMail(current.db, now - 1, addresses)).toBeNull();
    expect(takeMail(current.db, now, addresses)).toMatchObject({ messageId: second!.messageId });
    settleMail(current.db, second!.id, refused(451), now);
  }
  expect(stateOf(second!.id).state).toBe("failed");
  expect((now - current.now) / HOUR).toBeLessThan(24);
});

test("people are asked to confirm once a day for a version; whoever did, or cannot be written to, is not", () => {
  const current = office();
  const nudging = { writer: mailWriter, domain, hasServer: true, zone: "Europe/Berlin" };
  const ask = (now = current.now) =>
    nudgeReaders({ ...current, now }, nudging, slug, [head, interpreter, made.mayor]);
  expect(ask()).toMatchObject({ ok: false, issues: [{ code: "mail.notReleased" }] });
  tell(current, slug);
  expect(must(ask())).toEqual({
    ...{ number: 1, queued: [head, interpreter], withoutAddress: [made.mayor], asked: [], confirmed: [] },
  });
  expect(must(ask())).toMatchObject({ queued: [], asked: [head, interpreter] });
  current.db.$client.prepare("insert into readings values (?, ?, 1, ?)").run(made.visitId, head, current.now);
  expect(must(ask(current.now + 24 * HOUR))).toMatchObject({ queued: [interpreter], confirmed: [head] });
  const told = mailsIn(current).filter(({ kind }) => kind === "nudge");
  expect(told.map(({ state }) => state)).toEqual(["queued", "queued", "queued"]);
  expect(told[0]!.subject).toBe("Просим подтвердить ознакомление с версией 1: Москва в Берлине");
  tell({ ...current, now: current.now + 25 * HOUR }, slug);
  expect(mailsIn(current).filter(({ kind, state }) => kind === "nudge" && state === "queued")).toEqual([]);
  expect(nudgeReaders(current, { ...nudging, hasServer: false }, slug, [head])).toMatchObject({
    ok: false,
    issues: [{ code: "mail.noServer" }],
  });
});

const moveWalk = (current: Current, hour: string) =>
  amend(current, "item", made.walk.id, slug, { when: clock(`2027-10-26T${hour}`, "2027-10-26T23:59") });
const statesOf = (current: Current) =>
  mailsIn(current)
    .filter(({ participationId }) => participationId === head)
    .map(({ number, state }) => `${number} ${state}`);

test("a later mail waits until the one before it is answered, so that none passes another", () => {
  const current = office();
  tell(current, slug);
  send(current, slug, { number: 1 });
  const first = [1, 2].map(() => takeMail(current.db, current.now, addresses)!);
  const next = { ...current, now: current.now + 1000 };
  moveWalk(next, "10:30");
  tell(next, slug);
  send(next, slug, { number: 2 });
  expect(takeMail(next.db, next.now, addresses)).toBeNull();
  for (const { id } of first) settleMail(next.db, id, { kind: "accepted" }, next.now);
  expect(takeMail(next.db, next.now, addresses)).toMatchObject({
    body: expect.stringContaining("10:30"),
  });
});

test("a mail that was refused for now goes no more once a later version is told in another", () => {
  const current = office();
  tell(current, slug);
  send(current, slug, { number: 1 });
  const first = [1, 2].map(() => takeMail(current.db, current.now, addresses)!);
  const next = { ...current, now: current.now + 1000 };
  moveWalk(next, "10:30");
  tell(next, slug);
  for (const { id } of first) settleMail(next.db, id, refused(451), next.now);
  expect(statesOf(next)).toEqual(["1 dropped", "2 draft"]);
  // The same for one that a process left behind: whatever became of it, the later one tells it all.
  current.db.$client.prepare("update mails set state = 'sending' where number = 1").run();
  takeUpLeftMails(next.db, next.now);
  while (takeMail(next.db, next.now, addresses)) {}
  expect(statesOf(next)).toEqual(["1 dropped", "2 draft"]);
});

type Step =
  | { do: "release"; who: string[] }
  | { do: "send" | "take" | "crash" | "wait" }
  | { do: "answer"; which: number; how: "accepted" | "later" | "never" | "acceptedThenCrash" };

const steps: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant("release" as const),
      who: fc.subarray([head, interpreter], { minLength: 1 }),
    }),
  },
  {
    weight: 7,
    arbitrary: fc.record({
      do: fc.constantFrom(
        "send" as const,
        "take" as const,
        "take" as const,
        "crash" as const,
        "wait" as const,
      ),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant("answer" as const),
      which: fc.nat(2),
      how: fc.constantFrom(
        "accepted" as const,
        "later" as const,
        "never" as const,
        "acceptedThenCrash" as const,
      ),
    }),
  },
);

test("whatever is released, refused or killed, nobody misses anything, reads old news last, or gets a mail twice but after a crash", () => {
  fc.assert(
    fc.property(fc.array(steps, { minLength: 5, maxLength: 30 }), (all) => {
      let current = office();
      let number = tell(current, slug);
      let minute = 0;
      let out: OutgoingMail[] = [];
      const delivered: { to: string; number: number; messageId: string; body: string }[] = [];
      const uncertain = new Set<string>(); // accepted, and killed before that was written down
      const latest: Record<string, string> = { [head]: "10:00", [interpreter]: "19:00" };
      const accept = (mail: OutgoingMail) => {
        const row = current.db.select().from(mails).where(eq(mails.id, mail.id)).get()!;
        const repeats = delivered.filter(({ messageId }) => messageId === mail.messageId);
        if (repeats.length > 0) expect(uncertain).toContain(mail.messageId);
        delivered.push({ ...mail, to: row.participationId!, number: row.number! });
      };
      const crash = () => {
        out = [];
        takeUpLeftMails(current.db, current.now);
      };
      const sendAll = () => {
        for (let one = 1; one <= number; one += 1) send(current, slug, { number: one });
      };
      for (const step of all) {
        current = { ...current, now: current.now + 1000 };
        switch (step.do) {
          case "release":
            minute += 1;
            for (const who of step.who) {
              latest[who] = `${who === head ? "10" : "20"}:${String(minute).padStart(2, "0")}`;
              amend(current, "item", itemOf[who]!, slug, {
                when: clock(`2027-10-26T${latest[who]}`, "2027-10-26T23:59"),
              });
            }
            number = tell(current, slug);
            break;
          case "send":
            sendAll();
            break;
          case "take": {
            const mail = takeMail(current.db, current.now, addresses);
            if (mail) out.push(mail);
            break;
          }
          case "wait":
            current = { ...current, now: current.now + 13 * HOUR };
            break;
          case "crash":
            crash();
            break;
          case "answer": {
            const [mail] = out.splice(step.which % Math.max(1, out.length), 1);
            if (!mail) break;
            if (step.how === "later") settleMail(current.db, mail.id, refused(451), current.now);
            else if (step.how === "never") settleMail(current.db, mail.id, refused(550), current.now);
            else {
              accept(mail);
              if (step.how === "accepted") settleMail(current.db, mail.id, { kind: "accepted" }, current.now);
              else {
                uncertain.add(mail.messageId);
                crash();
              }
            }
          }
        }
      }
      // In the end every server is well, and an officer sends whatever waits.
      crash();
      for (let round = 0; round < 3; round += 1) {
        current = { ...current, now: current.now + 24 * HOUR };
        sendAll();
        for (let mail = takeMail(current.db, current.now, addresses); mail; ) {
          accept(mail);
          settleMail(current.db, mail.id, { kind: "accepted" }, current.now);
          mail = takeMail(current.db, current.now, addresses);
        }
      }
      for (const who of [head, interpreter]) {
        const own = delivered.filter(({ to }) => to === who);
        const numbers = own.map((mail) => mail.number);
        expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
        expect(own.at(-1)?.body).toContain(latest[who]);
      }
      const left = mailsIn(current).filter(({ state }) => ["draft", "queued", "sending"].includes(state));
      expect(left).toEqual([]);
      current.db.$client.close();
    }),
    { numRuns: 40 },
  );
});
