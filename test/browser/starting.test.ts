import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock, plan, story } from "#test/story.ts";

const { account, delegations, editing, starting: say } = messagesIn.en;

async function signInAsPlanner(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.getByLabel(account.email).fill(emailOf("planner"));
  await page.getByLabel(account.password).fill(password);
  await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
  await page.waitForURL((now) => !now.pathname.startsWith("/sign-in"));
}

/** An office with a visit that has an item in the hour before the clocks go back. */
async function officeWithVisit() {
  const current = { ...story(), now: Date.now() };
  const told = preparedVisit(current);
  plan(current, told.slug, told.leg, "night", clock("2027-10-30T02:30", "2027-10-30T03:30"), {
    title: { en: "Night train", ru: "Ночной поезд", zh: "夜车" },
  });
  await withAccount(current, "planner");
  const office = await openOfficeForBrowser(current.db);
  return { current, ...told, office, at: `${office.url}/visits/${told.slug}/plan` };
}

describe.skipIf(!hasBrowser)("starting quickly, without scripts", () => {
  let told: Awaited<ReturnType<typeof officeWithVisit>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  let page: Page;
  beforeAll(async () => {
    told = await officeWithVisit();
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
    page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await signInAsPlanner(page, told.office.url);
  });
  afterAll(async () => {
    await close();
    await told.office.close();
  });
  const main = () => page.getByRole("main");
  const press = (name: string) => main().getByRole("button", { name, exact: true }).first().click();

  test("a visit is copied by keyboard, its dates looked at first", async () => {
    const { office, current } = told;
    await page.goto(`${office.url}/visits/new`);
    await main().getByText(say.fromEarlier).click();
    await main().getByRole("link", { name: "Moscow in Berlin" }).click();
    await main().getByLabel("English", { exact: true }).fill("Moscow in Berlin, 2028");
    await main().getByLabel(say.newFirstDay).fill("24 October 2028");
    await main().getByLabel(say.keep).selectOption("date");
    await main().getByLabel(say.newFirstDay).focus();
    await page.keyboard.press("Enter");
    await main().getByText(say.lostWhy.repeated("02:30", "Europe/Berlin")).waitFor();
    await main().getByText("Tue – Mon, 24–30 October 2028").waitFor();
    await press(say.make);
    await page.waitForURL(/\/visits\/moscow-in-berlin-2028\/plan\?saved=\d+/);
    const items = itemsOf(current.db, visitBySlug(current.db, "moscow-in-berlin-2028").id);
    expect(items.map(({ key, when }) => [key, when.kind])).toEqual([
      ["walk", "exact"],
      ["night", "toBeConfirmed"],
    ]);
  });

  test("somebody new replaces the head everywhere, and one button takes it back", async () => {
    const { at, current, head, visitId } = told;
    const names = () => participationsOf(current.db, visitId).map(({ id, role }) => [id, role]);
    const before = names();
    await page.goto(`${at}/delegations`);
    await main()
      .getByRole("link", { name: `${say.substitute} Anna Petrova` })
      .click();
    await main().getByText(say.places.rides).waitFor();
    await main().getByLabel("English", { exact: true }).fill("Li Wei");
    await press(say.replaceNow);
    const notice = main().getByRole("status");
    await notice.waitFor();
    await main().getByRole("link", { name: "Li Wei", exact: true }).first().waitFor();
    expect(names().some(([id]) => id === head)).toBe(false);
    await notice.getByRole("button", { name: editing.actions.undo }).click();
    await page.waitForURL(/\/history\?did=/);
    expect(names()).toEqual(before);
  });

  test("a template fills the form of a new item, which is saved as the officer leaves it", async () => {
    const { at, current, visitId } = told;
    await page.goto(`${at}/item/new?day=2027-10-27`);
    await main().getByRole("combobox", { name: say.template }).selectOption("signing");
    await main().getByLabel(say.startsAt).fill("11:00");
    await press(say.fillIn);
    expect(await main().getByLabel(editing.when.to, { exact: true }).inputValue()).toBe("11:45");
    await main().getByLabel("English", { exact: true }).first().fill("Signing of the programme");
    await press(editing.actions.save);
    await page.waitForURL(/plan\?saved=/);
    const made = itemsOf(current.db, visitId).find(({ kind }) => kind === "signing");
    expect(made).toMatchObject({ title: { en: "Signing of the programme", zh: "签字仪式" } });
    expect(made?.steps).toHaveLength(5);
  });

  test("an item switches to its place for rain by one button of the plan, and back by the next", async () => {
    const { at, current, visitId, station, castle } = told;
    const places = () => itemsOf(current.db, visitId)[0]!.venues.map(({ venueId }) => venueId);
    await page.goto(at);
    await main()
      .getByRole("button", { name: `${delegations.switchTo} Walk on the castle hill` })
      .click();
    const notice = main().getByRole("status");
    await notice.waitFor();
    expect(places()).toEqual([station]);
    await notice.getByRole("button", { name: editing.actions.undo }).click();
    await page.waitForURL(/\/history\?/);
    expect(places()).toEqual([castle]);
  });
});

describe.skipIf(!hasBrowser)("starting quickly, looked at by axe", () => {
  test.each(languages)(
    "nothing is found in %s, at the desk and on a telephone, and no page is wider than its window",
    { timeout: 60_000 },
    async (language) => {
      const { office, at, slug, head } = await officeWithVisit();
      const { browser, close } = await openBrowser();
      const page = await browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      await signInAsPlanner(page, office.url);
      const words = messagesIn[language].starting;
      const show = (path: string) =>
        page.goto(`${office.url}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      const look = async (what: string) => {
        expect(await unsoundHere(page, what)).toEqual([]);
      };
      const press = (name: string) => page.getByRole("main").getByRole("button", { name }).first().click();
      const plan = new URL(at).pathname;
      await show(`${plan}/copy`);
      await look("copy");
      await page.getByLabel(words.newFirstDay).fill("2028-10-24");
      await page.getByLabel(words.keep).selectOption("date");
      await press(words.show);
      await page.getByText(words.lostWhy.repeated("02:30", "Europe/Berlin")).waitFor();
      await look("copy with an hour that is lost");
      await page.getByLabel(words.newFirstDay).fill("?");
      await press(words.show);
      await look("copy, refused");
      await show("/visits/new");
      await page.getByText(words.fromEarlier).click();
      await look("new visit");
      await show(`${plan}/participation/${head}/substitute`);
      await look("substitute");
      await press(words.replaceNow);
      await look("substitute, refused");
      await show(`/visits/${slug}/plan/item/new?template=talks&at=10:00`);
      await look("template");
      await close();
      await office.close();
    },
  );
});
