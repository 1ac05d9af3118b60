import { afterAll, beforeAll, expect, test } from "vitest";
import { addThing, removeThing } from "#app/domain/editing/things.server.ts";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { must } from "#db/seed/telling.ts";
import { type Answer, openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, release, story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, leg } = berlinVisit(current);
const visitId = visitBySlug(current.db, slug).id;
const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", null));
const at = `/visits/${slug}`;
const page = `${at}/plan/back/1`;
release(current, slug);

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db);
  for (const role of ["planner", "manager"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (path: string, form?: Record<string, string>, role = "planner"): Promise<Answer> =>
  office.ask(path, {
    headers: { "Accept-Language": "en", Cookie: cookies[role]! },
    ...(form ? { form } : {}),
  });
const markIn = ({ text }: Answer) => /name="mark" value="([^"]+)"/.exec(text)![1]!;
const move = (version: number, hour: number) =>
  must(
    rescheduleItem(
      current,
      slug,
      "talks",
      version,
      clock(`2027-10-26T${hour}:00`, `2027-10-26T${hour + 1}:00`),
    ),
  );
const draft = () =>
  readDraft(current.db, visitBySlug(current.db, slug)).items.map(({ key, when }) => [
    key,
    when.kind === "exact" ? when.starts.wall.slice(11) : when.kind,
  ]);

test("where nothing has changed there is nothing to take back", async () => {
  const { status, text } = await ask(page);
  expect(status).toBe(200);
  expect(text).toContain("Nothing in the draft differs from version 1.");
  expect(text).not.toContain('name="mark"');
});

test("an officer sees first what changes and what cannot, then takes the draft back, and undoes it", async () => {
  move(talks.version, 14);
  must(removeThing(current, { kind: "item", id: dinner.id, visitId }, dinner.version));
  const walk = plan(current, slug, leg, "walk", clock("2027-10-27T09:00", null));
  must(
    addThing(
      current,
      { kind: "gift", id: "vase", visitId },
      {
        ...{ title: { en: "Vase" }, status: "idea", givenBy: "guest", note: null, giverId: null },
        ...{ recipientId: null, itemId: walk.id },
      },
    ),
  );
  const before = draft();
  expect(before).toEqual([
    ["talks", "14:00"],
    ["walk", "09:00"],
  ]);
  for (const path of [`${at}/releases`, `${at}/releases/1`])
    expect((await ask(path)).text).toContain(`href="${page}"`);
  for (const path of [`${at}/releases`, `${at}/releases/1`])
    expect((await ask(path, undefined, "manager")).text).not.toContain(page);

  const shown = await ask(page);
  for (const said of ["Programme item moved: talks", "Programme item added: dinner", "14:00", "10:00"])
    expect(shown.text).toContain(said);
  expect(shown.text).toContain(`<a href="${at}/plan/item/${walk.id}">Programme item: walk</a>`);
  expect(shown.text).toContain(`<a href="${at}/plan/gift/vase">Gift: Vase</a>`);
  expect(draft()).toEqual(before);

  const { status, headers } = await ask(page, { mark: markIn(shown) });
  expect([status, headers.location!.split("?")[0]]).toEqual([303, `${at}/plan`]);
  expect(draft()).toEqual([
    ["talks", "10:00"],
    ["dinner", "19:00"],
    ["walk", "09:00"],
  ]);
  const landed = await ask(headers.location!);
  const [, entry, through] = /name="entry" value="(\d+)"[^>]*>.*?name="through" value="(\d+)"/s.exec(
    landed.text,
  )!;
  await ask(`${at}/history`, { entry: entry!, through: through!, intent: "undo" });
  expect(draft()).toEqual(before);
});

test("a draft that was changed while the officer read is not taken back, but shown again", async () => {
  const shown = await ask(page);
  const { version } = readDraft(current.db, visitBySlug(current.db, slug)).items.find(
    ({ key }) => key === "talks",
  )!;
  move(version, 16);
  const before = draft();
  const refused = await ask(page, { mark: markIn(shown) });
  expect(refused.status).toBe(409);
  for (const said of ["The draft was changed while you were reading.", "16:00", "Error: "])
    expect(refused.text).toContain(said);
  expect(draft()).toEqual(before);
  expect((await ask(page, { mark: markIn(refused) })).status).toBe(303);
  expect(draft()[0]).toEqual(["talks", "10:00"]);
});

test("it is for those who plan, and for versions that there are", async () => {
  for (const path of [`${at}/plan/back/2`, `${at}/plan/back/0`, `${at}/plan/back/x`])
    expect([path, (await ask(path)).status]).toEqual([path, 404]);
  expect((await ask(page, undefined, "manager")).status).toBe(404);
  expect((await ask(page, { mark: "x" }, "manager")).status).toBe(404);
  expect((await ask(page, {})).status).toBe(400);
});
