import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addThing } from "#app/domain/editing/things.server.ts";
import { allowedMoves } from "#app/domain/outcome/allowed-moves.ts";
import { outcomeKinds } from "#app/domain/outcome/outcome.ts";
import { must } from "#db/seed/telling.ts";
import { move, outcomeState } from "#test/domain/follow-up/follow-up-states.ts";
import { groupId, groupStory } from "#test/domain/group/group-story.ts";
import { openOffice } from "#test/http/office.ts";

const { current, slug, visitId } = groupStory();
const form = `/visits/${slug}/plan/outcome`;
let office: Awaited<ReturnType<typeof openOffice>>;
let cookie: string;
beforeAll(async () => {
  office = await openOffice(current.db, undefined, { now: () => current.now });
  cookie = await office.signIn("planner");
});
afterAll(() => office.close());

const ask = (path: string, sent?: Record<string, string>) =>
  office.ask(`${form}/${path}`, {
    headers: { Cookie: cookie, "Accept-Language": "en" },
    ...(sent ? { form: sent } : {}),
  });

const blank = () => ({ id: randomUUID(), version: "0" });

/** The fold of what only a working group has: whether it is open, what it is called, which fields it holds. */
function groupFold(html: string) {
  const folds = html.match(/<details[^>]*form-fold[\s\S]*?<\/details>/g) ?? [];
  const fold = folds.find((one) => one.includes('name="mandate'))!;
  expect(html.split(fold).join(""), "nowhere else").not.toMatch(/name="(?:mandate|meets|members)/);
  return {
    isOpen: /^<details[^>]*\sopen/.test(fold),
    summary: /<summary>(.*?)<\/summary>/.exec(fold)![1],
    text: fold,
  };
}

test.each(outcomeKinds.filter((kind) => kind !== "workingGroup"))(
  "an outcome of the kind %s has the fields of a working group at hand, folded",
  async (kind) => {
    const id = randomUUID();
    const first = move(allowedMoves(kind, null)[0]!, "2027-10-27");
    must(addThing(current, { kind: "outcome", id, visitId }, outcomeState(`One ${kind}`, kind, [first])));
    const { status, text } = await ask(id);
    expect([status, groupFold(text).isOpen]).toEqual([200, false]);
  },
);

test("a new outcome's are folded too, and the fold says what it is for", async () => {
  const { isOpen, summary } = groupFold((await ask("new")).text);
  expect([isOpen, summary]).toEqual([false, "Working group only: mandate, members, meetings"]);
});
test("a working group's are open", async () => {
  const { isOpen, text } = groupFold((await ask(groupId)).text);
  expect([isOpen, text.includes("Buses and trams")]).toEqual([true, true]);
});

test("what was typed there stays and is shown, whichever kind was chosen", async () => {
  const { status, text } = await ask("new", {
    ...blank(),
    kind: "commitment",
    "mandate.en": "Typed by mistake",
  });
  const fold = groupFold(text);
  expect([status, fold.isOpen, fold.text.includes("Typed by mistake")]).toEqual([422, true, true]);
});

test("whoever chooses the kind and nothing more finds them open when the form comes back, without scripts", async () => {
  const { status, text } = await ask("new", {
    ...blank(),
    kind: "workingGroup",
    "title.en": "Group on parks",
  });
  expect([status, groupFold(text).isOpen]).toEqual([422, true]);
});
