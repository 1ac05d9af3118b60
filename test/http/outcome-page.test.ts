import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findThing } from "#app/domain/editing/things.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { type Memorandum, memorandumStory } from "#test/domain/outcome/outcome-story.ts";
import { openOffice } from "#test/http/office.ts";
import { demoStory, release } from "#test/story.ts";

const current = { ...demoStory(), now: Date.now() };
const say = messagesIn.en.outcomes;
let told: Memorandum;
let office: Awaited<ReturnType<typeof openOffice>>;
const cookies: Record<string, string> = {};
let path: string;

beforeAll(async () => {
  told = memorandumStory(current);
  path = `/follow-ups/outcomes/${told.memorandum}`;
  office = await openOffice(current.db);
  for (const role of ["viewer", "manager", "planner", "admin"] as const)
    cookies[role] = await office.signIn(role);
});
afterAll(() => office.close());

type Typed = Record<string, string>;
const ask = (who: string, at: string, form?: Typed) =>
  office.ask(at, { headers: { Cookie: cookies[who]!, "Accept-Language": "en" }, ...(form ? { form } : {}) });

const memorandum = () =>
  findThing(current, { kind: "outcome", id: told.memorandum, visitId: told.visitId }).state as {
    moves: {
      id: string;
      status: string;
      onDate: string | null;
      decidedBy: string | null;
      reason: string | null;
    }[];
  };

/** What the small form sends: one link, after the last that stands. */
const link = (typed: Typed, after = memorandum().moves.at(-1)!.id): Typed => ({
  ...{ id: told.memorandum, version: "1", after, intent: "save" },
  ...Object.fromEntries(Object.entries(typed).map(([name, value]) => [`moves[0].${name}`, value])),
});

const plainText = (html: string) =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, " ");

describe("the page of an outcome", () => {
  test("tells its chain, its text, where it comes from and what it led to, with actions, reviews and minutes", async () => {
    const { status, text } = await ask("manager", path);
    const told = plainText(text);
    expect(status).toBe(200);
    for (const said of [
      "proposed 26 October 2027, according to Protocol office",
      "signed 11 April 2028, according to Protocol, I. Ivanov",
      say.reason("Both mayors approved the text"),
      `${say.next}: in force, completed, declined, lapsed, withdrawn`,
      say.noSignatories,
      "memorandum of understanding",
      "Russian, German",
      "Berlin, 11 April 2028",
      "1 May 2028 – 30 April 2033",
      `180 days before its end; ${say.noticeBy("1 November 2032")}`,
      "Senate Department for Transport (Host side)",
      "Special commissions and working groups on tourism",
      "Working group on buses",
      "Send the timetable",
      "on track (The co-chairs)",
      "sign a memorandum on buses",
    ])
      expect(told).toContain(said);
  });

  test("leads to each act with what it begins with", async () => {
    const { text } = await ask("manager", path);
    const at = `/visits/${told.slug}/plan`;
    for (const act of [
      `${at}/outcome/${told.memorandum}`,
      `${at}/outcome/new?followsFrom=${told.memorandum}`,
      `${at}/actionItem/new?outcome=${told.memorandum}`,
      `${at}/review/new?outcome=${told.memorandum}`,
      `/visits/${told.slug}/history?thing=${told.memorandum}`,
    ]) {
      expect(text).toContain(`href="${act.replaceAll("&", "&amp;")}"`);
      expect([act, (await ask("manager", act)).status]).toEqual([act, 200]);
    }
    const begun = await ask("manager", `${at}/outcome/new?followsFrom=${told.memorandum}`);
    expect(begun.text).toMatch(new RegExp(`value="${told.memorandum}" selected`));
  });

  test("is missing for whoever reviews nothing, and to them the outcome that led to it is not named", async () => {
    release(current, told.slug);
    expect((await ask("viewer", path)).status).toBe(404);
    const { text } = await ask("viewer", `/visits/${told.slug}/outcomes`);
    expect(text).toContain("Memorandum on buses");
    expect(plainText(text)).toContain(say.reason("Both mayors approved the text"));
    expect(plainText(text)).toContain("memorandum of understanding");
    for (const hidden of ["commissions", told.proposal, "Send the timetable", "/follow-ups/outcomes"])
      expect(text).not.toContain(hidden);
  });
});

