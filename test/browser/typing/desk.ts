import type { BrowserContextOptions } from "playwright-core";
import type { Current } from "#app/domain/access/current.server.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { visitBySlug } from "#app/domain/visit/visit.server.ts";
import { withAccount } from "#test/accounts.ts";
import { openBrowser } from "#test/browser/chromium.ts";
import { signInAs } from "#test/browser/typing/typist.ts";
import { openOfficeForBrowser } from "#test/http/office.ts";
import { berlinVisit, clock, plan, story } from "#test/story.ts";

type Told = BrowserContextOptions & { now?: () => number };

/**
 * An office with Moscow's visit to Berlin and one item of it, talks on 26 October 2027 from 10:00 to
 * 11:00, a planner who has signed in, and their browser.
 */
export async function openDesk({ now = Date.now, ...options }: Told = {}) {
  const current: Current = { ...story(), now: now() };
  const { slug, leg } = berlinVisit(current);
  const talks = plan(current, slug, leg, "talks", clock("2027-10-26T10:00", "2027-10-26T11:00"));
  await withAccount(current, "planner", { name: "Paul Planner" });
  const office = await openOfficeForBrowser(current.db, { now });
  const closing: (() => Promise<void>)[] = [() => office.close()];

  /** Another browser, with its own cookies, in which somebody signs in. */
  const open = async (email?: string) => {
    const { browser, close } = await openBrowser({ locale: "en-GB", ...options });
    closing.unshift(close);
    const page = await browser.newPage();
    page.setDefaultTimeout(10_000);
    await signInAs(page, office.url, email);
    return page;
  };

  return {
    ...{ current, slug, leg, talks, office, open },
    at: `${office.url}/visits/${slug}/plan`,
    page: await open(),
    /** The items as they are stored now. */
    items: (): ProgrammeItem[] => itemsOf(current.db, visitBySlug(current.db, slug).id),
    close: async () => {
      for (const close of closing) await close();
    },
  };
}
