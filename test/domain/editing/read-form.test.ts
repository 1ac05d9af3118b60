import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { type FormTree, fillForm } from "#app/domain/editing/fill-form.ts";
import { formSchema } from "#app/domain/editing/read-form.ts";
import { thingKinds } from "#app/domain/history/thing.ts";
import { anyState, nastyTexts } from "#test/domain/editing/any-state.ts";
import { controlsOf, findAnything, sendControls, sendForm } from "#test/domain/editing/sent.ts";

const asIs = (_to: string, id: string) => id;
const readBack = async (...sent: Parameters<typeof sendForm>) => (await sendForm(...sent)).read;
const codes = new Set<FieldIssue["code"]>([
  ...(["field.missing", "field.tooLong", "field.tooMany", "field.notOneOf", "field.sentTwice"] as const),
  ...(["field.shape", "field.notAWhole", "field.notADecimal", "field.notADay"] as const),
  ...(["field.notAClock", "field.notFound", "field.ambiguous"] as const),
]);

/** What our server reads, or that it refused a form that no page of ours sends, with 400. */
async function readOrRefused(fields: Fields, controls: [string, string][]) {
  try {
    return (await sendControls(fields, controls)).read;
  } catch (refusal) {
    expect(refusal).toMatchObject({ init: { status: 400 } });
    return "refused";
  }
}

