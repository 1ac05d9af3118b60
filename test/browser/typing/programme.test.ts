import { describe, expect, test } from "vitest";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import type { Db } from "#db/database.ts";
import { withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { keystrokes } from "#test/browser/typing/keystrokes.ts";
import { normalised } from "#test/browser/typing/normalised.ts";
import { landing, offerLanguages, openPage, save, signInAs, type } from "#test/browser/typing/typist.ts";
import { testDatabase } from "#test/database.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const slug = "freiburg-matsuyama-2014";
const { dates, messages } = wordingIn("en");

/** The draft with everything in it, told by names instead of ids; what a list leaves unordered is sorted. */
function told(db: Db, citations: "with" | "without") {
  const content = readDraft(db, visitBySlug(db, slug));
  const cited = citations === "with" ? {} : { citations: [], sources: [] };
  const positions = [...content.positions].sort((a, b) => (a.title.en! < b.title.en! ? -1 : 1));
  return normalised({ ...content, positions, ...cited } satisfies VisitContent);
}

describe.skipIf(!hasBrowser)("the printed programme of a visit, typed in by the forms alone", () => {
  const loaded = demoStory().db;
  const printed = readDraft(loaded, visitBySlug(loaded, slug));
  const { nameOf } = lookupFor(loaded, printed.visit.id, "en");
  const strokesOf = (kind: ThingKind, id: string) =>
    keystrokes(
      fieldsOf[kind],
      keeperOf(kind).find(loaded, id)!.state,
      nameOf,
      (side) => messages.side[side as "guest"],
    );

  test.each([
    ["with scripts", true],
    ["without scripts", false],
  ])("%s: what is stored is what was loaded", { timeout: 240_000 }, async (_how, javaScriptEnabled) => {
    const db = testDatabase();
    await withAccount({ db, now: Date.now() }, "planner");
    const office = await openOfficeForBrowser(db);
    const { browser, close } = await openBrowser({ javaScriptEnabled });
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const add = async (kind: ThingKind, { id }: { id: string }) => {
      const strokes = strokesOf(kind, id);
      await offerLanguages(page, strokes);
      await type(page, strokes);
      await save(page);
    };
    const addToDirectory = async (kind: ThingKind, one: { id: string }) => {
      await openPage(page, `${office.url}/directory/${kind}/new`);
      await add(kind, one);
    };

    await signInAs(page, office.url);
    const wholes = [...printed.organisations].sort((a) => (a.partOfId === null ? -1 : 1));
    for (const one of wholes) await addToDirectory("organisation", one);
    for (const one of printed.people) await addToDirectory("person", one);
    for (const one of printed.positions) await addToDirectory("position", one);
    for (const one of printed.venues) await addToDirectory("venue", one);
    for (const one of printed.sources) await addToDirectory("source", one);

    await openPage(page, `${office.url}/visits/new`);
    await add("visit", printed.visit);
    expect(new URL(page.url()).pathname).toBe(`/visits/${slug}/plan`);
    for (const leg of printed.legs) {
      await landing(page, () => page.getByRole("link", { name: messages.editing.kinds.leg.add }).click());
      await add("leg", leg);
    }
    for (const one of printed.participations) {
      await openPage(page, `${office.url}/visits/${slug}/plan/participation/new?side=${one.side}`);
      await add("participation", one);
    }
    await openPage(page, `${office.url}/visits/${slug}/plan`);
    for (const item of printed.items) {
      if (item.when.kind !== "exact") throw new Error("The printed programme gives every time.");
      const name = messages.plan.addItemOn(dates.dayOfYear(item.when.starts.wall.slice(0, 10)));
      await landing(page, () => page.getByRole("link", { name }).click());
      await add("item", item);
    }

    expect(told(db, "without")).toEqual(told(loaded, "without"));
    const sourceOf = (one: Db) => one.$client.prepare("select * from sources where key = ?").get(slug);
    expect(normalised({ all: [sourceOf(db)] })).toEqual(normalised({ all: [sourceOf(loaded)] }));
    await close();
    await office.close();
    db.$client.close();
  });
});
