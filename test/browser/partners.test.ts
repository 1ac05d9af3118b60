import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundAmong } from "#test/browser/sound.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { partnerStory } from "#test/http/partners/partner-story.ts";

const pages = [
  "/follow-ups/partners",
  "/follow-ups/partners/beijing",
  "/follow-ups/partners/organisation.tongzhou-district",
  "/follow-ups/partners/beijing/briefing",
  "/visits/moscow-beijing-2019/plan/report",
];

describe.skipIf(!hasBrowser)("partners and the report of a visit in a real browser", () => {
  let office: Awaited<ReturnType<typeof openOfficeForBrowser>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  let page: Page;
  beforeAll(async () => {
    const story = await partnerStory();
    await story.office.close();
    office = await openOfficeForBrowser(story.db, { now: story.now });
    ({ browser, close } = await openBrowser({ locale: "en-GB" }));
    const [name, value] = (await office.signIn("manager")).split("=");
    await browser.addCookies([{ name: name!, value: value!, url: office.url }]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await close();
    await office.close();
  });

  test.each(languages)(
    "in %s every page is accessible and fits desk and telephone",
    async (language) => {
      const addresses = pages.map((path) => `${office.url}${path}?lang=${language}`);
      expect(await unsoundAmong(page, addresses)).toEqual([]);
    },
    120_000,
  );

  test("the briefing sheet fits two pages of A4, with nothing of the page around it", async () => {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-briefing-"));
    for (const language of languages) {
      await page.goto(`${office.url}/follow-ups/partners/beijing/briefing?lang=${language}`);
      const path = join(folder, `${language}.pdf`);
      const file = await page.pdf({ path, preferCSSPageSize: true });
      expect(file.toString("latin1").match(/\/Type\s*\/Page\b/g)!.length).toBeLessThanOrEqual(2);
      if (!hasPdfTools()) continue;
      const paper = execFileSync("pdftotext", ["-layout", path, "-"]).toString();
      const { partners: say, nav } = messagesIn[language];
      expect(paper).toContain(say.raise);
      expect(paper).toContain({ en: "Beijing", ru: "Пекин", zh: "北京" }[language]);
      expect(paper).not.toContain(nav.organisations);
    }
    rmSync(folder, { recursive: true });
  }, 120_000);
});

function hasPdfTools(): boolean {
  try {
    execFileSync("pdftotext", ["-v"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
