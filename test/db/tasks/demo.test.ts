import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { openDatabase } from "#db/database.ts";

const folder = mkdtempSync(join(tmpdir(), "dragoman-demo-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

/** Starts a built command and collects its lines until one begins with "ready". */
function start(
  command: string,
  environment: Record<string, string>,
): Promise<{ child: ChildProcess; lines: string[]; log: () => string[] }> {
  const child = spawn(process.execPath, [`build/bin/${command}.js`], {
    env: { ...process.env, DRAGOMAN_DATA: folder, HOST: "127.0.0.1", ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return new Promise((resolve, reject) => {
    let text = "";
    child.stdout!.on("data", (part: Buffer) => {
      text += part;
      const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("{"));
      if (lines.some((line) => line.startsWith("ready "))) {
        resolve({ child, lines, log: () => text.split("\n").filter((line) => line.startsWith("{")) });
      }
    });
    child.once("exit", (code) => reject(new Error(`ended with ${code}: ${text}`)));
  });
}

const ended = (child: ChildProcess): Promise<number | null> =>
  new Promise((resolve) => child.once("exit", resolve));
const uidsOf = async (address: string) => (await (await fetch(address)).text()).match(/^UID:.*$/gm);

/** Signs in by the form; gives the status and where the answer leads. */
async function signIn(port: number, line: string): Promise<[number, string | null]> {
  const [, role, email, password] = line.split(" ");
  const answer = await fetch(`http://127.0.0.1:${port}/sign-in?for=/settings`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: `http://localhost:${port}` },
    body: new URLSearchParams({ email: email!, password: password! }),
  });
  expect(email).toBe(`${role}@demo.example`);
  return [answer.status, answer.headers.get("Location")];
}

test("the demo says where its visits and calendars are, serves them, stops cleanly, and keeps its data", async () => {
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const addressOf = (name: string) =>
    expect.stringMatching(`^subscription ${name} ${origin}/c/[\\w-]{43}\\.ics$`);
  const first = await start("demo", { PORT: String(port), DRAGOMAN_LOG: "info" });
  expect(first.lines).toEqual([
    `visit ${origin}/visits/moscow-beijing-2019`,
    `calendar ${origin}/visits/moscow-beijing-2019.ics`,
    `visit ${origin}/visits/freiburg-matsuyama-2014`,
    `calendar ${origin}/visits/freiburg-matsuyama-2014.ics`,
    ...["admin", "planner", "manager", "viewer"].map((role) =>
      expect.stringMatching(`^account ${role} ${role}@demo\\.example [\\w-]{16}$`),
    ),
    ...["ilya-kuzmin", "ekaterina-pronicheva", "boris-andreev", "yin-fei", "dieter-salomon"].map(addressOf),
    addressOf("deputy-mayor-of-freiburg-2014"),
    `ready ${origin}`,
  ]);
  const accounts = first.lines.filter((line) => line.startsWith("account "));
  for (const line of accounts) expect(await signIn(port, line)).toEqual([303, "/settings"]);
  expect(await signIn(port, "account nobody nobody@demo.example a-wrong-password")).toEqual([422, null]);
  const local = (line: string) => line.split(" ").at(-1)!.replace("localhost", "127.0.0.1");
  for (const line of first.lines.filter((line) => !accounts.includes(line)))
    expect([line, (await fetch(local(line))).status]).toEqual([line, 200]);
  const keys = first.lines.flatMap((line) => /\/c\/([\w-]{43})\.ics$/.exec(line)?.[1] ?? []);
  const itsPage = `http://127.0.0.1:${port}/p/${keys[0]}`;
  expect((await fetch(itsPage)).status).toBe(200);
  expect((await fetch(itsPage, { method: "POST" })).status).toBe(403);
  expect((await fetch(itsPage.replace("/p/", "/P/"))).status).toBe(404);
  expect((await fetch(`${itsPage}x?again=${keys[0]}`)).status).toBe(404);
  const uids = await uidsOf(local(first.lines[1]!));
  expect(uids!.length).toBe(10);
  const code = ended(first.child);
  first.child.kill("SIGTERM");
  expect(await code).toBe(0);

  // The log says who came in and who did not, by account, with nothing that anybody typed.
  const log = first.log().map((line) => JSON.parse(line) as { msg: string; accountId?: string | null });
  expect(log.filter(({ msg, accountId }) => msg === "signed in" && accountId)).toHaveLength(4);
  expect(log.find(({ msg }) => msg === "sign-in failed")).toMatchObject({ accountId: null });
  const secrets = accounts.flatMap((line) => line.split(" ").slice(2));
  expect(first.log().join("\n")).toContain('"path":"/c/…"');
  expect(keys).toHaveLength(6);
  for (const secret of [...secrets, ...keys, "nobody@", "a-wrong-password"]) {
    expect(first.log().join("\n")).not.toContain(secret);
  }

  // Whatever was done to an account meanwhile, the lines of the next start hold, and the old ones do not.
  const db = openDatabase(join(folder, "demo/dragoman.db"));
  db.$client.exec("update accounts set disabled_at = 1, role = 'viewer' where role = 'planner'");
  db.$client.close();
  const second = await start("demo", { PORT: String(port) });
  expect(await uidsOf(local(second.lines[1]!))).toEqual(uids);
  expect(second.lines).toHaveLength(first.lines.length);
  const addresses = ({ lines }: { lines: string[] }) =>
    lines.filter((line) => line.startsWith("subscription "));
  expect(addresses(second)).toEqual(addresses(first));
  expect(await signIn(port, second.lines[5]!)).toEqual([303, "/settings"]);
  expect(await signIn(port, first.lines[5]!)).toEqual([422, null]);
  const end = ended(second.child);
  second.child.kill("SIGTERM");
  expect(await end).toBe(0);
});

test("the office's own server starts on an empty database and says what to do", async () => {
  const port = await freePort();
  const { child, lines } = await start("start", { PORT: String(port), DRAGOMAN_DATA: join(folder, "own") });
  expect(lines).toEqual([
    'no account yet; make the first: npm run user:add -- --email you@office.example --name "Your Name" --role admin',
    `ready http://localhost:${port} (port ${port})`,
  ]);
  for (const file of ["secret.key", "dragoman.db"]) {
    expect([file, statSync(join(folder, "own", file)).mode & 0o777]).toEqual([file, 0o600]);
  }
  const signInPage = await (await fetch(`http://127.0.0.1:${port}/sign-in`)).text();
  expect(signInPage).toContain("npm run user:add");

  const words = ["--email", "a@office.example", "--name", "Anna", "--role", "admin"];
  const data = { DRAGOMAN_DATA: join(folder, "own"), DRAGOMAN_ORIGIN: `http://localhost:${port}` };
  const added = await runWith(data, "user-add", ...words);
  expect(added.text).toMatch(/^invitation http:\/\/localhost:\d+\/invitation\/[\w-]{43}\n$/);
  const invitation = added.text.trim().split(" ")[1]!.replace("localhost", "127.0.0.1");
  expect((await fetch(invitation)).status).toBe(200);
  expect(await runWith(data, "user-add", ...words)).toEqual({
    code: 1,
    text: "There is already an account with this e-mail address\n",
  });
  const again = await runWith(data, "user-add", "--invite", "A@office.example");
  expect(again.text).toMatch(/^invitation /);
  expect((await fetch(invitation)).status).toBe(404);
  expect(await runWith(data, "user-add", "--reset-codes", "a@office.example")).toEqual({
    code: 0,
    text: "codes removed for a@office.example\n",
  });
  expect((await runWith(data, "user-add", "--invite", "b@office.example")).text).toBe(
    "There is no account b@office.example.\n",
  );
  expect((await runWith(data, "user-add", "--email", "x")).text).toContain("--role: Choose a role");
  expect((await runWith(data, "user-add", "--help")).text).toContain("npm run user:add");
  const page = await (
    await fetch(`http://127.0.0.1:${port}/visits`, { headers: { "Accept-Language": "en" } })
  ).text();
  expect(page).toContain("No visit has been released yet");
  const end = ended(child);
  child.kill("SIGTERM");
  expect(await end).toBe(0);
});

/** Runs a built command to its end. */
const run = (command: string, ...args: string[]) =>
  runWith({ DRAGOMAN_DATA: join(folder, "demo") }, command, ...args);

function runWith(
  environment: Record<string, string>,
  command: string,
  ...args: string[]
): Promise<{ code: number | null; text: string }> {
  const child = spawn(process.execPath, [`build/bin/${command}.js`, ...args], {
    env: { ...process.env, ...environment },
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (part: Buffer) => {
      text += part;
    });
  }
  return new Promise((resolve) => child.once("exit", (code) => resolve({ code, text })));
}

test("an operator backs up a running office, examines it, and is kept from restoring under its feet", async () => {
  const port = await freePort();
  const { child } = await start("demo", { PORT: String(port) });
  const file = join(folder, "copy.db");
  expect(await run("backup", file)).toEqual({ code: 0, text: `backup ${file}\n` });
  expect(await run("backup", file)).toEqual({
    code: 1,
    text: `${file} is there already. Name another file.\n`,
  });
  expect(await run("doctor")).toEqual({ code: 0, text: "sound\n" });
  expect((await run("restore", file, "--replace")).text).toContain("Stop it first.");
  const second = await run("start");
  expect([second.code, second.text]).toEqual([1, expect.stringContaining("Another server")]);
  const end = ended(child);
  child.kill("SIGTERM");
  await end;
  const restored = await run("restore", file, "--replace");
  expect([restored.code, restored.text]).toEqual([
    0,
    expect.stringMatching(/^kept .*before-restore.*\nrestored /),
  ]);
  for (const command of ["backup", "restore", "doctor"]) {
    expect((await run(command, "--help")).text).toContain(`npm run ${command}`);
  }
});

test("a setting that cannot be read ends the start with a sentence, not a stack trace", async () => {
  const child = spawn(process.execPath, ["build/bin/start.js"], {
    env: { ...process.env, DRAGOMAN_DATA: folder, PORT: "eighty" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let text = "";
  child.stderr.on("data", (part: Buffer) => {
    text += part;
  });
  expect(await ended(child)).toBe(1);
  expect(text).toBe('PORT must be a whole number from 0 to 65535, not "eighty".\n');
});
