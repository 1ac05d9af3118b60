import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { addVenue } from "#app/domain/directory/directory.server.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { must, ours } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { hasBrowser } from "#test/browser/chromium.ts";
import { openDesk } from "#test/browser/typing/desk.ts";
import { fieldNamed, landing, openPage, save } from "#test/browser/typing/typist.ts";

const { editing, plan } = messagesIn.en;

describe.skipIf(!hasBrowser)("two people at one item, each in a browser of their own", () => {
  let desk: Awaited<ReturnType<typeof openDesk>>;
  let paul: Page;
  let petra: Page;
  let form: string;
  beforeEach(async () => {
    desk = await openDesk({ javaScriptEnabled: false });
    must(
      addVenue(desk.current, {
        ...{ slug: "red-town-hall", names: [ours("en", "Red Town Hall")], rooms: [], city: { en: "Berlin" } },
        ...{ country: "DE", zone: "Europe/Berlin", address: null, latitude: null, longitude: null },
        ...{ telephone: null, organisationId: null },
      }),
    );
    await withAccount(desk.current, "planner", { email: "petra@protocol.example", name: "Petra Planner" });
    paul = desk.page;
    petra = await desk.open("petra@protocol.example");
    form = `${desk.at}/item/${desk.talks.id}`;
    await openPage(paul, form);
    await openPage(petra, form);
  });
  afterEach(() => desk.close());

  const pressSave = (page: Page) =>
    landing(page, () =>
      page.locator(".form-acts").getByRole("button", { name: editing.actions.save }).click(),
    );
  const version = (page: Page, label: string) =>
    page.locator(".conflict-version").filter({ has: page.locator("legend", { hasText: label }) });
  const both = async (page: Page, label: string) =>
    (await version(page, label).locator("dd").allInnerTexts()).map((text) => text.trim());
  const stored = () => desk.items().find((item) => item.id === desk.talks.id)!;

  test("the second sees both versions field by field, chooses, and nothing of either is lost", async () => {
    await fieldNamed(paul, "title.en").fill("Talks with the Mayor");
    await fieldNamed(paul, "when.from").fill("10:30");
    await landing(paul, () => paul.getByRole("button", { name: plan.addTo("Places") }).click());
    await fieldNamed(paul, "venues[0].venueId").fill("red town hall");
    await save(paul);

    await fieldNamed(petra, "title.en").fill("Talks at the town hall");
    await fieldNamed(petra, "title.zh").fill("会谈");
    await fieldNamed(petra, "when.to").fill("11:30");
    await fieldNamed(petra, "note.en").fill("Bring the agreement.");
    await pressSave(petra);

    expect(await petra.getByRole("heading", { name: editing.notices.staleTitle }).count()).toBe(1);
    expect(await petra.locator(".conflict > p").first().innerText()).toMatch(
      /^Paul Planner saved it at \d\d:\d\d\./,
    );
    expect(await both(petra, "Title (English)")).toEqual(["Talks at the town hall", "Talks with the Mayor"]);
    expect(await both(petra, "Time")).toEqual([
      expect.stringContaining("10:00–11:30"),
      expect.stringContaining("10:30–11:00"),
    ]);
    expect(await both(petra, "Places")).toEqual([editing.history.notSet, "Red Town Hall"]);
    expect(await version(petra, "Places").innerText()).toContain(plan.takenOver);
    // Whatever only Petra changed is no question; it stands in the form, as the rest of hers does.
    expect(await version(petra, "Note").count()).toBe(0);
    expect(await fieldNamed(petra, "title.en").inputValue()).toBe("Talks at the town hall");
    expect(await fieldNamed(petra, "title.zh").inputValue()).toBe("会谈");
    expect(await fieldNamed(petra, "note.en").inputValue()).toBe("Bring the agreement.");
    expect(await fieldNamed(petra, "venues[0].venueId").inputValue()).toBe("Red Town Hall [red-town-hall]");

    await version(petra, "Time").getByRole("checkbox", { name: editing.actions.takeStored }).check();
    await pressSave(petra);
    expect(stored()).toMatchObject({
      title: { en: "Talks at the town hall", zh: "会谈" },
      note: { en: "Bring the agreement." },
      when: {
        starts: { wall: "2027-10-26T10:30", zone: "Europe/Berlin" },
        ends: { wall: "2027-10-26T11:00", zone: "Europe/Berlin" },
      },
      venues: [expect.objectContaining({ roomId: null })],
      version: 3,
    });

    await landing(petra, () => petra.getByRole("link", { name: plan.tabs.history }).click());
    const entries = petra.locator(".entry").filter({ has: petra.locator("table") });
    const told = await entries.evaluateAll((all) =>
      all.map((entry) => ({
        who: entry.querySelector(".entry-head .quiet")!.textContent!.split(",")[0],
        rows: [...entry.querySelectorAll("tbody tr")].map((row) =>
          [...row.children].map((cell) => cell.textContent!.trim()),
        ),
      })),
    );
    expect(told).toEqual([
      {
        who: "Petra Planner",
        rows: [
          ["Title (English)", "Talks with the Mayor", "Talks at the town hall"],
          ["Title (Chinese)", "not set", "会谈"],
          ["Note (English)", "not set", "Bring the agreement."],
        ],
      },
      {
        who: "Paul Planner",
        rows: [
          ["Title (English)", "talks", "Talks with the Mayor"],
          ["Time", expect.stringContaining("10:00–11:00"), expect.stringContaining("10:30–11:00")],
          ["Places", "not set", "Red Town Hall"],
        ],
      },
    ]);
  });

  test("the first removed it: the second is told, and puts it back with what they typed", async () => {
    await landing(paul, () =>
      paul.getByRole("button", { name: editing.actions.remove, exact: true }).click(),
    );
    expect(desk.items()).toEqual([]);

    await fieldNamed(petra, "title.en").fill("Talks after all");
    await pressSave(petra);
    expect(await petra.getByRole("heading", { name: plan.removedMeanwhile }).count()).toBe(1);
    expect(await petra.locator(".conflict").innerText()).toContain("Paul Planner");
    expect(await fieldNamed(petra, "title.en").inputValue()).toBe("Talks after all");
    expect(desk.items()).toEqual([]);

    await landing(petra, () => petra.getByRole("button", { name: editing.actions.putBack }).click());
    expect(stored()).toMatchObject({
      title: { en: "Talks after all", ru: "talks по-русски" },
      when: desk.talks.when,
    });
  });

  test("whoever opens a form that is open elsewhere is told who has it", async () => {
    expect(await paul.getByText(/^Also open at/).count()).toBe(0);
    expect(await petra.getByText(editing.notices.alsoOpen("Paul Planner")).count()).toBe(1);
    await openPage(paul, form);
    expect(await paul.getByText(editing.notices.alsoOpen("Petra Planner")).count()).toBe(1);
    await fieldNamed(petra, "title.en").fill("Talks, changed");
    await save(petra);
    await openPage(paul, form);
    expect(await paul.getByText(/^Also open at/).count()).toBe(0);
  });
});
