import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { berlinVisit, clock, demoStory, plan } from "#test/story.ts";

/** The real visits, and one to Berlin of which two items have no Chinese; one of them is the guests' own. */
async function openStory() {
  const current = { ...demoStory(), now: Date.now() };
  const { slug, leg } = berlinVisit(current);
  plan(current, slug, leg, "walk", clock("2027-10-26T10:00", null));
  plan(current, slug, leg, "briefing", clock("2027-10-26T12:00", null), { audience: "guest" });
  await withAccount(current, "planner");
  const office = await openOfficeForBrowser(current.db);
  return { current, slug, office, at: `${office.url}/visits/${slug}/plan` };
}

async function signIn(page: Page, url: string, language = "en") {
  await page.goto(`${url}/sign-in?lang=${language}`);
  await page.locator("#email").fill(emailOf("planner"));
  await page.locator("#password").fill(password);
  await page.locator("main button[type=submit]").click();
}

describe.skipIf(!hasBrowser)("sources, translations and readers of a draft in a real browser", () => {
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(() => close());

  test("cite two days, settle which holds, fill in what is missing, and look as public and guest", async () => {
    const { current, slug, office, at } = await openStory();
    const [first, second] = readDraft(current.db, visitBySlug(current.db, "moscow-beijing-2019")).sources;
    const page = await browser.newPage();
    const { sources: say, editing } = messagesIn.en;
    await signIn(page, office.url);

    for (const [source, day] of [
      [first!, "25 October 2027"],
      [second!, "26.10.2027"],
    ] as const) {
      await page.goto(`${at}/sources`);
      await page.getByLabel(say.plan.citeWhat).selectOption({ label: "Berlin" });
      await page.getByRole("button", { name: say.plan.citeGo, exact: true }).click();
      expect(await page.getByRole("main").getByText("Berlin", { exact: true }).count()).toBe(1);
      await page.getByLabel("Fact", { exact: true }).selectOption({ label: "First day" });
      await page.getByLabel("Value in the source").fill(day);
      await page.getByLabel("Source", { exact: true }).fill(`${source.title.en} [${source.key}]`);
      await page.getByLabel(say.locator.kind).selectOption({ label: "page" });
      await page.getByLabel(say.locator.value).fill("4");
      await page.getByRole("button", { name: editing.actions.save, exact: true }).last().click();
      await page.getByText("Citation added").waitFor();
    }
    expect(await page.getByText(say.plan.openCount(1)).count()).toBe(1);

    await page.getByRole("link", { name: say.plan.settle }).click();
    await page.getByLabel("26 October 2027").check();
    await page.getByRole("button", { name: editing.actions.save, exact: true }).last().click();
    expect(await page.title()).toMatch(/^Error: /);
    expect(await page.getByLabel("26 October 2027").isChecked()).toBe(true);
    await page.getByRole("group", { name: "Reason" }).getByLabel("English").fill("The letter is later");
    await page.getByRole("button", { name: editing.actions.save, exact: true }).last().click();
    await page.getByText(say.plan.allSettled).waitFor();
    const settling = page.getByRole("region", { name: messagesIn.en.source.disagreements });
    for (const shown of ["25 October 2027", "Settled: 26 October 2027.", "The letter is later"])
      expect(await settling.getByText(shown).count()).toBeGreaterThan(0);

    await page.getByRole("link", { name: /^Languages \(\d+\)/ }).click();
    await page.getByLabel("walk: Title, Chinese").fill("散步");
    await page.getByLabel("briefing: Title, Chinese").fill("介绍会");
    await page.getByRole("button", { name: editing.actions.save, exact: true }).click();
    await page.getByText(say.languages.filled(2, 2)).waitFor();
    const titles = readDraft(current.db, visitBySlug(current.db, slug)).items.map(({ title }) => title.zh);
    expect(titles).toEqual(["散步", "介绍会"]);

    const frame = page.locator(".seen-frame");
    const items = () => frame.getByRole("heading", { level: 4 }).allInnerTexts();
    await page.getByRole("link", { name: messagesIn.en.plan.tabs.seenBy }).click();
    await page.getByRole("link", { name: say.seenBy.readers.public }).click();
    await frame.getByRole("heading", { name: say.seenBy.frame.public }).waitFor();
    expect(await items()).toEqual(["walk"]);
    await page.getByText(say.seenBy.hidden(1)).click();
    expect(await page.locator(".hidden-things").getByText("briefing").isVisible()).toBe(true);
    await page.getByRole("link", { name: say.seenBy.readers.guest }).click();
    expect(await items()).toEqual(["walk", "briefing"]);
    expect(await page.getByText(say.seenBy.nothingHidden).count()).toBe(1);
    await page.close();
    await office.close();
  });

  test.each(languages)(
    "axe finds nothing on these pages in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const { current, slug, office, at } = await openStory();
      const leg = readDraft(current.db, visitBySlug(current.db, slug)).legs[0]!;
      const looking = await openBrowser();
      const page = await looking.browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      await signIn(page, office.url, language);
      const real = `${office.url}/visits/moscow-beijing-2019`;
      const visit = readDraft(current.db, visitBySlug(current.db, "moscow-beijing-2019")).visit;
      for (const address of [
        ...[`${real}/plan/sources`, `${real}/plan/sources?by=thing`, `${real}/plan/languages`],
        ...[
          `${real}/plan/seen-by?as=host`,
          `${real}/plan/seen-by?as=manager&part=participants`,
          `${at}/seen-by?as=public`,
          `${at}/languages?filled=2.2`,
        ],
        ...[`${real}/plan/seen-by?as=guest&part=outcomes`, `${real}/plan/seen-by?as=public&part=sources`],
        `${at}/citation/new?about=leg:${leg.id}`,
        `${real}/plan/settlement/new?about=visit:${visit.id}&field=firstDay`,
      ]) {
        await page.goto(address);
        expect(await unsoundHere(page, address)).toEqual([]);
      }
      await looking.close();
      await office.close();
    },
  );
});
