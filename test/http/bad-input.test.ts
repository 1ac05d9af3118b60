import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findDamage } from "#db/damage.ts";
import { openOffice } from "#test/http/office.ts";
import { markedOffice } from "#test/http/routes-by-role/marked-office.ts";
import { entriesIn, expectNothingHalf } from "#test/http/siege/halves.ts";
import { story } from "#test/story.ts";

const current = story();
const { db } = current;
const { open, closed } = await markedOffice(current);
const [own, strange] = [open.ids, closed.ids];
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(db, undefined, { now: () => current.now });
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

type Form = [name: string, value: string][];
const send = (path: string, form: Form) =>
  office.ask(path, { form, headers: { Cookie: cookie, "Accept-Language": "en" } });
const at = `/visits/${open.slug}/plan`;

/** A form of each kind as an officer would send it. */
const forms: Record<string, Record<string, string>> = {
  [`${at}/item/new`]: {
    ...{ legId: own.leg!, kind: "meeting", status: "confirmed", audience: "public", "title.en": "Talks" },
    ...{ "when.kind": "exact", "when.day": "2027-10-26", "when.from": "10:00", "when.to": "11:00" },
    ...{ "when.zone": "Europe/Berlin", "title.ru": "Беседа", "note.en": "Bring\nmaps", position: "3" },
    ...{
      "venues[0].venueId": "venue-public",
      "attendances[0].who": `participation:${own["participation-guest"]}`,
    },
    ...{
      "attendances[0].role": "chair",
      "attendances[1].who": "side:host",
      "steps[0].title.en": "Handshake",
    },
    ...{
      "steps[0].minutesFromStart": "5",
      "contingencies[0].condition": "rain",
      "contingencies[0].title.en": "Hall",
    },
    ...{ "interpretation[0].fromLanguage": "ru", "interpretation[0].toLanguage": "de" },
    ...{
      "interpretation[0].mode": "consecutive",
      "interpretation[0].coveredById": own["participation-host"]!,
    },
  },
  [`${at}/leg/new`]: {
    ...{
      "city.en": "Potsdam",
      country: "DE",
      zone: "Europe/Berlin",
      firstDay: "2027-10-27",
      lastDay: "2027-10-27",
    },
    ...{ insideLegId: own.leg!, partyId: own.party! },
  },
  [`${at}/party/new`]: { side: "guest", "name.en": "Spouses", headId: own["participation-guest"]! },
  [`${at}/participation/new`]: {
    ...{
      side: "guest",
      role: "member",
      audience: "internal",
      "description.en": "Council members",
      headcount: "4",
    },
    ...{ partyId: own.party!, accompaniesId: own["participation-guest"]!, diet: "No fish", precedence: "9" },
  },
  [`${at}/contactPoint/new`]: {
    ...{
      "name.en": "Desk",
      telephone: "+49 30 1234",
      email: "desk@protocol.example",
      audience: "participants",
    },
    ...{ participationId: own["participation-guest"]!, legId: own.leg!, itemId: own["item-public"]! },
  },
  [`${at}/preparationTask/new`]: {
    ...{
      "title.en": "Print badges",
      status: "open",
      dueOn: "2027-10-01",
      responsibleId: "organisation-public",
    },
    ...{ responsiblePersonId: own["participation-guest"]!, itemId: own["item-public"]! },
    "helpers[0].organisationId": "organisation-guest",
  },
  [`${at}/gift/new`]: {
    ...{ "title.en": "A vase", status: "idea", givenBy: "guest", giverId: own["participation-guest"]! },
    ...{ recipientId: own["participation-host"]!, itemId: own["item-public"]!, note: "Wrapped" },
  },
  [`${at}/vehicle/new`]: {
    ...{
      "name.en": "Car 1",
      side: "guest",
      seats: "3",
      "rides[0].who": `participation:${own["participation-guest"]}`,
    },
    ...{ "rides[0].itemId": own["item-public"]!, "rides[1].who": `party:${own.party}`, driver: "Ivan" },
  },
  [`${at}/citation/new?about=item:${own["item-public"]}`]: {
    ...{
      about: `item:${own["item-public"]}`,
      field: "title",
      value: "Other talks",
      sourceId: "source-public",
    },
    locator: "section:programme",
  },
  "/directory/person/new": {
    ...{ "names[0].language": "ru", "names[0].script": "Cyrl", "names[0].name": "Иван Орлов" },
    ...{ "names[0].isPrinted": "on", "names[0].isPreferred": "on", "names[1].language": "en" },
    ...{ "names[1].script": "Latn", "names[1].name": "Ivan Orlov" },
  },
  "/directory/position/new": {
    ...{
      personId: "person-public",
      organisationId: "organisation-public",
      "title.en": "Head",
      since: "2020-01-01",
    },
  },
  "/directory/organisation/new": {
    ...{
      "names[0].language": "en",
      "names[0].name": "Ministry",
      partOfId: "organisation-public",
      country: "DE",
    },
  },
  "/directory/venue/new": {
    ...{ "names[0].language": "en", "names[0].name": "Hall", "city.en": "Berlin", country: "DE" },
    ...{ zone: "Europe/Berlin", latitude: "52.5", longitude: "13.4", "rooms[0].name.en": "Room 1" },
  },
  "/directory/travelTime/new": {
    ...{ fromVenueId: "venue-public", toVenueId: "venue-guest", means: "onFoot", minutes: "12" },
  },
  "/directory/source/new": {
    ...{ "title.en": "A report", kind: "report", "publisher.en": "A paper", language: "en" },
    ...{ publishedOn: "2020-01-01", address: "https://example.org/a" },
  },
  "/visits/new": {
    ...{ "title.en": "Another visit", category: "working", status: "planned", referenceLanguage: "en" },
    ...{
      audience: "internal",
      "sides[0].side": "guest",
      "sides[0].name.en": "Moscow",
      "sides[0].country": "RU",
    },
    ...{ "sides[1].side": "host", "sides[1].name.en": "Berlin", "sides[1].country": "DE", ourSide: "guest" },
  },
};

