import { expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import { queueReminders, regularReminders } from "#app/domain/mail/remind-actions.server.ts";
import { mailWriter } from "#app/i18n/mail-in-words.ts";
import { actionState, keeping, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { addressFor, amend, domain, mailsIn, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { story } from "#test/story.ts";

const reminding = { writer: mailWriter, domain, zone: "Europe/Moscow" };
const at = (text: string) => Date.parse(`${text}Z`);

/** A released visit of ours to Berlin; the head of our side and the mayor of theirs owe one action. */
function office(more: State = {}) {
  const current = story({ now: "2027-11-10T09:00" });
  const visit = preparedVisit(current);
  const { slug, visitId, head, mayor } = visit;
  amend(current, "participation", mayor, slug, { email: "mayor@berlin.example" });
  tell(current, slug);
  const { add } = keeping(current, visitId);
  add(
    "outcome",
    "promise",
    outcomeState("SECRET thought", "proposal", [move("proposed", "2027-11-01")], { audience: "internal" }),
  );
  add("actionItem", "draft", {
    ...actionState("Send the draft", "promise", { setOn: "2027-11-01", dueOn: "2027-12-10", remindDays: 7 }),
    detail: { en: "SECRET detail" },
    audience: "participants",
    owners: [
      owner("guest", "Europe/Moscow", { participationId: head }),
      owner("host", "Europe/Berlin", { participationId: mayor }),
    ],
    updates: [
      {
        onDate: "2027-11-02",
        side: "guest",
        saidBy: null,
        progress: null,
        note: { en: "SECRET word" },
        evidence: null,
      },
    ],
    ...more,
  });
  const reminders = () => mailsIn(current).filter(({ kind }) => kind === "action");
  return {
    ...visit,
    current,
    reminders,
    queue: (text: string) => queueReminders(current.db, reminding, at(text)),
  };
}

test("owners are reminded at seven of their own zone, each once for a due date", () => {
  const { queue, reminders, current, slug, mayor } = office();
  expect(queue("2027-12-03T03:59")).toBe(0);
  expect(queue("2027-12-03T04:00")).toBe(1); // 07:00 in Moscow, 05:00 in Berlin
  expect(queue("2027-12-03T05:59")).toBe(0);
  expect(queue("2027-12-03T06:00")).toBe(1);
  expect(queue("2027-12-04T12:00")).toBe(0);
  expect(reminders().map(({ address }) => address)).toEqual([secrets.email, "mayor@berlin.example"]);
  amend(current, "actionItem", "draft", slug, { dueOn: "2027-12-20" });
  expect(queue("2027-12-13T12:00")).toBe(2);
  expect(reminders().filter(({ participationId }) => participationId === mayor)).toHaveLength(2);
});

test("a reminder names the action, its date, the visit and whom to call, and nothing internal", () => {
  const { queue, reminders, current, slug, mayor } = office();
  addressFor(current, slug, mayor, ["ru"]);
  queue("2027-12-03T12:00");
  const [ours, theirs] = [...reminders()].sort((a, b) => b.address!.localeCompare(a.address!));
  expect(ours).toMatchObject({ language: "en", subject: "Due on 10 December 2027: Send the draft" });
  expect(ours!.body).toBe(
    [
      ...["This was agreed, and you are named as one of those who see to it:", "", "Send the draft"],
      ...["Due: Fri 10 December 2027, until midnight (Moscow Standard Time · UTC+3)", "Moscow in Berlin", ""],
      "If anything is in the way, please call: Duty officer, +49 (0)30 2000 10\n",
    ].join("\n"),
  );
  expect(theirs).toMatchObject({ language: "ru", subject: "Срок 10 декабря 2027 г.: Send the draft" });
  for (const { subject, body } of reminders()) expect(subject + body).not.toContain("SECRET");
});

test("what is internal reminds our own side alone", () => {
  const { queue, reminders } = office({ audience: "internal" });
  expect(queue("2027-12-03T12:00")).toBe(1);
  expect(reminders().map(({ address }) => address)).toEqual([secrets.email]);
});

test("nobody is reminded of what is done, dropped or over, nor an owner who is done or has no address", () => {
  const said = { doneOn: "2027-12-01", doneBy: "Li Na" };
  const { queue, current, slug, head, mayor } = office();
  const owners = (guest: State, host: State) => [
    owner("guest", "Europe/Moscow", { participationId: head, ...guest }),
    owner("host", "Europe/Berlin", { participationId: mayor, ...host }),
  ];
  amend(current, "actionItem", "draft", slug, { owners: owners(said, said) });
  expect(queue("2027-12-03T12:00")).toBe(0);
  amend(current, "actionItem", "draft", slug, {
    ...{ owners: owners({}, {}), droppedOn: "2027-12-02", dropReason: "Not wanted" },
  });
  expect(queue("2027-12-03T12:00")).toBe(0);
  amend(current, "actionItem", "draft", slug, { droppedOn: null, dropReason: null });
  expect(queue("2027-12-11T12:00")).toBe(0);
  amend(current, "actionItem", "draft", slug, { remindDays: null });
  expect(queue("2027-12-03T12:00")).toBe(0);
  amend(current, "actionItem", "draft", slug, { owners: owners(said, {}), remindDays: 7 });
  amend(current, "participation", mayor, slug, { email: null });
  expect(queue("2027-12-03T12:00")).toBe(0);
});

test("the clock is looked at every quarter of an hour", () => {
  const { current, reminders } = office();
  const look = regularReminders(current.db, reminding);
  look(at("2027-12-03T03:50"));
  look(at("2027-12-03T04:00"));
  look(at("2027-12-03T04:01"));
  expect(reminders()).toHaveLength(1);
});
