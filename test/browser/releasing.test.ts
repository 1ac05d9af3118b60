import { describe, expect, test } from "vitest";
import { removeThing } from "#app/domain/editing/things.server.ts";
import { rescheduleItem } from "#app/domain/programme/programme.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import { addLeg, visitBySlug } from "#app/domain/visit/visit.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must } from "#db/seed/telling.ts";
import { isSideways } from "#test/browser/axe.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { unsoundHere } from "#test/browser/sound.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { fieldNamed, follow, landing } from "#test/browser/typing/typist.ts";
import { clock, plan, release } from "#test/story.ts";

const { releases, editing } = messagesIn.en;

type Desk = Awaited<ReturnType<typeof openDesk>>;
const move = ({ current, slug }: Desk, version: number, hour: number) =>
  must(
    rescheduleItem(
      current,
      slug,
      "talks",
      version,
      clock(`2027-10-26T${hour}:00`, `2027-10-26T${hour + 1}:00`),
    ),
  );
/** Dinner in a programme that is released, and talks and dinner moved in the draft since. */
function planFurther(desk: Desk) {
  const { current, slug, leg, talks } = desk;
  const dinner = plan(current, slug, leg, "dinner", clock("2027-10-26T19:00", "2027-10-26T21:00"));
  release(current, slug);
  move(desk, talks.version, 14);
  must(rescheduleItem(current, slug, "dinner", 1, clock("2027-10-26T20:00", "2027-10-26T22:00")));
  return dinner;
}

describe.skipIf(!hasBrowser)("single releases and ways back in a real browser", () => {
  test.each([true, false])(
    "by the keyboard one item is released, and the draft taken back and brought back again (scripts: %s)",
    { timeout: 60_000 },
    async (javaScriptEnabled) => {
      const desk = await openDesk({ javaScriptEnabled });
      const { page, at, slug, office } = desk;
      planFurther(desk);
      const shown = async () => (await fetch(`${office.url}/visits/${slug}`)).text();
      const press = (name: string) =>
        landing(page, () => page.locator("main").getByRole("button", { name, exact: true }).press("Enter"));
      const times = () =>
        desk.items().map(({ when }) => (when.kind === "exact" ? when.starts.wall.slice(11) : ""));

      await page.goto(`${at}/release`);
      await follow(page, /^Release only this item.*talks/);
      expect(await page.locator("main h2").first().innerText()).toBe(releases.onlyItemTitle("talks"));
      await fieldNamed(page, "note.en").focus();
      await page.keyboard.insertText("Talks in the afternoon");
      move(desk, 2, 15);
      await press(releases.releaseNow(2));
      expect(await page.locator(".error-summary").innerText()).toContain(releases.draftMoved);
      expect(await fieldNamed(page, "note.en").inputValue()).toBe("Talks in the afternoon");
      await press(releases.releaseNow(2));
      expect(await page.locator("main").innerText()).toContain(releases.onlyOf("talks"));
      const visit = await shown();
      for (const said of ["15:00", "19:00"]) expect(visit).toContain(said);
      expect(visit).not.toContain("20:00");

      await follow(page, `${releases.backTo(1)} …`);
      expect(await page.locator("main").innerText()).toContain(releases.backHint);
      await press(releases.backTo(1));
      expect(times()).toEqual(["10:00", "19:00"]);
      expect(await shown()).toBe(visit);
      await press(editing.actions.undo);
      expect(times()).toEqual(["15:00", "20:00"]);
      await desk.close();
    },
  );

  test("a version prints on A4 with its days and delegations, and nothing to press", {
    timeout: 60_000,
  }, async () => {
    const desk = await openDesk();
    const { page, slug, office } = desk;
    planFurther(desk);
    await page.goto(`${office.url}/visits/${slug}/releases/1`);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 718, height: 1000 }); // A4 within its margins
    expect(await isSideways(page)).toBe(false);
    const text = await page.locator("body").innerText();
    for (const said of ["Moscow in Berlin", "10:00–11:00", "dinner"]) expect(text).toContain(said);
    for (const pressed of [releases.backTo(1), releases.versions, messagesIn.en.visit.print])
      expect(text).not.toContain(pressed);
    const sheets = (await page.pdf({ format: "A4" })).toString("latin1").match(/\/Type\s*\/Page\b/g);
    expect(sheets).toHaveLength(1);
    await desk.close();
  });

  test.each(languages)(
    "axe finds nothing on these pages in %s, at the desk and on a telephone",
    { timeout: 60_000 },
    async (language) => {
      const desk = await openDesk();
      const { page, at, slug, leg, office, current, talks } = desk;
      const visitId = visitBySlug(current.db, slug).id;
      const dinner = planFurther(desk);
      await page.setViewportSize({ width: 390, height: 900 });
      const look = async (path: string) => {
        expect(await unsoundHere(page, path)).toEqual([]);
      };
      const open = async (path: string) => {
        await page.goto(`${path}?lang=${language}`);
        await look(path);
      };
      const press = (button: string) => landing(page, () => page.locator(button).press("Enter"));
      await open(`${at}/item/${talks.id}/release`);
      move(desk, 2, 15);
      await press('.form-acts button[value="save"]');
      await look("the release of an item, refused");
      await press('.form-acts button[value="save"]');
      await look("the release of an item, done");
      const side = must(
        addLeg(current, slug, {
          ...{ key: "potsdam", city: { en: "Potsdam" }, country: "DE", zone: "Europe/Berlin" },
          ...{ firstDay: "2027-10-27", lastDay: "2027-10-27", insideLegId: null, partyId: null },
        }),
      );
      const walk = plan(current, slug, side, "walk", {
        kind: "toBeConfirmed",
        day: "2027-10-27",
        zone: leg.zone,
      });
      must(removeThing(current, { kind: "item", id: dinner.id, visitId }, 2));
      await open(`${at}/item/${walk.id}/release`);
      await open(`${at}/item/${dinner.id}/release`);
      await open(`${at}/item/${talks.id}`);
      await open(`${at}/release`);
      await open(`${at}/back/1`);
      move(desk, 3, 16);
      await press(".form-acts button");
      await look("the way back, refused");
      await press(".form-acts button");
      await look("the way back, done");
      await open(`${office.url}/visits/${slug}/releases`);
      await open(`${office.url}/visits/${slug}/releases/1`);
      await desk.close();
    },
  );
});