const complete = (fields: Record<string, string>): Form => [
  ...Object.entries({ id: randomUUID(), version: "0", intent: "save", ...fields }),
];

test.each(Object.keys(forms))(
  "the form of %s is right as it stands, or nothing here would show anything",
  async (path) => {
    const { status, text } = await send(path, complete(forms[path]!));
    expect([status, text]).toEqual([303, ""]);
  },
);

describe("what belongs to another visit", () => {
  /** The same thing in the other visit, for each field that names one by its id. */
  const swaps = Object.entries(forms).flatMap(([path, fields]) =>
    Object.entries(fields).flatMap(([name, value]) => {
      const found = Object.entries(own).find(([, id]) => value.includes(id));
      return found && strange[found[0]]
        ? [{ path, name, value: value.replace(found[1], strange[found[0]]!) }]
        : [];
    }),
  );

  test("there is enough to try", () => {
    expect(swaps.length).toBeGreaterThan(18);
  });

  test.each(swaps)("cannot be named in $name of $path", async ({ path, name, value }) => {
    const before = entriesIn(db).length;
    const { status } = await send(path, complete({ ...forms[path], [name]: value }));
    expect([404, 422]).toContain(status);
    expect(entriesIn(db).length).toBe(before);
  });

  test.each([
    "item-public",
    "participation-guest",
    "gift",
    "task",
    "vehicle",
    "party",
    "leg",
    "citation-guest",
  ])("cannot be changed, removed or taken back from here: %s", async (what) => {
    const before = entriesIn(db).length;
    const kinds: Record<string, string> = { task: "preparationTask" };
    const kind = kinds[what] ?? what.split("-")[0]!;
    const path = `${at}/${kind}/${strange[what]}`;
    for (const intent of ["save", "remove", "putBack"]) {
      const form = { ...forms[`${at}/${kind}/new`], id: strange[what]!, version: "1", intent };
      expect((await send(path, complete(form))).status).toBe(404);
    }
    const taken = { ...forms[`${at}/${kind}/new`], id: strange[what]! };
    expect([404, 422]).toContain((await send(`${at}/${kind}/new`, complete(taken))).status);
    const entry = entriesIn(db).find(({ thingId }) => thingId === strange[what])!;
    const undo = { entry: String(entry.id), intent: "undoAnyway" };
    expect((await send(`/visits/${open.slug}/history`, Object.entries(undo))).status).toBe(404);
    expect((await send("/directory/history", Object.entries(undo))).status).toBe(404);
    expect(entriesIn(db).length).toBe(before);
  });
});

