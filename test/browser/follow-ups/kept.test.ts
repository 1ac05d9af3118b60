import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { minutesPath } from "#app/domain/minutes/minutes-passages.server.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { visitWithFollowUps } from "#test/deadlines.ts";
import {
  actionState,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { clock, plan } from "#test/story.ts";

async function openStory() {
  const { current, slug, leg, add } = visitWithFollowUps();
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  add("outcome", "promise", outcomeState("Buses", "commitment", [move("agreed", "2027-10-26")]));
  const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
  add("actionItem", "draft", actionState("Send the draft", "promise", { setOn: "2027-10-26", owners }));
  add("review", "review", reviewState("2027-11-18"));
  await withAccount(current, "manager");
  const office = await openOfficeForBrowser(current.db, { now: () => current.now });
  return { office, minutes: minutesPath(slug, talks.id) };
}

describe.skipIf(!hasBrowser)("what is typed into the forms of follow-ups", () => {
  let told: Awaited<ReturnType<typeof openStory>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    told = await openStory();
    ({ browser, close } = await openBrowser({ locale: "en-GB" }));
    const page = await browser.newPage();
    await page.goto(`${told.office.url}/sign-in?lang=en`);
    await page.locator("#email").fill(emailOf("manager"));
    await page.locator("#password").fill(password);
    await page.locator("main button[type=submit]").click();
  });
  afterAll(async () => {
    await close();
    await told.office.close();
  });

  /** Types into a field until it is kept, closes the page, and opens it again. */
  async function typeAndClose(path: string, field: string, text: string): Promise<Page> {
    const page = await browser.newPage();
    await page.goto(told.office.url + path);
    const box = page.locator(`[name="${field}"]`);
    if (!(await box.isVisible())) await page.locator("details.act", { has: box }).locator("summary").click();
    const kept = page.waitForResponse((response) => response.url().endsWith("/kept-forms"));
    await box.fill(text);
    expect((await kept).status()).toBe(204);
    await page.close();
    const again = await browser.newPage();
    await again.goto(told.office.url + path);
    return again;
  }

  const long = "Обе стороны высказались за обмен опытом. ".repeat(1000); // more than a page may send when it is left

  test("comes back after its page was closed, until it is discarded", async () => {
    for (const [path, field, text] of [
      ["/follow-ups/actions/draft", "progress-note", "Half of it is done"],
      ["/follow-ups/reviews/review", "summary", "Both sides keep to it"],
      [`${told.minutes}?edit`, "body", long],
    ] as const) {
      const page = await typeAndClose(path, field, text);
      const box = page.locator(`[name="${field}"]`);
      expect(await box.isVisible()).toBe(true);
      expect((await box.inputValue()).trim()).toBe(text.trim());
      expect(await page.locator(".note").first().textContent()).toContain("and did not save it");
      await page.locator('button[value="discard"]').click();
      await page.waitForLoadState();
      await page.goto(told.office.url + path);
      expect(await page.locator('button[value="discard"]').count()).toBe(0);
      await page.close();
    }
  });
});
