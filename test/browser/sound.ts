import type { Page } from "playwright-core";
import { isSideways, violationsOn } from "#test/browser/axe.ts";

/** The desk and the telephone, in CSS pixels. */
const widths = [1280, 390];

/**
 * What is wrong with pages at the desk and on a telephone: what axe finds, and pages wider than the window, each
 * after its path and width. With SHOTS=<folder> a picture of each is kept there.
 * @param prepare what is done to a page before it is looked at, as opening what is folded
 */
export async function unsoundAmong(
  page: Page,
  addresses: readonly string[],
  prepare?: () => Promise<void>,
): Promise<string[]> {
  const found: string[] = [];
  for (const address of addresses) {
    const answer = await page.goto(address);
    const { pathname, search } = new URL(address);
    await prepare?.();
    if (answer?.status() !== 200) found.push(`${pathname}${search}: answered with ${answer?.status()}`);
    found.push(...(await unsoundHere(page, `${pathname}${search}`)));
  }
  return found;
}

/**
 * The same of a page as it stands, with what was typed and told on it: opening it once for both widths costs half
 * of the time. It is left at the width at which it was.
 */
export async function unsoundHere(page: Page, what: string): Promise<string[]> {
  const found: string[] = [];
  const size = page.viewportSize();
  for (const width of widths) {
    await page.setViewportSize({ width, height: 900 });
    const where = `${what} at ${width}`;
    await keepPicture(page, where);
    if (await isSideways(page)) found.push(`${where}: wider than the window`);
    for (const violation of await violationsOn(page)) found.push(`${where}: ${violation}`);
  }
  if (size) await page.setViewportSize(size);
  return found;
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SHOTS;
  if (folder)
    await page.screenshot({ path: `${folder}/${name.replace(/[^\w.-]+/g, "_")}.png`, fullPage: true });
}
