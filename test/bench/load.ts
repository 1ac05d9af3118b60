import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { run } from "#test/bench/processes.ts";

/** One request of a load; requests of a list are sent in turn, over and over. */
export type Asked = { path: string; headers?: Record<string, string> };

export type Load = { folder: string; connections: number; seconds: number };

export type Loaded = { perSecond: number; p99: number }; // p99 in ms

const wrk = ["/usr/bin/wrk", "/usr/local/bin/wrk"].find((path) => existsSync(path));

/** Which tool makes the load; always a process of its own. */
export const loadTool = wrk
  ? "wrk"
  : "autocannon (slower than the fastest servers, whose ratios it flatters)";

/** Sends requests as fast as the connections allow; throws when one fails. */
export function load(port: number, asked: readonly Asked[], how: Load): Promise<Loaded> {
  return wrk ? byWrk(wrk, port, asked, how) : byAutocannon(port, asked, how);
}

async function byWrk(
  command: string,
  port: number,
  asked: readonly Asked[],
  { folder, connections, seconds }: Load,
): Promise<Loaded> {
  const script = join(folder, "load.lua");
  writeFileSync(script, luaOf(asked));
  const text = await run(command, [
    ...["-t1", `-c${connections}`, `-d${seconds}s`, "--timeout", "10s", "-s", script],
    `http://127.0.0.1:${port}/`,
  ]);
  const last = text.trim().split("\n").at(-1)!;
  const { requests, us, errors, p99 } = JSON.parse(last) as Record<string, number>;
  if (errors! > 0) throw new Error(`${errors} requests failed at ${asked[0]?.path}`);
  return { perSecond: (requests! / us!) * 1e6, p99: p99! / 1000 };
}

/** All requests are put together beforehand; sending one costs wrk an index. Lua reads JSON's strings. */
function luaOf(asked: readonly Asked[]): string {
  const rows = asked.map(({ path, headers = {} }) => {
    const fields = Object.entries(headers).map(
      ([name, value]) => `[${JSON.stringify(name)}]=${JSON.stringify(value)}`,
    );
    return `{${JSON.stringify(path)},{${fields.join(",")}}}`;
  });
  return `local asked = {
${rows.join(",\n")}
}
local ready, at = {}, 0
function init()
  for index, one in ipairs(asked) do ready[index] = wrk.format("GET", one[1], one[2]) end
end
function request()
  at = at % #ready + 1
  return ready[at]
end
function done(summary, latency)
  local failed = summary.errors
  local errors = failed.connect + failed.read + failed.write + failed.status + failed.timeout
  io.write(string.format('{"requests":%d,"us":%d,"errors":%d,"p99":%d}\\n',
    summary.requests, summary.duration, errors, latency:percentile(99)))
end
`;
}

async function byAutocannon(
  port: number,
  asked: readonly Asked[],
  { folder, connections, seconds }: Load,
): Promise<Loaded> {
  const address = `http://127.0.0.1:${port}`;
  const entries = asked.map(({ path, headers = {} }) => ({
    request: {
      ...{ method: "GET", url: `${address}${path}` },
      headers: Object.entries(headers).map(([name, value]) => ({ name, value })),
    },
  }));
  const archive = join(folder, "load.har");
  writeFileSync(archive, JSON.stringify({ log: { version: "1.2", entries } }));
  const text = await run(process.execPath, [
    "node_modules/autocannon/autocannon.js",
    ...["--json", "--no-progress", "-c", String(connections), "-d", String(seconds), "--har", archive],
    address,
  ]);
  const found = JSON.parse(text) as {
    requests: { total: number };
    latency: { p99: number };
    duration: number;
    errors: number;
    "4xx": number;
    "5xx": number;
  };
  const errors = found.errors + found["4xx"] + found["5xx"];
  if (errors > 0) throw new Error(`${errors} requests failed at ${asked[0]?.path}`);
  return { perSecond: found.requests.total / found.duration, p99: found.latency.p99 };
}
