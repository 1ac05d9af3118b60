import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Secret, TOTP } from "otpauth";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { story } from "#test/story.ts";

const say = messagesIn.en.account;
const run = promisify(execFile);

describe.skipIf(!hasBrowser)("accounts in a real browser without scripts", () => {
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(() => close());

  const press = (page: Page, name: string) => page.getByRole("main").getByRole("button", { name }).click();

  test("the first account: command, invitation, password, codes, out, in with a code, settings", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-accounts-"));
    const db = openDatabase(`${folder}/dragoman.db`);
    migrateDatabase(db);
    const office = await openOfficeForBrowser(db, { twoFactor: "required" });
    const page = await browser.newPage();
    await page.goto(`${office.url}/sign-in`);
    expect(await page.getByText("npm run user:add").count()).toBe(1);

    const words = ["--email", "Olga@protocol.example", "--name", "Olga", "--role", "admin"];
    const environment = { ...process.env, DRAGOMAN_DATA: folder, DRAGOMAN_ORIGIN: office.url };
    const { stdout } = await run(process.execPath, ["build/bin/user-add.js", ...words], { env: environment });
    const [, invitation] = /^invitation (\S+)$/m.exec(stdout)!;

    await page.goto(invitation!);
    await page.getByLabel(say.newPassword).fill("password");
    await press(page, say.invitation.submit);
    expect(await page.title()).toBe("Error: Choose a password · Dragoman");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("error-summary");
    await page.getByLabel(say.newPassword).fill("  four slow rivers ");
    await press(page, say.invitation.submit);

    await page.goto(`${office.url}/settings`);
    expect(new URL(page.url()).pathname).toBe("/settings/one-time-codes");
    expect(await page.getByText(say.codes.required).count()).toBe(1);
    const secret = (await page.locator(".codes-secret").innerText()).replaceAll(" ", "");
    const phone = new TOTP({ secret: Secret.fromBase32(secret) });
    await page.getByLabel(say.codes.code).fill("000000");
    await press(page, say.codes.submit);
    expect((await page.locator(".codes-secret").innerText()).replaceAll(" ", "")).toBe(secret);
    await page.getByLabel(say.codes.code).fill(phone.generate());
    await press(page, say.codes.submit);
    const recovery = await page.locator(".recovery-codes code").allInnerTexts();
    expect(recovery).toHaveLength(10);
    await page.getByRole("link", { name: say.codes.recoveryDone }).click();
    await page.getByRole("heading", { level: 1, name: say.settings.title }).waitFor();

    await page.getByRole("button", { name: say.menu.signOut }).click();
    await page.getByRole("link", { name: say.menu.signIn }).click();
    await page.getByLabel(say.email).fill("olga@protocol.example");
    await page.getByLabel(say.password).fill("  four slow rivers ");
    await press(page, say.signIn.submit);
    await page.getByLabel(say.code.label, { exact: true }).fill(recovery[3]!.toUpperCase());
    await press(page, say.code.submit);
    await page.getByRole("link", { name: "Olga" }).click();
    await page.getByRole("link", { name: say.settings.users }).click();
    expect(await page.getByRole("row", { name: /Olga.*administrator.*active.*yes/ }).count()).toBe(1);
    await page.close();
    await office.close();
    db.$client.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test.each(languages)(
    "axe finds nothing on the pages of accounts in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const current = { ...story(), now: Date.now() };
      await withAccount(current, "admin", { name: "Анна Петрова 安娜" });
      const { id } = await withAccount(current, "viewer", {
        name: "Кристофер Константинопольский-Верхоянский",
      });
      const office = await openOfficeForBrowser(current.db);
      // Axe runs as a script, which these pages' browser does not; another one looks at the same server.
      const looking = await openBrowser();
      const page = await looking.browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      const look = async (what: string) => {
        expect(await unsoundHere(page, what)).toEqual([]);
      };
      const words = messagesIn[language].account;
      await page.goto(`${office.url}/sign-in?lang=${language}`);
      await look("sign-in");
      await press(page, words.signIn.submit);
      await look("sign-in, refused");
      await page.getByLabel(words.email).fill(emailOf("admin"));
      await page.getByLabel(words.password).fill(password);
      await press(page, words.signIn.submit);
      const paths = ["/settings?done=profile", "/settings/email", "/settings/password"];
      for (const path of [...paths, "/settings/one-time-codes", "/settings/confirm"]) {
        await page.goto(office.url + path);
        await look(path);
      }
      for (const path of ["/users", "/users/add", `/users/${id}?done=enable`]) {
        await page.goto(office.url + path);
        await look(path);
      }
      await page.goto(`${office.url}/settings/one-time-codes`);
      const secret = (await page.locator(".codes-secret").innerText()).replaceAll(" ", "");
      const phone = new TOTP({ secret: Secret.fromBase32(secret) });
      await page.getByLabel(words.codes.code).fill(phone.generate());
      await press(page, words.codes.submit);
      await look("the recovery codes");
      const recovery = await page.locator(".recovery-codes code").first().innerText();
      await page.goto(`${office.url}/settings/one-time-codes`);
      await look("codes in use");
      await page.getByRole("button", { name: words.menu.signOut }).click();
      await page.goto(`${office.url}/sign-in?lang=${language}`);
      await page.getByLabel(words.email).fill(emailOf("admin"));
      await page.getByLabel(words.password).fill(password);
      await press(page, words.signIn.submit);
      await look("the second step");
      await page.getByLabel(words.code.label, { exact: true }).fill(recovery);
      await press(page, words.code.submit);
      await page.goto(`${office.url}/users/${id}`);
      await press(page, words.users.invite);
      const link = await page.getByLabel(words.users.invitationLink).inputValue();
      await look("an invitation's link");
      await page.goto(link);
      await look("an invitation");
      await looking.close();
      await office.close();
    },
  );

  test("what is typed into a long form is kept a moment later, without its passwords", async () => {
    const current = { ...story(), now: Date.now() };
    const { id } = await withAccount(current, "planner");
    const office = await openOfficeForBrowser(current.db);
    const typing = await openBrowser();
    const page = await typing.browser.newPage();
    await page.goto(`${office.url}/sign-in`);
    await page.getByLabel(say.email).fill(emailOf("planner"));
    await page.getByLabel(say.password).fill(password);
    await press(page, say.signIn.submit);
    // No form of ours is kept yet: this one stands in for those to come, at an address that has one.
    const form = '<form data-keep><input name="title"><input type="password" name="pin"></form>';
    await page.route("**/visits?form", (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `${form}<script src="/static/enhance.js"></script>`,
      }),
    );
    await page.goto(`${office.url}/visits?form`);
    await page.locator("[name=pin]").fill("9999");
    const kept = page.waitForResponse((response) => response.url().endsWith("/kept-forms"));
    await page.locator("[name=title]").fill("Talks at");
    expect((await kept).status()).toBe(204);
    const rows = current.db.$client.prepare("select account_id, address, fields from kept_forms").all();
    expect(rows).toEqual([{ account_id: id, address: "/visits?form=", fields: '[["title","Talks at"]]' }]);
    await typing.close();
    await office.close();
  });
});
