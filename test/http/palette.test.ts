import { afterAll, beforeAll, expect, test } from "vitest";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import type { PaletteView } from "#app/domain/search/palette-view.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { openOffice } from "#test/http/office.ts";
import type { Role } from "#test/http/routes-by-role/table.ts";
import { berlinVisit, clock, origin, plan, release, story } from "#test/story.ts";

const current = story();
const { slug, leg } = berlinVisit(current);
const visitId = visitBySlug(current.db, slug).id;
const { id: castle } = plan(current, slug, leg, "castle", clock("2027-10-26T10:00", null), {
  title: { en: "Castle", ru: "Замок", zh: "城堡" },
});
const draft = berlinVisit(current, { slug: "unreleased", title: { en: "Spring journey" } });
const closed = berlinVisit(current, { slug: "closed", audience: "internal" });
const at = `/visits/${slug}/plan`;
const say = messagesIn.en;

let office: Awaited<ReturnType<typeof openOffice>>;
const cookies = new Map<Role, string>();
let plannerId: string;
beforeAll(async () => {
  release(current, slug);
  release(current, closed.slug);
  office = await openOffice(current.db, undefined, { now: () => current.now });
  for (const role of ["viewer", "manager", "planner", "admin"] as const) {
    const { id } = await withAccount(current, role);
    if (role === "planner") plannerId = id;
    cookies.set(role, await office.signIn(role));
  }
});
afterAll(() => office.close());

const ask = async (role: Role, query: Record<string, string>, language = "en"): Promise<PaletteView> => {
  const headers = { Cookie: cookies.get(role) ?? "" };
  const asked = new URLSearchParams({ lang: language, ...query });
  return JSON.parse((await office.ask(`/search/palette?${asked}`, { headers })).text) as PaletteView;
};
const named = ({ groups }: PaletteView): Record<string, string[]> =>
  Object.fromEntries(
    groups.map(({ title, options }) => [
      title,
      options.map(({ name }) => name.pieces.map(({ text }) => text).join("")),
    ]),
  );
const leads = (view: PaletteView, title: string) =>
  view.groups.find((group) => group.title === title)?.options.map(({ to }) => to) ?? [];

test("each role is offered what it may do, and the pages that it may read", async () => {
  const { acts, pages } = say.search.palette;
  const offered: [string, string[], string[]][] = [];
  for (const role of ["visitor", "viewer", "manager", "planner", "admin"] as const) {
    const view = await ask(role, { at: `/visits/${slug}` });
    offered.push([role, leads(view, acts), leads(view, pages)]);
    for (const to of [...leads(view, pages), ...leads(view, acts)]) {
      const path = to.replace(origin, "");
      const { status } = await office.ask(path, { headers: { Cookie: cookies.get(role) ?? "" } });
      expect([role, to, status]).toEqual([role, to, to.endsWith("/plan/days") ? 302 : 200]); // to the first day
    }
  }
  const calendar = `${origin}/visits/${slug}.ics?lang=en`;
  const of = (role: string) => offered.find(([one]) => one === role)!;
  expect(of("visitor")[1]).toEqual([calendar]);
  expect(of("manager")[1]).toEqual([calendar]);
  expect(of("planner")[1]).toContain(`${at}/item/new`);
  expect(of("planner")[1]).toContain("/visits/new");
  expect(of("manager")[2]).toContain(`${at}/conflicts`);
  expect(of("viewer")[2]).not.toContain(`${at}/conflicts`);
  expect(of("admin")[2]).toContain("/users");
  expect(of("planner")[2]).not.toContain("/users");
});

test("of a visit that is not there for somebody, no page or act is offered", async () => {
  for (const [role, hidden, isThere] of [
    ["visitor", draft.slug, false],
    ["viewer", draft.slug, false],
    ["manager", draft.slug, true],
    ["visitor", closed.slug, false],
    ["viewer", closed.slug, true],
  ] as const) {
    const view = await ask(role, { at: `/visits/${hidden}` });
    const offered = [...leads(view, say.search.palette.pages), ...leads(view, say.search.palette.acts)];
    // The page itself, in another language, is what the browser says it shows.
    const ofVisit = offered.filter((to) => to.includes(hidden) && !to.startsWith(`/visits/${hidden}?lang=`));
    expect([role, hidden, ofVisit.length > 0]).toEqual([role, hidden, isThere]);
  }
});

test("acts and pages are found by their words in any language, beside what the search finds", async () => {
  expect(named(await ask("planner", { at, q: "conf" }))[say.search.palette.pages]).toEqual(["Conflicts"]);
  const inRussian = await ask("planner", { at, q: "зам" });
  expect(named(inRussian)).toEqual({ Programme: ["Castle"], Search: ["Search everything for “зам”"] });
  expect(inRussian.groups[0]!.options[0]).toMatchObject({
    also: {
      language: "ru",
      pieces: [
        { text: "Зам", isFound: true },
        { text: "ок", isFound: false },
      ],
    },
    note: "26 October 2027, 10:00 · Moscow in Berlin",
    to: `${at}#${castle}`,
  });
  const people = await ask("planner", { at, q: "персо" });
  expect(people.groups[0]).toMatchObject({
    title: "Go to",
    options: [{ to: "/people", also: { language: "ru" } }],
  });
  expect(named(await ask("visitor", { q: "城堡" }, "zh"))).toMatchObject({ 日程: ["城堡"] });
});

test("with nothing typed, what the officer changed last stands first, and can be taken back from there", async () => {
  expect(named(await ask("planner", { at }))).not.toHaveProperty(say.search.palette.recent);
  const me = { ...current, actor: { id: plannerId, role: "planner" as const } };
  const item = { kind: "item" as const, id: castle, visitId };
  const { state, version } = findThing(me, item);
  must(changeThing(me, item, version, { ...state, title: { en: "Palace" } }));
  const view = await ask("planner", { at: "/visits" });
  expect(view.groups[0]).toMatchObject({
    title: say.search.palette.recent,
    options: [{ to: `${at}#${castle}` }],
  });
  const undo = view.groups[1]!.options[0]!;
  expect(undo).toMatchObject({ note: "Programme item changed: Palace", to: `/visits/${slug}/history` });
  expect(named(await ask("admin", { at: "/visits" }))).not.toHaveProperty(say.search.palette.recent); // others' own
  const headers = { Cookie: cookies.get("planner")! };
  const { status } = await office.ask(undo.to, { headers, form: undo.send! });
  expect([status, findThing(me, item).state.title]).toEqual([303, state.title]);
  expect(named(await ask("planner", { at: "/visits" }))[say.search.palette.acts]).not.toContain(
    say.search.palette.undo,
  );
});

test("whatever the page says of where it is, languages lead to a page of ours", async () => {
  for (const [here, to] of [
    ["/visits?page=1&lang=ru", "/visits?page=1&lang=zh"],
    ["https://evil.example/x", "/?lang=zh"],
    ["//evil.example", "/?lang=zh"],
    ["", "/?lang=zh"],
  ] as const)
    expect(leads(await ask("visitor", { at: here, q: "中文" }), say.search.palette.pages)).toEqual([to]);
});
