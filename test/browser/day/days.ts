import type { BrowserContextOptions, Locator } from "playwright-core";
import type { Current } from "#app/domain/access/current.server.ts";
import { later } from "#app/domain/day/move-when.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { must } from "#db/seed/telling.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { openPage } from "#test/browser/typing/typist.ts";
import { berlinVisit, clock, plan } from "#test/story.ts";

let visits = 0;

/**
 * A visit of its own, or one that is planned already, with a Saturday before clocks go back: talks from 10:00 to 12:00, a museum in the
 * afternoon, a dinner of two steps from 22:00 to 23:30, and coffee straight after it.
 */
export function dayVisit(current: Current, planned?: { slug: string; leg: Leg }) {
  visits += 1;
  const { slug, leg } = planned ?? berlinVisit(current, { slug: `visit-${visits}` });
  const steps = (["Welcome", "Toasts"] as const).map((en, n) => ({
    ...{ id: crypto.randomUUID(), title: { en, ru: en, zh: en }, minutesFromStart: n * 20, venueId: null },
  }));
  plan(current, slug, leg, "talks", clock("2027-10-30T10:00", "2027-10-30T12:00"));
  plan(current, slug, leg, "museum", {
    ...{ kind: "partOfDay", day: "2027-10-30", part: "afternoon", zone: leg.zone },
  });
  const dinner = plan(current, slug, leg, "dinner", clock("2027-10-30T22:00", "2027-10-30T23:30"), { steps });
  plan(current, slug, leg, "coffee", { kind: "followsOn", itemId: dinner.id, zone: leg.zone });
  const { id } = visitBySlug(current.db, slug);
  const item = (title: string) => itemsOf(current.db, id).find((one) => one.title.en === title)!;
  return {
    ...{ slug, leg, item },
    /** Somebody else moves an item, its length kept. */
    move: (title: string, to: string) => {
      const { key, version, when } = item(title);
      if (!hasClock(when)) throw new Error(`${title} has no clock time`);
      const length =
        when.ends && (Date.parse(`${when.ends.wall}Z`) - Date.parse(`${when.starts.wall}Z`)) / 60_000;
      const ends = length === null ? null : later(to, length);
      const other: Current = { ...current, actor: { id: "planner-2", role: "planner" } };
      must(rescheduleItem(other, slug, key, version, clock(to, ends)));
    },
  };
}

