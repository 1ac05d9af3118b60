import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { dayVisit, openDays } from "#test/browser/day/days.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { fieldNamed, landing } from "#test/browser/typing/typist.ts";
import { preparedVisit } from "#test/prepared.ts";
import { clock } from "#test/story.ts";

/** The night after this day clocks go back in Berlin. */
const SATURDAY = "2027-10-30";

describe.skipIf(!hasBrowser)("the picture of a day, by hand", () => {
  let days: Awaited<ReturnType<typeof openDays>>;
  let visit: ReturnType<typeof dayVisit>;
  beforeAll(async () => {
    days = await openDays({ viewport: { width: 1280, height: 900 } });
  });
  afterAll(() => days.close());
  beforeEach(async () => {
    visit = dayVisit(days.current);
    await days.open(visit, SATURDAY);
  });

  test("an item dragged over midnight lands there, with its steps and what follows on, and says so", async () => {
    await days.drag("dinner", 105);
    expect(await days.said()).toBe(
      "dinner moved to 30 October, 23:45 – 01:15, 31 October. Not yet released. Its 2 steps moved with it. What follows on moved too: coffee.",
    );
    const { when, startsAt, endsAt } = visit.item("dinner");
    expect(when).toEqual(clock("2027-10-30T23:45", "2027-10-31T01:15"));
    expect(iso(startsAt, endsAt)).toEqual(["2027-10-30T21:45:00.000Z", "2027-10-30T23:15:00.000Z"]);
    expect(visit.item("coffee").startsAt).toBe(endsAt);
    expect(await days.page.locator(".day-steps").innerText()).toBe("23:45 Welcome\n00:05 Toasts");
    expect(await days.focused()).toContain("dinner");
  });

  test("dragged to 02:30 of the last Sunday of October it is asked about, and stands until it is answered", async () => {
    await days.drag("dinner", 4 * 60 + 30);
    expect(await days.alert()).toContain("02:30 happens twice on 31 October 2027 in Berlin. Say which one.");
    expect(visit.item("dinner").when).toEqual(clock("2027-10-30T22:00", "2027-10-30T23:30"));
    expect(await days.box("dinner").innerText()).toContain("22:00–23:30");
    await landing(days.page, () => days.page.getByRole("button", { name: "the second" }).click());
    expect(iso(visit.item("dinner").startsAt)).toEqual(["2027-10-31T01:30:00.000Z"]);
  });

  test("dragged to 03:30 it is at the right instant: five hours and a half later by the clock, six and a half really", async () => {
    const { startsAt } = visit.item("dinner");
    await days.drag("dinner", 5 * 60 + 30);
    const moved = visit.item("dinner");
    expect(moved.when).toEqual(clock("2027-10-31T03:30", "2027-10-31T05:00"));
    expect((moved.startsAt - startsAt) / 3_600_000).toBe(6.5);
  });

  test("stretched by either edge, the other end stays", async () => {
    await days.drag("talks", 60, "bottom");
    expect(visit.item("talks").when).toEqual(clock("2027-10-30T10:00", "2027-10-30T13:00"));
    await days.drag("talks", -30, "top");
    expect(visit.item("talks").when).toEqual(clock("2027-10-30T09:30", "2027-10-30T13:00"));
  });

  test("taken from the band it gets a time; let go over a day it goes to that day; Escape leaves it", async () => {
    await days.carry("museum", days.page.locator(".day-track"), 16 * 60, "Escape");
    await days.carry("museum", days.page.locator(".day-track"), 15 * 60);
    expect(visit.item("museum")).toMatchObject({ when: clock("2027-10-30T15:00", null), version: 2 });
    await days.carry("talks", days.page.getByRole("link", { name: "28 October" }));
    expect(visit.item("talks").when).toEqual(clock("2027-10-28T10:00", "2027-10-28T12:00"));
    expect(await days.said()).toContain("Open 28 October");
    const { version } = visit.item("dinner");
    await days.drag("dinner", 60, "middle", "Escape");
    expect(visit.item("dinner").version).toBe(version);
    expect(days.page.url()).toContain(`/days/berlin/${SATURDAY}`);
  });

  test("an empty stretch that is drawn opens the form of a new item with it", async () => {
    const track = days.page.locator(".day-track");
    await landing(days.page, () => days.draw(track, 14 * 60, 15 * 60 + 30));
    for (const [field, value] of Object.entries({ day: SATURDAY, from: "14:00", to: "15:30" }))
      expect(await fieldNamed(days.page, `when.${field}`).inputValue()).toBe(value);
    await fieldNamed(days.page, "title.en").fill("Walk");
    await landing(days.page, () =>
      days.page.getByRole("button", { name: "Save", exact: true }).first().click(),
    );
    expect(visit.item("Walk").when).toEqual(clock("2027-10-30T14:00", "2027-10-30T15:30"));
    expect(days.page.url()).toContain(`/plan/days/berlin/${SATURDAY}`);
    expect(await days.said()).toContain("Walk");
  });

  test("what somebody else moved meanwhile stays where they put it, and the picture shows it", async () => {
    visit.move("dinner", "2027-10-30T20:00");
    await days.drag("dinner", 60);
    expect(await days.alert()).toContain("dinner was not moved.");
    expect(await days.box("dinner").innerText()).toContain("20:00–21:30");
    expect(visit.item("dinner").when).toEqual(clock("2027-10-30T20:00", "2027-10-30T21:30"));
  });

  test("without a connection everything stands as before, and is told so", async () => {
    await days.page.context().setOffline(true);
    await days.drag("dinner", 60);
    await days.page.getByText("Not saved").first().waitFor();
    expect(await days.box("dinner").innerText()).toContain("22:00–23:30");
    await days.page.context().setOffline(false);
    await days.drag("dinner", 60);
    expect(visit.item("dinner").when).toEqual(clock("2027-10-30T23:00", "2027-10-31T00:30"));
  });
});

