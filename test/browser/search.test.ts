import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

const plan = "/visits/freiburg-matsuyama-2014/plan";

describe.skipIf(!hasBrowser)("finding in a real browser", () => {
  const current = demoStory();
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  let office: Awaited<ReturnType<typeof openOfficeForBrowser>>;
  let plannerId: string;
  beforeAll(async () => {
    plannerId = (await withAccount(current, "planner")).id;
    office = await openOfficeForBrowser(current.db);
    browser = await openBrowser({ locale: "en-GB", permissions: ["clipboard-read", "clipboard-write"] });
  });
  afterAll(async () => {
    await browser.close();
    await office.close();
  });

  async function signedIn(language: keyof typeof messagesIn = "en"): Promise<Page> {
    await browser.browser.clearCookies();
    const page = await browser.browser.newPage();
    const words = messagesIn[language].account;
    await page.goto(`${office.url}/sign-in?lang=${language}`);
    await page.getByLabel(words.email).fill(emailOf("planner"));
    await page.getByLabel(words.password).fill(password);
    await page.getByRole("main").getByRole("button", { name: words.signIn.submit }).click();
    await page.waitForURL((url) => url.pathname === "/");
    return page;
  }
  const selected = (page: Page) => page.locator("#palette-list [aria-selected=true]");

  test.each(languages)(
    "axe finds nothing on the search and the open palette in %s, wide and narrow",
    async (language) => {
      const page = await signedIn(language);
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        for (const path of ["/search", "/search?q=matsu", "/search?q=matsu&in=venues", "/search?q=zzzz"]) {
          await page.goto(office.url + path);
          const found = { violations: await violationsOn(page), isSideways: await isSideways(page) };
          expect({ path, width, ...found }).toEqual({ path, width, violations: [], isSideways: false });
        }
        await page.goto(office.url + plan);
        await page.keyboard.press("Control+k");
        for (const typed of ["", "mats"]) {
          await page.locator("#palette-field").fill(typed);
          await selected(page).first().waitFor();
          await page.waitForTimeout(300);
          const found = { violations: await violationsOn(page), isSideways: await isSideways(page) };
          expect({ typed, width, ...found }).toEqual({ typed, width, violations: [], isSideways: false });
        }
      }
      await page.close();
    },
  );

  test("a name is found by keys alone: open, type, choose, go; Escape gives the focus back", async () => {
    const page = await signedIn();
    const wrong: string[] = [];
    page.on("console", (message) => message.type() === "error" && wrong.push(message.text()));
    page.on("pageerror", (error) => wrong.push(String(error)));
    await page.goto(office.url + plan);
    const tab = page.getByRole("link", { name: "History" });
    await tab.focus();
    await page.keyboard.press("Control+k");
    const field = page.getByRole("combobox", { name: messagesIn.en.search.palette.field });
    await expect.poll(() => field.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await tab.evaluate((one) => one === document.activeElement)).toBe(true);

    await page.keyboard.press("Control+k");
    await page.keyboard.type("кузьм");
    await expect.poll(() => selected(page).innerText()).toContain("Ilya Kuzmin — Илья Кузьмин");
    expect(await field.getAttribute("aria-activedescendant")).toBe(await selected(page).getAttribute("id"));
    await page.keyboard.press("ArrowDown");
    expect(await selected(page).innerText()).toBe("Search everything for “кузьм”");
    await page.keyboard.press("ArrowDown"); // round to the first
    await page.keyboard.press("Enter");
    await page.waitForURL(`${office.url}/people/ilya-kuzmin`);
    expect(wrong).toEqual([]);
    await page.close();
  });

  test("what is typed and sent at once is answered for what was typed", async () => {
    const page = await signedIn();
    await page.goto(office.url + plan);
    await page.keyboard.press("Control+k");
    await selected(page).waitFor();
    await page.locator("#palette-field").fill("kuzmin");
    await page.keyboard.press("Enter");
    await page.waitForURL(`${office.url}/people/ilya-kuzmin`);
    await page.close();
  });

  test("the key is the one of K on a Russian keyboard too, and nothing is chosen while characters are composed", async () => {
    const page = await signedIn("ru");
    await page.goto(office.url + plan);
    const press = (given: { key: string; code: string; isComposing?: boolean; ctrlKey?: boolean }) =>
      page.evaluate((init) => {
        const event = new KeyboardEvent("keydown", {
          bubbles: true,
          cancelable: true,
          ctrlKey: true,
          ...init,
        });
        return (document.activeElement ?? document.body).dispatchEvent(event);
      }, given);
    expect(await press({ key: "k", code: "KeyT", isComposing: true })).toBe(true); // let through
    expect(await press({ key: "t", code: "KeyK" })).toBe(true); // another letter on another layout
    expect(await press({ key: "л", code: "KeyK" })).toBe(false);
    await selected(page).waitFor();
    expect(await press({ key: "Enter", code: "Enter", isComposing: true, ctrlKey: false })).toBe(true);
    expect(page.url()).toBe(office.url + plan);
    await page.close();
  });

  test("an act is done from the palette: the last change is taken back, the calendar's address copied", async () => {
    const me = { ...current, now: Date.now(), actor: { id: plannerId, role: "planner" as const } };
    const { id, visitId } = current.db.$client
      .prepare("select id, visit_id as visitId from programme_items where key = 'castle'")
      .get() as { id: string; visitId: string };
    const item = { kind: "item" as const, id, visitId };
    const { state, version } = findThing(me, item);
    must(changeThing(me, item, version, { ...state, title: { en: "Palace" } }));
    const page = await signedIn();
    await page.goto(office.url + plan);
    await page.getByRole("button", { name: messagesIn.en.search.palette.open }).click();
    await page.keyboard.type("undo");
    await expect.poll(() => selected(page).innerText()).toContain("Programme item changed: Palace");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/history\?saved=\d+$/);
    expect(findThing(me, item).state.title).toEqual(state.title);

    await page.keyboard.press("Control+k");
    await page.keyboard.type("copy the cal");
    await expect.poll(() => selected(page).innerText()).toBe(messagesIn.en.search.palette.copyCalendar);
    await page.keyboard.press("Enter");
    await expect
      .poll(() => page.locator("#palette").evaluate((one: HTMLDialogElement) => one.open))
      .toBe(false);
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      `${office.url}/visits/freiburg-matsuyama-2014.ics?lang=en`,
    );
    await page.close();
  });

  test("what is typed before the palette's own code has come is not lost", async () => {
    const page = await signedIn();
    await page.route("**/static/palette.js", async (route) => {
      await new Promise((resume) => setTimeout(resume, 600));
      await route.continue();
    });
    await page.goto(office.url + plan);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("kuzmin");
    await expect.poll(() => selected(page).innerText()).toContain("Kuzmin");
    expect(await page.locator("#palette-field").inputValue()).toBe("kuzmin");
    await page.close();
  });

  test("without scripts the search in the banner does, and no palette is in sight", async () => {
    const plainly = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" });
    const page = await plainly.browser.newPage();
    await page.goto(`${office.url}/visits`);
    expect(await page.locator("button[data-palette]").isVisible()).toBe(false);
    await page.getByRole("search", { name: messagesIn.en.search.label }).getByRole("searchbox").fill("замка");
    await page.keyboard.press("Enter");
    await page.getByRole("link", { name: "Matsuyama Castle", exact: true }).first().click();
    expect(new URL(page.url()).hash).toBe("#item-castle");
    await plainly.close();
  });
});
