import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { addParticipation } from "#app/domain/delegation/delegation.server.ts";
import { addPerson, addVenue } from "#app/domain/directory/directory.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { must, ours, personName } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { isSideways } from "#test/browser/axe.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { fieldNamed, landing, openPage, save } from "#test/browser/typing/typist.ts";

const { editing, plan } = messagesIn.en;
const { dates } = wordingIn("en");
type Desk = Awaited<ReturnType<typeof openDesk>>;

/** A person with names in three scripts, a venue with a room, and the person's part in the visit. */
function withPeopleAndPlaces({ current, slug }: Desk) {
  const person = must(
    addPerson(current, {
      slug: "hans-gruber",
      names: [
        personName("en", "Latn", "Hans Gruber", { style: "Mr", isOriginal: true }),
        personName("ru", "Cyrl", "Ханс Грубер", { style: "г-н" }),
        personName("zh", "Hans", "汉斯·格鲁伯"),
      ],
    }),
  );
  const venue = must(
    addVenue(current, {
      ...{ slug: "red-town-hall", names: [ours("en", "Red Town Hall"), ours("zh", "红色市政厅")] },
      rooms: [{ name: { en: "Hall of Arms" }, building: { en: "Main building" }, floor: 2, entrance: null }],
      ...{ city: { en: "Berlin" }, country: "DE", zone: "Europe/Berlin", address: null, latitude: null },
      ...{ longitude: null, telephone: null, organisationId: null },
    }),
  );
  const participation = must(
    addParticipation(current, slug, {
      ...{ side: "host", role: "head", personId: person.id, positionId: null, organisationId: null },
      ...{ description: null, headcount: null, precedence: 1, partyId: null, accompaniesId: null },
      ...{ counterpartId: null, audience: "participants" },
    }),
  );
  return { person, venue, participation };
}

