import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { sampleFiles } from "#test/domain/document/sample-files.ts";
import { memorandumStory } from "#test/domain/outcome/outcome-story.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { demoStory } from "#test/story.ts";

/** An office with the memorandum of Berlin, and somebody of the office who reviews what came of visits. */
async function openStory() {
  const current = { ...demoStory(), now: Date.now() };
  const told = memorandumStory(current);
  await withAccount(current, "manager");
  const office = await openOfficeForBrowser(current.db);
  return { office, at: `${office.url}/follow-ups/outcomes/${told.memorandum}` };
}

async function signIn(page: Page, url: string) {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.locator("#email").fill(emailOf("manager"));
  await page.locator("#password").fill(password);
  await page.locator("main button[type=submit]").click();
}

const { outcomes: say, editing } = messagesIn.en;

describe.skipIf(!hasBrowser)("the page of an outcome in a real browser", () => {
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(() => close());

  test("is moved on without scripts: refused beside the fields, mended, told, and taken back", async () => {
    const { office, at } = await openStory();
    const page = await browser.newPage();
    await signIn(page, office.url);
    await page.goto(at);
    const form = page.locator(".move-on");
    await form.getByLabel("Status reached").selectOption("inForce");
    await form.getByLabel("Date").fill("1 May 2028");
    await form.getByRole("button", { name: say.record }).click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await form.getByRole("alert").count()).toBe(1);
    expect(await form.getByLabel("Date").inputValue()).toBe("1 May 2028");
    expect(await form.getByLabel("Status reached").inputValue()).toBe("inForce");
    await form.getByLabel("Who said so").fill("The mayor");
    await form.getByRole("button", { name: say.record }).click();
    const chain = page.locator(".chain");
    expect(await chain.getByText("in force", { exact: true }).count()).toBe(1);
    await page.getByRole("button", { name: editing.actions.undo }).click();
    await page.goto(at);
    expect(await chain.getByText("in force", { exact: true }).count()).toBe(0);
    await office.close();
  });

  test("takes a file, gives it as a download, and lets it go and come back", async () => {
    const { office, at } = await openStory();
    const page = await browser.newPage();
    await signIn(page, office.url);
    await page.goto(at);
    const file = { name: "Меморандум.pdf", mimeType: "application/pdf", buffer: sampleFiles.pdf! };
    await page.getByLabel(say.documents.file).setInputFiles({ ...file, name: "Меморандум.html" });
    await page.getByRole("button", { name: say.documents.add }).click();
    expect(await page.getByRole("alert").innerText()).toContain(say.documents.issues.kind);
    await page.getByLabel(say.documents.file).setInputFiles(file);
    await page.getByRole("button", { name: say.documents.add }).click();
    const link = page.getByRole("link", { name: file.name });
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    expect(download.suggestedFilename()).toBe(file.name);
    await page.getByRole("button", { name: say.documents.removeNamed(file.name) }).click();
    expect(await link.count()).toBe(0);
    await page.getByRole("button", { name: say.documents.putBack }).click();
    expect(await link.count()).toBe(1);
    await office.close();
  });

  test("is moved on by keyboard alone", async () => {
    const { office, at } = await openStory();
    const page = await browser.newPage();
    await signIn(page, office.url);
    await page.goto(at);
    const isAt = (name: string) => page.evaluate((wanted) => document.activeElement?.id === wanted, name);
    for (let pressed = 0; pressed < 80 && !(await isAt("moves[0].status")); pressed += 1)
      await page.keyboard.press("Tab");
    await page.keyboard.type("comp");
    await page.keyboard.press("Tab");
    await page.keyboard.type("2 June 2028");
    await page.keyboard.press("Tab");
    await page.keyboard.type("The mayor");
    await page.keyboard.press("Enter");
    await page.locator(".chain").getByText("completed", { exact: true }).waitFor();
    expect(await page.getByText(say.nothingNext).count()).toBe(1);
    expect(await page.locator(".move-on").count()).toBe(0);
    await office.close();
  });

  test("is sound in every language, wide and narrow", async () => {
    const { office, at } = await openStory();
    const scripted = await openBrowser({ locale: "en-GB" }); // axe is a script
    const page = await scripted.browser.newPage();
    await signIn(page, office.url);
    for (const width of [1280, 390])
      for (const language of languages) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(`${at}?lang=${language}`);
        const found = [await isSideways(page), await violationsOn(page)];
        expect([width, language, ...found]).toEqual([width, language, false, []]);
      }
    await scripted.close();
    await office.close();
  });
});
