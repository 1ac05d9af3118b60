import { describe, expect, test } from "vitest";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { citableThings } from "#app/domain/source/citable-things.ts";
import type { Citation } from "#app/domain/source/citation.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { thingInWords } from "#app/i18n/cited-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import type { Db } from "#db/database.ts";
import { withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { keystrokes } from "#test/browser/typing/keystrokes.ts";
import { normalised } from "#test/browser/typing/normalised.ts";
import {
  follow,
  landing,
  offerLanguages,
  openPage,
  save,
  signInAs,
  type,
} from "#test/browser/typing/typist.ts";
import { testDatabase } from "#test/database.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const slug = "freiburg-matsuyama-2014";
const english = wordingIn("en");
const { dates, messages } = english;
const { editing } = messages;

/** The draft with everything in it, told by names instead of ids; what a list leaves unordered is sorted. */
function told(db: Db): VisitContent {
  const content = readDraft(db, visitBySlug(db, slug));
  const positions = [...content.positions].sort((a, b) => (a.title.en! < b.title.en! ? -1 : 1));
  return normalised({ ...content, positions });
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

  /** What citations are about, as the page offers it: by its name, and which of those with that name. */
  const offered = citableThings(printed).flatMap(({ kind, ids }) =>
    ids.map((id) => ({ kind, id, name: thingInWords({ kind, id }, printed, english) })),
  );
  const choiceOf = ({ kind, id }: Citation["about"]) => {
    const { name } = offered.find((one) => one.kind === kind && one.id === id)!;
    const alike = offered.filter((one) => one.kind === kind && one.name === name);
    return { name, nth: alike.findIndex((one) => one.id === id) };
  };

  test.each([
    ["with scripts", true],
    ["without scripts", false],
  ])("%s: what is stored is what was loaded", { timeout: 300_000 }, async (_how, javaScriptEnabled) => {
    const db = testDatabase();
    await withAccount({ db, now: Date.now() }, "planner");
    const office = await openOfficeForBrowser(db);
    const { browser, close } = await openBrowser({ javaScriptEnabled });
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    const add = async (kind: ThingKind, { id }: { id: string }, button = editing.actions.save) => {
      const strokes = strokesOf(kind, id);
      await offerLanguages(page, strokes);
      await type(page, strokes);
      await save(page, button);
    };
    const addAll = async (kind: ThingKind, all: { id: string }[]) => {
      for (const one of all) await add(kind, one, editing.actions.saveAndAddAnother);
    };

    await signInAs(page, office.url);
    await follow(page, messages.nav.organisations);
    await follow(page, editing.kinds.organisation.add);
    await addAll(
      "organisation",
      [...printed.organisations].sort((a) => (a.partOfId === null ? -1 : 1)),
    );
    await follow(page, messages.nav.people);
    await follow(page, editing.kinds.person.add);
    await addAll("person", printed.people);
    for (const post of printed.positions) {
      await follow(page, messages.nav.people);
      await follow(page, nameOf("person", post.personId));
      await follow(page, editing.kinds.position.add);
      await add("position", post);
    }
    await follow(page, messages.nav.venues);
    await follow(page, editing.kinds.venue.add);
    await addAll("venue", printed.venues);

    await follow(page, messages.nav.visits);
    await follow(page, messages.desk.addFirstVisit);
    await add("visit", printed.visit);
    expect(new URL(page.url()).pathname).toBe(`/visits/${slug}/plan`);
    for (const leg of printed.legs) {
      await follow(page, editing.kinds.leg.add);
      await add("leg", leg);
    }
    await follow(page, messages.plan.tabs.delegations);
    for (const one of printed.participations) {
      await landing(page, () =>
        page.locator(`a[href$="/participation/new?side=${one.side}"]`).press("Enter"),
      );
      await add("participation", one);
    }
    await follow(page, messages.plan.tabs.programme);
    for (const item of printed.items) {
      if (item.when.kind !== "exact") throw new Error("The printed programme gives every time.");
      await follow(page, messages.plan.addItemOn(dates.dayOfYear(item.when.starts.wall.slice(0, 10))));
      await add("item", item);
    }
    await follow(page, messages.plan.tabs.sources);
    await follow(page, editing.kinds.source.add);
    for (const source of printed.sources) await add("source", source);
    await openPage(page, `${office.url}/visits/${slug}/plan/sources`);
    for (const citation of printed.citations) {
      const { name, nth } = choiceOf(citation.about);
      const group = page.locator(
        `#cite-about optgroup[label="${messages.sources.groups[citation.about.kind]}"]`,
      );
      const alike = await group
        .locator("option")
        .evaluateAll(
          (all, label) =>
            all.filter((one) => one.textContent === label).map((one) => (one as HTMLOptionElement).value),
          name,
        );
      await page.getByLabel(messages.sources.plan.citeWhat).selectOption(alike[nth]!);
      await landing(page, () =>
        page.getByRole("button", { name: messages.sources.plan.citeGo }).press("Enter"),
      );
      await add("citation", citation);
    }

    expect(told(db)).toEqual(told(loaded));
    await close();
    await office.close();
    db.$client.close();
  });
});
