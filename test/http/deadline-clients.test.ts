import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { pathsOfAddress, readDeadlines, subscriber, visitWithFollowUps } from "#test/deadlines.ts";
import { itemState } from "#test/domain/editing/world.ts";
import { actionState, move, outcomeState, owner } from "#test/domain/follow-up/follow-up-states.ts";
import { areThere, openProgrammes } from "#test/http/calendar-programmes.ts";
import { openOffice } from "#test/http/office.ts";

const isThere = areThere(["vdirsyncer", "khal", "todoman", "python3"]) && hasIcalendar();

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
    const programmes = openProgrammes({
      events: `${office.url}${calendar}`,
      tasks: `${office.url}${tasks}`,
    });
    end = async () => {
      await office.close();
      programmes.close();
    };
    const settings = join(programmes.folder, "todoman.py");
    const tasksAt = `path = "${programmes.folder}/tasks"\ncache_path = "${programmes.folder}/todoman.db"\n`;
    writeFileSync(settings, `${tasksAt}date_format = "%Y-%m-%d"\ntime_format = ""\n`);
    await programmes.discover();
    const synced = async () => {
      await programmes.sync();
      const events = await programmes.shown("{start-date} {start-time} {title}", "2027-11-01", "100d");
      const list = ["--config", settings, "--porcelain", "list", "--status", "ANY"];
      const todos = await programmes.call("todoman", list);
      const all = JSON.parse(todos) as {
        summary: string;
        completed: boolean;
        due: number;
        priority: number;
      }[];
      return {
        events,
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
