import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { addParty } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { parties as partyTable } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { describedOn, preparedVisit } from "#test/prepared.ts";
import { release, story } from "#test/story.ts";

const { account, delegations: say, editing, plan } = messagesIn.en;

async function signInAsPlanner(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.getByLabel(account.email).fill(emailOf("planner"));
  await page.getByLabel(account.password).fill(password);
  await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
}

describe.skipIf(!hasBrowser)("delegations in a real browser", () => {
  const current = { ...story(), now: Date.now() };
  const { slug, visitId } = preparedVisit(current);
  const at = `/visits/${slug}/plan`;
  let office: Awaited<ReturnType<typeof openOfficeForBrowser>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    await withAccount(current, "planner");
    office = await openOfficeForBrowser(current.db);
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(async () => {
    await close();
    await office.close();
  });

  test("without scripts: three people at once, a party split off, merged back, and all of it undone", async () => {
    const before = describedOn(current, visitId, "guest");
    const page = await browser.newPage();
    await signInAsPlanner(page, office.url);
    await page.goto(`${office.url}${at}/delegations`);
    const main = page.getByRole("main");
    const press = (name: string) => main.getByRole("button", { name }).click();

    await main.getByRole("link", { name: say.addSeveral }).first().click();
    const row = (number: number) => main.getByRole("listitem", { name: say.rowIs(number), exact: true });
    const labels = editing.labels.participation;
    const described = say.descriptionIn("English");
    for (const [index, text] of ["Choir", "Doctor", "Cook"].entries())
      await row(index + 1)
        .getByLabel(described)
        .fill(text);
    await row(1).getByLabel(labels.headcount!).fill("no number");
    await press(say.addAll);
    expect(await page.title()).toMatch(/^Error: /);
    expect(await row(3).getByLabel(described).inputValue()).toBe("Cook");
    await row(1).getByLabel(labels.headcount!).fill("12");
    await row(2).getByLabel(labels.role!).selectOption("support");
    await press(say.addAll);
    await page.getByText(say.together(3)).waitFor();
    expect(describedOn(current, visitId, "guest").slice(-3)).toEqual(["Choir", "Doctor", "Cook"]);

    await main.getByRole("link", { name: say.split }).first().click();
    await main.getByLabel("English", { exact: true }).fill("Stage");
    await main.getByLabel(/^Choir/).check();
    await main.getByLabel(/^Cook/).check();
    await main.getByLabel(say.head).selectOption({ label: "Doctor" });
    await press(say.split);
    await page.getByText(say.issues.headStaysBehind).first().waitFor();
    expect(await main.getByLabel(/^Cook/).isChecked()).toBe(true);
    await main.getByLabel(say.head).selectOption({ label: "Choir" });
    await press(say.split);
    await page.getByText(say.together(3)).waitFor();
    const parties = page.getByRole("region", { name: say.parties });
    expect(await parties.getByRole("heading", { name: "Stage" }).count()).toBe(1);
    expect(await parties.getByText(say.headIs("Choir (12)")).count()).toBe(1);

    await press(say.merge);
    await page.getByText(say.together(3)).waitFor();
    expect(await parties.getByRole("heading", { name: "Stage" }).count()).toBe(0);

    await page.getByRole("link", { name: plan.tabs.history }).click();
    const newest = await main.locator(".entry").evaluateAll((all) => all.map(({ id }) => id));
    for (const id of newest.slice(0, 9)) {
      await page.goto(`${office.url}/visits/${slug}/history`);
      await main.locator(`#${id}`).getByRole("button", { name: editing.actions.undo }).click();
      await main.getByRole("status").waitFor();
      expect(await main.locator(`#${id}.entry-undone`).count()).toBe(1);
    }
    expect(describedOn(current, visitId, "guest")).toEqual(before);
    expect(current.db.select().from(partyTable).all()).toEqual([]);
    await page.close();
  });

  test.each(languages)(
    "axe finds nothing on delegations and preparation in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const own = { ...story(), now: Date.now() };
      const visit = preparedVisit(own);
      must(addParty(own, visit.slug, { side: "guest", name: { en: "Culture" } }));
      release(own, visit.slug);
      await withAccount(own, "planner");
      const desk = await openOfficeForBrowser(own.db);
      const looking = await openBrowser();
      const page = await looking.browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      await signInAsPlanner(page, desk.url);
      const words = messagesIn[language].delegations;
      const look = async (what: string) => {
        expect(await unsoundHere(page, what)).toEqual([]);
      };
      const base = `${desk.url}/visits/${visit.slug}`;
      const show = (path: string) =>
        page.goto(`${base}/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      const press = (name: string) => page.getByRole("main").getByRole("button", { name }).first().click();
      for (const path of ["plan/delegations", "plan/preparation"]) {
        await show(path);
        for (const fold of await page.locator("main summary").all()) await fold.click();
        await look(path);
      }
      await show("plan/participation/several?side=guest");
      await look("several");
      await press(words.addAll);
      await look("several, refused");
      await show("plan/delegations/split?side=guest");
      await press(words.split);
      await look("split, refused");
      for (const path of ["plan", "participants"]) {
        await show(path);
        await look(path);
      }
      await looking.close();
      await desk.close();
    },
  );
});
