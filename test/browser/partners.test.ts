import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { partnerStory } from "#test/http/partners/partner-story.ts";

describe.skipIf(!hasBrowser)("a partner on paper", () => {
  let office: Awaited<ReturnType<typeof openOfficeForBrowser>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    const story = await partnerStory();
    await story.office.close();
    office = await openOfficeForBrowser(story.db, { now: story.now });
    ({ browser, close } = await openBrowser({ javaScriptEnabled: false, locale: "en-GB" }));
    const [name, value] = (await office.signIn("manager")).split("=");
    await browser.addCookies([{ name: name!, value: value!, url: office.url }]);
  });
  afterAll(async () => {
    await close();
    await office.close();
  });

  test("the briefing sheet fits two pages of A4, with nothing of the page around it", async () => {
    const page = await browser.newPage();
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
    await page.close();
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
