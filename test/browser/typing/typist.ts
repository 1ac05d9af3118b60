import type { Page } from "playwright-core";
import { languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { emailOf, password } from "#test/accounts.ts";
import type { Keystroke } from "#test/browser/typing/keystrokes.ts";

const { account, editing } = messagesIn.en;

/** Waits for the page that a press or a link leads to: its text is there, pictures and styles may follow. */
export const landing = async (page: Page, act: () => Promise<unknown>): Promise<void> => {
  await Promise.all([page.waitForNavigation({ waitUntil: "domcontentloaded" }), act()]);
};

export const openPage = (page: Page, address: string) =>
  page.goto(address, { waitUntil: "domcontentloaded" });

export async function signInAs(page: Page, url: string, email = emailOf("planner")): Promise<void> {
  await openPage(page, `${url}/sign-in`);
  await page.getByLabel(account.email).fill(email);
  await page.getByLabel(account.password).fill(password);
  await landing(page, () =>
    page.getByRole("main").getByRole("button", { name: account.signIn.submit }).click(),
  );
}

/** The field of a form by its name. */
export const fieldNamed = (page: Page, name: string) => page.locator(`.thing-form [name="${name}"]`);

/**
 * Does in the open form what a person does: goes to each field, and types, chooses or ticks. Adds and takes
 * off rows by their buttons; rows for names that nobody has may stay empty.
 */
export async function type(page: Page, strokes: readonly Keystroke[]): Promise<void> {
  for (const stroke of strokes) if (stroke.does === "hasRows") await haveRows(page, stroke);
  const before = await shown(page);
  for (const stroke of strokes) {
    if (stroke.does === "hasRows" || isDone(before, stroke)) continue;
    const field = fieldNamed(page, stroke.name);
    if (stroke.does === "types") {
      await field.focus();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.insertText(stroke.text);
    } else if (stroke.does === "ticks") {
      await field.focus();
      await page.keyboard.press("Space");
    } else {
      await field.selectOption(stroke.does === "chooses" ? { value: stroke.value } : { label: stroke.label });
    }
  }
  const after = await shown(page);
  const undone = strokes.filter((stroke) => !isDone(after, stroke));
  if (undone.length > 0) throw new Error(`The form did not take ${JSON.stringify(undone)}`);
}

type Shown = Record<string, { value: string; label: string; isOn: boolean }>;

/** What stands in the fields of the form now. */
const shown = (page: Page): Promise<Shown> =>
  page.locator(".thing-form").evaluate((form) =>
    Object.fromEntries(
      [...(form as HTMLFormElement).elements].map((one) => {
        const field = one as HTMLInputElement & HTMLSelectElement;
        const label = field.selectedOptions?.[0]?.label ?? "";
        return [field.name, { value: field.value, label, isOn: field.checked }];
      }),
    ),
  );

function isDone(shownNow: Shown, stroke: Keystroke): boolean {
  const now = shownNow[stroke.name];
  switch (stroke.does) {
    case "hasRows":
      return true;
    case "types":
      return now?.value === stroke.text;
    case "chooses":
      return now?.value === stroke.value;
    case "choosesByName":
      return now?.label === stroke.label;
    case "ticks":
      return now?.isOn === stroke.isOn;
  }
}

async function haveRows(page: Page, { name, count }: { name: string; count: number }): Promise<void> {
  const list = page.locator(`.thing-form [id="${name}"]`);
  const rows = list.locator(":scope > ol > li");
  for (let there = await rows.count(); there !== count; there = await rows.count()) {
    if (there > count && name === "names") return;
    const button =
      there < count
        ? list.locator(":scope > .row-add")
        : rows.nth(there - 1).getByRole("button", { name: editing.actions.removeRow });
    await landing(page, () => button.press("Enter"));
  }
}

/** Adds the languages that are to be typed and that the form does not offer yet. */
export async function offerLanguages(page: Page, strokes: readonly Keystroke[]): Promise<void> {
  const offered = Object.keys(await shown(page));
  const missing = strokes
    .filter((one) => one.does === "types" && !one.name.startsWith("when.") && !offered.includes(one.name))
    .map(({ name }) => /\.([a-z]{2})$/.exec(name)?.[1])
    .filter((tag) => tag !== undefined && !(languages as readonly string[]).includes(tag));
  for (const tag of new Set(missing)) {
    await fieldNamed(page, "alsoLanguage").fill(tag!);
    await landing(page, () => page.getByRole("button", { name: editing.actions.addLanguage }).press("Enter"));
  }
}

/** Presses Save, or what else the button is called. Throws with what the form then complains of. */
export async function save(page: Page, name = editing.actions.save): Promise<void> {
  const button = page.locator(".form-acts").getByRole("button", { name, exact: true });
  await landing(page, () => button.press("Enter"));
  const wrong = await page.locator(".error-summary").allInnerTexts();
  if (wrong.length > 0) throw new Error(`${page.url()} was refused: ${wrong.join(" ")}`);
}

/** Follows a link of the page by its name. */
export const follow = (page: Page, name: string | RegExp) =>
  landing(page, () => page.getByRole("link", { name, exact: true }).first().press("Enter"));