/** What has the focus, and whether anything stands before it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const box = document.activeElement!.getBoundingClientRect();
    const middle = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const { activeElement } = document;
    return {
      name: (activeElement as HTMLInputElement).name ?? "",
      text: activeElement!.textContent!.trim(),
      isSeen: middle !== null && (activeElement!.contains(middle) || middle.contains(activeElement)),
    };
  });

describe.skipIf(!hasBrowser)("whoever cannot point, or holds a telephone", () => {
  let desk: Desk;
  afterEach(() => desk.close());

  test("an item is added from the plan by the keyboard alone", async () => {
    desk = await openDesk({ javaScriptEnabled: false });
    const { page } = desk;
    const { keyboard } = page;
    /** Goes on by Tab until the focus is where it is wanted; it is never out of sight on the way. */
    const tabTo = async (isThere: (on: { name: string; text: string }) => boolean) => {
      for (let steps = 0; steps < 150; steps += 1) {
        await keyboard.press("Tab");
        const on = await focused(page);
        expect(on).toMatchObject({ isSeen: true });
        if (isThere(on)) return;
      }
      throw new Error("Tab never came there.");
    };
    await openPage(page, desk.at);
    await tabTo(({ text }) => text === plan.addItemOn(dates.dayOfYear("2027-10-27")));
    await landing(page, () => keyboard.press("Enter"));
    await tabTo(({ name }) => name === "title.en");
    await keyboard.type("Opening of the exhibition");
    await tabTo(({ name }) => name === "when.from");
    await keyboard.type("18:00");
    await tabTo(({ name }) => name === "kind");
    await keyboard.type("cere");
    await tabTo(({ name }) => name === "isOutsideLeg");
    await keyboard.press("Space");
    await keyboard.press("Space");
    await tabTo(({ name }) => name === "attendances[0].who");
    await keyboard.press("ArrowDown");
    await tabTo(({ text }) => text === plan.addTo("Order of proceedings"));
    await landing(page, () => keyboard.press("Space"));
    await tabTo(({ name }) => name === "steps[0].title.en");
    await keyboard.type("Ribbon");
    await landing(page, () => keyboard.press("Enter"));

    expect(await page.locator(".error-summary").count()).toBe(1); // both hosts: the arrow chose them twice
    await tabTo(({ text }) => text === editing.issues["attendance.twice"]);
    await keyboard.press("Enter");
    await tabTo(({ name }) => name === "attendances[0].who");
    await keyboard.press("ArrowUp");
    await tabTo(({ text }) => text === editing.actions.save);
    await landing(page, () => keyboard.press("Enter"));
    expect(desk.items().find(({ title }) => title.en === "Opening of the exhibition")).toMatchObject({
      kind: "ceremony",
      isOutsideLeg: false,
      steps: [{ title: { en: "Ribbon" } }],
      attendances: [{ who: { side: "guest" } }, { who: { side: "host" } }],
    });
  });

  test("on a telephone nothing is too small or too wide", async () => {
    desk = await openDesk({ viewport: { width: 390, height: 844 } });
    const { page } = desk;
    const { venue, person, participation } = withPeopleAndPlaces(desk);
    const forms = [
      `${desk.at}/item/${desk.talks.id}`,
      `${desk.at}/item/new`,
      `${desk.at}/participation/${participation.id}`,
      `${desk.office.url}/directory/venue/${venue.id}`,
      `${desk.office.url}/directory/person/${person.id}`,
    ];
    for (const form of forms) {
      await openPage(page, form);
      const small = await page.locator(".thing-form").evaluate((all) =>
        [
          ...all.querySelectorAll(
            "input:not([type=hidden]), select, textarea, button:not([aria-hidden]), summary, a",
          ),
        ]
          .map((one) => ({
            one: (one as HTMLInputElement).name || one.textContent!,
            box: one.getBoundingClientRect(),
          }))
          .filter(({ box }) => box.width > 1 && (box.height < 24 || box.width < 24))
          .map(({ one, box }) => `${one} ${Math.round(box.width)}×${Math.round(box.height)}`),
      );
      expect({ form, small, isSideways: await isSideways(page) }).toEqual({
        form,
        small: [],
        isSideways: false,
      });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.evaluate(() => {
        document.documentElement.style.fontSize = "200%";
      });
      expect({ form, isSideways: await isSideways(page) }).toEqual({ form, isSideways: false });
      await page.setViewportSize({ width: 390, height: 844 });
    }
  });

  test.each(languages)(
    "axe finds nothing on forms that are empty, filled, refused or in conflict, in %s, at the desk and on a telephone",
    { timeout: 120_000 },
    async (language) => {
      desk = await openDesk({ viewport: { width: 390, height: 900 } });
      const { page } = desk;
      const { venue, person, participation } = withPeopleAndPlaces(desk);
      await withAccount(desk.current, "planner", { email: "petra@protocol.example", name: "Petra Planner" });
      const petra = await desk.open("petra@protocol.example");
      const words = messagesIn[language].editing;
      const look = async (what: string) => {
        expect(await unsoundHere(page, what)).toEqual([]);
      };
      const pressSave = () =>
        landing(page, () =>
          page
            .locator(".form-acts")
            .getByRole("button", { name: words.actions.save, exact: true })
            .press("Enter"),
        );
      const directory = `${desk.office.url}/directory`;
      const forms: [form: string, id: string, text: string, bad: [string, string]][] = [
        [`${desk.at}/item`, desk.talks.id, "note.ru", ["when.from", "25:00"]],
        [`${desk.at}/participation`, participation.id, "description.ru", ["headcount", "many"]],
        [`${directory}/venue`, venue.id, "address.ru", ["zone", "Mars/Olympus"]],
        [`${directory}/person`, person.id, "names[0].short", ["names[0].language", "??"]],
      ];
      for (const [form, id, text, [wrong, typed]] of forms) {
        await openPage(page, `${form}/new?lang=${language}`);
        await look(`${form}, empty`);
        await openPage(page, `${form}/${id}`);
        await look(`${form}, filled`);
        await fieldNamed(page, wrong).fill(typed);
        await pressSave();
        expect(await page.title()).toMatch(words.notices.errorTitle(""));
        await look(`${form}, refused`);
        await openPage(page, `${form}/${id}`);
        await openPage(petra, `${form}/${id}`);
        await fieldNamed(petra, text).fill("Первое");
        await save(petra);
        await fieldNamed(page, text).fill("Второе");
        await pressSave();
        expect(await page.locator(".conflict").count()).toBe(1);
        await look(`${form}, in conflict`);
      }
    },
  );
});