describe.skipIf(!hasBrowser)("the picture of a day, by keys alone", () => {
  let days: Awaited<ReturnType<typeof openDays>>;
  let visit: ReturnType<typeof dayVisit>;
  let page: Page;
  beforeAll(async () => {
    days = await openDays({ viewport: { width: 1280, height: 900 } });
    page = days.page;
  });
  afterAll(() => days.close());
  beforeEach(async () => {
    visit = dayVisit(days.current);
    await days.open(visit, SATURDAY);
  });

  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  /** Presses keys and waits for what the server makes of them. */
  const change = (...keys: string[]) => days.settled(() => press(...keys));

  test("Tab comes to the picture once, arrows go from item to item, Enter opens the form", async () => {
    await days.tabTo(".day-grid [data-item]");
    expect(await days.focused()).toContain("talks");
    await press("ArrowDown");
    expect(await days.focused()).toContain("dinner");
    await press("Tab");
    expect(await page.evaluate(() => document.activeElement?.closest(".day-grid") === null)).toBe(true);
    await press("Shift+Tab");
    await landing(page, () => page.keyboard.press("Enter"));
    expect(page.url()).toContain(`/plan/item/${visit.item("dinner").id}`);
  });

  test("moves over midnight and over the change of clocks, is asked, answers", async () => {
    await days.tabTo(".day-grid [data-item]");
    await press("ArrowDown");
    await change(...Array<string>(7).fill("Alt+ArrowDown"));
    expect(visit.item("dinner")).toMatchObject({
      when: clock("2027-10-30T23:45", "2027-10-31T01:15"),
      version: 2,
    });
    await change(...Array<string>(5).fill("Alt+ArrowDown"));
    expect(await days.alert()).toContain("02:30 happens twice");
    await press("Tab", "Tab");
    await landing(page, () => page.keyboard.press("Enter"));
    expect(iso(visit.item("dinner").endsAt)).toEqual(["2027-10-31T00:30:00.000Z"]);
  });

  test("stretches, goes to another day, and takes back one change after the other", async () => {
    await days.tabTo(".day-grid [data-item]");
    await change("Shift+ArrowDown", "Shift+ArrowDown");
    await change("Alt+Shift+ArrowUp");
    expect(visit.item("talks").when).toEqual(clock("2027-10-30T09:45", "2027-10-30T12:30"));
    await change("Alt+ArrowLeft");
    expect(visit.item("talks").when).toEqual(clock("2027-10-29T09:45", "2027-10-29T12:30"));
    await change("Control+z");
    expect(await days.said()).toContain("talks is back at 30 October, 09:45–12:30. Not yet released.");
    await change("Control+z");
    await change("Control+z");
    expect(visit.item("talks")).toMatchObject({
      when: clock("2027-10-30T10:00", "2027-10-30T12:00"),
      version: 7,
    });
  });

  test("what has no clock time goes to another day too", async () => {
    await days.tabTo(".day-band [data-item]");
    await change("Alt+ArrowRight");
    expect(visit.item("museum").when).toMatchObject({ kind: "partOfDay", day: "2027-10-31" });
  });

  test("keys pressed while a change is on its way are not lost, and Escape takes back what was not sent", async () => {
    await days.tabTo(".day-grid [data-item]");
    await page.route("**/plan/days/**", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await route.continue();
    });
    await press("Alt+ArrowDown");
    await page.locator('#day[aria-busy="true"]').waitFor();
    await press("Alt+ArrowDown", "Alt+ArrowDown");
    await expect.poll(() => visit.item("talks").version, { timeout: 5000 }).toBe(3);
    expect(visit.item("talks").when).toEqual(clock("2027-10-30T10:45", "2027-10-30T12:45"));
    await page.unroute("**/plan/days/**");
    await page.locator("#day:not([aria-busy])").waitFor();
    await press("Alt+ArrowDown", "Escape");
    await page.waitForTimeout(900);
    expect(visit.item("talks").version).toBe(3);
  });

  test("draws a new item, places and stretches it, and opens its form", async () => {
    await days.tabTo(".day-grid [data-item]");
    await press("n", "ArrowDown", "ArrowDown", "Shift+ArrowDown");
    expect(await page.locator(".day-new").innerText()).toBe("12:30–13:45 New item");
    await landing(page, () => page.keyboard.press("Enter"));
    for (const [field, value] of Object.entries({ day: SATURDAY, from: "12:30", to: "13:45" }))
      expect(await fieldNamed(page, `when.${field}`).inputValue()).toBe(value);
  });

  test("on an empty day a new item begins at nine", async () => {
    await days.open(visit, "2027-10-27");
    await days.tabTo(".day-grid");
    await press("n");
    await landing(page, () => page.keyboard.press("Enter"));
    for (const [field, value] of Object.entries({ day: "2027-10-27", from: "09:00", to: "10:00" }))
      expect(await fieldNamed(page, `when.${field}`).inputValue()).toBe(value);
  });

  test("a Russian keyboard undoes by the same key", async () => {
    await days.tabTo(".day-grid [data-item]");
    await change("Alt+ArrowDown");
    await days.settled(() =>
      page.locator(".day-grid [data-item]:focus").dispatchEvent("keydown", {
        ...{ key: "я", code: "KeyZ", ctrlKey: true, bubbles: true, cancelable: true },
      }),
    );
    expect(visit.item("talks")).toMatchObject({
      when: clock("2027-10-30T10:00", "2027-10-30T12:00"),
      version: 3,
    });
  });

  test("in a text field Ctrl Z is the field's own", async () => {
    await days.tabTo(".day-grid [data-item]");
    await change("Alt+ArrowDown");
    await page.locator(".day-move summary").first().press("Enter");
    const field = page.locator('.day-move[open] input[name="clock"]');
    await field.fill("11:00");
    await field.press("Control+z");
    await page.waitForTimeout(300);
    expect(visit.item("talks").version).toBe(2);
  });
});

