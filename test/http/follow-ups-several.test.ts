import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { findThing } from "#app/domain/editing/things.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { boardNow, boardStory } from "#test/domain/follow-up/board-story.ts";
import { keeping } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";

let current: ReturnType<typeof boardStory>;
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeEach(async () => {
  await office?.close();
  current = boardStory();
  office = await openOffice(current.db, undefined, { now: () => boardNow });
  cookie = await office.signIn("manager");
});
afterAll(() => office.close());

const headers = () => ({ headers: { Cookie: cookie } });
const get = (path: string) => office.ask(path, headers());
const send = (form: [string, string][], path = "/follow-ups/several") =>
  office.ask(path, { ...headers(), form });
const say = messagesIn.en.board.bulk;
const stateOf = (kind: "outcome" | "actionItem", id: string) =>
  findThing(current, { kind, id, visitId: current.ids.berlin }).state;
const entries = () => current.db.$client.prepare("select count(*) from history").pluck().get() as number;

/** What the page would send to change those that can be changed. */
const picksIn = (html: string): [string, string][] =>
  [...html.matchAll(/<input type="hidden" name="pick" value="([^"]+)"/g)].map((found) => ["pick", found[1]!]);

describe("one act for several follow-ups", () => {
  const drop: [string, string][] = [
    ["act", "drop"],
    ["onDate", "9.3.2028"],
    ["reason", "The festival is called off"],
    ["back", "side=host"],
  ];
  const ticked = ["actionItem~draft", "actionItem~hall", "outcome~trams"].map((one): [string, string] => [
    "pick",
    one,
  ]);

  test("is chosen for those that were ticked, and shows what will change and what cannot, and why", async () => {
    const before = entries();
    const opened = await get("/follow-ups/several?back=side%3Dhost&pick=actionItem~draft&pick=outcome~trams");
    expect([opened.status, opened.text.includes("Send the draft programme")]).toEqual([200, true]);
    const { status, text } = await send([...drop, ...ticked, ["intent", "show"]]);
    expect(status).toBe(200);
    for (const words of [say.will.change(1), say.will.refuse(2), say.issues.closed, say.issues.forActions])
      expect(text).toContain(words);
    expect(picksIn(text)).toEqual([["pick", "actionItem~draft~1"]]);
    expect(entries()).toBe(before); // looking changes nothing
    expect(stateOf("actionItem", "draft").droppedOn).toBeNull();
  });

  test("changes those that can, each with its own entry, and is taken back as a whole", async () => {
    const all: [string, string][] = [
      ["pick", "actionItem~draft"],
      ["pick", "actionItem~dates"],
      ["pick", "actionItem~data"],
    ];
    const due: [string, string][] = [
      ["act", "due"],
      ["onDate", "1 June 2028"],
      ["back", ""],
    ];
    const before = entries();
    const { text } = await send([...due, ...all, ["intent", "show"]]);
    const { status, headers: led } = await send([...due, ...picksIn(text), ["intent", "do"]]);
    expect(status).toBe(303);
    expect(entries()).toBe(before + 3);
    for (const id of ["draft", "dates", "data"]) expect(stateOf("actionItem", id).dueOn).toBe("2028-06-01");
    const told = await get(led.location!);
    expect(told.text).toContain(say.did(3));
    const [, from, to] = /did=(\d+)-(\d+)/.exec(led.location!)!;
    const undo: [string, string][] = [
      ["intent", "undo"],
      ["entry", from!],
      ["through", to!],
    ];
    const undone = await send(undo);
    expect((await get(undone.headers.location!)).text).toContain(say.undone(3));
    expect(["draft", "dates", "data"].map((id) => stateOf("actionItem", id).dueOn)).toEqual([
      "2028-03-01",
      "2028-03-20",
      null,
    ]);
    const colleague = await office.signIn("planner");
    const stolen = await office.ask("/follow-ups/several", { headers: { Cookie: colleague }, form: undo });
    expect(stolen.status).toBe(404); // somebody else's act
  });

  test("changes nothing at all when one of them was changed meanwhile", async () => {
    const two: [string, string][] = [
      ["pick", "actionItem~draft"],
      ["pick", "actionItem~dates"],
    ];
    const done: [string, string][] = [
      ["act", "done"],
      ["side", "guest"],
      ["onDate", "2028-03-09"],
      ["who", "Ilya Kuzmin"],
    ];
    const { text } = await send([...done, ...two, ["intent", "show"]]);
    keeping(current, current.ids.berlin).change("actionItem", "dates", (state) => ({
      ...state,
      dueOn: "2028-04-01",
    }));
    const before = entries();
    const refused = await send([...done, ...picksIn(text), ["intent", "do"]]);
    expect(refused.status).toBe(409);
    expect(refused.text).toContain(say.issues.changedSince);
    expect(entries()).toBe(before);
    expect(JSON.stringify(stateOf("actionItem", "draft"))).not.toContain("Ilya Kuzmin");
  });

  test("moves outcomes only as their kind allows, and says why not", async () => {
    const move: [string, string][] = [
      ["act", "move"],
      ["status", "signed"],
      ["onDate", "2028-03-09"],
      ["who", "The mayor"],
      ["pick", "outcome~trams"],
      ["pick", "outcome~exchange"],
    ];
    const { text } = await send([...move, ["intent", "show"]]);
    expect(text).toContain(say.will.refuse(1));
    expect(text).toContain(say.will.stay(1));
    const next = await send([
      ...move.map(([n, v]): [string, string] => [n, v === "signed" ? "underConsideration" : v]),
      ["intent", "show"],
    ]);
    const again = picksIn(next.text);
    expect(again).toEqual([["pick", "outcome~trams~1"]]);
  });

  test("gives an action to another organisation, in the zone of the side", async () => {
    const act: [string, string][] = [
      ["act", "owner"],
      ["side", "guest"],
      ["organisation", "Office of Culture"],
      ["pick", "actionItem~data"],
    ];
    const { text } = await send([...act, ["intent", "show"]]);
    await send([...act, ...picksIn(text), ["intent", "do"]]);
    expect(stateOf("actionItem", "data").owners).toMatchObject([
      { side: "guest", organisationId: current.ids.culture, zone: "Europe/Moscow" },
      { side: "host" },
    ]);
  });

  test("keeps what was typed and says what is missing", async () => {
    const { status, text } = await send([["act", "drop"], ["onDate", "soon"], ...ticked, ["intent", "show"]]);
    expect(status).toBe(422);
    expect(text).toContain(say.issues.noReason);
    expect(text).toContain('value="soon"');
    for (const pick of ["review~spring", "actionItem~<x>", ""])
      expect(
        (
          await send([
            ["intent", "show"],
            ["pick", pick],
          ])
        ).status,
      ).toBe(400);
  });
});

