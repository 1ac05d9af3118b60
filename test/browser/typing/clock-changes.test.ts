import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { languages } from "#app/domain/text/languages.ts";
import { addLeg } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { fieldNamed, landing, openPage } from "#test/browser/typing/typist.ts";

const { editing } = messagesIn.en;

describe.skipIf(!hasBrowser)(
  "the two Sundays on which clocks change, in the form of an item, without scripts",
  () => {
    let desk: Awaited<ReturnType<typeof openDesk>>;
    let page: Page;
    beforeAll(async () => {
      desk = await openDesk({ javaScriptEnabled: false });
      const { id: _, ...berlin } = desk.leg;
      const spring = { key: "berlin-in-spring", firstDay: "2027-03-26", lastDay: "2027-03-29" };
      must(addLeg(desk.current, desk.slug, { ...berlin, ...spring }));
      page = desk.page;
    });
    afterAll(() => desk.close());

    const press = (name: string) =>
      landing(page, () =>
        page.locator(".thing-form").getByRole("button", { name, exact: true }).first().click(),
      );
    const answers = () => page.locator(".field-issue .answers button").allInnerTexts();
    const issue = () => page.locator(".field-issue > p:first-child").innerText();
    const stored = (title: string) => desk.items().find((item) => item.title.en === title)!;

    /** Opens the form of a new item, types its title, day and times, and saves. */
    async function plan(title: string, day: string, from: string, to = "", language = "en") {
      await openPage(page, `${desk.at}/item/new?day=${day}&lang=${language}`);
      await fieldNamed(page, "title.en").fill(title);
      await fieldNamed(page, "when.from").fill(from);
      await fieldNamed(page, "when.to").fill(to);
      await press(messagesIn[language as "en"].editing.actions.save);
    }

    test.each([
      ["01:59", "2027-03-28T00:59:00.000Z"],
      ["03:00", "2027-03-28T01:00:00.000Z"],
    ])("02:30 in March is refused, and %s is saved by its button", async (nearest, instant) => {
      await plan(`Night train, ${nearest}`, "2027-03-28", "2:30");
      expect(await page.title()).toMatch(/^Error: /);
      expect(await issue()).toBe(
        "02:30 does not exist on 28 March 2027 in Berlin: clocks go from 02:00 to 03:00. The nearest times are 01:59 and 03:00.",
      );
      expect(await answers()).toEqual(["01:59", "03:00"]);
      expect(desk.items()).not.toContainEqual(
        expect.objectContaining({ title: { en: `Night train, ${nearest}` } }),
      );
      await press(nearest);
      const { when, startsAt } = stored(`Night train, ${nearest}`);
      expect(when).toEqual({
        kind: "exact",
        starts: { wall: `2027-03-28T${nearest}`, zone: "Europe/Berlin" },
        ends: null,
      });
      expect(new Date(startsAt).toISOString()).toBe(instant);
    });

    test("an end that never happens is asked about too, and the start stays", async () => {
      await plan("Watch", "2027-03-28", "1:30", "2:15");
      expect(await answers()).toEqual(["01:59", "03:00"]);
      await press("03:00");
      const { startsAt, endsAt } = stored("Watch");
      expect(endsAt - startsAt).toBe(30 * 60_000);
    });

    test.each([
      ["earlier", "UTC+2", "2027-10-31T00:30:00.000Z"],
      ["later", "UTC+1", "2027-10-31T01:30:00.000Z"],
    ] as const)(
      "02:30 in October is a question; the answer “%s” is stored, kept by the form, and asked anew for another time",
      async (answer, offset, instant) => {
        const title = `Night watch, ${answer}`;
        await plan(title, "2027-10-31", "02:30");
        expect(await issue()).toBe("02:30 happens twice on 31 October 2027 in Berlin. Say which one.");
        const both = Object.values(editing.when.occurrences);
        expect(await answers()).toEqual([`${both[0]} (UTC+2)`, `${both[1]} (UTC+1)`]);
        await press(`${editing.when.occurrences[answer]} (${offset})`);
        const item = stored(title);
        expect(item.when).toMatchObject({
          starts: { wall: "2027-10-31T02:30", zone: "Europe/Berlin", occurrence: answer },
        });
        expect(new Date(item.startsAt).toISOString()).toBe(instant);

        await openPage(page, `${desk.at}/item/${item.id}`);
        const question = page.getByLabel(editing.when.occurrence);
        expect(await question.inputValue()).toBe(`${answer}@2027-10-31T02:30`);
        await fieldNamed(page, "title.ru").fill("Ночная вахта");
        await press(editing.actions.save);
        expect(stored(title)).toMatchObject({ when: item.when, startsAt: item.startsAt, version: 2 });

        await openPage(page, `${desk.at}/item/${item.id}`);
        await fieldNamed(page, "when.from").fill("02:45");
        await press(editing.actions.save);
        expect(await issue()).toContain("02:45 happens twice");
        expect(stored(title)).toMatchObject({ when: item.when, version: 2 });
      },
    );

    test("a question is reached from the summary, and what was typed stays", async () => {
      await plan("Half past two", "2027-10-31", "02:30");
      await page.locator(".error-summary a").press("Enter");
      expect(await page.evaluate(() => document.activeElement?.id)).toBe("when.occurrence");
      await page.keyboard.press("Tab");
      await landing(page, () => page.keyboard.press("Enter"));
      expect(stored("Half past two").when).toMatchObject({ starts: { occurrence: "earlier" } });
    });

    test.each(languages)("both days are told in %s without a word of another language", async (language) => {
      await plan("Spring", "2027-03-28", "2:30", "", language);
      const spring = [await issue(), ...(await answers())];
      await plan("Autumn", "2027-10-31", "2:30", "", language);
      expect([...spring, await issue(), ...(await answers())]).toEqual(told[language]);
    });
  },
);

const told = {
  en: [
    "02:30 does not exist on 28 March 2027 in Berlin: clocks go from 02:00 to 03:00. The nearest times are 01:59 and 03:00.",
    "01:59",
    "03:00",
    "02:30 happens twice on 31 October 2027 in Berlin. Say which one.",
    "the first, before clocks go back (UTC+2)",
    "the second, after clocks go back (UTC+1)",
  ],
  ru: [
    "Времени 02:30 28 марта 2027 г. не существует (Europe/Berlin): часы переводят с 02:00 на 03:00. Ближайшее возможное время: 01:59 и 03:00.",
    "01:59",
    "03:00",
    "Время 02:30 31 октября 2027 г. наступает дважды (Europe/Berlin). Укажите, которое из двух имеется в виду.",
    "первое, до перевода часов назад (UTC+2)",
    "второе, после перевода часов назад (UTC+1)",
  ],
  zh: [
    "2027年3月28日没有02:30这一时刻（Europe/Berlin）：时钟由02:00拨至03:00。最接近的时刻为01:59和03:00。",
    "01:59",
    "03:00",
    "2027年10月31日02:30出现两次（Europe/Berlin）。请指明是哪一次。",
    "第一次，即时钟拨回之前（UTC+2）",
    "第二次，即时钟拨回之后（UTC+1）",
  ],
};