describe.skipIf(!hasBrowser)("the day as a list, by keys and without scripts", () => {
  let days: Awaited<ReturnType<typeof openDays>>;
  let visit: ReturnType<typeof dayVisit>;
  let page: Page;
  beforeAll(async () => {
    days = await openDays({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
    page = days.page;
    visit = dayVisit(days.current);
    await days.open(visit, SATURDAY);
  });
  afterAll(() => days.close());

  const line = (title: string) =>
    page
      .locator(".day-list > ol > li")
      .filter({ has: page.getByRole("heading", { name: title, exact: true }) });
  const within = async (title: string, button: string) => {
    const details = line(title).locator(".day-move");
    if ((await details.getAttribute("open")) === null) await details.locator("summary").press("Enter");
    await landing(page, () => details.getByRole("button", { name: button, exact: true }).press("Enter"));
  };

  test("everything that the picture does: earlier, longer, another day, a time for what had none, undo", async () => {
    await within("talks", "Earlier 15 min");
    await within("talks", "Ends later 30 min");
    expect(visit.item("talks").when).toEqual(clock("2027-10-30T09:45", "2027-10-30T12:15"));
    await within("museum", "A day earlier");
    expect(visit.item("museum").when).toMatchObject({ kind: "partOfDay", day: "2027-10-29" });
    await landing(page, () => page.getByRole("button", { name: /^Undo/ }).press("Enter"));
    expect(visit.item("museum").when).toMatchObject({ kind: "partOfDay", day: SATURDAY });
    await line("museum").locator("summary").press("Enter");
    await line("museum").getByLabel("Time").fill("15.00");
    await within("museum", "Set");
    expect(visit.item("museum").when).toEqual(clock("2027-10-30T15:00", null));
    await landing(page, () => page.getByRole("link", { name: "Add an item on 30 October" }).press("Enter"));
    expect(await fieldNamed(page, "when.day").inputValue()).toBe(SATURDAY);
  });

  test("the night of the last Sunday of October is asked about, and answered", async () => {
    await days.open(visit, SATURDAY);
    await line("dinner").locator("summary").press("Enter");
    await line("dinner").getByLabel("Day").selectOption("2027-10-31");
    await line("dinner").getByLabel("Time").fill("2:30");
    await within("dinner", "Set");
    expect(await page.title()).toMatch(/^Error: /);
    expect(await days.alert()).toContain("02:30 happens twice");
    await landing(page, () => page.getByRole("button", { name: "the first" }).press("Enter"));
    expect(iso(visit.item("dinner").startsAt)).toEqual(["2027-10-31T00:30:00.000Z"]);
  });
});

describe.skipIf(!hasBrowser)("the page of a day", () => {
  test.each(languages)(
    "axe finds nothing in %s, at the desk and on a telephone, also when something is asked",
    { timeout: 60_000 },
    async (language) => {
      const days = await openDays({ viewport: { width: 390, height: 900 } });
      const visit = dayVisit(days.current, preparedVisit(days.current, "with-people"));
      await days.open(visit, SATURDAY, `?lang=${language}`);
      const look = () => unsoundHere(days.page, "the day");
      expect(await look()).toEqual([]);
      for (const lanes of ["parties", "people"]) {
        await days.open(visit, SATURDAY, `?lanes=${lanes}`);
        expect(await look()).toEqual([]);
      }
      await days.page.locator(".day-move summary").first().click();
      await days.page.locator('.day-move[open] input[name="clock"]').fill("half past");
      await landing(days.page, () =>
        days.page.locator(".day-move[open] form").last().locator("button").click(),
      );
      expect(await look()).toEqual([]);
      await days.close();
    },
  );

  test("on a phone it is painted at once and in place, with little script", async () => {
    const days = await openDays({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const visit = dayVisit(days.current);
    const scripts = new Map<string, number>();
    days.page.on("response", async (response) => {
      if (/\.js(?:\?|$)/.test(response.url()))
        scripts.set(response.url(), gzipSync(await response.body()).length);
    });
    const slow = await days.page.context().newCDPSession(days.page);
    // Lighthouse's slow fourth generation: 150 ms there and back, 1.6 Mbit/s, and a processor four times slower.
    await slow.send("Network.enable");
    await slow.send("Network.emulateNetworkConditions", {
      ...{ offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 },
    });
    await slow.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await days.open(visit, SATURDAY);
    const { painted, shift } = await days.page.evaluate(
      () =>
        new Promise<{ painted: number; shift: number }>((resolve) => {
          let [painted, shift] = [0, 0];
          const watch = (type: string, see: (entry: PerformanceEntry) => void) =>
            new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({
              type,
              buffered: true,
            });
          watch("largest-contentful-paint", ({ startTime }) => {
            painted = startTime;
          });
          watch("layout-shift", (entry) => {
            shift += (entry as PerformanceEntry & { value: number }).value;
          });
          setTimeout(() => resolve({ painted, shift }), 1000);
        }),
    );
    expect(painted).toBeGreaterThan(0);
    expect(painted).toBeLessThan(2500); // ms
    expect(shift).toBeLessThan(0.02);
    const weigh = (of: string) =>
      [...scripts].reduce((sum, [url, bytes]) => sum + (url.includes(of) ? bytes : 0), 0);
    expect(weigh("/day")).toBeGreaterThan(5000); // gzipped; there is something to weigh
    expect(weigh("/day")).toBeLessThan(12_000);
    expect(weigh("")).toBeLessThan(170_000);
    await days.close();
  });

  test("a finger that rests on an item moves it; one that wipes scrolls", async () => {
    const days = await openDays({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const visit = dayVisit(days.current);
    await days.open(visit, SATURDAY);
    await days.touch("talks", 60, 0);
    expect(visit.item("talks").version).toBe(1);
    await days.settled(() => days.touch("talks", 60, 600));
    expect(visit.item("talks").when).toEqual(clock("2027-10-30T11:00", "2027-10-30T13:00"));
    await days.close();
  });
});

const iso = (...instants: number[]) => instants.map((at) => new Date(at).toISOString());
