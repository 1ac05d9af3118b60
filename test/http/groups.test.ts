import { afterAll, describe, expect, test } from "vitest";
import { addThing, findThing } from "#app/domain/editing/things.server.ts";
import { meetingsOfGroup } from "#app/domain/group/groups.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import { must } from "#db/seed/telling.ts";
import { actionState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { groupId, groupStory } from "#test/domain/group/group-story.ts";
import { openAskedOffice } from "#test/http/asking.ts";
import { later, planner } from "#test/story.ts";

const told = groupStory();
const { current, slug, visitId, head, mayor, council } = told;
const page = `/follow-ups/groups/${groupId}`;

let now = current.now;
const { ask, signIn, statuses, words, close } = await openAskedOffice(current.db, { now: () => now });
afterAll(close);

const count = () => entriesOfVisit(current.db, visitId, null, null).length;
const meetings = () => meetingsOfGroup(current.db, groupId).map(({ item }) => item);

test("a group is read by those who keep follow-ups, and is not there for anybody else", async () => {
  expect(await statuses(page)).toEqual([200, 200, 200, 404, 302]);
  expect((await ask("/follow-ups/groups/none", "planner")).status).toBe(404);
});

test("its page tells mandate, both sides, the rhythm in words, and the next dates by both clocks", async () => {
  const text = await words(page);
  expect(text).toContain("Buses and trams");
  expect(text).toContain("Anna Petrova (co-chair)");
  expect(text).toContain("every month on the last Friday at 10:00, Berlin time, 90 minutes");
  expect(text).toContain("Fri, 26 November 2027 10:00–11:30 (Berlin, UTC+1)");
  expect(text).toContain("Fri, 31 March 2028 10:00–11:30 (Berlin, UTC+2)");
});

describe("a date of the rhythm", () => {
  test("is skipped and held after all, each as one act, whoever presses twice", async () => {
    const before = count();
    const skip = { intent: "skip", on: "2027-12-31" };
    const first = await ask(page, "manager", skip);
    expect([first.status, first.headers.location]).toEqual([
      303,
      expect.stringMatching(/\?saved=\d+#on-2027-12-31$/),
    ]);
    await ask(page, "manager", skip);
    expect(count()).toBe(before + 1);
    expect(await words(page)).toContain("Fri, 31 December 2027 no meeting on this date");
    await ask(page, "manager", { intent: "restore", on: "2027-12-31" });
    expect(await words(page)).not.toContain("no meeting on this date");
  });

  test("that the rhythm does not have is refused, and nothing is written", async () => {
    const before = count();
    const refused = await ask(page, "planner", { intent: "plan", on: "2027-12-30" });
    expect([refused.status, refused.text.includes("no date of the rhythm any more")]).toEqual([422, true]);
    expect((await ask(page, "planner", { intent: "skip", on: "soon" })).status).toBe(400);
    expect((await ask(page, "planner", { intent: "dance", on: "2027-12-31" })).status).toBe(400);
    expect((await ask(page, "viewer", { intent: "skip", on: "2027-12-31" })).status).toBe(404);
    expect(count()).toBe(before);
  });

  test("is planned as a meeting of the visit that the members attend, once, by whoever may plan", async () => {
    const plan = { intent: "plan", on: "2027-11-26" };
    expect((await ask(page, "manager", plan)).status).toBe(403);
    const answers = [await ask(page, "planner", plan), await ask(page, "admin", plan)];
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const [meeting, ...others] = meetings();
    expect(others).toEqual([]);
    expect(meeting).toMatchObject({
      ...{
        key: "transport-group-2027-11-26",
        kind: "meeting",
        audience: "participants",
        isOutsideLeg: false,
      },
      title: {
        en: "Meeting: Working group on transport",
        ru: "Заседание: Рабочая группа по транспорту",
        zh: "会议：交通工作组",
      },
      when: {
        kind: "exact",
        starts: { wall: "2027-11-26T10:00", zone: "Europe/Berlin" },
        ends: { wall: "2027-11-26T11:30", zone: "Europe/Berlin" },
      },
    });
    expect(meeting!.attendances.map(({ who, role }) => [who, role])).toEqual([
      [{ participationId: head }, "chair"],
      [{ participationId: council }, null],
      [{ participationId: mayor }, "chair"],
    ]);
    expect(answers[0]!.headers.location).toMatch(`/visits/${slug}/plan/item/${meeting!.id}?saved=`);
  });

  test("that is planned is no longer merely next, even where the meeting was moved to another day", async () => {
    const dateLine = /Fri, 26 November 2027 .{0,60}planned Agenda and minutes/;
    expect(await words(page)).toMatch(dateLine);
    const [meeting] = meetings();
    const whose = { kind: "item" as const, id: meeting!.id, visitId };
    const { state, version } = findThing(current, whose);
    const when = {
      kind: "exact",
      starts: { wall: "2027-11-29T10:00", zone: "Europe/Berlin" },
      ends: { wall: "2027-11-29T11:30", zone: "Europe/Berlin" },
    };
    const { changeThing } = await import("#app/domain/editing/things.server.ts");
    must(changeThing(current, whose, version, { ...state, when }));
    expect(await words(page)).toMatch(dateLine);
    expect(await words(page)).toContain("Planned Mon, 29 November 2027");
  });
});

test("the meeting stands apart from the visit's days in the plan", async () => {
  const text = await words(`/visits/${slug}/plan`);
  expect(text).toContain("Meetings of working groups 29 November 2027 10:00–11:30 UTC+1");
  const { content } = showPlan({ ...current, actor: planner }, slug);
  expect(content.items.find(({ groupId: one }) => one === groupId)).toBeDefined();
});

test("what came of the group stands on its page, open actions first due first, and a held meeting among the held", async () => {
  const [meeting] = meetings();
  const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
  const add = (title: string, more: object) =>
    must(
      addThing(
        current,
        { kind: "actionItem", id: crypto.randomUUID(), visitId },
        actionState(title, null, { setOn: "2027-11-29", owners, ...more }),
      ),
    );
  add("Send the plan", { itemId: meeting!.id, dueOn: "2028-02-01" });
  add("Name the engineers", { outcomeId: groupId, dueOn: "2028-01-10" });
  now = later(current, "2027-12-02T09:00").now;
  await signIn("planner");
  const text = await words(page);
  expect(text).toMatch(/Held Mon, 29 November 2027.*Out of this meeting Send the plan/);
  expect(text).toMatch(/Open actions Name the engineers .*Send the plan/);
});
