import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { travelTimes } from "#db/schema/index.ts";
import { openOffice } from "#test/http/office.ts";
import { movingVisit } from "#test/moving.ts";
import { story } from "#test/story.ts";

const current = { ...story(), now: Date.now() };
const told = movingVisit(current);
const { slug, visitId, castle, station, hotel, lunch, talks } = told;
const at = `/visits/${slug}/plan/movements`;
const say = messagesIn.en.movements;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
beforeAll(async () => {
  office = await openOffice(current.db);
  for (const role of ["planner", "manager"] as const) cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

const ask = (path: string, form?: Record<string, string>, role = "planner") =>
  office.ask(path, { headers: { Cookie: cookies[role]! }, ...(form ? { form } : {}) });
const read = async (path: string) => (await ask(path)).text;
const inputs = (html: string): Record<string, string> =>
  Object.fromEntries(
    [...html.matchAll(/<input\b[^>]*>/g)].flatMap(([tag]) => {
      const [name, value] = ["name", "value"].map((one) => new RegExp(` ${one}="([^"]*)"`).exec(tag)?.[1]);
      return name ? [[name, value ?? ""]] : [];
    }),
  );

test("a travel time is typed once where it is missing, and then known for the way back", async () => {
  expect(await read(at)).toContain(say.notTyped);
  const form = {
    id: randomUUID(),
    fromVenueId: castle,
    toVenueId: station,
    means: "car",
    minutes: "25",
    near: "x",
  };
  const wrong = await ask(at, { ...form, minutes: "a while" });
  expect([wrong.status, wrong.text.includes('value="a while"')]).toEqual([422, true]);
  expect(wrong.text).toContain("<title>Error: ");
  for (const _ of ["pressed", "pressed again"]) {
    const { status, headers } = await ask(at, form);
    expect([status, headers.location!.split("?")[0]]).toEqual([303, at]);
  }
  expect(current.db.select().from(travelTimes).all()).toMatchObject([{ minutes: 25, means: "car" }]);
  // Another form of the same page, sent from a page that was gone back to, is another way.
  expect((await ask(at, { ...form, toVenueId: hotel, minutes: "15" })).status).toBe(303);
  expect(
    current.db
      .select()
      .from(travelTimes)
      .all()
      .map(({ minutes }) => minutes),
  ).toEqual([25, 15]);
  const text = await read(at);
  expect(text).toContain(say.takes(25, messagesIn.en.editing.choices.travelMeans.car));
  expect(text).toContain(say.spare(125));
  expect(text).toContain(say.leaveBy("11:35"));
});

test("a gap leads to a form that is filled in as far as the time is clear; nothing is stored until it is saved", async () => {
  const gap = new URLSearchParams({ leg: told.leg.id, day: "2027-10-27", before: lunch.id, after: talks.id });
  expect(await read(at)).toContain(`/plan/item/new?${gap}`.replaceAll("&", "&amp;"));
  const unclear = inputs(await read(`/visits/${slug}/plan/item/new?${gap}`));
  expect(unclear).toMatchObject({ "when.day": "2027-10-27", "when.from": "", "when.to": "14:00" });
  told.share("travelTime", { fromVenueId: hotel, toVenueId: station, means: "bus", minutes: 40, note: null });
  const filled = inputs(await read(`/visits/${slug}/plan/item/new?${gap}`));
  expect(filled).toMatchObject({
    ...{ "title.en": "Transfer to Hotel Spree", "when.from": "13:20", "when.to": "14:00" },
    ...{ "venues[0].venueId": `Ropeway Station [${slug}-ropeway-station]` },
    ...{ "venues[1].venueId": "Hotel Spree [hotel-spree]" },
  });
  const count = () => itemsOf(current.db, visitId).length;
  const before = count();
  const choices = { kind: "transfer", status: "tentative", audience: "participants", legId: told.leg.id };
  const when = { "when.kind": "exact" };
  const who = { "attendances[0].who": "side:guest", "attendances[0].isNeeded": "on" };
  const saved = await ask(`/visits/${slug}/plan/item/new?${gap}`, {
    ...filled,
    ...choices,
    ...when,
    ...who,
    intent: "save",
  });
  expect([saved.status, saved.headers.location!.split("?")[0]]).toEqual([303, at]);
  expect(count()).toBe(before + 1);
  const text = await read(at);
  expect(text).not.toContain(`after=${talks.id}`);
  expect(text).toContain("Transfer to Hotel Spree");
  // The gap is closed: its old address begins an ordinary item.
  expect(inputs(await read(`/visits/${slug}/plan/item/new?${gap}`))["title.en"]).toBe("");
});

test("who has no seat is told, and put into a vehicle by one button, once", async () => {
  const ride = itemsOf(current.db, visitId).find(({ kind }) => kind === "transfer")!;
  expect(await read(at)).toContain(say.without("Council members (4), Oleg Sokolov"));
  const [van] = preparationOf(current.db, visitId).vehicles;
  const form = {
    id: randomUUID(),
    who: `participation:${told.interpreter}`,
    itemId: ride.id,
    vehicle: van!.id,
  };
  for (const _ of ["pressed", "pressed again"]) expect((await ask(`${at}?put=rider`, form)).status).toBe(303);
  const rides = preparationOf(current.db, visitId).vehicles[0]!.rides;
  expect(rides.filter(({ itemId }) => itemId === ride.id)).toHaveLength(1);
  expect(await read(at)).toContain(say.without("Council members (4)"));
  expect((await ask(`${at}?put=rider`, { ...form, vehicle: "none" })).status).toBe(404);
});

test.each(languages)(
  "the drivers' sheet says in %s whom to call, when, where, also in the local script",
  async (language) => {
    const words = messagesIn[language].movements;
    const text = await read(`${at}/drivers?day=2027-10-27&lang=${language}`);
    for (const said of [
      "B PR 1",
      "tel:+491700001122",
      "13:20",
      words.pickUp,
      "Hotel an der Spree",
      "Am Ufer 1",
    ])
      expect(text).toContain(said);
    expect(text).toContain('lang="de"');
    expect(await read(`${at}/drivers?day=2027-10-25&lang=${language}`)).toContain(words.noTransfers);
    expect((await ask(`${at}/drivers?day=soon`)).status).toBe(400);
  },
);

test("a manager reads the movements and is offered no change", async () => {
  const { status, text } = await ask(at, undefined, "manager");
  expect(status).toBe(200);
  expect(text).not.toMatch(/name="minutes"|item\/new|name="vehicle"/);
  expect((await ask(at, { id: randomUUID() }, "manager")).status).toBe(404);
});