/** A planner who signed in, and what they do with hands and keys on the page of a day. */
export async function openDays(options: BrowserContextOptions) {
  const desk = await openDesk(options);
  const { page, office } = desk;
  const hasScripts = options.javaScriptEnabled !== false;
  const named = (title: string) => page.locator(".day-name", { hasText: new RegExp(`^${title}$`) });
  const box = (title: string) =>
    page
      .locator(".day-view [data-item]")
      .filter({ has: named(title) })
      .first();
  const words = async (where: string) => (await page.locator(where).innerText()).replace(/\s+/g, " ").trim();

  /** Does something and waits until the day that the server answers is on the page. */
  const settled = async (act: () => Promise<unknown>) => {
    const ready = page.evaluate(
      () =>
        new Promise<void>((resolve) => {
          addEventListener("day:ready", () => resolve(), { once: true });
        }),
    );
    await act();
    await ready;
  };
  /** Pixels that a minute of the picture is high. */
  const scaleOf = () =>
    page.evaluate(() => {
      const day = document.querySelector<HTMLElement>("#day")!;
      const { height } = day.querySelector(".day-track")!.getBoundingClientRect();
      return height / (30 * 60 - Number(day.dataset.first) * 60);
    });
  const firstMinute = () => page.evaluate(() => Number(document.getElementById("day")!.dataset.first) * 60);
  const boundsOf = async (what: Locator) => {
    await what.scrollIntoViewIfNeeded();
    return (await what.boundingBox())!;
  };
  /** The point of a lane at a minute, scrolled to. */
  const pointAt = async (track: Locator, minute: number) => {
    const [scale, first] = [await scaleOf(), await firstMinute()];
    await track.evaluate(
      (node, y) => {
        scrollTo(0, node.getBoundingClientRect().top + scrollY + y - 300);
      },
      (minute - first) * scale,
    );
    const { x, y } = (await track.boundingBox())!;
    return { x: x + 60, y: y + (minute - first) * scale };
  };

  return {
    ...desk,
    ...{ box, settled },
    open: async (visit: { slug: string }, day: string, query = "") => {
      await openPage(page, `${office.url}/visits/${visit.slug}/plan/days/berlin/${day}${query}`);
      const isNarrow = (page.viewportSize()?.width ?? 0) < 700;
      if (hasScripts)
        await page.locator("#day-keys:not([hidden])").waitFor({ state: isNarrow ? "attached" : "visible" });
    },
    said: () => words("#day-notice"),
    alert: () => words("#day-refused"),
    focused: () => page.evaluate(() => document.activeElement?.textContent ?? ""),
    tabTo: async (selector: string) => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((where) => document.activeElement?.matches(where), selector)) return;
      }
      throw new Error(`Tab never comes to ${selector}`);
    },
    /** Takes an item by its middle or an edge, and lets it go so many minutes later. */
    drag: async (
      title: string,
      minutes: number,
      by: "top" | "middle" | "bottom" = "middle",
      key?: string,
    ) => {
      const { x, y, height } = await boundsOf(box(title));
      const from = by === "top" ? y + 2 : by === "bottom" ? y + height - 3 : y + height / 2;
      const act = async () => {
        await page.mouse.move(x + 40, from);
        await page.mouse.down();
        await page.mouse.move(x + 40, from + Math.sign(minutes) * 8);
        await page.mouse.move(x + 40, from + minutes * (await scaleOf()), { steps: 4 });
        if (key) await page.keyboard.press(key);
        await page.mouse.up();
      };
      await (key ? act() : settled(act));
    },
    /** Carries an item to a link, or to a minute of a lane. */
    carry: async (title: string, to: Locator, minute?: number, key?: string) => {
      const act = async () => {
        const { x, y, height } = await boundsOf(box(title));
        await page.mouse.move(x + 30, y + height / 2);
        await page.mouse.down();
        await page.mouse.move(x + 30, y + height / 2 + 8);
        const target = minute === undefined ? await boundsOf(to) : await pointAt(to, minute);
        await page.mouse.move(target.x + 5, target.y + (minute === undefined ? 5 : 0), { steps: 4 });
        if (key) await page.keyboard.press(key);
        await page.mouse.up();
      };
      await (key ? act() : settled(act));
    },
    draw: async (track: Locator, from: number, to: number) => {
      const scale = await scaleOf();
      const { x, y } = await pointAt(track, from);
      await page.mouse.move(x, y + 1);
      await page.mouse.down();
      await page.mouse.move(x, y + (to - from) * scale, { steps: 4 });
      await page.mouse.up();
    },
    /** A finger on an item: it rests so many ms, then goes down the page by so many minutes. */
    touch: async (title: string, minutes: number, rest: number) => {
      const { x, y, height } = await boundsOf(box(title));
      const finger = await page.context().newCDPSession(page);
      const at = (moved: number) => [{ x: x + 40, y: y + height / 2 + moved }];
      const send = (type: "touchStart" | "touchMove" | "touchEnd", points: { x: number; y: number }[]) =>
        finger.send("Input.dispatchTouchEvent", { type, touchPoints: points });
      const way = minutes * (await scaleOf());
      await send("touchStart", at(0));
      await page.waitForTimeout(rest);
      for (const part of [0.2, 0.4, 0.6, 0.8, 1]) await send("touchMove", at(way * part));
      await send("touchEnd", []);
    },
  };
}
