import type { BrowserContext, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { revokeSubscription } from "#app/domain/subscription/change-subscription.server.ts";
import { readingsOf } from "#app/domain/subscription/readings.server.ts";
import { regretsOf } from "#app/domain/subscription/regrets.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { isSideways, violationsOn } from "#test/browser/axe.ts";
import { hasBrowser, openBrowser } from "#test/browser/chromium.ts";
import { openOffice, openOfficeForBrowser } from "#test/http/office.ts";
import { delegateStory } from "#test/participant.ts";
import { later, release } from "#test/story.ts";

const { participant: say } = messagesIn.en;
const nine = Date.parse("2027-10-27T07:00Z"); // nine o'clock in Berlin, an hour before the talks

/** A delegate's telephone with their page open, at nine o'clock on the day of the talks. */
async function onTheWay(options: Parameters<typeof openBrowser>[0] = {}) {
  const told = delegateStory({ homeZone: "Asia/Shanghai" });
  const office = await openOfficeForBrowser(told.current.db, { now: () => nine });
  const { browser, close } = await openBrowser({ viewport: { width: 390, height: 844 }, ...options });
  await browser.clock.setFixedTime(nine);
  const page = await browser.newPage();
  const url = office.url + told.path;
  const open = (query = "") => page.goto(url + query);
  return {
    ...{ ...told, office, browser, page, url, open },
    closeBrowser: close,
    close: async () => {
      await close();
      await office.close();
    },
  };
}

/** Waits until the telephone keeps as many pages as it should. */
const untilKept = (page: Page, count: number) =>
  expect
    .poll(
      () =>
        page.evaluate(async () => {
          const pages = await (await caches.open("participant-pages")).keys();
          const files = await (await caches.open("participant-files")).keys();
          const isGuarded = navigator.serviceWorker.controller?.state === "activated";
          const kept = pages.filter(({ url }) => !url.includes("manifest")).length;
          return isGuarded && files.length >= 4 ? kept : 0;
        }),
      { timeout: 10_000 },
    )
    .toBe(count);

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

describe.skipIf(!hasBrowser)("a participant's page on a telephone", () => {
  test("opens without a connection in each language, says of when it is, and counts on", {
    timeout: 120_000,
  }, async () => {
    const { page, browser, open, close, path, dinner } = await onTheWay();
    try {
      for (const [n, language] of languages.entries()) {
        await open(`?lang=${language}`);
        await untilKept(page, n + 1);
      }
      await browser.setOffline(true);
      for (const language of languages) {
        const words = messagesIn[language].participant;
        await open(`?lang=${language}`);
        expect(await page.getAttribute("html", "lang")).toBe(language === "zh" ? "zh-Hans" : language);
        const banner = page.locator("[data-kept-banner]");
        expect(await banner.isVisible()).toBe(true);
        expect(await banner.innerText()).toContain("09:00");
        expect(await banner.innerText()).toMatch(/\b1|第1版/);
        expect(await page.locator("[data-which=next]").innerText()).toContain(words.next);
        expect(await violationsOn(page)).toEqual([]);
      }
      // Ten hours later, still without a connection: the talks are over, the dinner is next.
      await browser.clock.setFixedTime(nine + 9.5 * 3_600_000);
      await open("?lang=en");
      const next = page.locator("[data-which=next]");
      await page.waitForFunction((id) => document.querySelector(`.p-next [data-item="${id}"]`), dinner.id);
      expect(await next.innerText()).toMatch(/Dinner/);
      expect(await next.locator("[data-countdown]").innerText()).toBe("in 1\u00a0h");
      // Only this page and the files that it needs are kept.
      for (const kept of await keptAddresses(page))
        expect(
          kept === path || kept === `${path}/manifest.webmanifest` || /^\/(static|assets)\//.test(kept),
        ).toBe(true);
      expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
      expect(await browser.cookies()).toEqual([]);
    } finally {
      await close();
    }
  });

  test("opens when the office's server is gone, and again as it is when it is back", {
    timeout: 90_000,
  }, async () => {
    const story = await onTheWay();
    const { page, open, current, slug } = story;
    try {
      await open();
      await untilKept(page, 1);
      await open();
      expect(await page.locator("[data-kept-banner]").isVisible()).toBe(false);
      await story.office.close();
      await open();
      expect(await page.locator("[data-kept-banner]").innerText()).toContain("version 1");
      expect(await page.locator("h1").innerText()).toBe("Moscow in Berlin");
      // The same office comes back under its own address, with a newer version.
      release(later(current, "2027-10-27T06:30"), slug);
      const { origin, port } = new URL(story.url);
      const again = await openOffice(current.db, origin, { now: () => nine, port: Number(port) });
      try {
        await open();
        expect(await page.locator("[data-kept-banner]").isVisible()).toBe(false);
        expect(await page.locator(".p-head").innerText()).toContain("Version 2");
      } finally {
        await again.close();
      }
    } finally {
      await story.closeBrowser();
    }
  });

  test("erases itself once its address opens nothing", { timeout: 90_000 }, async () => {
    const { page, open, close, current, slug, subscriptionId, path } = await onTheWay();
    try {
      await open();
      await untilKept(page, 1);
      must(revokeSubscription(current, slug, subscriptionId, 1));
      expect((await open())!.status()).toBe(404);
      expect((await keptAddresses(page)).filter((kept) => kept.startsWith(path))).toEqual([]);
    } finally {
      await close();
    }
  });

  test("says that nothing was sent, keeps what was typed, and sends it later", {
    timeout: 90_000,
  }, async () => {
    const { page, browser, open, close, current, visitId, talks } = await onTheWay();
    try {
      await open();
      await untilKept(page, 1);
      await browser.setOffline(true);
      await open();
      const form = page.locator(`#regret-${talks.id}`);
      await form.locator("summary").click();
      await form.locator("textarea").fill("My train is late");
      await form.getByRole("button", { name: say.send }).click();
      await form.getByText(say.notSent).waitFor();
      expect(await form.locator("textarea").inputValue()).toBe("My train is late");
      expect(regretsOf(current.db, visitId)).toEqual([]);
      await browser.setOffline(false);
      await form.getByRole("button", { name: say.send }).dblclick();
      await page.locator(`#regret-${talks.id}`).getByText("Your reason: My train is late").waitFor();
      expect(regretsOf(current.db, visitId)).toHaveLength(1);
      await page.reload();
      expect(await page.locator(`#regret-${talks.id}`).innerText()).toContain("My train is late");
    } finally {
      await close();
    }
  });

  test.each([true, false])(
    "by the keyboard: reads, confirms, shows the driver, declines and takes it back (scripts: %s)",
    { timeout: 90_000 },
    async (javaScriptEnabled) => {
      const { page, open, close, current, visitId, talks, castle } = await onTheWay({ javaScriptEnabled });
      const press = async (name: string) => {
        await page.getByRole("button", { name }).first().focus();
        await Promise.all([page.waitForURL(/#/), page.waitForEvent("load"), page.keyboard.press("Enter")]);
      };
      try {
        await open();
        await press(say.read(1));
        expect(readingsOf(current.db, visitId)).toHaveLength(1);
        await page.locator("#main a[href^='#driver']").first().focus();
        await page.keyboard.press("Enter");
        const card = page.locator(`#driver-${castle}`);
        expect(await card.isVisible()).toBe(true);
        expect(await card.innerText()).toContain("Castle Hill");
        await card.getByRole("link", { name: say.back }).focus();
        await page.keyboard.press("Enter");
        expect(await card.isVisible()).toBe(false);
        const form = page.locator(`#regret-${talks.id}`);
        await form.locator("summary").focus();
        await page.keyboard.press("Enter");
        await form.locator("textarea").focus();
        await page.keyboard.insertText("Ill <today>");
        await press(say.send);
        expect(await form.innerText()).toContain("Your reason: Ill <today>");
        await press(say.takeBack);
        expect(await form.innerText()).toContain(say.cannotCome);
        expect(regretsOf(current.db, visitId)).toMatchObject([{ reason: "Ill <today>", takenBackAt: nine }]);
      } finally {
        await close();
      }
    },
  );

  test("fits every window and reader, with targets for a thumb", { timeout: 180_000 }, async () => {
    const story = await onTheWay();
    const { page, open, close } = story;
    try {
      for (const language of languages) {
        for (const width of [390, 1280]) {
          await page.setViewportSize({ width, height: 844 });
          await open(`?lang=${language}`);
          expect([language, width, await isSideways(page), await violationsOn(page)]).toEqual([
            ...[language, width, false, []],
          ]);
        }
        await page.setViewportSize({ width: 320, height: 640 });
        await open(`?lang=${language}`);
        expect(await isSideways(page)).toBe(false);
        expect(await smallTargets(page)).toEqual([]);
        await page.evaluate(() => {
          document.documentElement.style.fontSize = "200%";
        });
        expect(await isSideways(page)).toBe(false);
      }
      for (const media of [{ colorScheme: "dark" }, { forcedColors: "active" }] as const) {
        await page.emulateMedia(media);
        await page.setViewportSize({ width: 390, height: 844 });
        await open("?lang=en");
        expect([media, await violationsOn(page)]).toEqual([media, []]);
      }
      await page.emulateMedia({ media: "print", colorScheme: "light", forcedColors: "none" });
      expect(await page.locator(".p-day .p-item").last().isVisible()).toBe(true);
      expect(await page.locator(".p-driver").first().isVisible()).toBe(false);
    } finally {
      await close();
    }
  });

  test("is light, and there at once on a slow telephone", { timeout: 90_000 }, async () => {
    const { page, open, close, browser, office, path } = await onTheWay({ serviceWorkers: "block" });
    try {
      const html = (await office.ask(path)).body.length;
      const scripts = await Promise.all(
        ["participant.js", "now-and-next.js", "participant-worker.js", "enhance.js"].map(
          async (name) => (await office.ask(`/static/${name}`)).body.length,
        ),
      );
      const bytes = scripts.reduce((sum, one) => sum + one, 0);
      expect(html).toBeLessThan(60_000);
      expect(bytes - scripts[3]!).toBeLessThanOrEqual(10_000);
      const painted = await slowPaint(browser, page, () => open());
      expect(painted.shift).toBe(0);
      expect(painted.largest).toBeLessThan(2500); // ms: "good" after web.dev
    } finally {
      await close();
    }
  });
});

/** Links, buttons and fields smaller than a thumb needs, by their words; those in a line of text apart. */
const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll("a, button, summary, select, textarea, input:not([type=hidden])")]
      .filter((one) => one.checkVisibility() && !one.matches(".skip"))
      .filter((one) => one.getBoundingClientRect().height < 44)
      .map((one) => one.outerHTML.slice(0, 80)),
  );

/** Largest contentful paint, in ms, and layout shift, with a telephone four times slower on 1.6 Mbit/s. */
async function slowPaint(browser: BrowserContext, page: Page, open: () => Promise<unknown>) {
  const slow = await browser.newCDPSession(page);
  await slow.send("Network.enable");
  await slow.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 93_750 },
  });
  await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await open();
  return page.evaluate(
    () =>
      new Promise<{ largest: number; shift: number }>((resolve) => {
        let shift = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shift += (entry as unknown as { value: number }).value;
        }).observe({ type: "layout-shift", buffered: true });
        new PerformanceObserver((list) => {
          const largest = list.getEntries().at(-1)!.startTime;
          setTimeout(() => resolve({ largest, shift }), 500);
        }).observe({ type: "largest-contentful-paint", buffered: true });
      }),
  );
}
