import { afterAll, beforeAll, expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { planMeeting } from "#app/domain/group/group-acts.server.ts";
import { meetingsOfGroup } from "#app/domain/group/groups.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { must } from "#db/seed/telling.ts";
import { groupId, groupStory } from "#test/domain/group/group-story.ts";
import { openOffice } from "#test/http/office.ts";
import { clock, later, release } from "#test/story.ts";
import { pathOf, readEntries, subscribe } from "#test/subscribers.ts";

const { current, slug, visitId, head, council, mayor, liaison, interpreter } = groupStory();
let now = current.now;
let office: Awaited<ReturnType<typeof openOffice>>;
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => now });
});
afterAll(() => office.close());

const address = (id: string) => pathOf(subscribe(current, slug, { kind: "participation", id }));
const paths = {
  members: [head, council, mayor].map(address),
  others: [liaison, interpreter].map(address),
};
const read = async (path: string, language: Language = "en") => {
  const { status, text } = await office.ask(`${path}?lang=${language}`);
  expect(status).toBe(200);
  return [...readEntries(text).values()];
};
const meetingIn = async (path: string, language?: Language) =>
  (await read(path, language)).find(({ title }) => /Working group|Рабочая группа|工作组/.test(title));
const releaseOn = (day: string) => {
  now = later(current, `${day}T09:00`).now;
  release({ ...current, now }, slug);
};
const changeMeeting = (more: State) => {
  const whose = { kind: "item" as const, id: meetingsOfGroup(current.db, groupId)[0]!.item.id, visitId };
  const { state, version } = findThing(current, whose);
  must(changeThing(current, whose, version, { ...state, ...more }));
};

test("a meeting planned on the group's page reaches its members' own calendars with the next release", async () => {
  const plan = await office.ask(`/follow-ups/groups/${groupId}`, {
    headers: { Cookie: await office.signIn("planner") },
    form: { intent: "plan", on: "2027-11-26" },
  });
  expect(plan.status).toBe(303);
  releaseOn("2027-11-02");
  for (const path of paths.members)
    expect(await meetingIn(path)).toMatchObject({
      ...{ title: "Meeting: Working group on transport", status: "TENTATIVE", sequence: 0 },
      ...{ start: "2027-11-26T10:00:00", end: "2027-11-26T11:30:00" },
    });
});

test("it is called by the group in every language, and is one entry under all addresses", async () => {
  const [path] = paths.members;
  expect((await meetingIn(path!, "ru"))!.title).toBe("Заседание: Рабочая группа по транспорту");
  expect((await meetingIn(path!, "zh"))!.title).toBe("会议：交通工作组");
  const uids = await Promise.all(paths.members.map(async (one) => (await meetingIn(one))!.uid));
  expect(new Set(uids).size).toBe(1);
});

test("whoever is of the visit and not of the group does not get it", async () => {
  for (const path of paths.others) {
    expect(await meetingIn(path)).toBeUndefined();
    const { text } = await office.ask(path);
    expect(text).not.toMatch(/Working group|20271126/);
  }
});

test("moved and released anew it is the same entry at its new hour; called off it is told as cancelled", async () => {
  const [path] = paths.members;
  const before = (await meetingIn(path!))!;
  changeMeeting({ when: clock("2027-11-29T14:00", "2027-11-29T15:30") });
  expect((await meetingIn(path!))!.bytes).toBe(before.bytes); // a draft
  releaseOn("2027-11-03");
  const moved = (await meetingIn(path!))!;
  expect(moved).toMatchObject({ uid: before.uid, start: "2027-11-29T14:00:00", sequence: 1 });
  changeMeeting({ status: "cancelled" });
  releaseOn("2027-11-04");
  expect((await read(path!)).find(({ uid }) => uid === before.uid)).toMatchObject({
    ...{ title: "Cancelled: Meeting: Working group on transport", status: "CANCELLED", sequence: 2 },
  });
});

test("a meeting for which nobody of the visit is named is in our office's calendar alone", async () => {
  const whose = { kind: "outcome" as const, id: groupId, visitId };
  const { state, version } = findThing(current, whose);
  must(changeThing(current, whose, version, { ...state, members: [] }));
  must(planMeeting({ ...current, now }, groupId, "2027-12-31", { en: "Working group in December" }));
  const ours = pathOf(subscribe(current, slug, { kind: "office", id: "office" }));
  releaseOn("2027-11-05");
  expect((await office.ask(ours)).text).toContain("Working group in December");
  for (const path of [...paths.members, ...paths.others])
    expect((await office.ask(path)).text).not.toMatch(/December|20271231/);
});
