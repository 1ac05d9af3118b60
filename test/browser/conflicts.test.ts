import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson } from "#app/domain/directory/directory.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must, personName, wholeSide } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

/** A visit ahead in which the whole delegation is at two items at once, and no interpreter is stated. */
async function openStory() {
  const current = { ...story(), now: Date.parse("2027-10-20T09:00Z") };
  const { slug, leg } = berlinVisit(current);
  const anna = must(addPerson(current, { slug: "anna", names: [personName("en", "Latn", "Anna Weber")] }));
  must(
    addParticipation(current, slug, {
      ...{ side: "guest", role: "interpreter", precedence: 1, audience: "public", personId: anna.id },
      ...{ positionId: null, organisationId: null, description: null, headcount: null },
      ...{ accompaniesId: null, counterpartId: null, partyId: null },
    }),
  );
  const attendances = [wholeSide("guest"), wholeSide("host")];
  const put = (key: string, title: string, from: string, to: string) =>
    plan(current, slug, leg, key, clock(`2027-10-26T${from}`, `2027-10-26T${to}`), {
      ...{ title: { en: title, ru: "Встреча", zh: "会谈" }, kind: "meeting", attendances },
    });
  const talks = put("talks", "Talks", "10:00", "11:30");
  put("call", "Courtesy call", "11:00", "11:45");
  await withAccount(current, "planner");
  const office = await openOfficeForBrowser(current.db, { now: () => current.now });
  return { talks, office, at: `${office.url}/visits/${slug}/plan` };
}

async function signIn(page: Page, url: string) {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.locator("#email").fill(emailOf("planner"));
  await page.locator("#password").fill(password);
  await page.locator("main button[type=submit]").click();
}

test.skipIf(!hasBrowser)(
  "what conflicts is told while the times of an item are typed, and nothing is saved",
  async () => {
    const { office, at, talks } = await openStory();
    const { browser, close } = await openBrowser({ locale: "en-GB" });
    const page = await browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    await signIn(page, office.url);
    await page.goto(`${at}/item/${talks.id}`);
    const told = page.locator("#form-conflicts");
    expect(await told.innerText()).toContain("Courtesy call");
    await page.locator('[name="when.from"]').fill("14:00");
    await page.locator('[name="when.to"]').fill("15:00");
    await expect.poll(() => told.innerText()).not.toContain("Courtesy call");
    await page.locator('[name="when.from"]').fill("11:15");
    await expect.poll(() => told.innerText()).toContain("Courtesy call");
    expect(refused).toEqual([]);
    await page.goto(at);
    expect(await page.locator("main").innerText()).toContain("10:00–11:30");
    await close();
    await office.close();
  },
);

describe.skipIf(!hasBrowser)("conflicts and interpreters in a real browser", () => {
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(() => close());

  test("without scripts: assign an interpreter in the matrix, accept the conflict, and take it back", async () => {
    const { office, at } = await openStory();
    const page = await browser.newPage();
    const { conflicts: say, interpreters: words } = messagesIn.en;
    await signIn(page, office.url);

    await page.goto(`${at}/interpreters`);
    const row = page.getByRole("row").filter({ hasText: "Talks" });
    await row.getByText(words.state).first().click();
    await row.getByLabel(words.interpreter).selectOption({ label: "Anna Weber" });
    await row.getByRole("button", { name: words.state }).click();
    await row.getByText("Anna Weber", { exact: true }).first().waitFor();
    expect(await row.getByText("Also at “Courtesy call” (11:00–11:45)").count()).toBe(1);

    await page.goto(at);
    await page.getByRole("link", { name: say.kinds["person.twice"] }).first().click();
    const line = page.locator(".conflict-line:target");
    await line.locator("summary").click();
    await line.getByLabel(say.reason).fill("The call is a formality");
    await line.getByRole("button", { name: say.accept }).click();
    await page.getByText(say.accepted(1)).waitFor();
    expect(await page.getByText("Reason: The call is a formality").count()).toBe(1);
    await page.getByRole("button", { name: say.takeBack }).click();
    await page.getByText("Conflict no longer accepted").waitFor();
    expect(await page.getByText(say.accepted(1)).count()).toBe(0);
    await page.close();
    await office.close();
  });

  test.each(languages)(
    "axe finds nothing on these pages in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const { office, at, talks } = await openStory();
      const looking = await openBrowser();
      const page = await looking.browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      await signIn(page, office.url);
      for (const path of ["/conflicts", "/interpreters", "", `/item/${talks.id}`]) {
        await page.goto(`${at}${path}?lang=${language}`);
        for (const closed of await page.locator("main details").all())
          await closed.evaluate((one: HTMLDetailsElement) => {
            one.open = true;
          });
        expect(await unsoundHere(page, path)).toEqual([]);
      }
      await looking.close();
      await office.close();
    },
  );
});
