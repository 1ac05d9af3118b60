import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

type Programme = "vdirsyncer" | "khal" | "todoman" | "python3";

/** Whether these real programmes of Debian are installed. Without them a test is skipped; under CI=true it fails. */
export const areThere = (programmes: readonly Programme[]): boolean =>
  programmes.every((name) => existsSync(`/usr/bin/${name}`));

const run = promisify(execFile);

/**
 * vdirsyncer and khal of somebody in Berlin, in a folder of their own.
 * @param addresses what is followed, by the name of the folder under which its files are kept; khal shows the first
 */
export function openProgrammes(addresses: Record<string, string>) {
  const folder = mkdtempSync(join(tmpdir(), "dragoman-clients-"));
  const pair = ([name, address]: [string, string]) => {
    mkdirSync(join(folder, name));
    return `[pair ${name}]
a = "${name}_remote"
b = "${name}_local"
collections = null
[storage ${name}_remote]
type = "http"
url = "${address}"
[storage ${name}_local]
type = "filesystem"
path = "${join(folder, name)}"
fileext = ".ics"
`;
  };
  const settings = join(folder, "vdirsyncer.conf");
  const pairs = Object.entries(addresses).map(pair).join("");
  writeFileSync(settings, `[general]\nstatus_path = "${folder}/status/"\n${pairs}`);
  const khalSettings = join(folder, "khal.conf");
  writeFileSync(
    khalSettings,
    `[calendars]
[[own]]
path = ${join(folder, Object.keys(addresses)[0]!)}
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
  const env = { ...process.env, HOME: folder, XDG_CACHE_HOME: folder, LC_ALL: "C.UTF-8" };
  const call = async (programme: Programme, given: string[]): Promise<string> =>
    (await run(`/usr/bin/${programme}`, given, { env, timeout: 20_000 })).stdout;
  return {
    folder,
    call,
    /** Has to be done once, before the first sync. */
    discover: () => call("vdirsyncer", ["--config", settings, "discover"]),
    sync: () => call("vdirsyncer", ["--config", settings, "sync"]),
    /** The lines of what khal shows, each in this format. @param asked as "2027-10-25", "8d" */
    shown: async (format: string, ...asked: string[]): Promise<string[]> => {
      const how = ["--config", khalSettings, "list", "--format", format, "--day-format", ""];
      const lines = (await call("khal", [...how, ...asked])).split("\n");
      return lines.flatMap((line) => (line.trim() === "" ? [] : [line.trim().replace(/\s+/g, " ")]));
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
