import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { openOffice } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const { slug, visitId, head, interpreter } = preparedVisit(current);
const at = `/visits/${slug}/plan/participation/${head}/substitute`;
const say = messagesIn.en.starting;

let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db);
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const ask = (path: string, form?: Record<string, string>) =>
  office.ask(path, { headers: { Cookie: cookie, "Accept-Language": "en" }, ...(form ? { form } : {}) });
const one = (id: string) => participationsOf(current.db, visitId).find((other) => other.id === id);
const form = (more: Record<string, string>) => ({ id: randomUUID(), intent: "save", ...more });

test.each(languages)(
  "the page says in %s where somebody stands before they are replaced",
  async (language) => {
    const { text } = await ask(`${at}?lang=${language}`);
    const { places } = messagesIn[language].starting;
    for (const what of [places.isAccompanied, places.isCounterpart, places.gives, places.rides])
      expect(text).toContain(what);
    expect(text).toContain("SECRET porcelain");
    expect(text).not.toContain(places.headsParty);
  },
);

test("none of the three ways, or two of them, is refused with what was typed", async () => {
  const both = { participationId: interpreter, "names.en": "Li Wei" };
  for (const given of [{}, both]) {
    const { status, text } = await ask(at, form(given));
    expect([status, text.includes(say.issues.oneSubstitute)]).toEqual([422, true]);
    expect(text).toContain("<title>Error: ");
    expect(text.includes('value="Li Wei"')).toBe("names.en" in given);
  }
  expect((await ask(at, form({ personId: "Nobody of that name" }))).text).toMatch(/id="personId-issue"/);
  expect(one(head)).toMatchObject({ role: "head" });
});

test("one act over the whole visit, and one button that takes it back", async () => {
  const sent = form({ participationId: interpreter, leaves: "" });
  const { status, headers } = await ask(at, sent);
  expect([status, headers.location]).toEqual([303, expect.stringMatching(/delegations\?did=\d+-\d+#/)]);
  expect(one(interpreter)).toMatchObject({ role: "head", precedence: 1 });
  const rides = () => preparationOf(current.db, visitId).vehicles[0]!.rides;
  expect(rides()[0]).toMatchObject({ who: { participationId: interpreter } });
  const { text } = await ask(headers.location!.split("#")[0]!);
  const [, entry, through] = /name="entry" value="(\d+)".*?name="through" value="(\d+)"/s.exec(text)!;
  const undone = await ask(`/visits/${slug}/history`, { entry: entry!, through: through!, intent: "undo" });
  expect([undone.status, undone.headers.location]).toEqual([303, expect.stringMatching(/history\?did=/)]);
  expect([one(head)?.role, one(interpreter)?.role]).toEqual(["head", "interpreter"]);
  expect(rides()[0]).toMatchObject({ who: { participationId: head } });
  // The page that the undoing leads to offers to take that back, too.
  expect((await ask(undone.headers.location!)).text).toContain('name="through"');
});

test("pressed twice, somebody new comes once; whoever leaves is gone", async () => {
  const sent = form({ "names.en": "Li Wei", "names.zh": "李伟", leaves: "on" });
  for (const _ of ["pressed", "pressed again"]) expect((await ask(at, sent)).status).toBe(303);
  expect(one(head)).toBeUndefined();
  expect(one(sent.id)).toMatchObject({ role: "head", precedence: 1 });
  expect((await ask("/people")).text.match(/Li Wei/g)).toHaveLength(1);
  expect((await ask(at)).status).toBe(404);
});
