import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addOrganisation, addPerson, addPosition } from "#app/domain/directory/directory.server.ts";
import { addThing } from "#app/domain/editing/things.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { addDays, dayAt } from "#app/time/local-days.ts";
import { must, personName, printed } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { berlinVisit, clock, demoStory, plan, release, story } from "#test/story.ts";

const now = Date.parse("2027-10-25T09:00Z");

/** An office at work on a visit of these days: released, changed since, with preparation that is late. */
function busyOffice() {
  const current = { ...demoStory(), now };
  const { slug, leg } = berlinVisit(current);
  const today = dayAt(now, leg.zone);
  for (const [key, day, from] of [
    ["talks", 0, "10:00"],
    ["dinner", 0, "19:30"],
    ["signing", 2, "11:00"],
  ] as const)
    plan(current, slug, leg, key, clock(`${addDays(today, day)}T${from}`, null));
  release(current, slug);
  plan(current, slug, leg, "farewell", clock(`${addDays(today, 4)}T18:00`, `${addDays(today, 4)}T19:00`));
  const task = {
    title: { en: "Name plates", ru: "Таблички с именами", zh: "席位卡" },
    detail: null,
    side: null,
  };
  const more = { status: "open", dueOn: "2027-10-20", responsibleId: null, responsiblePersonId: null };
  const whose = {
    kind: "preparationTask",
    id: crypto.randomUUID(),
    visitId: visitBySlug(current.db, slug).id,
  } as const;
  must(addThing(current, whose, { ...task, ...more, helpers: [], itemId: null }) as never);
  return current;
}

async function signIn(page: Page, url: string, language: keyof typeof messagesIn) {
  const words = messagesIn[language].account;
  await page.goto(`${url}/sign-in?lang=${language}`);
  await page.getByLabel(words.email).fill(emailOf("planner"));
  await page.getByLabel(words.password).fill(password);
  await page.getByRole("main").getByRole("button", { name: words.signIn.submit }).click();
}

describe.skipIf(!hasBrowser)("the desk in a real browser", () => {
  let browser: Awaited<ReturnType<typeof openBrowser>>;
  beforeAll(async () => {
    browser = await openBrowser({ locale: "en-GB" });
  });
  afterAll(() => browser.close());

  test.each(languages)(
    "axe finds nothing on desk, visits and directories in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      for (const current of [busyOffice(), { ...story(), now }]) {
        await withAccount(current, "planner", { name: "Анна Петрова 安娜" });
        const office = await openOfficeForBrowser(current.db, { now: () => now });
        const page = await browser.browser.newPage();
        await page.setViewportSize({ width: 390, height: 900 });
        await signIn(page, office.url, language);
        const directories = ["/people", "/people?q=zzz", "/organisations", "/venues", "/directory/source"];
        const known = ["/people/boris-andreev", "/organisations/dvms", "/venues/matsuyama-city-hall"];
        const isBusy = current.db.$client.prepare("select 1 from visits").get() !== undefined;
        for (const path of ["/", "/visits", "/visits?q=zzz", ...directories, ...(isBusy ? known : [])]) {
          const response = await page.goto(office.url + path);
          expect(response!.status(), path).toBe(200);
          expect(await unsoundHere(page, path)).toEqual([]);
        }
        await page.close();
        await office.close();
        await browser.browser.clearCookies();
      }
    },
  );

  test("a planner finds the day's work at the desk and goes from there, without scripts", async () => {
    const current = busyOffice();
    await withAccount(current, "planner");
    const office = await openOfficeForBrowser(current.db, { now: () => now });
    const plainly = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" });
    const page = await plainly.browser.newPage();
    await signIn(page, office.url, "en");
    const say = messagesIn.en.desk;
    await page.goto(office.url);
    const week = page.getByRole("region", { name: say.nextDays });
    expect(await week.getByRole("heading", { level: 3 }).allInnerTexts()).toEqual([
      "Today, Monday 25 October 2 items",
      "Wednesday 27 October 1 item",
      "Friday 29 October 1 item",
    ]);
    expect(await page.getByRole("region", { name: say.tasks }).innerText()).toContain("5 days overdue");
    await page
      .getByRole("region", { name: say.drafts })
      .getByRole("link", { name: "Moscow in Berlin" })
      .click();
    await page.getByRole("heading", { level: 1, name: "Moscow in Berlin" }).waitFor();
    expect(new URL(page.url()).pathname).toBe("/visits/moscow-berlin-2027/plan");
    await plainly.close();
    await office.close();
  });

  test("a typed name is suggested from the whole directory, a moment after the last key", async () => {
    const current = { ...story(), now };
    for (let index = 0; index < 120; index += 1)
      must(addPerson(current, { slug: `a-${index}`, names: [personName("en", "Latn", `Adam ${index}`)] }));
    const { id: personId } = must(
      addPerson(current, { slug: "zoya", names: [personName("en", "Latn", "Zoya Orlova")] }),
    );
    const { id: organisationId } = must(
      addOrganisation(current, {
        ...{ slug: "office", names: [printed("en", "City office")] },
        ...{ partOfId: null, city: null, country: null },
      }),
    );
    const term = { since: null, until: null };
    must(addPosition(current, { personId, organisationId, title: { en: "Chief of protocol" }, ...term }));
    berlinVisit(current);
    await withAccount(current, "planner");
    const office = await openOfficeForBrowser(current.db, { now: () => now });
    const page = await browser.browser.newPage();
    const refused: string[] = [];
    page.on("console", (message) => message.type() === "error" && refused.push(message.text()));
    await signIn(page, office.url, "en");
    await page.goto(`${office.url}/visits/moscow-berlin-2027/plan/participation/new`);
    const field = page.locator("input[data-suggest=person]").first();
    const suggested = () =>
      field.evaluate((input) => [...(input as HTMLInputElement).list!.options].map((option) => option.value));
    expect(await suggested()).not.toContain("Zoya Orlova [zoya]"); // not among the first hundred
    await field.pressSequentially("z");
    await field.pressSequentially("o");
    await expect.poll(suggested).toEqual(["Zoya Orlova [zoya]"]);
    await field.fill("Zoya Orlova [zoya]");
    const post = page.locator("input[data-suggest=position]").first();
    await post.focus();
    await expect
      .poll(() =>
        post.evaluate((input) =>
          [...((input as HTMLInputElement).list?.options ?? [])].map(({ value }) => value),
        ),
      )
      .toEqual(["Chief of protocol"]);
    expect(refused).toEqual([]);
    await page.close();
    await office.close();
  });
});