describe.each(thingKinds)("the form of a %s", (kind) => {
  const fields = fieldsOf[kind];

  test("gives back the state that it shows, whatever was typed and however it is sent", async () => {
    const encoding = fc.constantFrom("multipart" as const, "urlencoded" as const);
    await fc.assert(
      fc.asyncProperty(anyState(fields), encoding, async (state, way) => {
        const read = await readBack(fields, fillForm(fields, state, asIs), way);
        expect(read).toEqual({ ok: true, state });
      }),
      { numRuns: 40 },
    );
  });

  test("never breaks, whatever a stranger sends: each refusal names a field and says why", async () => {
    const names = fc.oneof(
      anyState(fields).map((state) => controlsOf(fillForm(fields, state, asIs)).map(([name]) => name)),
      fc.constant(Object.keys(fields)),
    );
    const name = names.chain((all) =>
      fc.oneof(
        fc.constantFrom(...all),
        fc
          .constantFrom(...all)
          .chain((one) => fc.constantFrom(`${one}.x`, `${one}[0]`, `${one}[0].x`, `${one}[]`)),
        fc.constantFrom(
          "__proto__.x",
          "constructor.prototype.x",
          "toString",
          "a[b",
          "[0]",
          ".",
          "names[7].x",
        ),
        fc.string(),
      ),
    );
    const text = fc.oneof(fc.constantFrom(...nastyTexts), fc.string(), fc.string({ unit: "binary" }));
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(name, text), { maxLength: 12 }), async (controls) => {
        const read = await readOrRefused(fields, controls as [string, string][]);
        if (read === "refused") return;
        if (read.ok) {
          expect(Object.keys(read.state)).toEqual(Object.keys(fields));
          return;
        }
        for (const { path, issue } of read.issues) {
          expect(Object.keys(fields)).toContain(path.split(/[.[]/)[0]);
          expect(codes).toContain(issue.code);
        }
      }),
      { numRuns: 40 },
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  test("never breaks over values that no form sends", () => {
    const schema = formSchema(fields, findAnything);
    const anything = fc.oneof(fc.anything(), fc.record(mapped(fc.anything())), fc.record(mapped(fc.json())));
    function mapped<T>(value: fc.Arbitrary<T>) {
      return Object.fromEntries(Object.keys(fields).map((field) => [field, value]));
    }
    fc.assert(
      fc.property(anything, (raw) => {
        const read = schema.safeParse(raw);
        const issues = read.success ? [] : read.error.issues;
        for (const issue of issues)
          expect(codes).toContain((issue as { params?: { issue: FieldIssue } }).params?.issue.code);
      }),
      { numRuns: 100 },
    );
  });

  test("sent empty, asks for what it needs and for nothing else", async () => {
    const { read } = await sendControls(fields, []);
    const asked = read.ok ? [] : read.issues;
    const needed = Object.entries(fields).filter(
      ([, field]) => !field.isOptional && !["list", "yes", "languages"].includes(field.type),
    );
    expect(asked).toEqual(
      needed.map(([name, field]) => ({
        path: field.type === "when" ? `${name}.kind` : name,
        issue: { code: "field.missing" },
      })),
    );
  });
});

const { gift, item, person, source, venue, vehicle } = fieldsOf;
const vase: FormTree = { title: { en: "Vase" }, status: "idea", givenBy: "guest" };
const stored = {
  ...{ title: { en: "Vase" }, status: "idea", givenBy: "guest", giverId: null },
  ...{ recipientId: null, itemId: null, note: null },
};
const refused = (...issues: [string, FieldIssue][]) => ({
  ok: false,
  issues: issues.map(([path, issue]) => ({ path, issue })),
});

describe("what is typed", () => {
  test.each([
    ["  Vase \t of\r\nthe   Tang ", "Vase of the Tang"],
    ["Vase\u0000\u0007\u2028\u2029\ufeff", "Vase"],
    ["e\u0301te\u0301 \u0438\u0306", "été й"],
    ["a\u00a0b\u3000c", "a b c"],
    ["<b>Vase</b> & \"quotes\" 'n' `ticks`", "<b>Vase</b> & \"quotes\" 'n' `ticks`"],
    ["\u200fمزهرية\u200e", "\u200fمزهرية\u200e"],
    ["👩‍👩‍👧", "👩‍👩‍👧"],
  ])("on one line, %j, is kept as %j", async (typed, kept) => {
    expect(await readBack(gift, { ...vase, title: { en: typed } })).toEqual({
      ok: true,
      state: { ...stored, title: { en: kept } },
    });
  });

  test.each([
    ["first\r\nsecond\rthird\n\nfifth", "first\nsecond\nthird\n\nfifth"],
    ["\n\n  indented\tby tab\u0000 \n", "indented by tab"],
    ["   \r\n \t ", null],
  ])("on several lines, %j, is kept as %j", async (typed, kept) => {
    expect(await readBack(gift, { ...vase, note: typed })).toEqual({
      ok: true,
      state: { ...stored, note: kept },
    });
  });

  test("is as long as its field allows, in characters after it was tidied", async () => {
    const ok = `  ${"e\u0301".repeat(300)}  `;
    expect(await readBack(gift, { ...vase, title: { en: ok } })).toMatchObject({ ok: true });
    expect(await readBack(gift, { ...vase, title: { en: "x".repeat(301), ru: "Ваза" } })).toEqual(
      refused(["title.en", { code: "field.tooLong", most: 300 }]),
    );
    expect(await readBack(gift, { ...vase, note: "x".repeat(50_000) })).toEqual(
      refused(["note", { code: "field.tooLong", most: 1000 }]),
    );
  });
});

describe("a form that no page of ours sends", () => {
  test("with a field sent twice is refused, where that field is", () => {
    const read = formSchema(gift, findAnything).safeParse({
      ...{
        title: { en: ["Vase", "Bowl"], ru: "Ваза" },
        status: ["idea", "given"],
        givenBy: "guest",
        note: [],
      },
    });
    const told = read.error?.issues.map((issue) => [issue.path, (issue as { params?: unknown }).params]);
    const sentTwice = { issue: { code: "field.sentTwice" } };
    expect(told).toEqual([
      [["title", "en"], sentTwice],
      [["status"], sentTwice],
      [["note"], sentTwice],
    ]);
  });

  test("with other fields than ours is read without them", async () => {
    const more: FormTree = {
      ...vase,
      version: "7",
      visitId: "visit-1",
      isAdmin: "on",
      sides: [{ side: "guest" }],
    };
    expect(await readBack(gift, more)).toEqual({ ok: true, state: stored });
  });

  test("does not leave out what is needed by sending it in another shape", async () => {
    const missing: FieldIssue = { code: "field.missing" };
    expect(await readBack(gift, { ...vase, title: "Vase" })).toEqual(refused(["title", missing]));
    expect(await readBack(gift, { ...vase, title: { "No tag!": "Vase" } })).toEqual(
      refused(["title", missing]),
    );
    expect(await readBack(gift, { ...vase, status: { x: "idea" } })).toEqual(refused(["status", missing]));
    expect(await readBack(item, { when: "2027-10-26" })).toMatchObject({
      issues: expect.arrayContaining([{ path: "when.kind", issue: missing }]),
    });
  });

  test("does no harm by the names of its fields", async () => {
    const names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"];
    const tree: FormTree = {
      ...vase,
      title: { en: "Vase", ...Object.fromEntries(names.map((one) => [one, "x"])) },
    };
    expect(await readBack(gift, tree)).toEqual({ ok: true, state: { ...stored, title: { en: "Vase" } } });
    const about = await readBack(fieldsOf.citation, {
      ...{ about: "constructor:1", field: "whole", sourceId: "source-1", locator: "paragraph:1" },
    });
    expect(about).toEqual(refused(["about", { code: "field.notOneOf" }]));
  });

  test("with a row far down the list costs no more than one that is near", async () => {
    const began = performance.now();
    for (const index of [9_999_999, 4_294_967_294, 4_294_967_295, 99_999_999_999]) {
      const read = await readOrRefused(vehicle, [
        ["name.en", "Bus"],
        [`rides[${index}].who`, "side:guest"],
      ]);
      if (read !== "refused" && read.ok) expect((read.state.rides as unknown[]).length).toBeLessThan(2);
    }
    expect(performance.now() - began).toBeLessThan(1000);
  });
});

describe("rows", () => {
  test("that nobody filled vanish, and the others keep their order and ids", async () => {
    const read = await readBack(vehicle, {
      name: { en: "Bus" },
      rides: [{}, { id: "7", who: "side:host" }, { id: "8", who: "  ", itemId: "" }, { who: "party-1" }],
    });
    expect(read).toEqual(refused(["rides[3].who", { code: "field.notOneOf" }]));
    const right = await readBack(vehicle, {
      name: { en: "Bus" },
      rides: [{}, { id: "7", who: "side:host" }, { id: "8", who: "  " }, { who: "party:party-1" }],
    });
    expect(right).toMatchObject({
      state: {
        rides: [
          { id: "7", who: { side: "host" }, itemId: null },
          { who: { partyId: "party-1" }, itemId: null },
        ],
      },
    });
  });

  test("are as many as the list allows", async () => {
    const rides = (count: number) => Array.from({ length: count }, () => ({ who: "side:guest" }));
    expect(await readBack(vehicle, { name: { en: "Bus" }, rides: rides(300) })).toMatchObject({ ok: true });
    expect(await readBack(vehicle, { name: { en: "Bus" }, rides: rides(301) })).toEqual(
      refused(["rides", { code: "field.tooMany", most: 300 }]),
    );
  });

  test("name those who attend by what the visit has", async () => {
    const rides = [
      "participation:participation-1",
      "participation:gone",
      "party:gone",
      "side:fourth",
      "party:",
    ];
    expect(await readBack(vehicle, { name: { en: "Bus" }, rides: rides.map((who) => ({ who })) })).toEqual(
      refused(
        ["rides[1].who", { code: "field.notFound", to: "participation", typed: "gone" }],
        ["rides[2].who", { code: "field.notFound", to: "party", typed: "gone" }],
        ["rides[3].who", { code: "field.notOneOf" }],
        ["rides[4].who", { code: "field.notOneOf" }],
      ),
    );
  });

  test("look for a room in the venue beside it", async () => {
    const named = (venueId: string, roomId: string) =>
      readBack(item, { venues: [{ venueId, roomId }] } as FormTree);
    expect(await named("venue-1", "room-1")).not.toMatchObject({
      issues: expect.arrayContaining([expect.objectContaining({ path: "venues[0].roomId" })]),
    });
    expect(await named("nowhere", "room-1")).toMatchObject({
      issues: expect.arrayContaining([
        { path: "venues[0].venueId", issue: { code: "field.notFound", to: "venue", typed: "nowhere" } },
        { path: "venues[0].roomId", issue: { code: "field.notFound", to: "room", typed: "room-1" } },
      ]),
    });
  });
});

describe("numbers", () => {
  const at = async (latitude: string, longitude = "7,85") => {
    const read = await readBack(venue, {
      ...{ names: [{ language: "en", name: "Town hall" }], city: { en: "Freiburg" }, country: "DE" },
      ...{ zone: "Europe/Berlin", latitude, longitude },
    });
    return read.ok ? [read.state.latitude, read.state.longitude] : read.issues;
  };

  test("of degrees take a comma or a point, as many places as a map gives, and keep six", async () => {
    expect(await at("47,995", "7.8522")).toEqual([47.995, 7.8522]);
    expect(await at("47.99481823529412")).toEqual([47.994818, 7.85]);
    expect(await at("-0.0000001")).toEqual([0, 7.85]);
    expect(await at("90", "-180")).toEqual([90, -180]);
    const wrong = [{ path: "latitude", issue: { code: "field.notADecimal", least: -90, most: 90 } }];
    for (const typed of ["90.0001", "1e1", "0x10", "47.9.1", "N 47", "Infinity", "--1", "."])
      expect([typed, await at(typed)]).toEqual([typed, wrong]);
  });

  test("that are whole take figures only, within their bounds", async () => {
    const seats = async (typed: string) => {
      const read = await readBack(vehicle, { name: { en: "Bus" }, seats: typed });
      return read.ok ? read.state.seats : read.issues[0]!.issue;
    };
    expect([await seats("1"), await seats("200"), await seats("007")]).toEqual([1, 200, 7]);
    for (const typed of ["0", "201", "1.0", "1e2", "-1", "12 seats", "１２", "9".repeat(400)])
      expect([typed, await seats(typed)]).toEqual([typed, { code: "field.notAWhole", least: 1, most: 200 }]);
    const floor = await readBack(
      { floor: { ...venue.rooms!, type: "whole", least: -20, most: 300 } },
      { floor: "-0" },
    );
    expect(floor).toEqual({ ok: true, state: { floor: 0 } });
  });
});

describe("shapes", () => {
  const sourceAt = (address: string) =>
    readBack(source, {
      ...{ title: { en: "Notice" }, kind: "notice", publisher: { en: "City" }, language: "en", address },
    });

  test("of an address need https, as the table does", async () => {
    expect(await sourceAt("https://example.org/a?b=c#d")).toMatchObject({ ok: true });
    for (const address of [
      "http://example.org",
      "javascript:alert(1)",
      "https://",
      "https:/x",
      "//example.org",
    ])
      expect([address, await sourceAt(address)]).toEqual([
        address,
        refused(["address", { code: "field.shape", shape: "https" }]),
      ]);
  });

  test("of languages are plain tags, at most five, without those of the interface", async () => {
    const said = async (contentLanguages: string) => {
      const read = await readBack(
        { contentLanguages: fieldsOf.visit.contentLanguages! },
        { contentLanguages },
      );
      return read.ok ? read.state.contentLanguages : read.issues;
    };
    expect(await said("ja, de;fr  zh-Hant en ja")).toEqual(["ja", "de", "fr", "zh-Hant"]);
    expect(await said("")).toEqual([]);
    const wrong = [{ path: "contentLanguages", issue: { code: "field.shape", shape: "languages" } }];
    expect(await said("ja de fr es it pt")).toEqual(wrong);
    expect(await said("Japanese")).toEqual(wrong);
  });

  test("of a choice are those of the list, letter for letter", async () => {
    for (const status of ["Idea", "ideas", "constructor", "0"])
      expect(await readBack(gift, { ...vase, status })).toEqual(
        refused(["status", { code: "field.notOneOf" }]),
      );
    expect(await readBack(gift, { ...vase, status: " idea " })).toEqual({ ok: true, state: stored });
  });
});

test("a person's names are told apart from a field of the same name elsewhere", async () => {
  const read = await readBack(person, { names: "Kuzmin" });
  expect(read).toMatchObject({ ok: true, state: { names: [] } });
});
