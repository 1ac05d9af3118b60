import { type IncomingHttpHeaders, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { ServerBuild } from "@remix-run/node";
import { builtAssets } from "#app/http/serve.server.ts";
import { createOfficeServer, stop } from "#app/http/server.server.ts";
import type { Db } from "#db/database.ts";
import { origin } from "#test/story.ts";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; text: string };
type Asked = { method?: string; headers?: Record<string, string> };

/** The office's real server, with the pages as built, on a free port of the loopback. */
export async function openOffice(db: Db, publicOrigin = origin) {
  const built = "../../build/server/index.js";
  const build = (await import(/* @vite-ignore */ built)) as ServerBuild;
  const server = createOfficeServer({
    db,
    origin: publicOrigin,
    build,
    proxies: 0,
    assets: builtAssets("build/client"),
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  /** Asks as a plain HTTP client does: no header of its own, no decompression, no redirect followed. */
  const ask = (path: string, { method = "GET", headers = {} }: Asked = {}): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const sent = request({ host: "127.0.0.1", port, path, method, headers, agent: false }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const body = Buffer.concat(parts);
          resolve({ status: response.statusCode!, headers: response.headers, body, text: body.toString() });
        });
      });
      sent.on("error", reject);
      sent.end();
    });

  return { ask, url: `http://127.0.0.1:${port}`, close: () => stop(server) };
}
