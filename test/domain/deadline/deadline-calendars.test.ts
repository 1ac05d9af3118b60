import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { findThing, removeThing } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { must } from "#db/seed/telling.ts";
import { changesIn, type Fetched, fetched, subscriber, visitWithFollowUps } from "#test/deadlines.ts";
import { itemState } from "#test/domain/editing/world.ts";
import {
  actionState,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { clock, later } from "#test/story.ts";

const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
const done = (state: Record<string, unknown>, on: string) => ({
  owners: (state.owners as object[]).map((one) => ({ ...one, doneOn: on, doneBy: "The office" })),
});

/** What came of a visit: an agreement with a term, a group that meets, actions, a review, a task. */
function left() {
  const told = visitWithFollowUps();
  const { add, leg, current, visitId } = told;
  const item = add("item", "talks", itemState("talks", leg.id, { title: { en: "Talks", ru: "Переговоры" } }));
  const agreement = add(
    "outcome",
    "agreement",
    outcomeState(
      "Agreement on transport",
      "agreement",
      [move("signed", "2027-10-26"), move("inForce", "2027-11-01")],
      {
        ...{
          validUntil: "2028-10-26",
          noticeDays: 90,
          renewsItself: true,
          instrument: "agreement",
          itemId: item,
        },
        title: { en: "Agreement on transport", ru: "Соглашение о транспорте" },
      },
    ),
  );
  const action = add(
    "actionItem",
    "timetable",
    actionState("Send the timetable", agreement, {
      ...{ setOn: "2027-10-26", dueOn: "2027-11-20", owners, itemId: item, priority: "high" },
      title: { en: "Send the timetable; in two parts", ru: "Прислать расписание" },
    }),
  );
  const review = add("review", "spring", reviewState("2028-03-15", { outcomeId: agreement }));
  const at = (now: string): Current => ({ ...later(current, now) });
  const remove = (now: string, kind: ThingKind, id: string) => {
    const whose = { kind, id, visitId };
    must(removeThing(at(now), whose, findThing(current, whose).version));
  };
  return { ...told, item, agreement, action, review, at, remove };
}

test("a year of changes arrives in the calendar and in the tasks, and nothing else moves", async () => {
  const { current, action, agreement, review, add, change, remove, at, leg } = left();
  const { account, id } = await subscriber(current, "manager");
  let [events, todos] = [fetched(current, account, id), fetched(current, account, id, "todos")];
  const [titles, toDo] = [events, todos].map(({ entries }) =>
    [...entries.values()].map(({ title }) => title),
  );
  expect(titles).toEqual([
    "☐ Send the timetable; in two parts",
    "☐ Review: Agreement on transport",
    "☐ Last day for notice: Agreement on transport",
    "End of term: Agreement on transport",
  ]);
  expect(toDo).toEqual([
    ...["Send the timetable; in two parts", "Review: Agreement on transport"],
    "Last day for notice: Agreement on transport",
  ]);
  const uids = [...events.entries.keys(), ...todos.entries.keys()];
  expect(new Set(uids).size, "a task is not the event beside it").toBe(uids.length);

  const next = (now: string): [string[], string[]] => {
    const [one, other]: Fetched[] = [fetched(at(now), account, id), fetched(at(now), account, id, "todos")];
    const told: [string[], string[]] = [changesIn(events, one!), changesIn(todos, other!)];
    [events, todos] = [one!, other!];
    return told;
  };
  expect(next("2027-11-02T09:00"), "nothing changed").toEqual([[], []]);

  change("actionItem", action, () => ({ dueOn: "2027-12-01" }));
  expect(next("2027-11-03T09:00"), "put off").toEqual([
    ...[["~ ☐ Send the timetable; in two parts"], ["~ Send the timetable; in two parts"]],
  ]);
  change("actionItem", action, ({ updates }) => ({
    updates: [
      ...(updates as object[]),
      {
        onDate: "2027-11-10",
        side: "host",
        saidBy: null,
        progress: 40,
        note: { en: "Half" },
        evidence: null,
      },
    ],
  }));
  next("2027-11-11T09:00");
  const underWay = [...todos.entries.values()].find(({ title }) => title.startsWith("Send"))!;
  expect(underWay).toMatchObject({ status: "IN-PROCESS", percent: "40", priority: "1", due: "2027-12-01" });
  change("actionItem", action, (state) => done(state, "2027-11-30"));
  expect(next("2027-12-02T09:00"), "done by both").toEqual([
    ...[["~ ✓ Send the timetable; in two parts"], ["~ Send the timetable; in two parts"]],
  ]);
  const finished = [...todos.entries.values()].find(({ title }) => title.startsWith("Send"))!;
  expect(finished).toMatchObject({ status: "COMPLETED", percent: "100", completed: "2027-11-30T11:00:00Z" });

  change("review", review, () => ({
    ...{ heldOn: "2028-03-15", heldBy: "The manager", judgement: "onTrack" },
  }));
  expect(next("2028-03-16T09:00")[0]).toEqual(["~ ✓ Review: Agreement on transport"]);
  const second = add(
    "actionItem",
    "second",
    actionState("Name a contact", agreement, { owners, dueOn: "2028-04-01" }),
  );
  expect(next("2028-03-17T09:00")).toEqual([["+ ☐ Name a contact"], ["+ Name a contact"]]);
  change("actionItem", second, () => ({ droppedOn: "2028-03-20", dropReason: "No longer wanted" }));
  expect(next("2028-03-20T09:00")).toEqual([
    ["× Cancelled: Name a contact"],
    ["× Cancelled: Name a contact"],
  ]);
  const third = add(
    "actionItem",
    "third",
    actionState("Book the hall", agreement, { owners, dueOn: "2028-05-01" }),
  );
  next("2028-03-21T09:00");
  remove("2028-03-22T09:00", "actionItem", third);
  expect(next("2028-03-22T09:00"), "gone is told").toEqual([
    ...[["× Cancelled: Book the hall"], ["× Cancelled: Book the hall"]],
  ]);
  expect(next("2028-05-02T09:00")[0], "what is cancelled leaves after thirty days").toEqual([
    "− Cancelled: Name a contact",
  ]);
  change("outcome", agreement, () => ({ validUntil: "2030-10-26" }));
  expect(next("2028-07-01T09:00")[0]).toEqual([
    ...["~ End of term: Agreement on transport", "~ ☐ Last day for notice: Agreement on transport"],
    "− Cancelled: Book the hall",
  ]);
  add(
    "item",
    "session",
    itemState("session", leg.id, {
      ...{
        title: { en: "Second session" },
        groupId: null,
        when: clock("2027-10-27T10:00", "2027-10-27T12:00"),
      },
    }),
  );
  expect(next("2028-07-02T09:00"), "a meeting of no group is no deadline").toEqual([[], []]);
  expect(next("2028-12-02T09:00")[0], "what was done leaves after twelve months").toEqual([
    "− ✓ Send the timetable; in two parts",
  ]);
});

test("an entry says who owes what, by whose midnight, out of what, and where to read more", async () => {
  const { current, action } = left();
  const { account, id } = await subscriber(current, "planner", { language: "ru" });
  const entry = [...fetched(current, account, id).entries.values()][0]!;
  expect(entry).toMatchObject({
    ...{ title: "☐ Прислать расписание", starts: "2027-11-20", ends: "2027-11-21", status: "CONFIRMED" },
    ...{ transparency: "TRANSPARENT", relatedTo: "item-talks@localhost" },
    url: `http://localhost:3000/follow-ups/actions/${action}`,
  });
  expect(entry.description.split("\n")).toEqual([
    "Визит: Москва в Берлине",
    "Основание: Соглашение о транспорте (Соглашение, действует)",
    expect.stringMatching(/^Москва \(до полуночи, .*UTC\+3\)$/),
    expect.stringMatching(/^Берлин \(до полуночи, .*UTC\+1\)$/),
    "Приоритет: высокий",
    `Страница: http://localhost:3000/follow-ups/actions/${action}`,
  ]);
  expect(entry.bytes).not.toMatch(/ATTENDEE|ORGANIZER|VALARM|METHOD/);
});

test("a working group that meets by a rhythm is one entry, without what is planned or left out", async () => {
  const { current, add, leg } = left();
  const group = add(
    "outcome",
    "group",
    outcomeState("Group on transport", "workingGroup", [move("agreed", "2027-10-26")], {
      ...{ mandate: { en: "Timetables" }, meetsEvery: 1, meetsUnit: "month", meetsPlace: "last" },
      ...{ meetsWeekday: "fr", meetsFrom: "2027-10-29", meetsAt: "10:00", meetsZone: "Europe/Berlin" },
      ...{ meetsMinutes: 90, meetsNot: [{ on: "2027-12-31" }] },
    }),
  );
  add(
    "item",
    "session",
    itemState("session", leg.id, {
      ...{ title: { en: "First session" }, groupId: group, isOutsideLeg: true },
      when: clock("2027-11-26T10:00", "2027-11-26T12:00"),
    }),
  );
  const { account, id } = await subscriber(current, "planner");
  const { text, entries } = fetched(current, account, id);
  const rhythm = [...entries.values()].find(({ title }) => title === "Meeting due: Group on transport")!;
  const lines = rhythm.bytes.replaceAll("\r\n ", "").split("\r\n");
  expect(lines).toContain("DTSTART;TZID=Europe/Berlin:20271126T100000");
  expect(lines).toContain("DTEND;TZID=Europe/Berlin:20271126T113000");
  expect(lines).toContain("RRULE:FREQ=MONTHLY;BYDAY=-1FR");
  expect(lines.filter((line) => line.startsWith("EXDATE"))).toEqual([
    "EXDATE;TZID=Europe/Berlin:20271126T100000",
    "EXDATE;TZID=Europe/Berlin:20271231T100000",
  ]);
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1);
  const meeting = [...entries.values()].find(({ title }) => title === "First session")!;
  expect(meeting).toMatchObject({ uid: "item-session@localhost", starts: "2027-11-26T10:00:00" });
});

test("a choice of language, reminder or another address moves every stamp forward", async () => {
  const { current, action, change } = left();
  const { account, id } = await subscriber(current, "manager");
  for (const day of ["20", "21", "22"]) {
    change("actionItem", action, () => ({ dueOn: `2027-12-${day}` }));
    fetched(later(current, `2027-11-${day}T09:00`), account, id);
  }
  const before = fetched(later(current, "2027-11-23T09:00"), account, id);
  const { changeDeadlineAddress } = await import("#app/domain/deadline/deadline-addresses.server.ts");
  const now = later(current, "2027-11-24T09:00");
  const options = { language: "ru" as const, viewId: null, reminderDays: 3 };
  must(changeDeadlineAddress({ ...now, actor: { id: account.id, role: "manager" } }, id, 1, options));
  const after = fetched(now, account, id);
  for (const entry of after.entries.values()) {
    const old = before.entries.get(entry.uid)!;
    expect(entry.sequence).toBeGreaterThan(old.sequence);
    expect(entry.stamp > old.stamp).toBe(true);
    expect(entry.created).toBe(old.created);
  }
  const [first] = after.entries.values();
  expect(first!.alarms).toBe(1);
  expect(first!.bytes).toContain("TRIGGER:-PT63H");
});
