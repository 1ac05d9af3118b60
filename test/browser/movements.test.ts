import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { movingVisit } from "#test/moving.ts";
import { story } from "#test/story.ts";

const { account, editing, movements: say } = messagesIn.en;

async function signInAsPlanner(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/sign-in?lang=en`);
  await page.getByLabel(account.email).fill(emailOf("planner"));
  await page.getByLabel(account.password).fill(password);
  await page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click();
  await page.waitForURL((now) => !now.pathname.startsWith("/sign-in"));
}

async function movingOffice() {
  const current = { ...story(), now: Date.now() };
  const told = movingVisit(current);
  await withAccount(current, "planner");
  const office = await openOfficeForBrowser(current.db);
  return { current, ...told, office, at: `${office.url}/visits/${told.slug}/plan/movements` };
}

describe.skipIf(!hasBrowser)("movements, without scripts", () => {
  let told: Awaited<ReturnType<typeof movingOffice>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    told = await movingOffice();
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
  });
  afterAll(async () => {
    await close();
    await told.office.close();
  });

  test("a travel time is typed, the transfer made from its gap, its passengers seated, and the sheet printed", async () => {
    const page = await browser.newPage();
    await signInAsPlanner(page, told.office.url);
    await page.goto(told.at);
    const main = page.getByRole("main");
    const way = main.getByRole("form", { name: say.way("Ropeway Station", "Hotel Spree") });
    await way.getByLabel(say.minutes).fill("soon");
    await page.keyboard.press("Enter");
    await way.getByRole("alert").waitFor();
    expect(await page.title()).toMatch(/^Error: /);
    await way.getByLabel(say.minutes).fill("40");
    await way.getByLabel(say.means).selectOption("bus");
    await way.getByRole("button", { name: say.type }).click();
    await main.getByRole("status").waitFor();
    await main.getByText(say.spare(20)).waitFor();

    const gap = main.locator(".chain-gap", { hasText: say.way("Ropeway Station", "Hotel Spree") });
    await gap.getByText(say.leaveBy("13:20")).waitFor();
    await gap.getByRole("link", { name: say.addTransfer }).click();
    await main.getByRole("button", { name: editing.actions.save, exact: true }).first().click();
    await page.waitForURL(/movements\?saved=/);
    expect(itemsOf(told.current.db, told.visitId).find(({ kind }) => kind === "transfer")).toMatchObject({
      when: { starts: { wall: "2027-10-27T13:20" }, ends: { wall: "2027-10-27T14:00" } },
      attendances: [{ who: { side: "guest" } }],
    });
    await main.getByText(say.without("Council members (4), Oleg Sokolov")).waitFor();
    await main.getByLabel(say.rider, { exact: true }).selectOption({ label: "Oleg Sokolov" });
    await main.getByRole("button", { name: say.putIn }).click();
    await main.getByText(say.without("Council members (4)")).waitFor();

    await main.getByRole("link", { name: `${say.drivers} 27 October` }).click();
    await main.getByRole("link", { name: "+49 170 0001122" }).waitFor();
    const row = main.getByRole("row", { name: /13:20/ });
    expect(await row.getByText("Hotel an der Spree · Am Ufer 1").count()).toBe(1);
    expect(await row.getByText("Oleg Sokolov").count()).toBe(1);
    await page.close();
  });

  test("on paper the sheet keeps telephone, times and addresses, and drops what is for screens", async () => {
    const page = await browser.newPage();
    await page.goto(`${told.at}/drivers?day=2027-10-27&lang=ru`);
    const folder = mkdtempSync(join(tmpdir(), "dragoman-sheet-"));
    const path = join(folder, "sheet.pdf");
    await page.pdf({ path, preferCSSPageSize: true });
    const read = (program: string) =>
      execFileSync(program, [path, ...(program === "pdftotext" ? ["-"] : [])]).toString();
    const paper = hasPdfTools() ? read("pdftotext") : "";
    const info = hasPdfTools() ? read("pdfinfo") : "";
    rmSync(folder, { recursive: true });
    await page.close();
    if (!hasPdfTools()) return;
    expect(info).toMatch(/Page size: .*A4/);
    const words = paper.replace(/\s+/g, " ");
    for (const said of ["+49 170 0001122", "13:20", "Am Ufer 1", messagesIn.ru.movements.pickUp])
      expect(words).toContain(said);
    expect(words).not.toContain(messagesIn.ru.movements.tab);
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

describe.skipIf(!hasBrowser)("movements, looked at by axe", () => {
  test.each(languages)(
    "nothing is found in %s, at the desk and on a telephone, and no page is wider than its window",
    { timeout: 60_000 },
    async (language) => {
      const { office, at, share, hotel, station } = await movingOffice();
      const { browser, close } = await openBrowser();
      const page = await browser.newPage();
      await page.setViewportSize({ width: 390, height: 900 });
      await signInAsPlanner(page, office.url);
      const words = messagesIn[language].movements;
      const look = async (what: string) => {
        expect(await unsoundHere(page, what)).toEqual([]);
      };
      await page.goto(`${at}?lang=${language}`);
      await look("movements");
      await page.getByRole("button", { name: words.type }).first().click();
      await look("movements, refused");
      share("travelTime", { fromVenueId: station, toVenueId: hotel, means: "car", minutes: 600, note: null });
      await page.goto(`${at}?lang=${language}`);
      await page.getByText(words.lacking(540)).waitFor();
      await look("movements with too little time");
      await page.goto(`${at}/drivers?day=2027-10-27&lang=${language}`);
      await look("drivers' sheet");
      await close();
      await office.close();
    },
  );
});
