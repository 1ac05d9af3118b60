import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { planMeeting } from "#app/domain/group/group-acts.server.ts";
import { addTopic } from "#app/domain/minutes/agenda.server.ts";
import { minutesPassagesOf, minutesPath } from "#app/domain/minutes/minutes-passages.server.ts";
import { minutesAt, saveText } from "#app/domain/minutes/minutes-text.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { groupId, groupStory } from "#test/domain/group/group-story.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";

const { account, groups: say, followUps } = messagesIn.en;

const body =
  "Both sides agreed to exchange two electric buses in spring 2028.\n\nMoscow proposed a seminar of drivers. Berlin will send a plan of lines.";

async function groupOffice() {
  const told = groupStory();
  const { current, slug } = told;
  const { itemId } = must(planMeeting(current, groupId, "2027-11-26", { en: "First meeting" }));
  for (const topic of ["Opening", "Electric buses"]) must(addTopic(current, { slug, itemId }, topic));
  const draft = { body, state: "draft", recordedBy: "Oleg Sokolov", agreedOn: null, language: "en" } as const;
  must(saveText(current, { slug, itemId, version: minutesAt(current.db, itemId)!.version }, draft));
  await withAccount({ ...current, now: Date.now() }, "planner");
  const office = await openOfficeForBrowser(current.db);
  return { ...told, itemId, office, page: office.url + minutesPath(slug, itemId) };
}

async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.getByLabel(account.email).fill(emailOf("planner"));
  await page.getByLabel(account.password).fill(password);
  await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
  await page.waitForURL((now) => !now.pathname.startsWith("/sign-in"));
}

describe.skipIf(!hasBrowser)("working groups and minutes, without scripts", () => {
  let told: Awaited<ReturnType<typeof groupOffice>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    told = await groupOffice();
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(async () => {
    await close();
    await told.office.close();
  });

  test("a passage is marked by keyboard alone, becomes a decision, and leads there and back", async () => {
    const page = await browser.newPage();
    await signIn(page, told.office.url);
    await page.goto(told.page);
    await page.getByRole("link", { name: say.minutes.markHere(1) }).focus();
    await page.keyboard.press("Enter");
    const passage = page.getByLabel(say.minutes.passage, { exact: true });
    await passage.focus();
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type("agreed to exchange two electric buses");
    for (let n = 0; n < 6; n += 1) await page.keyboard.press("Tab"); // kind, title, becomes, two owners, date
    await page.keyboard.press("Enter");
    await page.waitForURL(/did=/);
    const mark = page.locator("mark", { hasText: "agreed to exchange two electric buses" });
    expect(await mark.count()).toBe(1);
    const { marks } = minutesAt(told.current.db, told.itemId)!.minutes;
    expect(minutesPassagesOf(told.current.db, marks[0]!.outcomeId!)).toHaveLength(1);
    await page.locator("sup a").first().click();
    await page.waitForURL(/follow-ups\/outcomes\//);
    await page.close();
  });
});

describe.skipIf(!hasBrowser)("working groups and minutes, with scripts", () => {
  let told: Awaited<ReturnType<typeof groupOffice>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    told = await groupOffice();
    ({ browser, close } = await openBrowser({ locale: "en-GB" }));
    await signIn(await browser.newPage(), told.office.url);
  });
  afterAll(async () => {
    await close();
    await told.office.close();
  });

  test("what is selected in a paragraph fills the form that marks it", async () => {
    const page = await browser.newPage();
    await page.goto(told.page);
    await page.evaluate(() => {
      const text = document.querySelector('[data-paragraph="2"] p')!.firstChild!;
      const from = text.textContent!.indexOf("Berlin will");
      getSelection()!.setBaseAndExtent(text, from, text, from + "Berlin will send a plan".length);
    });
    await page.getByRole("link", { name: say.minutes.markHere(2) }).click();
    const passage = page.getByLabel(say.minutes.passage, { exact: true });
    expect(await passage.inputValue()).toBe("Berlin will send a plan");
    await page.getByLabel(say.minutes.isA).selectOption({ label: followUps.markKind.action });
    await page.getByRole("button", { name: say.minutes.record }).click();
    await page.waitForURL(/did=/);
    await page.close();
  });

  test.each(languages)(
    "in %s both pages are without fault, wide and narrow, and paper shows no form",
    async (language) => {
      const page = await browser.newPage();
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        const addresses = {
          group: `${told.office.url}/follow-ups/groups/${groupId}`,
          minutes: told.page,
          marking: `${told.page}?mark=1`,
          writing: `${told.page}?edit`,
          compared: `${told.page}?compare=3`,
          plan: `${told.office.url}/visits/${told.slug}/plan`,
        };
        for (const [name, address] of Object.entries(addresses)) {
          await page.goto(`${address}${address.includes("?") ? "&" : "?"}lang=${language}`);
          expect([name, width, await violationsOn(page)]).toEqual([name, width, []]);
          expect([name, width, await isSideways(page)]).toEqual([name, width, false]);
          if (process.env.SHOTS)
            await page.screenshot({
              path: `${process.env.SHOTS}/${name}-${width}-${language}.png`,
              fullPage: true,
            });
        }
      }
      await page.goto(told.page);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("button").filter({ visible: true }).count()).toBe(0);
      expect(await page.getByText("(Berlin, UTC+1)").first().isVisible()).toBe(language === "en");
      await page.emulateMedia({ media: null });
      await page.close();
    },
  );
});
