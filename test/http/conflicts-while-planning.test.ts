import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { attends, must, personName } from "#db/seed/telling.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

const now = Date.parse("2027-10-20T09:00Z");
const current = { ...story(), now };
const { db } = current;
const anna = must(addPerson(current, { slug: "anna", names: [personName("en", "Latn", "Anna Weber")] }));
const takesPart = (slug: string) =>
  must(
    addParticipation(current, slug, {
      ...{ side: "guest", role: "interpreter", precedence: 1, audience: "public", personId: anna.id },
      ...{ positionId: null, organisationId: null, description: null, headcount: null },
      ...{ accompaniesId: null, counterpartId: null, partyId: null },
    }),
  ).id;
const { slug, leg } = berlinVisit(current);
const attendances = [attends({ participationId: takesPart(slug) })];
const title = { en: "Talks", ru: "Переговоры", zh: "会谈" };
const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:30"), {
  title,
  attendances,
});
const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"), {
  ...{ title: { en: "Dinner", ru: "Ужин", zh: "晚宴" }, attendances },
});
const other = berlinVisit(current, { slug: "minsk-potsdam", title: { en: "Minsk in Potsdam" } });
plan(current, other.slug, other.leg, "tour", clock("2027-10-26T14:00", "2027-10-26T15:00"), {
  ...{
    title: { en: "Tour of the parks" },
    attendances: [attends({ participationId: takesPart(other.slug) })],
  },
});

let office: Awaited<ReturnType<typeof openOffice>>;
let Cookie = "";
beforeAll(async () => {
  office = await openOffice(db, undefined, { now: () => now });
  Cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const headers = () => ({ Cookie, "Accept-Language": "en" });
const get = (path: string) => office.ask(path, { headers: headers() });
const form = `/visits/${slug}/plan/item/${dinner.id}`;

/** Sends the dinner's form as it is opened, with other hours. */
const moveDinner = (from: string, to: string) => sendDinner(form, from, to);

async function sendDinner(path: string, from: string, to: string) {
  const { text } = await get(form);
  const main = text.slice(text.indexOf('class="thing-form"'));
  const fields = [
    ...[...main.matchAll(/<input [^>]*?name="([^"]+)"[^>]*?>/g)]
      .filter(([tag]) => !/type="checkbox"/.test(tag) || tag.includes("checked"))
      .map(([tag, name]): [string, string] => [
        name!,
        /value="([^"]*)"/.exec(tag)?.[1] ?? (tag.includes("checkbox") ? "on" : ""),
      ]),
    ...[...main.matchAll(/<select [^>]*?name="([^"]+)"[^>]*>(.*?)<\/select>/gs)].map(
      ([, name, options]): [string, string] => [name!, /value="([^"]*)" selected/.exec(options!)?.[1] ?? ""],
    ),
  ].filter(([name]) => !["intent", "when.from", "when.to", "alsoLanguage"].includes(name));
  return office.ask(path, {
    headers: headers(),
    form: [...fields, ["when.from", from], ["when.to", to], ["intent", "save"]],
  });
}

test("a save that makes conflicts is saved, and the page that follows says which ones", async () => {
  const saved = await moveDinner("11:00", "14:30");
  expect(saved.status).toBe(303);
  const { text } = await get(saved.headers.location!);
  const notice = text.slice(text.indexOf('class="notice"'), text.indexOf("<h1"));
  expect(notice).toContain("Programme item changed: Dinner. Not yet released.");
  expect(notice).toContain("Anna Weber is then also at “Talks” (10:00–11:30)");
  expect(notice).toContain("Anna Weber is then also at “Tour of the parks” (26 October, 14:00–15:00");
  expect(notice).toContain("of the visit “Minsk in Potsdam”");
  expect(notice).toContain(`href="/visits/${slug}/plan/conflicts#person.twice_${talks.id}_${dinner.id}"`);
});

test("what was there before is no news, and what is mended is told no longer", async () => {
  const still = await moveDinner("11:10", "13:00");
  expect(still.headers.location).not.toContain("new=");
  const mended = await moveDinner("11:30", "13:00");
  expect(mended.headers.location).not.toContain("new=");
  expect((await get(`/visits/${slug}/plan`)).text).toContain(">Conflicts</a>");
});

test("an address names news as it stands now: nothing is said of a conflict that is not there", async () => {
  const saved = await moveDinner("11:00", "13:00");
  const address = saved.headers.location!;
  await moveDinner("19:00", "21:00");
  const { text } = await get(address);
  expect(text).not.toContain("is then also at");
  const foreign = `person.twice ${randomUUID()} ${randomUUID()}`;
  const made = await get(`${address.split("#")[0]}&new=${encodeURIComponent(foreign)}`);
  expect([made.status, made.text.includes("then also at")]).toEqual([200, false]);
});

test("the form of an item, opened anew, says what conflicts with it", async () => {
  expect((await get(form)).text).not.toContain("said-conflicts");
  await moveDinner("11:00", "13:00");
  const { text } = await get(form);
  expect(text).toContain("1 conflict here");
  expect(text).toContain("Anna Weber is then also at “Talks” (10:00–11:30)");
  expect((await get(`/visits/${slug}/plan/item/${talks.id}`)).text).toContain(
    "Anna Weber is then also at “Dinner”",
  );
});

test("undoing a move that mended a conflict says what it brings back", async () => {
  const mended = await moveDinner("19:00", "21:00");
  const [, entry] = /saved=(\d+)/.exec(mended.headers.location!)!;
  const undone = await office.ask(`/visits/${slug}/history`, {
    headers: headers(),
    form: { entry: entry!, intent: "undo" },
  });
  expect((await get(undone.headers.location!)).text).toContain("Anna Weber is then also at “Talks”");
});

test("the desk counts what is open over all visits ahead, and forgets those that are over", async () => {
  const section = async () => {
    const { text } = await get("/");
    const from = text.indexOf('id="conflicts-ahead"');
    return text.slice(from, text.indexOf("</section>", from));
  };
  await moveDinner("11:00", "14:30");
  const told = await section();
  expect(told).toContain(`href="/visits/${slug}/plan/conflicts"`);
  expect(told).toContain("2 conflicts: In two places at once (1); At another visit at the same time (1)");
  expect(told).toContain("1 conflict: At another visit at the same time (1)");
  await moveDinner("19:00", "21:00");
  expect(await section()).toContain("No visit under way or ahead has an open conflict.");
  expect(visitBySlug(db, slug).status).toBe("confirmed");
});

test("what is typed is told its conflicts before it is saved, and nothing is stored", async () => {
  const count = () => db.$client.prepare("select count(*) from history").pluck().get();
  const before = count();
  const typed = async (from: string, to: string) =>
    JSON.parse((await sendDinner(`${form}/conflicts`, from, to)).text);
  const clash = await typed("11:00", "14:30");
  expect(clash.conflicts.map(({ said }: { said: string }) => said).join()).toContain(
    "Anna Weber is then also at “Talks” (10:00–11:30)",
  );
  expect((await typed("22:00", "23:00")).conflicts).toEqual([]);
  for (const [from, to] of [
    ["", ""],
    ["25:00", ""],
    ["12:00", "11:00"],
  ] as const)
    expect([from, await typed(from, to)]).toEqual([from, null]);
  expect(count()).toBe(before);
  // What was asked about is not what the pages then show.
  expect((await get(`/visits/${slug}/plan/conflicts`)).text).not.toContain("Anna Weber");
  const ofOther = `/visits/${other.slug}/plan/item/${dinner.id}/conflicts`;
  expect((await sendDinner(ofOther, "11:00", "14:30")).status).toBe(404);
});
