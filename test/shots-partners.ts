import { mkdirSync } from "node:fs";
import { openBrowser } from "#test/browser/chromium.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { partnerStory } from "#test/http/partners/partner-story.ts";

const paths = process.argv.slice(2).filter((a) => a.startsWith("/"));
const langs = (process.env.LANGS ?? "en").split(",");
const widths = (process.env.WIDTHS ?? "1280,390").split(",").map(Number);
const story = await partnerStory();
await story.office.close();
const office = await openOfficeForBrowser(story.db, { now: story.now });
const cookie = await office.signIn("manager");
const { browser, close } = await openBrowser({ javaScriptEnabled: false });
const [name, value] = cookie.split("=");
await browser.addCookies([{ name: name!, value: value!, url: office.url }]);
mkdirSync("/tmp/shots-p", { recursive: true });
const page = await browser.newPage();
for (const path of paths)
  for (const lang of langs)
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      const r = await page.goto(`${office.url}${path}${path.includes("?") ? "&" : "?"}lang=${lang}`);
      const file = `/tmp/shots-p/${path.replace(/[^a-z0-9]+/gi, "-")}-${lang}-${width}.png`;
      await page.screenshot({ path: file, fullPage: true });
      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      console.log(r!.status(), sideways ? "SIDEWAYS" : "", file);
      if (process.env.PDF) {
        await page.pdf({
          path: file.replace(".png", ".pdf"),
          preferCSSPageSize: true,
          format: "A4",
          displayHeaderFooter: false,
        });
      }
    }
await close();
await office.close();
process.exit(0);
