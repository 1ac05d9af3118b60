import { execFile, execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { pathsOfAddress, readDeadlines, subscriber, visitWithFollowUps } from "#test/deadlines.ts";
import { itemState } from "#test/domain/editing/world.ts";
import { actionState, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { openOffice } from "#test/http/office.ts";

// Real programmes of Debian; without them this is skipped, and under CI=true it fails.
const programs = ["/usr/bin/vdirsyncer", "/usr/bin/khal", "/usr/bin/todoman", "/usr/bin/python3"];
const isThere = programs.every((path) => existsSync(path)) && hasIcalendar();
const run = promisify(execFile);

function hasIcalendar(): boolean {
  try {
    execFileSync("/usr/bin/python3", ["-c", "import icalendar"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

let end: () => Promise<void> = async () => {};
afterEach(() => end());

/** Prints what Debian's icalendar for Python reads of each entry. */
const reader = `
import json, sys, icalendar
whole = icalendar.Calendar.from_ical(sys.stdin.buffer.read())
def text(one, name):
    value = one.get(name)
    return None if value is None else str(value.dt if hasattr(value, "dt") else value)
print(json.dumps([
    {"kind": one.name, **{name: text(one, name) for name in ("UID", "SUMMARY", "STATUS", "DUE", "DTSTART", "PRIORITY")},
     "errors": len(one.errors)}
    for one in whole.walk() if one.name in ("VEVENT", "VTODO")]))
`;

test.skipIf(!isThere && process.env.CI !== "true")(
  "todoman, khal and a second parser follow deadlines from open to done and gone",
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "dragoman-deadlines-"));
    const { current, add, change, leg } = visitWithFollowUps();
    const item = add("item", "talks", itemState("talks", leg.id));
    const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];
    const set = (id: string, title: string, dueOn: string) =>
      add("actionItem", id, actionState(title, null, { itemId: item, dueOn, owners, priority: "high" }));
    const [first] = [
      set("one", "Send the draft; in two parts", "2027-11-20"),
      set("two", "Прислать 计划", "2027-12-01"),
    ];
    add(
      "outcome",
      "group",
      outcomeState("Transport", "workingGroup", [move("agreed", "2027-10-26")], {
        ...{ mandate: { en: "Timetables" }, meetsEvery: 1, meetsUnit: "month", meetsPlace: "last" },
        ...{ meetsWeekday: "fr", meetsFrom: "2027-11-26", meetsAt: "10:00", meetsZone: "Europe/Berlin" },
        ...{ meetsMinutes: 60, meetsNot: [{ on: "2027-12-31" }] },
      }),
    );
    const { id } = await subscriber(current, "manager");
    const { calendar, tasks } = pathsOfAddress(id);
    const at = { now: current.now };
    const office = await openOffice(current.db, undefined, { now: () => at.now });
    end = async () => {
      await office.close();
      rmSync(folder, { recursive: true });
    };
    const pair = (name: string, path: string) => {
      mkdirSync(join(folder, name));
      return `[pair ${name}]
a = "${name}_remote"
b = "${name}_local"
collections = null
[storage ${name}_remote]
type = "http"
url = "${office.url}${path}"
[storage ${name}_local]
type = "filesystem"
path = "${join(folder, name)}"
fileext = ".ics"
`;
    };
    const settings = join(folder, "vdirsyncer.conf");
    const pairs = pair("events", calendar) + pair("tasks", tasks);
    writeFileSync(settings, `[general]\nstatus_path = "${folder}/status/"\n${pairs}`);
    writeFileSync(
      join(folder, "todoman.py"),
      `path = "${folder}/tasks"\ndate_format = "%Y-%m-%d"\ntime_format = ""\ncache_path = "${folder}/todoman.db"\n`,
    );
    writeFileSync(
      join(folder, "khal.conf"),
      `[calendars]
[[own]]
path = ${folder}/events
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
      run(`/usr/bin/${command}`, given, { env: environment, timeout: 20_000 });
    await client("vdirsyncer", ["--config", settings, "discover"]);
    const synced = async () => {
      await client("vdirsyncer", ["--config", settings, "sync"]);
      const shown = ["--format", "{start-date} {start-time} {title}", "--day-format", ""];
      const { stdout: events } = await client("khal", [
        ...["--config", join(folder, "khal.conf"), "list", ...shown, "2027-11-01", "100d"],
      ]);
      const { stdout: todos } = await client("todoman", [
        ...["--config", join(folder, "todoman.py"), "--porcelain", "list", "--status", "ANY"],
      ]);
      const all = JSON.parse(todos) as {
        summary: string;
        completed: boolean;
        due: number;
        priority: number;
      }[];
      return {
        events: events
          .split("\n")
          .flatMap((line) => (line.trim() === "" ? [] : [line.trim().replace(/\s+/g, " ")])),
        todos: all.map(({ summary, completed, priority }) => [summary, completed, priority]).sort(),
      };
    };
    /** What the two parsers read, entry by entry. */
    const parsed = async (path: string, what: "VEVENT" | "VTODO") => {
      const { text } = await office.ask(path);
      const out = execFileSync("/usr/bin/python3", ["-c", reader], { input: text }).toString();
      const other = JSON.parse(out) as Record<"kind" | "UID" | "SUMMARY" | "STATUS", string>[];
      const ours = [...readDeadlines(text, what).values()];
      expect(other.map(({ UID, SUMMARY, STATUS }) => [UID, SUMMARY, STATUS])).toEqual(
        ours.map(({ uid, title, status }) => [uid, title, status]),
      );
      expect(new Set(other.map(({ kind }) => kind))).toEqual(new Set([what]));
      expect(other.map((one) => (one as unknown as { errors: number }).errors)).toEqual(other.map(() => 0));
    };

    expect(await synced()).toEqual({
      events: [
        "2027-11-20 ☐ Send the draft; in two parts",
        "2027-11-26 10:00 Meeting due: Transport",
        "2027-12-01 ☐ Прислать 计划",
        "2028-01-28 10:00 Meeting due: Transport",
      ],
      todos: [
        ["Send the draft; in two parts", false, 1],
        ["Прислать 计划", false, 1],
      ],
    });
    await parsed(calendar, "VEVENT");
    await parsed(tasks, "VTODO");

    at.now = Date.parse("2027-11-20T12:00Z");
    change("actionItem", first!, ({ owners: some }) => ({
      owners: (some as object[]).map((one) => ({ ...one, doneOn: "2027-11-19", doneBy: "The office" })),
    }));
    change("actionItem", "two", () => ({ droppedOn: "2027-11-20", dropReason: "No longer wanted" }));
    const after = await synced();
    expect(after.events).toContain("2027-11-20 ✓ Send the draft; in two parts");
    expect(after.events).toContain("2027-12-01 Cancelled: Прислать 计划");
    expect(after.todos.map(([title, completed]) => [title, completed])).toEqual([
      ["Cancelled: Прислать 计划", true],
      ["Send the draft; in two parts", true],
    ]);
    await parsed(calendar, "VEVENT");
    await parsed(tasks, "VTODO");
  },
  60_000,
);
