import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findThing } from "#app/domain/editing/things.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { tabTo } from "#test/browser/keyboard.ts";
import { unsoundAmong } from "#test/browser/sound.ts";
import { boardNow, boardStory } from "#test/domain/follow-up/board-story.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";

const { board, editing } = messagesIn.en;

/** The office of the board, in which a manager keeps one view. */
async function openStory() {
  const current = boardStory();
  const office = await openOfficeForBrowser(current.db, { now: () => boardNow });
  const cookie = await office.signIn("manager");
  const form = { intent: "save", name: "Berlin by spring", query: "partner=berlin" };
  await office.ask("/follow-ups/views", { headers: { Cookie: cookie }, form });
  const [name, value] = cookie.split("=");
  const dueOn = (id: string) =>
    findThing(current, { kind: "actionItem", id, visitId: current.ids.berlin }).state.dueOn;
  return { office, cookie: { name: name!, value: value!, url: office.url }, dueOn };
}

describe.skipIf(!hasBrowser)("the follow-up board in a real browser", () => {
  let told: Awaited<ReturnType<typeof openStory>>;
  beforeAll(async () => {
    told = await openStory();
  });
  afterAll(() => told.office.close());

  describe("with scripts", () => {
    let browser: BrowserContext;
    let close: () => Promise<void>;
    let page: Page;
    beforeAll(async () => {
      ({ browser, close } = await openBrowser({ locale: "en-GB" }));
      await browser.addCookies([told.cookie]);
      page = await browser.newPage();
    });
    afterAll(() => close());

    test.each(languages)(
      "in %s every page is accessible and fits desk and telephone",
      async (language) => {
        const ticked = ["actionItem~draft", "actionItem~hall", "outcome~trams"].map((one) => `pick=${one}`);
        const pages = [
          "/follow-ups?side=host&",
          "/follow-ups/charts?",
          "/follow-ups/views?here=side%3Dhost&",
          `/follow-ups/several?back=side%3Dhost&${ticked.join("&")}&`,
        ];
        const addresses = pages.map((path) => `${told.office.url}${path}lang=${language}`);
        expect(await unsoundAmong(page, addresses)).toEqual([]);
      },
      120_000,
    );
  });

  test("two actions are put off by keyboard alone and without scripts, and it is undone", async () => {
    const { browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" });
    await browser.addCookies([told.cookie]);
    const page = await browser.newPage();
    const { keyboard } = page;
    const go = async (name: string) => {
      await tabTo(page, name);
      const isLed = name !== board.filter; // which only unfolds
      await Promise.all([isLed && page.waitForEvent("load"), keyboard.press("Enter")]);
    };
    const dueDates = () => ["draft", "dates"].map(told.dueOn);
    await page.goto(`${told.office.url}/follow-ups?lang=en`);
    await go(board.filter);
    await tabTo(page, board.fields.what);
    await keyboard.type(board.what.actions);
    await go(board.submit);
    expect(new URL(page.url()).searchParams.get("what")).toBe("actions");
    expect(await page.locator(".board-outcome").count()).toBe(0);
    for (const name of ["Send the draft programme", "Propose dates of the concerts"]) {
      await tabTo(page, board.pick(name));
      await keyboard.press("Space");
    }
    await go(board.bulk.pick);
    await tabTo(page, board.bulk.acts.move);
    for (let n = 0; n < 2; n += 1) await keyboard.press("ArrowDown"); // past "done"
    await tabTo(page, board.bulk.onDate);
    await keyboard.type("1 June 2028");
    await go(board.bulk.show);
    expect(await page.getByText(board.bulk.will.change(2)).count()).toBe(1);
    await go(board.bulk.change(2));
    expect(await page.getByRole("status").innerText()).toContain(board.bulk.did(2));
    expect(dueDates()).toEqual(["2028-06-01", "2028-06-01"]);
    await go(editing.actions.undo);
    expect(await page.getByRole("status").innerText()).toContain(board.bulk.undone(2));
    expect(dueDates()).toEqual(["2028-03-01", "2028-03-20"]);
    expect(new URL(page.url()).searchParams.get("what")).toBe("actions"); // still the board that was asked for
    await close();
  }, 120_000);
});