test.each([
  `${at}/secret/new`,
  `${at}/visit/new`,
  `${at}/person/new`,
  "/directory/item/new",
  "/directory/__proto__/new",
  `${at}/constructor/new`,
  `${at}/item/${randomUUID()}`,
  "/directory/person/nobody",
  "/visits/nowhere/plan/item/new",
])("there is nothing at %s", async (path) => {
  expect((await send(path, complete(forms[`${at}/item/new`]!))).status).toBe(404);
  expect((await office.ask(path, { headers: { Cookie: cookie } })).status).toBe(404);
});

describe("forms that no page of ours sends", () => {
  const random = seeded(20_271_026);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
  const paths = Object.keys(forms);
  const names = [...new Set(paths.flatMap((path) => Object.keys(forms[path]!)))];
  const odd = [
    ...[
      "",
      " ",
      "\0",
      "\u0001\u202e",
      "a\r\nb",
      "x".repeat(70_000),
      "ё".repeat(2500),
      "\ud800",
      "<script>",
      "'; --",
    ],
    ...[
      "-1",
      "0",
      "1e9",
      "NaN",
      "9".repeat(40),
      "2027-02-30",
      "0000-00-00",
      "99:99",
      "24:00",
      "Mars/X",
      "Europe/Berlin\n",
    ],
    ...[
      "[]",
      "{}",
      "null",
      "true",
      "on",
      "participation:",
      ":",
      "side:nobody",
      "party:x",
      "item:x",
      "__proto__:x",
    ],
    ...[
      "venue-public",
      "[x]",
      "Name [venue-public]",
      "https://",
      "javascript:alert(1)",
      "+",
      "%",
      "%00",
      "zh-Hans-CN-x",
    ],
    ...[own.leg!, strange.leg!, `participation:${strange["participation-guest"]}`, randomUUID()],
  ];
  const oddNames = [
    ...[
      "__proto__",
      "__proto__.x",
      "constructor.prototype.x",
      "a[b][c]",
      "a[0][1].b",
      "names[",
      "names[]",
      "names[-1].name",
    ],
    ...[
      "names[99999999].name",
      "names[1e3].name",
      "title",
      "title[0]",
      "title.__proto__",
      "title.xx-yy",
      "when",
      "when[0]",
    ],
    ...[
      "steps",
      "steps.title",
      "steps[0]",
      "steps[0].title",
      "steps[0].id",
      "id.x",
      "version[0]",
      "set",
      "take",
      "",
      ".",
      "[0]",
    ],
    ...["toString", "hasOwnProperty", "names[0].constructor", "titl\0e.en", "when.occurrence", "key", "slug"],
  ];
  const intents = [
    ...[
      "{",
      "null",
      "1",
      "[]",
      '"x"',
      '{"type":"insert"}',
      '{"type":"insert","payload":{"name":"__proto__"}}',
    ],
    ...[
      '{"type":"insert","payload":{"name":"steps"}}',
      '{"type":"remove","payload":{"name":"steps","index":-5}}',
    ],
    ...[
      '{"type":"reorder","payload":{"name":"steps","from":9,"to":-1}}',
      '{"type":"update","payload":{"name":"a[b]"}}',
    ],
    ...['{"type":"insert","payload":{"name":"title"}}', '{"type":"remove","payload":{"name":"","index":0}}'],
    ...[
      '{"type":"remove","payload":{"name":"names","index":"x"}}',
      '{"type":"reset","payload":{"name":"when"}}',
    ],
  ];

  const mutations: ((form: Form) => Form)[] = [
    (form) => form.filter(() => random() > 0.2),
    (form) => form.flatMap((field) => (random() < 0.2 ? [field, field] : [field])),
    (form) => form.map(([name, value]) => [name, random() < 0.2 ? pick(odd) : value]),
    (form) => form.map(([name, value]) => [random() < 0.1 ? pick(oddNames) : name, value]),
    (form) => [...form, [pick(oddNames), pick(odd)]],
    (form) => [...form, [pick(names), pick(odd)]],
    (form) => [...form, ["__intent__", pick(intents)]],
    (form) => [...form, ["set", `${pick([...names, ...oddNames])}=${pick(odd)}`]],
    (form) => [...form, ["take", pick([...names, ...oddNames])]],
    (form) =>
      form.map(([name, value]) => [name, name === "version" ? pick(["-1", "x", "", "1e99", "2.5"]) : value]),
    (form) =>
      form.map(([name, value]) => [name, name === "id" ? pick([...odd, own["item-public"]!]) : value]),
    (form) =>
      form.map(([name, value]) => [
        name,
        name === "intent" ? pick(["remove", "putBack", "discard", "saveAndAdd", "x"]) : value,
      ]),
    (form) =>
      form.map(([name, value]) => [
        name.replace(/\[\d\]/, pick(["[7]", "[00]", "[x]", "[1][0]", ""])),
        value,
      ]),
    (form) => [...form].sort(() => random() - 0.5),
  ];
  const existing = [
    `${at}/item/${own["item-public"]}`,
    `${at}/gift/${own.gift}`,
    `/directory/person/${own["person-guest"]}`,
  ];

  test("are refused or read, but never break anything", async () => {
    const statuses = new Map<number, number>();
    for (let turn = 0; turn < 2000; turn += 1) {
      const path = pick(paths);
      const kind = path.split("/").at(-2)!;
      const target = random() < 0.2 ? (existing.find((one) => one.includes(`/${kind}/`)) ?? path) : path;
      let form = complete(forms[path]!);
      for (let many = 1 + Math.floor(random() * 3); many > 0; many -= 1) form = pick(mutations)(form);
      const { status, headers } = await send(target, form);
      const told = {
        turn,
        target,
        status,
        form: status >= 500 ? form.map(([n, v]) => [n, v.slice(0, 60)]) : [],
      };
      expect(told).toEqual({ turn, target, status: expect.toSatisfy((one: number) => one < 500), form: [] });
      expect(headers).toMatchObject({
        ...{ "cache-control": "no-store", "x-content-type-options": "nosniff", "x-frame-options": "DENY" },
        "content-security-policy": expect.stringContaining("default-src 'self'"),
      });
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 303, 400, 422]));
    expectNothingHalf(db, entriesIn(db));
    expect(findDamage(db.$client)).toEqual([]);
    expect(({} as { x?: unknown }).x).toBeUndefined();
  }, 300_000);
});

test.each([
  ["a row numbered in the millions", [["email[99999999]", "x"]]],
  ["rows within rows", [["a[999][999][999].b[999]", "x"]]],
  [
    "a button for the millionth row",
    [["__intent__", '{"type":"insert","payload":{"name":"email","index":99999999}}']],
  ],
  ["ten thousand fields", Array.from({ length: 10_000 }, (_, index) => [`a${index}[999]`, "x"])],
] as [string, Form][])("a stranger's form with %s is answered at once", async (_what, form) => {
  const begun = performance.now();
  const { status } = await office.ask("/sign-in", { form });
  expect(status).toBe(422);
  expect(performance.now() - begun).toBeLessThan(1000);
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
