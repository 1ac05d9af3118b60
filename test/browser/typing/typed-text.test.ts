import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { idleTime } from "#app/domain/account/session-life.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password } from "#test/accounts.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { fieldNamed, landing, openPage, save } from "#test/browser/typing/typist.ts";
import { openOffice } from "#test/http/office.ts";

const { account, editing, plan } = messagesIn.en;

/** What stands in every field of the form, but for the version and the hidden answers of the program. */
const allTyped = (page: Page): Promise<[string, string][]> =>
  page.locator(".thing-form").evaluate((form) =>
    [...new FormData(form as HTMLFormElement).entries()]
      .filter(([name, value]) => value !== "" && name !== "version" && name !== "alsoLanguage")
      .map(([name, value]): [string, string] => [name, String(value)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const press = (page: Page, name: string) =>
  landing(page, () => page.locator(".thing-form").getByRole("button", { name, exact: true }).press("Enter"));

/** Types good and bad answers into the form of a new item. */
async function typeMuch(page: Page): Promise<void> {
  await fieldNamed(page, "title.ru").fill("Ужин «у реки» <b>");
  await fieldNamed(page, "when.day").fill("31 Febtober");
  await fieldNamed(page, "when.from").fill("25:99");
  await fieldNamed(page, "when.zone").fill("Mars/Olympus");
  await fieldNamed(page, "note.zh").fill("第一行\n第二行");
  await fieldNamed(page, "attendances[1].role").selectOption("mealHost");
  await fieldNamed(page, "attendances[0].isNeeded").uncheck();
  await fieldNamed(page, "venues[0].venueId").fill("A hall nobody knows");
}

describe.skipIf(!hasBrowser)("what somebody typed survives", () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  afterEach(() => desk.close());

  test("an error: the page says so, leads to each field, and everything is still there, good and bad", async () => {
    desk = await openDesk({ javaScriptEnabled: false });
    const { page } = desk;
    await openPage(page, `${desk.at}/item/new`);
    await typeMuch(page);
    const typed = await allTyped(page);
    await press(page, editing.actions.save);

    expect(await page.title()).toMatch(/^Error: Add a programme item/);
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("error-summary");
    expect(await allTyped(page)).toEqual(typed);
    const links = page.locator(".error-summary a");
    const led: [string, string][] = [];
    for (let at = 0; at < (await links.count()); at += 1) {
      const said = await links.nth(at).innerText();
      await links.nth(at).press("Enter");
      const { id, issue } = await page.evaluate(() => ({
        id: document.activeElement!.id,
        issue: document.activeElement!.closest(".field-wrong")?.querySelector(".field-issue")?.textContent,
      }));
      expect(issue).toBe(said);
      led.push([id, said]);
    }
    expect(led).toMatchObject([
      ["when.day", expect.stringContaining("31 Febtober")],
      ["when.from", expect.stringContaining("25:99")],
      ["when.zone", expect.any(String)],
      ["venues[0].venueId", expect.stringContaining("A hall nobody knows")],
    ]);
  });

  test("rearranging rows and adding a language", async () => {
    desk = await openDesk({ javaScriptEnabled: false });
    const { page } = desk;
    await openPage(page, `${desk.at}/item/new`);
    await typeMuch(page);
    const typed = await allTyped(page);

    await fieldNamed(page, "alsoLanguage").fill("ja");
    await press(page, editing.actions.addLanguage);
    expect(await allTyped(page)).toEqual(typed);
    await press(page, plan.addTo("Order of proceedings"));
    expect(await allTyped(page)).toEqual(typed);
    expect(await fieldNamed(page, "title.ja").count()).toBe(1);
    await fieldNamed(page, "title.ja").fill("夕食");
    await fieldNamed(page, "steps[0].title.ja").fill("乾杯");

    const rowAct = (says: string, row: number) => press(page, `${says}: ${plan.row("Attending", row)}`);
    await rowAct(editing.actions.moveDown, 1);
    expect(await fieldNamed(page, "attendances[0].role").inputValue()).toBe("mealHost");
    expect(await fieldNamed(page, "attendances[0].isNeeded").isChecked()).toBe(true);
    expect(await fieldNamed(page, "attendances[1].isNeeded").isChecked()).toBe(false);
    await rowAct(editing.actions.moveUp, 2);
    const more: [string, string][] = [
      ["steps[0].title.ja", "乾杯"],
      ["title.ja", "夕食"],
    ];
    expect(await allTyped(page)).toEqual([...typed, ...more].sort(([a], [b]) => (a < b ? -1 : 1)));
    await rowAct(editing.actions.removeRow, 2);
    expect(await allTyped(page)).toEqual(
      [...typed.filter(([name]) => !name.startsWith("attendances[1]")), ...more].sort(([a], [b]) =>
        a < b ? -1 : 1,
      ),
    );
  });

  test.each([[true], [false]])(
    "a session that ran out: after signing in again the form is back with it (scripts: %s)",
    async (javaScriptEnabled) => {
      let ahead = 0;
      desk = await openDesk({ javaScriptEnabled, now: () => Date.now() + ahead });
      const { page } = desk;
      await openPage(page, `${desk.at}/item/new?day=2027-10-27`);
      await fieldNamed(page, "title.en").fill("Farewell dinner");
      await fieldNamed(page, "when.from").fill("19:30");
      await fieldNamed(page, "attendances[0].role").selectOption("guestOfHonour");
      const typed = await allTyped(page);
      ahead = idleTime;
      await press(page, editing.actions.save);
      expect(new URL(page.url()).pathname).toBe("/sign-in");
      await page.getByLabel(account.email).fill(emailOf("planner"));
      await page.getByLabel(account.password).fill(password);
      await landing(page, () =>
        page.getByRole("main").getByRole("button", { name: account.signIn.submit }).press("Enter"),
      );

      expect(page.url()).toBe(`${desk.at}/item/new?day=2027-10-27`);
      expect(await page.locator("form.note").innerText()).toMatch(
        /^You sent this at .*\d\d:\d\d, after you had been signed out\. It is not saved yet\./,
      );
      expect(await allTyped(page)).toEqual(typed);
      await save(page);
      expect(desk.items().map(({ title }) => title.en)).toEqual(["talks", "Farewell dinner"]);
      await openPage(page, `${desk.at}/item/new?day=2027-10-27`);
      expect(await page.locator("form.note").count()).toBe(0);
    },
  );

  test("a crash of the browser: the form is filled again, and Discard leaves what is stored", async () => {
    desk = await openDesk();
    const form = `${desk.at}/item/${desk.talks.id}`;
    await openPage(desk.page, form);
    const kept = desk.page.waitForResponse((response) => response.url().endsWith("/kept-forms"));
    await fieldNamed(desk.page, "title.en").fill("Talks, half typ");
    expect((await kept).status()).toBe(204);
    const crashed = desk.page.waitForEvent("crash");
    await desk.page.goto("chrome://crash").catch(() => undefined);
    await crashed;

    const page = await desk.page.context().newPage();
    await openPage(page, form);
    expect(await fieldNamed(page, "title.en").inputValue()).toBe("Talks, half typ");
    expect(await page.locator("form.note").innerText()).toMatch(
      /^You typed this at .* and did not save it\./,
    );
    await landing(page, () => page.getByRole("button", { name: editing.actions.discard }).press("Enter"));
    expect(page.url()).toBe(form);
    expect(await fieldNamed(page, "title.en").inputValue()).toBe("talks");
    expect(await page.locator("form.note").count()).toBe(0);
    expect(desk.items().map(({ title }) => title.en)).toEqual(["talks"]);
  });

  test("a restart of the server between opening and saving", async () => {
    desk = await openDesk({ javaScriptEnabled: false });
    const { page, office, current } = desk;
    await openPage(page, `${desk.at}/item/${desk.talks.id}`);
    await fieldNamed(page, "title.en").fill("Talks after the restart");
    await office.close();
    const port = Number(new URL(office.url).port);
    const again = await openOffice(current.db, office.url, { port });
    await save(page);
    expect(desk.items().map(({ title }) => title.en)).toEqual(["Talks after the restart"]);
    await page.context().close();
    await again.close();
  });
});

describe.skipIf(!hasBrowser)("sent twice", () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  afterEach(() => desk.close());

  test("a double click makes one record", async () => {
    desk = await openDesk();
    const { page } = desk;
    await openPage(page, `${desk.at}/item/new?day=2027-10-27`);
    await fieldNamed(page, "title.en").fill("Clicked twice");
    await fieldNamed(page, "when.from").fill("9:00");
    // The answer to the first click is slow to arrive; somebody impatient clicks again.
    let posts = 0;
    await page.route("**/item/new?*", async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      posts += 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.fulfill({ response }).catch(() => undefined);
    });
    const button = page
      .locator(".form-acts")
      .getByRole("button", { name: editing.actions.save, exact: true });
    const { x, y } = (await button.boundingBox())!;
    await page.mouse.click(x + 5, y + 5);
    await expect.poll(() => posts).toBe(1);
    await page.mouse.click(x + 5, y + 5);
    await page.waitForURL(/\/plan\?saved=/, { waitUntil: "domcontentloaded" });
    expect(posts).toBe(2);
    expect(desk.items().map(({ title }) => title.en)).toEqual(["talks", "Clicked twice"]);
  });

  test("one form that arrives twice at once makes one record", async () => {
    desk = await openDesk({ javaScriptEnabled: false });
    const { page, office } = desk;
    await openPage(page, `${desk.at}/item/new?day=2027-10-27`);
    await fieldNamed(page, "title.en").fill("Sent twice");
    await fieldNamed(page, "when.from").fill("9:00");
    const form = await allTyped(page);
    const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
    const send = () =>
      office.ask(new URL(page.url()).pathname, {
        form: [...form, ["version", "0"]],
        headers: { Cookie: cookie },
      });
    const answers = await Promise.all([send(), send(), send()]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(desk.items().map(({ title }) => title.en)).toEqual(["talks", "Sent twice"]);
  });
});
