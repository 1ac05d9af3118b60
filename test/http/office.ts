import { type IncomingHttpHeaders, request } from "node:http";
import { type AddressInfo, createServer } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { eq } from "drizzle-orm";
import { deadlinePrinter } from "#app/calendar/deadline-printer.ts";
import type { Role } from "#app/domain/access/actor.ts";
import type { AppOptions } from "#app/http/app.server.ts";
import { builtAssets } from "#app/http/serve.server.ts";
import { createOfficeServer, stop } from "#app/http/server.server.ts";
import type { Db } from "#db/database.ts";
import { accounts } from "#db/schema/index.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { origin } from "#test/story.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };

/** `form` is sent as our own pages send it: by POST, urlencoded, with the office's Origin. */
type Asked = {
  method?: string;
  headers?: Record<string, string>;
  form?: Record<string, string> | [string, string][];
  /** A body of another kind, which the headers then name. */
  body?: Buffer;
};

/** What the tests seal with. */
export const officeKey = Buffer.alloc(32, 7);

/** The office's real server, with the pages as built, on a free port of the loopback. */
export async function openOffice(
  db: Db,
  publicOrigin = origin,
  { port: wanted = 0, ...more }: Partial<AppOptions> & { port?: number } = {},
) {
  const built = "../../build/server/index.js";
  const build = (await import(/* @vite-ignore */ built)) as ServerBuild;
  const server = createOfficeServer({
    ...{ db, origin: publicOrigin, build, proxies: 0, officeKey, twoFactor: "optional" },
    assets: builtAssets("build/client"),
    deadlinePrinter: deadlinePrinter(publicOrigin),
    ...more,
  });
  await new Promise<void>((resolve) => server.listen(wanted, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const formHeaders = (body: string | Buffer): Record<string, string> => ({
    Origin: publicOrigin,
    "Content-Type": "application/x-www-form-urlencoded",
    "Content-Length": String(Buffer.byteLength(body)),
  });

  /** Asks as a plain HTTP client does: no header of its own, no decompression, no redirect followed. */
  const ask = (path: string, asked: Asked = {}): Promise<Answer> => {
    const body = asked.body ?? (asked.form && new URLSearchParams(asked.form).toString());
    const { method = body === undefined ? "GET" : "POST" } = asked;
    const headers = body === undefined ? { ...asked.headers } : { ...formHeaders(body), ...asked.headers };
    return new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const all = Buffer.concat(parts);
          resolve({
            status: response.statusCode!,
            headers: response.headers,
            body: all,
            text: all.toString(),
          });
        });
      });
      sent.on("error", reject);
      sent.end(body);
    });
  };

  /**
   * Signs in by the form as somebody of a role, who is added when there is nobody of that e-mail yet.
   * Returns the Cookie header for what this person asks next.
   */
  const signIn = async (role: Role, email = emailOf(role)): Promise<string> => {
    const isKnown = db.select().from(accounts).where(eq(accounts.email, email)).get() !== undefined;
    if (!isKnown) await withAccount({ db, now: Date.now() }, role, { email });
    const { status, headers, text } = await ask("/sign-in", { form: { email, password } });
    const cookie = headers["set-cookie"]?.find((line) => /^(?:__Host-)?session=[^;]/.test(line));
    if (!cookie) throw new Error(`Signing in as ${email} ended with ${status}: ${text.slice(0, 500)}`);
    return cookie.split(";")[0]!;
  };

  return { ask, signIn, url: `http://127.0.0.1:${port}`, close: () => stop(server) };
}

/** The same under the address at which it listens: a browser's forms are accepted only there. */
export async function openOfficeForBrowser(db: Db, more: Partial<AppOptions> = {}) {
  const port = await freePort();
  return openOffice(db, `http://127.0.0.1:${port}`, { port, ...more });
}

/** A port on which nobody listens at this moment. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
