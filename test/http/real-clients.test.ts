import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { subscriptionFetches } from "#db/schema/index.ts";
import { areThere, openProgrammes } from "#test/http/calendar-programmes.ts";
import { openOffice } from "#test/http/office.ts";
import { clock, later, release, story } from "#test/story.ts";
import { delegationInBerlin, pathOf, subscribe, without } from "#test/subscribers.ts";

const isThere = areThere(["vdirsyncer", "khal"]);

let end: () => Promise<void> = async () => {};
afterEach(() => end());

test.skipIf(!isThere && process.env.CI !== "true")(
  "vdirsyncer and khal follow a private calendar over its releases, and never find it empty",
  async () => {
    const current = story();
    const { slug, head, items, edit, remove } = delegationInBerlin(current);
    const office = await openOffice(current.db, undefined, { now: () => current.now });
    const address = subscribe(current, slug, { kind: "participation", id: head });
    const programmes = openProgrammes({ own: `${office.url}${pathOf(address)}` });
    end = async () => {
      await office.close();
      programmes.close();
    };
    const files = join(programmes.folder, "own");
    /** What somebody sees of these days: hour and title, as khal shows them. */
    const synced = async () => {
      await programmes.sync();
      return programmes.shown("{start-time} {title}", "--once", "2027-10-25", "8d");
    };
    const eventsOnDisk = () => readdirSync(files).map((file) => readFileSync(join(files, file), "utf8"));

    release(current, slug);
    await programmes.discover();
    const first = ["Stay in Berlin", "09:00 welcome", "08:00 briefing", "10:00 talks", "19:00 dinner"];
    expect((await synced()).sort()).toEqual([...first].sort());
    expect((await synced()).sort(), "nothing changed").toEqual([...first].sort());

    edit("item", items.talks, {
      when: clock("2027-10-26T14:30", "2027-10-26T16:00"),
      title: { en: "long talks" },
    });
    edit("item", items.dinner, { status: "cancelled" });
    edit("item", items.welcome, { audience: "host" });
    release(later(current, "2027-02-02T09:00"), slug);
    const second = [
      "Stay in Berlin",
      "09:00 Cancelled",
      "08:00 briefing",
      "14:30 long talks",
      "19:00 Cancelled: dinner",
    ];
    expect((await synced()).sort(), "moved, retitled, cancelled, hidden").toEqual([...second].sort());

    for (const item of [items.dinner, items.crisis]) edit("item", item, without({ participationId: head }));
    remove("participation", head);
    release(later(current, "2027-02-03T09:00"), slug);
    const last = ["Cancelled", "08:00 Cancelled", "09:00 Cancelled", "14:30 Cancelled", "19:00 Cancelled"];
    expect((await synced()).sort(), "withdrawn from the visit").toEqual([...last].sort());
    expect(eventsOnDisk().map((text) => /STATUS:(\w+)/.exec(text)?.[1])).toEqual(Array(5).fill("CANCELLED"));

    await office.close();
    end = async () => programmes.close();
    expect(current.db.select().from(subscriptionFetches).all()).toMatchObject([
      { client: "vdirsyncer", number: 3 },
    ]);
  },
  60_000,
);