describe("the form that moves it on", () => {
  test("says beside each field what is missing, keeps what was typed, and writes nothing", async () => {
    const before = memorandum();
    const { issues } = messagesIn.en.editing;
    for (const [typed, field, said] of [
      [{}, "status", null],
      [{ status: "inForce", onDate: "soon", decidedBy: "The mayor" }, "onDate", null],
      [
        { status: "inForce", reason: "Ratified" },
        "decidedBy",
        issues["outcome.statusWithoutSource"]("in force"),
      ],
      [
        { status: "proposed", decidedBy: "The mayor" },
        "status",
        issues["outcome.moveNotAllowed"]("Agreement", "signed", "proposed"),
      ],
      [
        { status: "inForce", decidedBy: "The mayor", onDate: "2028-01-01" },
        "onDate",
        issues["outcome.movesOutOfOrder"]("1 January 2028", "11 April 2028"),
      ],
    ] as const) {
      const { status, text } = await ask("manager", path, link(typed));
      expect([typed, status]).toEqual([typed, 422]);
      expect(text).toContain(`id="moves[0].${field}-issue"`);
      if (said) expect(plainText(text)).toContain(said);
      if ("reason" in typed) expect(text).toContain(`value="${typed.reason}"`);
      expect(text).toMatch(/<title>Error: /);
    }
    expect(memorandum()).toEqual(before);
  });

  test("adds one link, tells what is true now, and a manager can take it back", async () => {
    const stale = memorandum().moves.at(-1)!.id;
    const typed = { status: "inForce", onDate: "1 May 2028", decidedBy: "The mayor", reason: "Ratified" };
    const sent = await ask("manager", path, link(typed));
    expect(sent.status).toBe(303);
    expect(sent.headers.location).toMatch(new RegExp(`^${path}\\?saved=\\d+$`));
    expect(memorandum().moves.at(-1)).toMatchObject({
      ...{ status: "inForce", onDate: "2028-05-01", decidedBy: "The mayor", reason: "Ratified" },
    });

    // Somebody else had the page open meanwhile.
    const late = await ask("planner", path, link({ status: "lapsed", decidedBy: "The mayor" }, stale));
    expect(late.status).toBe(409);
    expect(plainText(late.text)).toContain(say.movedMeanwhile("in force"));
    expect(memorandum().moves.at(-1)).toMatchObject({ status: "inForce" });

    const page = await ask("manager", sent.headers.location!);
    const entry = /name="entry" value="(\d+)"/.exec(page.text)![1]!;
    const undone = await ask("manager", `/visits/${told.slug}/history`, { entry, intent: "undo" });
    expect(undone.status).toBe(303);
    expect(memorandum().moves.at(-1)).toMatchObject({ status: "signed" });
  });

  test("takes a source with the place in it instead of a person", async () => {
    const typed = {
      ...{ status: "inForce", sourceId: "no such paper", "locator.kind": "paragraph", "locator.value": "3" },
    };
    const refused = await ask("manager", path, link(typed));
    expect([refused.status, refused.text.includes('id="moves[0].sourceId-issue"')]).toEqual([422, true]);
    const key = current.db.$client.prepare("select key from sources limit 1").pluck().get() as string;
    expect((await ask("manager", path, link({ ...typed, sourceId: key }))).status).toBe(303);
    expect(memorandum().moves.at(-1)).toMatchObject({
      status: "inForce",
      locator: "paragraph:3",
      decidedBy: null,
    });
  });
});
