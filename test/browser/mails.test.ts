import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { startPostman } from "#app/http/postman.server.ts";
import { smtpSender } from "#app/http/smtp-sender.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { addressFor, amend, mailsIn, officeKey, tell } from "#test/mailing.ts";
import { preparedVisit, secrets } from "#test/prepared.ts";
import { openSmtp } from "#test/smtp.ts";
import { clock, story } from "#test/story.ts";

/** A visit to Berlin whose first version was told; the mayor's mailbox is gone, Sokolov has no e-mail. */
async function openStory() {
  const current: Current = { ...story(), now: Date.parse("2027-10-20T09:00Z") };
  const { slug, head, mayor, walk } = preparedVisit(current);
  addressFor(current, slug, head, ["ru"]);
  amend(current, "participation", mayor, slug, { email: "mayor@berlin.example" });
  tell(current, slug);
  amend(current, "item", walk.id, slug, { when: clock("2027-10-26T10:30", "2027-10-26T11:30") });
  await withAccount(current, "planner");
  const smtp = await openSmtp({
    at: (step, address) => (step === "rcpt" && address.startsWith("mayor") ? 550 : null),
  });
  const now = () => current.now;
  const office = await openOfficeForBrowser(current.db, { now, mailFrom: "protocol@city.example" });
  const postman = startPostman({
    ...{ db: current.db, origin: office.url, officeKey, now, send: smtpSender(smtp.settings) },
  });
  const close = async () => {
    await Promise.all([office.close(), postman.stop(), smtp.close()]);
  };
  return { current, slug, office, smtp, close, at: `${office.url}/visits/${slug}` };
}

async function signIn(page: Page, url: string) {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.locator("#email").fill(emailOf("planner"));
  await page.locator("#password").fill(password);
  await page.locator("main button[type=submit]").click();
}

describe.skipIf(!hasBrowser)("mails in a real browser", () => {
  let told: Awaited<ReturnType<typeof openStory>>;
  let browser: BrowserContext;
  let closeBrowser: () => Promise<void>;
  let page: Page;
  beforeAll(async () => {
    told = await openStory();
    ({ browser, close: closeBrowser } = await openBrowser({ locale: "en-GB" }));
    page = await browser.newPage();
    await signIn(page, told.office.url);
  });
  afterAll(async () => {
    await closeBrowser();
    await told.close();
  });

  test("an officer releases, looks at the drafts, sends them, and sees what the server said", async () => {
    const { at, smtp, current } = told;
    await page.goto(`${at}/plan/release`);
    await page.getByRole("button", { name: "Release version 2" }).click();
    await page.getByRole("link", { name: "3 e-mails are drafted" }).click();
    const letter = page.locator("details", { hasText: "Ваша программа" }).first();
    await letter.locator("summary").click();
    expect(await letter.locator("pre").innerText()).toContain("10:30–11:30, Берлин (UTC+2)");
    expect(await page.locator("main").innerText()).toContain("To be called");
    await page.getByRole("button", { name: "Send 2 e-mails" }).click();
    expect(await page.locator(".notice").innerText()).toBe("2 e-mails are on their way.");
    await expect.poll(() => mailsIn(current).filter(({ state }) => state === "failed").length).toBe(1);
    await page.reload();
    const main = await page.locator("main").innerText();
    expect(main).toContain("The server said: 550 no such mailbox");
    expect(main).toContain("Send again");
    expect(smtp.received.map(({ to }) => to.join())).toEqual([secrets.email]);
  });

  test("who has no address leads to the form where one is typed", async () => {
    const { at } = told;
    await page.goto(`${at}/plan/mails`);
    await page.getByRole("link", { name: /^Add an address/ }).click();
    await page.locator("#email").fill("sokolov@moscow.example");
    await page.getByRole("button", { name: "Save", exact: true }).first().click();
    await page.waitForURL(/saved=/);
    await page.goto(`${at}/plan/mails`);
    await page.getByRole("button", { name: "Send 2 e-mails" }).waitFor(); // his, and the one that failed
  });

  test.each(languages.flatMap((language) => [1280, 390].map((width) => ({ language, width }))))(
    "the page has no fault that axe finds and fits its window: $language, $width px",
    async ({ language, width }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto(`${told.at}/plan/mails?lang=${language}`);
      expect(await page.locator("h2").first().innerText()).toBe(messagesIn[language].mail.page.title);
      await page.locator("details").first().locator("summary").click();
      expect(await violationsOn(page)).toEqual([]);
      expect(await isSideways(page)).toBe(false);
    },
  );
});
