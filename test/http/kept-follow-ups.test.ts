import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutesPath } from "#app/domain/minutes/minutes-passages.server.ts";
import { visitWithFollowUps } from "#test/deadlines.ts";
import {
  actionState,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";
import { clock, plan } from "#test/story.ts";

const { current, slug, leg, add } = visitWithFollowUps();
add("outcome", "promise", outcomeState("Buses", "commitment", [move("agreed", "2027-10-26")]));
const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
add("actionItem", "draft", actionState("Send the draft", "promise", { setOn: "2027-10-26", owners }));
add("review", "review", reviewState("2027-11-18"));
const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));

let office: Awaited<ReturnType<typeof openOffice>>;
let manager: string;
let planner: string;
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => current.now });
  manager = await office.signIn("manager");
  planner = await office.signIn("planner");
});
afterAll(() => office.close());

const action = "/follow-ups/actions/draft";
const review = "/follow-ups/reviews/review";
const minutes = minutesPath(slug, talks.id);

type Kept = { form: string; pages: string[]; typed: Record<string, string>; saved: Record<string, string> };

/** Each form, the pages that offer what was typed into it, and what makes it complete. */
const forms: Kept[] = [
  {
    form: `${action}?act=progress`,
    pages: [action, `${action}?act=progress`],
    typed: { "progress-note": "Half of the buses are ordered" },
    saved: { "progress-onDate": "27.10.2027", "progress-side": "guest" },
  },
  {
    form: `${review}?act=hold`,
    pages: [review, `${review}?act=hold`],
    typed: { summary: "Both sides keep to what they promised" },
    saved: { heldOn: "1.11.2027", heldBy: "The deputy mayor", judgement: "onTrack" },
  },
  {
    form: `${minutes}?edit=`,
    pages: [`${minutes}?edit`],
    typed: { body: "The mayor spoke of buses.\nBoth sides agreed." },
    saved: { intent: "text", state: "draft", language: "en", version: "0" },
  },
];

describe.each(forms)("the form at $form", ({ form, pages, typed, saved }) => {
  const [text] = Object.values(typed);
  const line = text!.split("\n")[0]!;
  const ask = async (path: string, Cookie = manager) =>
    (await office.ask(path, { headers: { Cookie, "Accept-Language": "en" } })).text;
  const send = (path: string, fields: Record<string, string>) =>
    office.ask(path, { headers: { Cookie: manager }, form: fields });
  const keep = () => send("/kept-forms", { id: randomUUID(), ...typed, "kept-address": form });

  test("is kept under its own address, offered again on its page to its owner alone, and can be discarded", async () => {
    expect(await ask(pages[0]!)).toContain(`data-keep="${form.replaceAll("&", "&amp;")}"`);
    expect((await keep()).status).toBe(204);
    for (const page of pages) {
      const again = await ask(page);
      for (const seen of [line, "and did not save it", 'value="discard"']) expect(again).toContain(seen);
      expect(again).toContain(`action="${form.replaceAll("&", "&amp;")}" class="note"`);
      expect(await ask(page, planner)).not.toContain(line);
    }
    expect((await send(form, { id: randomUUID(), intent: "discard" })).status).toBe(303);
    for (const page of pages) expect(await ask(page)).not.toContain(line);
  });

  test("is no longer offered once it is saved", async () => {
    await keep();
    const done = await send(form, { id: randomUUID(), intent: "save", ...typed, ...saved });
    expect(done.status).toBe(303);
    for (const page of pages) expect(await ask(page)).not.toContain("and did not save it");
  });
});

test("the page of minutes tells that some were typed and not saved, and leads to them", async () => {
  const headers = { Cookie: manager, "Accept-Language": "en" };
  const typed = { body: "议".repeat(60_000), version: "1", "kept-address": `${minutes}?edit` };
  expect((await office.ask("/kept-forms", { headers, form: typed })).status).toBe(204);
  const { text } = await office.ask(minutes, { headers });
  expect(text).toMatch(/<a href="\?edit#minutes">You typed this at [\d:]+ and did not save it\./);
  expect(text).not.toContain("议议");
  expect((await office.ask(`${minutes}?edit`, { headers })).text).toContain(typed.body);
});
