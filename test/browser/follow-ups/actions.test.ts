import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import { languages } from "#app/domain/text/languages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundAmong } from "#test/browser/sound.ts";
import { actionState, keeping, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { tell } from "#test/mailing.ts";
import { preparedVisit } from "#test/prepared.ts";
import { story } from "#test/story.ts";

const texts = (en: string, ru: string, zh: string) => ({ title: { en, ru, zh } });

/** What came of a visit to Berlin: an action that is late for one side, one that waits for it, and reviews. */
async function openStory() {
  const current = story({ now: "2027-12-12T09:00" });
  const { slug, visitId, head, mayor } = preparedVisit(current);
  tell(current, slug);
  const { add } = keeping(current, visitId);
  const moves = [move("agreed", "2027-11-01")];
  add("outcome", "buses", {
    ...outcomeState("", "commitment", moves),
    ...texts("Exchange of electric buses", "Обмен электробусами", "电动公交车交流"),
  });
  const owners = [
    owner("guest", "Europe/Moscow", { participationId: head }),
    owner("host", "Europe/Berlin", {
      participationId: mayor,
      doneOn: "2027-12-05",
      doneBy: "Mayor’s office",
    }),
  ];
  const update = { side: "host", saidBy: "Mayor’s office", progress: 60 };
  const note = { en: "The draft is with the lawyers", ru: "Проект на согласовании", zh: "草案正由法务审核" };
  const evidence = "https://example.org/a/very/long/address/of/a/draft/that/does/not/fit/a/telephone.pdf";
  const own: State = { ...update, onDate: "2027-11-20", note, evidence };
  add("actionItem", "draft", {
    ...actionState("", "buses", { setOn: "2027-11-01", dueOn: "2027-12-10", remindDays: 7, owners }),
    ...{ ...texts("Send the draft", "Направить проект соглашения", "发送协议草案"), updates: [own] },
  });
  add("actionItem", "sign", {
    ...actionState("", "buses", { setOn: "2027-11-01", dueOn: "2027-12-20", needs: [{ needsId: "draft" }] }),
    ...texts("Agree on the day of signing", "Согласовать дату подписания", "商定签署日期"),
  });
  const review = { place: null, heldOn: null, heldBy: null, judgement: null, summary: null, findings: [] };
  const reviews = { ...review, outcomeId: null, nextOn: null, audience: "internal" };
  for (const onDate of ["2027-12-01", "2028-03-01"]) add("review", onDate, { ...reviews, onDate });
  await withAccount(current, "manager");
  const office = await openOfficeForBrowser(current.db, { now: () => current.now });
  return { office, slug };
}

describe.skipIf(!hasBrowser)("actions and reviews in a real browser", () => {
  let told: Awaited<ReturnType<typeof openStory>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  let page: Page;
  beforeAll(async () => {
    told = await openStory();
    ({ browser, close } = await openBrowser({ locale: "en-GB" }));
    page = await browser.newPage();
    await page.goto(`${told.office.url}/sign-in?lang=en`);
    await page.locator("#email").fill(emailOf("manager"));
    await page.locator("#password").fill(password);
    await page.locator("main button[type=submit]").click();
  });
  afterAll(async () => {
    await close();
    await told.office.close();
  });

  test.each(languages)("in %s every page is accessible and fits desk and telephone", async (language) => {
    const paths = [
      ...["/follow-ups/actions/draft", "/follow-ups/actions/sign", "/follow-ups/reviews"],
      ...["/follow-ups/reviews/2027-12-01", `/visits/${told.slug}/plan/outcomes`],
    ];
    const addresses = paths.map((path) => `${told.office.url}${path}?lang=${language}`);
    const unfold = async () => {
      for (const fold of await page.locator("details.act > summary").all()) await fold.click();
    };
    expect(await unsoundAmong(page, addresses, unfold)).toEqual([]);
  });

  test("a refused act is open, with what was typed; a double click tells a word once", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(`${told.office.url}/follow-ups/actions/draft?lang=en`);
    await page.getByText("Tell progress").click();
    await page.locator("#progress-note").fill("Sent to Berlin");
    await page.getByRole("button", { name: "Record the progress" }).click();
    expect(await page.locator("#progress-note").inputValue()).toBe("Sent to Berlin");
    await page.locator(".error-summary a").click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("progress-side");
    await page.locator("#progress-side").selectOption("guest");
    await page.getByRole("button", { name: "Record the progress" }).dblclick();
    // Whichever of the two is answered last: the second one changes nothing, and has nothing to tell.
    const news = page.locator(".action-events").getByText("Sent to Berlin");
    await expect.poll(() => news.count(), { timeout: 20_000 }).toBe(1);
    await page.waitForLoadState("networkidle");
    expect(await news.count()).toBe(1);
  });

  test("a review is judged on one page, and the next one proposed", async () => {
    await page.goto(`${told.office.url}/follow-ups/reviews/2027-12-01?lang=en`);
    await page.locator("#judgement-draft").selectOption("behind");
    await page.locator("#note-draft").fill("Ask once more");
    await page.locator("#judgement").selectOption("atRisk");
    await page.locator("#heldBy").fill("Deputy mayor");
    await page.getByRole("button", { name: "Record the review" }).click();
    await page.locator(".review-held").waitFor();
    expect(await page.locator(".sheet-lines").innerText()).toContain("Ask once more");
    expect(await violationsOn(page)).toEqual([]);
  });
});
