import { afterAll, describe, expect, test } from "vitest";
import { addThing } from "#app/domain/editing/things.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { planMeeting } from "#app/domain/group/group-acts.server.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { minutesPassagesOf, minutesPath } from "#app/domain/minutes/minutes-passages.server.ts";
import { minutesAt } from "#app/domain/minutes/minutes-text.server.ts";
import { must } from "#db/seed/telling.ts";
import { actionState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { groupId, groupStory } from "#test/domain/group/group-story.ts";
import { openAskedOffice } from "#test/http/asking.ts";

const told = groupStory();
const { current, slug, visitId, walk } = told;
const { itemId } = must(planMeeting(current, groupId, "2027-11-26", { en: "First meeting" }));
const page = minutesPath(slug, itemId);

const { ask, statuses, words, close } = await openAskedOffice(current.db, { now: () => current.now });
afterAll(close);

const kept = () => minutesAt(current.db, itemId);
const topics = () => kept()?.minutes.topics.map(({ title }) => title.en) ?? [];
const count = () => entriesOfVisit(current.db, visitId, null, null).length;
const written = (body: string, more: Record<string, string> = {}) => ({
  ...{ intent: "text", id: crypto.randomUUID(), version: String(kept()?.version ?? 0), body },
  ...{ state: "draft", recordedBy: "Oleg Sokolov", agreedOn: "", language: "en", ...more },
});

test("agenda and minutes are kept by those who keep follow-ups, of any item, and are not there for others", async () => {
  expect(await statuses(page)).toEqual([200, 200, 200, 404, 302]);
  expect(await statuses(minutesPath(slug, walk.id))).toEqual([200, 200, 200, 404, 302]);
  expect((await ask(minutesPath(slug, "none"), "planner")).status).toBe(404);
  const head = await words(page);
  expect(head).toContain("Fri, 26 November 2027 10:00–11:30 (Berlin, UTC+1)");
  expect(head).toContain("Attending Anna Petrova (chair), Council members (4), Mayor (chair)");
});

describe("the agenda", () => {
  test("takes topics, tells what is missing, and takes none twice", async () => {
    const empty = await ask(page, "manager", { intent: "topic", topic: "  " });
    expect([empty.status, empty.text.includes("Enter the topic")]).toEqual([422, true]);
    for (const topic of ["Opening", "Buses", "Buses", "Any other business"])
      expect((await ask(page, "manager", { intent: "topic", topic })).status).toBe(303);
    expect(topics()).toEqual(["Opening", "Buses", "Any other business"]);
  });

  test("is put in order by buttons that say where to, pressed twice or not", async () => {
    const [, buses] = kept()!.minutes.topics;
    const put = { put: `${buses!.id} 0` };
    await ask(page, "manager", put);
    await ask(page, "manager", put);
    expect(topics()).toEqual(["Buses", "Opening", "Any other business"]);
    await ask(page, "manager", { remove: kept()!.minutes.topics[2]!.id });
    await ask(page, "manager", { put: "gone 1" });
    expect(topics()).toEqual(["Buses", "Opening"]);
    expect((await ask(page, "manager", { put: "x" })).status).toBe(400);
  });

  test("carries over whatever of the group is still open, by one act, and none of it twice", async () => {
    const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
    const add = (title: string, more: object) =>
      must(
        addThing(
          current,
          { kind: "actionItem", id: crypto.randomUUID(), visitId },
          actionState(title, groupId, { setOn: "2027-10-27", owners, ...more }),
        ),
      );
    add("Send the plan", { dueOn: "2028-02-01" });
    add("Name the engineers", { dueOn: "2028-01-10" });
    add("Given up", { droppedOn: "2027-10-30", dropReason: "No longer needed" });
    expect(await words(page)).toContain("Carry over 2 open matters");
    await ask(page, "manager", { intent: "carry" });
    await ask(page, "manager", { intent: "carry" });
    expect(topics()).toEqual(["Buses", "Opening", "Name the engineers", "Send the plan"]);
    expect(await words(page)).toContain("Everything that is still open stands on the agenda.");
  });
});

const first = "Both sides agreed to exchange buses.\n\nMoscow proposed a seminar. Berlin will send a plan.";

describe("the minutes", () => {
  test("are written with who recorded them, and come back as typed when something is the matter", async () => {
    const refused = await ask(page, "manager", written(first, { state: "agreed" }));
    expect(refused.status).toBe(422);
    expect(refused.text).toContain("Minutes that are agreed have a date, and only those");
    expect(refused.text).toContain("Moscow proposed a seminar");
    expect(kept()!.minutes.body).toBeNull();
    expect((await ask(page, "manager", written(first))).status).toBe(303);
    expect(kept()!.minutes).toMatchObject({ body: first, state: "draft", recordedBy: "Oleg Sokolov" });
  });

  test("saved twice from one form are one version; saved over another's text they are refused and kept", async () => {
    const form = written(`${first}\n\nEnd.`);
    const before = count();
    expect((await ask(page, "manager", form)).status).toBe(303);
    expect((await ask(page, "manager", form)).status).toBe(303);
    expect(count()).toBe(before + 1);
    const late = await ask(page, "planner", { ...form, body: "Something else." });
    expect(late.status).toBe(409);
    expect(late.text).toContain("Somebody saved other minutes meanwhile");
    expect(late.text).toContain("Something else.");
    expect(kept()!.minutes.body).toBe(`${first}\n\nEnd.`);
  });

  test("keep their versions, each to be read and compared word by word", async () => {
    const [{ version }] = [kept()!];
    expect(await words(`${page}?version=${version - 1}`)).not.toContain("End.");
    expect((await ask(`${page}?compare=${version}`, "planner")).text).toMatch(/<ins>.*End\.<\/ins>/s);
    expect((await ask(`${page}?version=999`, "planner")).status).toBe(404);
  });
});

describe("a passage that is marked", () => {
  const marked = (kind: string, passage: string, more: Record<string, string> = {}) => ({
    ...{ intent: "mark", id: crypto.randomUUID(), paragraph: "1", starts: "0", kind, passage },
    ...{ becomes: "agreement", title: "", dueOn: "", guestOwner: "", hostOwner: "", ...more },
  });

  test("is offered in its paragraph, with what was selected filled in", async () => {
    const { text } = await ask(`${page}?mark=2&passage=a+seminar`, "manager");
    expect(text).toMatch(/<textarea[^>]*name="passage"[^>]*>a seminar<\/textarea>/);
    const whole = (await ask(`${page}?mark=1&passage=not+there`, "manager")).text;
    expect(whole).toMatch(/<textarea[^>]*name="passage"[^>]*>Both sides agreed to exchange buses\.</);
    expect((await ask(`${page}?mark=99`, "manager")).text).not.toContain('id="mark-form"');
  });

  test("as a decision becomes what those present agreed, in one act with its mark, once", async () => {
    const before = count();
    const form = marked("decision", "agreed to exchange buses");
    const done = await ask(page, "manager", form);
    await ask(page, "manager", form);
    expect([done.status, done.headers.location]).toEqual([
      303,
      expect.stringMatching(/\?did=\d+-\d+#minutes$/),
    ]);
    expect(count()).toBe(before + 2);
    const fact = ledgerOf(current.db).outcomes.get(form.id);
    expect(fact).toMatchObject({
      ...{ kind: "agreement", status: "agreed", itemId, followsFromId: groupId, agreedOn: "2027-11-26" },
    });
    const [passage, ...others] = minutesPassagesOf(current.db, form.id);
    expect(others).toEqual([]);
    expect(passage).toMatchObject({
      kind: "decision",
      passage: "agreed to exchange buses",
      isChanged: false,
    });
    const { text } = await ask(passage!.path, "manager");
    expect(text).toContain(`id="mark-${passage!.id}"`);
    expect(text).toMatch(/<mark class="marked marked-decision">agreed to exchange buses<\/mark>/);
    expect(text).toContain(`href="/follow-ups/outcomes/${form.id}"`);
    const plan = (await ask(`/visits/${slug}/plan/outcomes`, "manager")).text;
    expect(plan).toContain(`href="/follow-ups/outcomes/${form.id}"`);
    expect(plan).toContain(`href="/visits/${slug}/plan/outcome/new"`);
    const outcome = (await ask(`/follow-ups/outcomes/${form.id}`, "manager")).text;
    expect(outcome).toContain(`href="${passage!.path}"`);
    expect(outcome).toContain('<blockquote lang="en">agreed to exchange buses</blockquote>');
  });

  test("as a proposal is no agreement; as an action it is owed by both sides", async () => {
    const proposal = marked("proposal", "Moscow proposed a seminar");
    const action = marked("action", "Berlin will send a plan", {
      ...{
        dueOn: "1 February 2028",
        hostOwner: `participation:${told.mayor}`,
        title: "Send a plan of lines",
      },
    });
    for (const form of [proposal, action]) expect((await ask(page, "manager", form)).status).toBe(303);
    const ledger = ledgerOf(current.db);
    expect(ledger.outcomes.get(proposal.id)).toMatchObject({ kind: "proposal", hasAgreed: false });
    expect(ledger.actions.get(action.id)).toMatchObject({
      ...{ dueOn: "2028-02-01", itemId, outcomeId: groupId, setOn: "2027-11-26" },
      owners: [
        { side: "guest", zone: expect.any(String) },
        { side: "host", zone: "Europe/Berlin" },
      ],
    });
    const onAction = (await ask(`/follow-ups/actions/${action.id}`, "manager")).text;
    expect(onAction).toContain(`href="${minutesPassagesOf(current.db, action.id)[0]!.path}"`);
    expect(onAction).toContain('<blockquote lang="en">Berlin will send a plan</blockquote>');
  });

  test("that is not in the text, or owed by a stranger, is refused, and nothing is written", async () => {
    const before = count();
    const elsewhere = await ask(page, "manager", marked("decision", "never said"));
    expect([elsewhere.status, elsewhere.text.includes("word for word")]).toEqual([422, true]);
    expect((await ask(page, "manager", marked("decision", ""))).text).toContain("Enter the passage");
    const noDate = await ask(page, "manager", marked("action", "send a plan", { dueOn: "soon" }));
    expect([noDate.status, noDate.text.includes("Enter a date such as 18 June 2027")]).toEqual([422, true]);
    const stranger = marked("action", "send a plan", { guestOwner: `participation:${told.mayor}` });
    expect((await ask(page, "manager", stranger)).status).toBe(400);
    expect(count()).toBe(before);
  });

  test("is found again when the text changes, or said to be changed", async () => {
    const body = `Opening.\n\n${first.replace("a seminar", "two seminars")}`;
    expect((await ask(page, "manager", written(body))).status).toBe(303);
    const { text } = await ask(page, "manager");
    expect(text).toMatch(/marked-decision">agreed to exchange buses<\/mark>/);
    expect(text).toContain("the passage was changed since");
    const [proposal] = kept()!.minutes.marks.filter(({ kind }) => kind === "proposal");
    expect(minutesPassagesOf(current.db, proposal!.outcomeId!)).toMatchObject([{ isChanged: true }]);
  });

  test("is taken back as one with what it became", async () => {
    const form = marked("decision", "Opening");
    const done = await ask(page, "planner", form);
    const [, from, to] = /did=(\d+)-(\d+)/.exec(done.headers.location!)!;
    const undo = { entry: from!, through: to!, intent: "undo" };
    expect((await ask(`/visits/${slug}/history`, "planner", undo)).status).toBe(303);
    expect(ledgerOf(current.db).outcomes.has(form.id)).toBe(false);
    expect(kept()!.minutes.marks.some(({ outcomeId }) => outcomeId === form.id)).toBe(false);
  });
});
