import ICAL from "ical.js";
import { describe, expect, test } from "vitest";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { fieldNamed, follow, landing, save } from "#test/browser/typing/typist.ts";
import { clock } from "#test/story.ts";

const { editing, plan, releases } = messagesIn.en;

/** The start of the item of that title in the public calendar, as another parser reads it. */
async function startIn(url: string, title: string): Promise<string | undefined> {
  const calendar = new ICAL.Component(ICAL.parse(await (await fetch(url)).text()));
  const event = calendar
    .getAllSubcomponents("vevent")
    .map((one) => new ICAL.Event(one))
    .find(({ summary }) => summary === title);
  return event?.startDate.toString();
}

describe.skipIf(!hasBrowser)("outcomes and releases in a real browser", () => {
  test.each([true, false])(
    "by the keyboard an outcome is recorded and versions released, a colleague between (scripts: %s)",
    { timeout: 60_000 },
    async (javaScriptEnabled) => {
      const desk = await openDesk({ javaScriptEnabled });
      const { page, at, current, slug, talks, office } = desk;
      const heading = () => page.locator("main h1, main h2").first().innerText();
      await page.goto(at);
      await follow(page, plan.tabs.outcomes);
      await follow(page, editing.kinds.outcome.add);

      await fieldNamed(page, "title.en").focus();
      await page.keyboard.insertText("Exchange of <gardeners>");
      await fieldNamed(page, "kind").selectOption("commitment");
      await fieldNamed(page, "moves[0].status").selectOption("agreed");
      await landing(page, () => fieldNamed(page, "title.en").press("Enter"));
      expect(await page.title()).toMatch(/^Error: /);
      expect(await fieldNamed(page, "title.en").inputValue()).toBe("Exchange of <gardeners>");
      await fieldNamed(page, "moves[0].decidedBy").focus();
      await page.keyboard.insertText("P. Planner, after the talks");
      await save(page);
      expect(await page.locator("main").innerText()).toContain("Exchange of <gardeners>");

      await follow(page, `${releases.act} …`);
      expect(await page.locator("main").innerText()).toContain(releases.first);
      await landing(page, () => page.getByRole("button", { name: releases.releaseNow(1) }).press("Enter"));
      expect(await page.locator("main").innerText()).toContain(releases.versions);
      const calendar = `${office.url}/visits/${slug}.ics?lang=en`;
      expect(await startIn(calendar, "talks")).toBe("2027-10-26T10:00:00");

      const move = (version: number, hour: number) =>
        must(
          rescheduleItem(
            current,
            slug,
            "talks",
            version,
            clock(`2027-10-26T${hour}:00`, `2027-10-26T${hour + 1}:00`),
          ),
        );
      const { version } = move(talks.version, 14);
      await page.goto(`${at}/release`);
      await fieldNamed(page, "note.ru").focus();
      await page.keyboard.insertText("Беседа перенесена");
      move(version, 16);
      const release = () =>
        landing(page, () => page.getByRole("button", { name: releases.releaseNow(2) }).press("Enter"));
      await release();
      expect(await page.locator(".error-summary").innerText()).toContain(releases.draftMoved);
      expect(await fieldNamed(page, "note.ru").inputValue()).toBe("Беседа перенесена");
      expect(await startIn(calendar, "talks")).toBe("2027-10-26T10:00:00");
      await release();
      expect(await startIn(calendar, "talks")).toBe("2027-10-26T16:00:00");

      await landing(page, () => page.getByRole("button", { name: releases.compare }).press("Enter"));
      expect(await page.locator("main").innerText()).toContain(releases.compareWith(1, 2));
      await follow(page, releases.version(1));
      expect(await page.locator("main").innerText()).toContain("10:00–11:00");
      expect(await heading()).toBe("Moscow in Berlin");
      await desk.close();
    },
  );

  test.each(languages)(
    "axe finds nothing on these pages in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const desk = await openDesk();
      const { page, at, office, slug, current, talks } = desk;
      await page.setViewportSize({ width: 390, height: 900 });
      const look = async (path: string) => {
        expect(await unsoundHere(page, path)).toEqual([]);
      };
      const open = async (path: string) => {
        await page.goto(`${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
        await look(path);
      };
      await open(`${at}/outcomes`);
      await open(`${at}/outcome/new`);
      const press = (value: string) =>
        landing(page, () => page.locator(`.form-acts button[value="${value}"]`).press("Enter"));
      await press("save");
      await look("the form of an outcome, refused");
      await open(`${at}/release`);
      await press("save");
      await look("the first release, done");
      const later = clock("2027-10-26T14:00", "2027-10-26T15:00");
      must(rescheduleItem(current, slug, "talks", talks.version, later));
      await open(`${at}/release`);
      must(rescheduleItem(current, slug, "talks", 2, clock("2027-10-26T16:00", "2027-10-26T17:00")));
      await press("save");
      await look("a release that is refused");
      await press("save");
      await open(`${office.url}/visits/${slug}/releases?from=1&to=2`);
      await open(`${office.url}/visits/${slug}/releases/1`);
      await desk.close();
    },
  );
});
