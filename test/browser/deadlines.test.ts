import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { addressOf, visitWithFollowUps } from "#test/deadlines.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";

describe.skipIf(!hasBrowser)("calendars of deadlines in a real browser", () => {
  let told: Awaited<ReturnType<typeof openStory>>;
  let opened: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    told = await openStory();
    opened = await openBrowser({ locale: "en-GB" });
  });
  afterAll(async () => {
    await opened.close();
    await told.office.close();
  });

  test("a manager's addresses read well in three languages, wide and narrow", async () => {
    const { url } = told.office;
    const page = await opened.browser.newPage();
    await page.goto(`${url}/sign-in?lang=en`);
    await page.locator("#email").fill(emailOf("manager"));
    await page.locator("#password").fill(password);
    await page.locator("main button[type=submit]").click();
    for (const language of languages) {
      for (const path of ["/settings/deadlines", `/settings/deadlines/${told.id}`]) {
        for (const width of [1280, 390]) {
          await page.setViewportSize({ width, height: 900 });
          await page.goto(`${url}${path}?lang=${language}`);
          expect(await isSideways(page), `${path} ${width} ${language}`).toBe(false);
          expect(await violationsOn(page), `${path} ${width} ${language}`).toEqual([]);
        }
      }
    }
  }, 60_000);
});

/** A manager with one address, and the office's server. */
async function openStory() {
  const { current } = visitWithFollowUps();
  const account = await withAccount(current, "manager");
  const id = addressOf(current, account, { reminderDays: 3 });
  const office = await openOfficeForBrowser(current.db, { now: () => current.now });
  return { current, id, office };
}
