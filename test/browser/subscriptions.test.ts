import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { subscriptionByToken, subscriptionsOf } from "#app/domain/subscription/subscriptions.server.ts";
import { tokenOf } from "#app/domain/subscription/token.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { tabTo } from "#test/browser/keyboard.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { officeKey, openOfficeForBrowser } from "#test/http/office.ts";
import { preparedVisit } from "#test/prepared.ts";
import { demoStory, giveAddress, release, story } from "#test/story.ts";

const { account, subscriptions: say } = messagesIn.en;

async function signInAsPlanner(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.getByLabel(account.email).fill(emailOf("planner"));
  await page.getByLabel(account.password).fill(password);
  await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
}

describe.skipIf(!hasBrowser)("addresses in a real browser", () => {
  const current = { ...story(), now: Date.now() };
  let office: Awaited<ReturnType<typeof openOfficeForBrowser>>;
  beforeAll(async () => {
    await withAccount(current, "planner");
    office = await openOfficeForBrowser(current.db);
  });
  afterAll(() => office.close());

  test.each([true, false])(
    "with scripts %s: a delegation gets its addresses by the keyboard, one is renewed and revoked",
    async (javaScriptEnabled) => {
      const visit = preparedVisit(current, `keyboard-${javaScriptEnabled}`);
      release(current, visit.slug);
      const { browser, close } = await openBrowser({ javaScriptEnabled, locale: "en-GB" });
      const page = await browser.newPage();
      await signInAsPlanner(page, office.url);
      await page.goto(`${office.url}/visits/${visit.slug}/plan/subscriptions`);
      const go = async (name: string | RegExp) => {
        await tabTo(page, name);
        await page.keyboard.press("Enter");
      };
      await go(/^Moscow: Make addresses for 2/);
      await page.getByRole("heading", { name: say.form.title }).waitFor();
      expect(await page.getByRole("main").getByLabel(say.form.language, { exact: true }).inputValue()).toBe(
        "ru",
      );
      await page.getByLabel(say.form.homeZone).fill("Europe/Moscow");
      await go(say.form.save);
      await page.getByText(say.made(2)).waitFor();
      const own = () =>
        subscriptionsOf(current.db, visit.visitId).find(({ subject }) => subject.id === visit.head)!;
      const opens = (generation: number) =>
        subscriptionByToken(current.db, tokenOf(officeKey, { id: own().id, generation }), Date.now()) !==
        null;

      await page.getByRole("link", { name: say.openOf("Anna Petrova") }).focus();
      await page.keyboard.press("Enter");
      const calendar = page.getByLabel(say.one.calendarAddress);
      const before = await calendar.inputValue();
      expect(before).toMatch(/\/c\/[\w-]{43}\.ics$/);
      const answer = await page.request.get(before);
      expect([answer.status(), (await answer.text()).slice(0, 15)]).toEqual([200, "BEGIN:VCALENDAR"]);
      expect(await page.getByRole("img", { name: say.one.qrPage }).count()).toBe(1);
      expect(await page.getByRole("button", { name: "Copy" }).count()).toBe(javaScriptEnabled ? 2 : 0);
      expect(await page.title()).not.toContain(before.slice(-47, -4));

      await go(say.one.renew);
      await page.getByText(say.one.renewed).waitFor();
      const after = await calendar.inputValue();
      expect(after).not.toBe(before);
      expect([opens(1), opens(2)]).toEqual([false, true]);
      expect((await page.request.get(before)).status()).toBe(404);
      await go(say.one.revoke);
      await page.getByText(say.one.revokedNow).waitFor();
      expect((await page.request.get(after)).status()).toBe(404);
      expect(await page.getByLabel(say.one.calendarAddress).count()).toBe(0);
      await close();
    },
  );

  test.each(languages)(
    "axe finds nothing on addresses, cards and readers in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const visit = preparedVisit(current, `axe-${language}`);
      release(current, visit.slug);
      const one = giveAddress(current, visit.slug, { kind: "participation", id: visit.head });
      const { browser, close } = await openBrowser();
      const page = await browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      await signInAsPlanner(page, office.url);
      const at = `${office.url}/visits/${visit.slug}/plan`;
      const look = async (what: string) => {
        expect(await unsoundHere(page, what)).toEqual([]);
      };
      const paths = ["subscriptions", "subscriptions/new?for=side:guest", `subscriptions/${one}`];
      for (const path of [...paths, "subscriptions/cards", "readers"]) {
        await page.goto(`${at}/${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        await look(path);
      }
      const { form } = messagesIn[language].subscriptions;
      await page.goto(`${at}/subscriptions/new?for=side:guest&lang=${language}`);
      await page.getByLabel(form.homeZone).fill("Moscow");
      await page.getByRole("button", { name: form.save, exact: true }).click();
      await page.getByRole("alert").waitFor();
      await look("refused");
      await close();
    },
  );

  test("cards come out of the printer two abreast, none torn, each with its name and its words", async () => {
    const own = { ...demoStory(), now: Date.now() };
    const slug = "moscow-beijing-2019";
    await withAccount(own, "planner");
    const desk = await openOfficeForBrowser(own.db);
    const ids = own.db.$client
      .prepare("select p.id from participations p join visits v on v.id = p.visit_id where v.slug = ?")
      .pluck()
      .all(slug) as string[];
    for (const id of ids) giveAddress(own, slug, { kind: "participation", id }, { languages: ["ru", "zh"] });
    const { browser, close } = await openBrowser();
    const page = await browser.newPage();
    await signInAsPlanner(page, desk.url);
    await page.goto(`${desk.url}/visits/${slug}/plan/subscriptions/cards?lang=en`);
    const folder = mkdtempSync(join(tmpdir(), "dragoman-cards-"));
    const path = join(folder, "cards.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    const sheets = hasPdfTools()
      ? execFileSync("pdftotext", ["-layout", path, "-"])
          .toString()
          .split("\f")
          .filter((text) => text.trim())
      : [];
    rmSync(folder, { recursive: true, force: true });
    await page.emulateMedia({ media: "print" });
    const boxes = await page.locator(".card-sheet > li").evaluateAll((all) =>
      all.map((card) => {
        const { left, width, height } = card.getBoundingClientRect();
        return { left, width, height, avoids: getComputedStyle(card).breakInside };
      }),
    );
    expect(boxes).toHaveLength(ids.length);
    expect(new Set(boxes.map(({ left }) => Math.round(left))).size).toBe(2);
    for (const { height, avoids } of boxes) {
      expect(avoids).toBe("avoid");
      expect(height).toBeLessThan((277 / 25.4) * 96); // fits a sheet
    }
    expect(await page.getByRole("banner").isVisible()).toBe(false);
    if (sheets.length > 0) {
      const all = sheets.join("\n");
      for (const said of ["Илья Кузьмин", "Инь Фэй", "2019年6月17日至20日"]) expect(all).toContain(said);
      // A card begins with its name and ends with its Chinese words: each sheet holds as many of both.
      for (const sheet of sheets) {
        const count = (text: string) => sheet.replace(/\s/g, "").split(text).length - 1;
        expect(count("17–20июня2019")).toBe(count("2019年6月17日至20日"));
        expect(count("请勿转交。")).toBe(count("17–20июня2019"));
      }
      expect(all).not.toContain("Search");
    }
    await close();
    await desk.close();
  });
});

function hasPdfTools(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
