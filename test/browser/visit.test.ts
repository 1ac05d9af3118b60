import type { BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openOffice } from "#test/http/office.ts";
import { berlinVisit, demoStory, release } from "#test/story.ts";

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };

describe.skipIf(!hasBrowser)("in a real browser", () => {
  const current = demoStory();
  release(current, berlinVisit(current, { slug: "empty-visit" }).slug);
  let office: Awaited<ReturnType<typeof openOffice>>;
  let browser: BrowserContext;
  let close: () => Promise<void>;
  beforeAll(async () => {
    office = await openOffice(current.db);
    ({ browser, close } = await openBrowser());
  });
  afterAll(async () => {
    await close();
    await office.close();
  });

  const open = async (path: string, size = desk) => {
    const page = await browser.newPage();
    await page.setViewportSize(size);
    await page.goto(office.url + path);
    return page;
  };

  test.each(languages)(
    "a reader of %s goes from the list to the visit, its people, its outcomes and its calendar",
    async (language) => {
      const say = messagesIn[language];
      const title = { en: "Moscow in Beijing", ru: "Визит делегации Москвы", zh: "莫斯科代表团访问" }[
        language
      ];
      const page = await open(`/visits?lang=${language}`);
      await page.getByRole("link", { name: title }).click();
      await page.getByRole("heading", { level: 1, name: title }).waitFor();
      expect(await page.getByRole("img", { name: say.timeline.title }).count()).toBe(1);
      expect(await page.getByText(say.source.disagreeOn(say.source.field.firstDay!)).count()).toBe(1);

      await page.getByRole("link", { name: say.visit.participants, exact: true }).click();
      await page.getByRole("heading", { level: 2 }).first().waitFor();
      expect(await page.getByRole("main").getByText("Илья Кузьмин").count()).toBe(1);

      await page.getByRole("link", { name: say.visit.outcomes, exact: true }).click();
      await page.getByRole("heading", { level: 2, name: say.outcome.groups.agreed }).waitFor();
      const group = page.getByRole("article").filter({ hasText: say.outcome.kind.workingGroup });
      expect(await group.getByText(say.outcome.status.agreed, { exact: true }).first().isVisible()).toBe(
        true,
      );

      await page.getByRole("button", { name: say.calendar.button }).click();
      const dialog = page.getByRole("dialog");
      await dialog.waitFor();
      const links = await dialog
        .getByRole("link")
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")));
      const address = `localhost:3000/visits/moscow-beijing-2019.ics?lang=${language}`;
      expect(links.slice(0, 3)).toEqual([
        `webcal://${address}`,
        `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(`webcal://${address}`)}`,
        `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(`http://${address}`)}`,
      ]);
      expect(await dialog.getByLabel(say.calendar.address, { exact: true }).inputValue()).toBe(
        `http://${address}`,
      );
      await page.keyboard.press("Escape");
      expect(await dialog.isVisible()).toBe(false);
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(say.calendar.button);
      await page.close();
    },
  );

  const paths = [
    "/visits",
    "/visits/moscow-beijing-2019",
    "/visits/moscow-beijing-2019/participants",
    "/visits/moscow-beijing-2019/outcomes",
    "/visits/moscow-beijing-2019/sources",
    "/visits/freiburg-matsuyama-2014",
    "/visits/freiburg-matsuyama-2014/participants",
    "/visits/freiburg-matsuyama-2014/outcomes",
    "/visits/empty-visit",
    "/people",
    "/people/ilya-kuzmin",
    "/organisations/dvms",
    "/venues/matsuyama-city-hall",
    "/visits/nobody",
    "/visits?lang=xx",
  ];

  test.each(languages)(
    "axe finds nothing on any page in %s, at the desk and on a telephone, and no page scrolls sideways",
    { timeout: 60_000 },
    async (language) => {
      for (const path of paths) {
        const page = await open(path.includes("?") ? path : `${path}?lang=${language}`, phone);
        expect(await unsoundHere(page, path)).toEqual([]);
        await page.close();
      }
    },
  );

  test("the open calendar dialog and the dark theme are as accessible", async () => {
    const page = await open("/visits/moscow-beijing-2019?lang=ru", phone);
    await page.getByRole("button", { name: messagesIn.ru.calendar.button }).click();
    expect(await violationsOn(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await violationsOn(page)).toEqual([]);
    await page.keyboard.press("Escape");
    expect(await violationsOn(page)).toEqual([]);
    await page.close();
  });

  test("at 320 pixels with text doubled nothing is cut off sideways", async () => {
    for (const path of ["/visits/moscow-beijing-2019?lang=ru", "/visits/freiburg-matsuyama-2014?lang=en"]) {
      const page = await open(path, { width: 320, height: 700 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect(await isSideways(page)).toBe(false);
      await page.close();
    }
  });

  test("the keyboard alone reaches the content, the parts and the calendar, and sees where it is", async () => {
    const page = await open("/visits/moscow-beijing-2019?lang=en");
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to content");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
    const reached: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      await page.keyboard.press("Tab");
      reached.push(await page.evaluate(() => document.activeElement?.textContent?.trim() ?? ""));
    }
    for (const words of ["Programme", "Participants", "Outcomes", "Sources", "Subscribe to the calendar"]) {
      expect(reached).toContain(words);
    }
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe("solid");
    await page.close();
  });

  test("without scripts every page works, and the calendar opens", async () => {
    const bare = await openBrowser({ javaScriptEnabled: false });
    const page = await bare.browser.newPage();
    await page.goto(`${office.url}/visits?lang=en`);
    await page.getByRole("link", { name: "Freiburg in Matsuyama" }).click();
    await page.getByRole("link", { name: "Participants", exact: true }).click();
    expect(await page.getByText("Members of the city council (4)").first().isVisible()).toBe(true);
    await page.getByRole("button", { name: "Subscribe to the calendar" }).click();
    expect(await page.getByRole("dialog").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "Copy" }).count()).toBe(0);
    await bare.close();
  });

  test("with scripts the address is copied; no page writes to the console or asks another host", async () => {
    const page = await browser.newPage();
    const noise: string[] = [];
    page.on("console", (message) => noise.push(message.text()));
    page.on("pageerror", (error) => noise.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(office.url)) noise.push(request.url());
    });
    await browser.grantPermissions(["clipboard-read", "clipboard-write"], { origin: office.url });
    await page.goto(`${office.url}/visits/moscow-beijing-2019?lang=en`);
    await page.getByRole("button", { name: "Subscribe to the calendar" }).click();
    await page.getByRole("button", { name: "Copy" }).click();
    await page.getByRole("button", { name: "Copied" }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      "http://localhost:3000/visits/moscow-beijing-2019.ics?lang=en",
    );
    expect(noise).toEqual([]);
    await page.close();
  });

  test("scripts weigh next to nothing", async () => {
    const page = await browser.newPage();
    let bytes = 0;
    page.on("response", async (response) => {
      if (response.request().resourceType() === "script") bytes += (await response.body()).length;
    });
    await page.goto(`${office.url}/visits/moscow-beijing-2019?lang=en`, { waitUntil: "networkidle" });
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(3_600); // the palette itself is fetched when it is opened
    await page.close();
  });

  test.each(languages)(
    "in %s the programme prints on A4 with all its words and no navigation",
    async (language) => {
      const page = await open(`/visits/moscow-beijing-2019/print?lang=${language}`);
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: false });
      const [, width, height] = /MediaBox\s*\[\s*0\s+0\s+([\d.]+)\s+([\d.]+)/.exec(pdf.toString("latin1"))!;
      expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual([595, 842]);
      await page.emulateMedia({ media: "print" });
      expect(await page.getByRole("navigation").count()).toBe(0);
      expect(await page.getByRole("button").count()).toBe(0);
      const words = { en: "Official dinner", ru: "Официальный ужин", zh: "正式晚宴" }[language];
      expect(await page.getByRole("heading", { name: words }).isVisible()).toBe(true);
      await page.close();
    },
  );
});
