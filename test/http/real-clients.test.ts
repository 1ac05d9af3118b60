import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { subscriptionFetches } from "#db/schema/index.ts";
import { openOffice } from "#test/http/office.ts";
import { clock, later, release, story } from "#test/story.ts";
import { delegationInBerlin, pathOf, subscribe, without } from "#test/subscribers.ts";

// Real programmes of Debian; without them this is skipped, and under CI=true it fails.
const isThere = ["/usr/bin/vdirsyncer", "/usr/bin/khal"].every((path) => existsSync(path));
const run = promisify(execFile);

let end: () => Promise<void> = async () => {};
afterEach(() => end());

test.skipIf(!isThere && process.env.CI !== "true")(
  "vdirsyncer and khal follow a private calendar over its releases, and never find it empty",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-clients-"));
    const current = story();
    const { slug, head, items, edit, remove } = delegationInBerlin(current);
    const office = await openOffice(current.db, undefined, { now: () => current.now });
    end = async () => {
      await office.close();
      rmSync(folder, { recursive: true });
    };
    const address = subscribe(current, slug, { kind: "participation", id: head });
    const files = join(folder, "calendar");
    mkdirSync(files);
    const settings = join(folder, "vdirsyncer.conf");
    writeFileSync(
      settings,
      `[general]
status_path = "${folder}/status/"
[pair own]
a = "remote"
b = "local"
collections = null
[storage remote]
type = "http"
url = "${office.url}${pathOf(address)}"
[storage local]
type = "filesystem"
path = "${files}"
fileext = ".ics"
`,
    );
    const khalSettings = join(folder, "khal.conf");
    writeFileSync(
      khalSettings,
      `[calendars]
[[own]]
path = ${files}
type = calendar
[locale]
local_timezone = Europe/Berlin
default_timezone = Europe/Berlin
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = ${folder}/khal.db
[default]
default_calendar = own
`,
    );
    const environment = { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, LC_ALL: "C.UTF-8" };
    const client = (command: string, given: string[]) =>
      run(command, given, { env: environment, timeout: 20_000 });
    /** What somebody sees of these days: hour and title, as khal shows them. */
    const synced = async () => {
      await client("/usr/bin/vdirsyncer", ["--config", settings, "sync"]);
      const shown = ["--format", "{start-time} {title}", "--day-format", ""];
      const { stdout } = await client("/usr/bin/khal", [
        ...["--config", khalSettings, "list", ...shown, "--once", "2027-10-25", "8d"],
      ]);
      return stdout.split("\n").flatMap((line) => (line.trim() === "" ? [] : [line.trim()]));
    };
    const eventsOnDisk = () => readdirSync(files).map((file) => readFileSync(join(files, file), "utf8"));

    release(current, slug);
    await client("/usr/bin/vdirsyncer", ["--config", settings, "discover"]);
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
    end = async () => rmSync(folder, { recursive: true });
    expect(current.db.select().from(subscriptionFetches).all()).toMatchObject([
      { client: "vdirsyncer", number: 3 },
    ]);
  },
  60_000,
);
