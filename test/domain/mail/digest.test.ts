import { expect, test } from "vitest";
import { dailyDigest, queueDigests } from "#app/domain/mail/digest.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { accounts } from "#db/schema/index.ts";
import { withAccount } from "#test/accounts.ts";
import { addressFor, domain, mailsIn, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { origin, release, story } from "#test/story.ts";

const digesting = { writer: mailWriter, domain, origin, zone: "Europe/Berlin" };
const at = (text: string) => Date.parse(`${text}+02:00`); // Berlin in October 2027, until the 31st

/** A visit from 25 to 31 October, told on the 12th, which one of two readers has read. */
async function office() {
  const current = story({ now: "2027-10-12T09:00" });
  const visit = preparedVisit(current);
  addressFor(current, visit.slug, visit.head);
  addressFor(current, visit.slug, visit.interpreter);
  tell(current, visit.slug);
  const read = (id: string) =>
    current.db.$client
      .prepare("insert into readings values (?, ?, 1, ?)")
      .run(visit.visitId, id, current.now);
  read(visit.interpreter);
  await withAccount(current, "planner", { language: "ru" });
  await withAccount(current, "planner", { email: "second@protocol.example" });
  await withAccount(current, "manager");
  const digests = () => mailsIn(current).filter(({ kind }) => kind === "digest");
  return { ...visit, current, read, digests };
}

test("planners are told at seven who has not read, each once a day in their language", async () => {
  const { current, slug, digests } = await office();
  expect(queueDigests(current.db, digesting, at("2027-10-13T06:59"))).toBe(0);
  expect(queueDigests(current.db, digesting, at("2027-10-13T07:00"))).toBe(2);
  expect(queueDigests(current.db, digesting, at("2027-10-13T16:00"))).toBe(0);
  expect(queueDigests(current.db, digesting, at("2027-10-14T07:00"))).toBe(2);
  const [ours] = digests().filter(({ language }) => language === "ru");
  expect(ours).toMatchObject({ address: "planner@protocol.example", state: "queued", visitId: null });
  expect(ours!.subject).toBe("С программой ознакомились не все: 1 визит");
  expect(ours!.body).toBe(
    [
      ...["Москва в Берлине", "С версией 1 ознакомились: 1 из 2.", "Ещё не ознакомились: Анна Петрова"],
      `${origin}/visits/${slug}/plan/readers`,
      `\nОтказаться от этой рассылки можно в настройках: ${origin}/settings#mails\n`,
    ].join("\n"),
  );
  for (const secret of Object.values(secrets)) expect(ours!.body).not.toContain(secret);
});

test("there is none once everybody has read, for a visit far ahead or over, or to whoever may not sign in", async () => {
  const { current, head, read, digests } = await office();
  expect(queueDigests(current.db, digesting, at("2027-10-10T07:00"))).toBe(0); // fifteen days before
  expect(queueDigests(current.db, digesting, at("2027-11-01T09:00"))).toBe(0);
  read(head);
  expect(queueDigests(current.db, digesting, at("2027-10-13T07:00"))).toBe(0);
  current.db.$client.prepare("delete from readings").run();
  current.db.update(accounts).set({ disabledAt: current.now }).run();
  expect(queueDigests(current.db, digesting, at("2027-10-13T07:00"))).toBe(0);
  expect(digests()).toEqual([]);
});

test("what was released this morning is told tomorrow, and the clock is looked at once a day", async () => {
  const { current, slug, digests } = await office();
  release({ ...current, now: at("2027-10-13T08:00") }, slug);
  const look = dailyDigest(current.db, digesting);
  look(at("2027-10-13T06:00"));
  look(at("2027-10-13T09:00"));
  expect(digests()).toEqual([]);
  look(at("2027-10-14T07:01"));
  look(at("2027-10-14T07:02"));
  expect(digests()).toHaveLength(2);
});
