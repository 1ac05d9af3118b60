import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { pageHere } from "#app/domain/mail/mail-writer.ts";
import { dropMails } from "#app/domain/mail/send-mails.server.ts";
import { mails } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { addressFor, amend, mailsIn, send, takeOut, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { clock, later, plan, story } from "#test/story.ts";

/** Petrova leads the guests, Sokolov interprets; the walk is hers, the dinner his, and he has no e-mail. */
function office(current: Current = story()) {
  const visit = preparedVisit(current);
  const only = (participationId: string) => ({
    attendances: [{ id: `seat-${participationId}`, who: { participationId }, role: null, isNeeded: true }],
  });
  amend(current, "item", visit.walk.id, visit.slug, only(visit.head));
  const when = clock("2027-10-26T19:00", "2027-10-26T21:00");
  const dinner = plan(current, visit.slug, visit.leg, "dinner", when, only(visit.interpreter));
  return { ...visit, current, dinner };
}

const to = (current: Current, participationId: string) =>
  mailsIn(current).filter((mail) => mail.participationId === participationId);
const told = (current: Current, participationId: string) =>
  to(current, participationId).map(({ number, state }) => `${number} ${state}`);
const accept = ({ db, now }: Current, number: number) =>
  db
    .update(mails)
    .set({ state: "sent", sentAt: now, address: "somebody@moscow.example" })
    .where(eq(mails.number, number))
    .run();
const cancel = (current: Current, id: string) => {
  const whose = { kind: "visit" as const, id, visitId: null };
  const { state, version } = findThing(current, whose);
  must(changeThing(current, whose, version, { ...state, status: "cancelled" }));
};
const move = (current: Current, slug: string, id: string, hour: string) =>
  amend(current, "item", id, slug, { when: clock(`2027-10-26T${hour}`, "2027-10-26T21:30") });

test("the first release is told to everybody who is named, each with their own programme", () => {
  const { current, slug, head, interpreter } = office();
  addressFor(current, slug, head, ["zh"]);
  tell(current, slug);
  const [his, hers] = [to(current, interpreter), to(current, head)];
  expect(mailsIn(current)).toHaveLength(2); // the unnamed have no e-mail
  expect([hers[0]!.address, hers[0]!.language, hers[0]!.state]).toEqual([secrets.email, "zh", "draft"]);
  expect([his[0]!.address, his[0]!.language]).toEqual([null, "ru"]); // of whom Moscow's side is likely to be
  expect(hers[0]!.body).toContain("登城堡山");
  expect(hers[0]!.body).not.toContain("dinner");
  expect(his[0]!.body).toContain("dinner по-русски");
  expect(hers[0]!.messageId).toMatch(/^[0-9a-f-]{36}@protocol\.example$/);
});

test("a release tells those whose own programme it changes, and nobody else", () => {
  const { current, slug, walk, head, interpreter } = office();
  tell(current, slug);
  accept(current, 1);
  const next = later(current, "2027-02-02T09:00");
  move(next, slug, walk.id, "10:30");
  tell(next, slug, { en: "Rain is likely.", ru: "Вероятен дождь." });
  expect(told(current, head)).toEqual(["1 sent", "2 draft"]);
  expect(told(current, interpreter)).toEqual(["1 sent"]);
  const { subject, body } = to(current, head)[1]!;
  expect(subject).toBe("Ваша программа: Москва в Берлине, версия 2");
  expect(body).toContain(
    "• Перенесено: Прогулка на замковый холм\n  26 октября, 10:30–21:30, Берлин (UTC+2)",
  );
  expect(body).toContain("прежде: 26 октября, 10:00–11:00");
  expect(body).toContain("Вероятен дождь.");
});

test("a draft that never went gives way to one message that tells all since the last that was sent", () => {
  const { current, slug, walk, head } = office();
  tell(current, slug);
  accept(current, 1);
  move(current, slug, walk.id, "10:30");
  tell(later(current, "2027-02-02T09:00"), slug, { en: "First note" });
  move(current, slug, walk.id, "12:00");
  tell(later(current, "2027-02-03T09:00"), slug, { en: "Second note" });
  expect(told(current, head)).toEqual(["1 sent", "2 dropped", "3 draft"]);
  const { body } = to(current, head)[2]!;
  expect(body).toContain("12:00–21:30");
  expect(body).toContain("прежде: 26 октября, 10:00–11:00");
  expect(body).not.toContain("10:30");
  expect(body).toContain("First note\n\nSecond note");
});

test("what was taken back before anybody was told needs no message", () => {
  const { current, slug, walk, head } = office();
  tell(current, slug);
  accept(current, 1);
  move(current, slug, walk.id, "10:30");
  tell(later(current, "2027-02-02T09:00"), slug);
  amend(current, "item", walk.id, slug, { when: clock("2027-10-26T10:00", "2027-10-26T11:00") });
  tell(later(current, "2027-02-03T09:00"), slug);
  expect(told(current, head)).toEqual(["1 sent", "2 dropped"]);
});

test("whom an earlier message did not reach is told with the next release, whatever that changes", () => {
  const { current, slug, dinner, head } = office();
  tell(current, slug);
  move(current, slug, dinner.id, "20:00");
  tell(later(current, "2027-02-02T09:00"), slug);
  expect(told(current, head)).toEqual(["1 dropped", "2 draft"]);
  expect(to(current, head)[1]!.subject).toBe("Ваша программа: Москва в Берлине");
});

test("what an officer called off is not told again until something else changes", () => {
  const { current, slug, walk, dinner, head } = office();
  tell(current, slug);
  accept(current, 1);
  move(current, slug, walk.id, "10:30");
  tell(later(current, "2027-02-02T09:00"), slug);
  expect(must(dropMails(current, slug, { number: 2 }))).toEqual({ dropped: 1 });
  move(current, slug, dinner.id, "20:00");
  tell(later(current, "2027-02-03T09:00"), slug);
  expect(told(current, head)).toEqual(["1 sent", "2 dropped"]);
  move(current, slug, walk.id, "12:00");
  tell(later(current, "2027-02-04T09:00"), slug);
  expect(to(current, head)[2]!.body).toContain("прежде: 26 октября, 10:00–11:00");
});

test("a cancelled item and a cancelled visit are told as such", () => {
  const { current, slug, walk, visitId, head, interpreter } = office();
  tell(current, slug);
  accept(current, 1);
  amend(current, "item", walk.id, slug, { status: "cancelled" });
  tell(later(current, "2027-02-02T09:00"), slug);
  expect(to(current, head)[1]!.body).toContain(
    "• Отменено: Прогулка на замковый холм\n  26 октября, 10:00–11:00",
  );
  accept(current, 2);
  cancel(current, visitId);
  tell(later(current, "2027-02-03T09:00"), slug);
  for (const one of [head, interpreter]) {
    const last = to(current, one).at(-1)!;
    expect([last.number, last.subject]).toEqual([3, "Визит отменён: Москва в Берлине"]);
    expect(last.body).toContain("Визит отменён.");
  }
});

test("whoever is taken out is told so at the address that they had, if they were ever told to come", () => {
  const { current, slug, dinner, interpreter } = office();
  amend(current, "participation", interpreter, slug, { email: "sokolov@moscow.example" });
  tell(current, slug);
  accept(current, 1);
  amend(current, "item", dinner.id, slug, { attendances: [] });
  takeOut(current, "participation", interpreter, slug);
  tell(later(current, "2027-02-02T09:00"), slug);
  const last = to(current, interpreter)[1]!;
  expect([last.address, last.subject]).toEqual([
    ...["sokolov@moscow.example", "Вы больше не участвуете в визите: Москва в Берлине"],
  ]);
  expect(last.body).not.toContain("dinner");
});

test("whoever was never told that they take part is not told that they no longer do", () => {
  const { current, slug, dinner, interpreter } = office();
  tell(current, slug);
  amend(current, "item", dinner.id, slug, { attendances: [] });
  takeOut(current, "participation", interpreter, slug);
  tell(later(current, "2027-02-02T09:00"), slug);
  expect(told(current, interpreter)).toEqual(["1 dropped"]);
});

test("a title that is only translated is no news to those who read another language", () => {
  const { current, slug, walk, head } = office();
  tell(current, slug);
  accept(current, 1);
  amend(current, "item", walk.id, slug, { title: { ...walk.title, zh: "登山" } });
  tell(later(current, "2027-02-02T09:00"), slug);
  expect(told(current, head)).toEqual(["1 sent"]);
});

test("no text of people ends a line of a subject, stands for an address or begins a change of its own", () => {
  const { current, slug, walk, head } = office();
  amend(current, "item", walk.id, slug, { title: { ru: "Обед\u0001\r\nBcc: all@evil.example\u202E" } });
  addressFor(current, slug, head);
  tell(current, slug, { en: "\u0001 [pay](http://evil.example)" });
  const { body } = to(current, head)[0]!;
  expect(body.split(pageHere)).toHaveLength(2);
  expect(body).toContain("Обед Bcc: all@evil.example");
  expect(body).not.toContain("\u202E");
});

test("no mail holds what the office keeps to itself", () => {
  const { current, slug, head, walk } = office();
  addressFor(current, slug, head);
  tell(current, slug);
  move(current, slug, walk.id, "11:00");
  tell(later(current, "2027-02-02T09:00"), slug);
  const all = mailsIn(current).map(({ subject, body, calendar }) => `${subject}\n${body}\n${calendar}`);
  for (const secret of Object.values(secrets)) expect(all.join("\n")).not.toContain(secret);
});

test("sending freezes the draft as it stands then: with an address, a language and a page that came later", () => {
  const { current, slug, head, interpreter } = office();
  tell(current, slug);
  amend(current, "participation", interpreter, slug, { email: "sokolov@moscow.example" });
  addressFor(current, slug, interpreter, ["en"]);
  expect(send(current, slug, { number: 1 })).toBe(2);
  const [mail] = to(current, interpreter);
  expect([mail!.state, mail!.address, mail!.language, mail!.queuedBy]).toEqual([
    ...["queued", "sokolov@moscow.example", "en", current.actor.id],
  ]);
  expect(mail!.body).toContain("Your programme, always up to date:\n\u0001");
  expect(to(current, head)[0]!.body).not.toContain("\u0001");
  expect(send(current, slug, { number: 1 })).toBe(0); // none is sent twice
});