describe("views kept under a name", () => {
  const keep = (name: string, query: string, more: [string, string][] = []) =>
    send([["intent", "save"], ["name", name], ["query", query], ...more], "/follow-ups/views");
  const views = messagesIn.en.board.views;
  const idOf = (name: string) =>
    current.db.$client.prepare("select id from saved_views where name = ?").pluck().get(name) as string;

  test("stand on the board, are renamed, shared, replaced, removed and put back", async () => {
    expect((await keep("Late in Berlin", "partner=berlin&standing=overdue")).headers.location).toBe(
      "/follow-ups?standing=overdue&partner=berlin",
    );
    expect((await get("/follow-ups")).text).toContain(
      'href="/follow-ups?standing=overdue&amp;partner=berlin">Late in Berlin',
    );
    await keep("Berlin", "side=host", [
      ["id", idOf("Late in Berlin")],
      ["shared", "yes"],
    ]);
    const page = await get("/follow-ups/views?here=side%3Dguest");
    expect(page.text).toContain(views.replace);
    const gone = await send(
      [
        ["intent", "remove"],
        ["id", idOf("Berlin")],
      ],
      "/follow-ups/views",
    );
    expect((await get(gone.headers.location!)).text).toContain(views.removed("Berlin"));
    expect(idOf("Berlin")).toBeUndefined();
  });

  test("are refused without a name, with one twice, and with a query that is none of the board's", async () => {
    await keep("Mine", "");
    for (const name of ["", "Mine", "x".repeat(81)]) expect((await keep(name, "")).status).toBe(422);
    expect((await keep("Other", "standing=late")).status).toBe(400);
  });

  test("of others look absent unless they are shared, and are nobody else's to change", async () => {
    await keep("Shared", "side=host", [["shared", "yes"]]);
    await keep("Private", "side=guest");
    const other = { Cookie: await office.signIn("planner") };
    const { text } = await office.ask("/follow-ups", { headers: other });
    expect([text.includes("Shared"), text.includes("Private")]).toEqual([true, false]);
    for (const intent of ["save", "remove"])
      for (const name of ["Shared", "Private"]) {
        const form = { intent, id: idOf(name), name: "Taken", query: "" };
        expect((await office.ask("/follow-ups/views", { headers: other, form })).status).toBe(404);
      }
  });

  test("are found in the palette", async () => {
    await keep("Berlin by spring", "partner=berlin");
    expect((await get("/search/palette?q=Berlin+by")).text).toContain("/follow-ups?partner=berlin");
    expect((await get("/search/palette")).text).toContain("/follow-ups");
  });
});
