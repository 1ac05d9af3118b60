import type { Page } from "playwright-core";

/** Moves by Tab alone until the element of this name has the focus: its own words, or those that label it. */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 150; steps += 1) {
    await page.keyboard.press("Tab");
    const focused = await page.evaluate(() => {
      const on = document.activeElement;
      const isField = on instanceof HTMLInputElement || on instanceof HTMLSelectElement;
      const words = isField ? (on.ariaLabel ?? on.labels?.[0]?.textContent) : on?.textContent;
      return words?.trim() ?? "";
    });
    if (typeof name === "string" ? focused === name : name.test(focused)) return;
  }
  throw new Error(`Tab never came to ${name}`);
}
