import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type BrowserContext, type BrowserContextOptions, chromium } from "playwright-core";

const places = [
  process.env.DRAGOMAN_CHROMIUM,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** The installed Chromium or Chrome; without one browser tests are skipped, and under CI=true they fail. */
export const executablePath = places.find((place) => place !== undefined && existsSync(place));

export const hasBrowser = executablePath !== undefined || process.env.CI === "true";

const args = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A browser with a fresh profile of its own. Close it with `close`, which removes the profile. */
export async function openBrowser(
  options: BrowserContextOptions = {},
): Promise<{ browser: BrowserContext; close: () => Promise<void> }> {
  if (!executablePath) throw new Error("No Chromium or Chrome found; install one or set DRAGOMAN_CHROMIUM.");
  const profile = mkdtempSync(join(tmpdir(), "dragoman-browser-"));
  const browser = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    args,
    ...options,
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
