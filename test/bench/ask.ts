import { Agent, type IncomingHttpHeaders, request } from "node:http";

export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

/** One request by a plain client, which adds no header of its own; the body as it was sent. */
export function ask(
  port: number,
  path: string,
  more: { method?: string; headers?: Record<string, string>; body?: Buffer } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, body } = more;
  return new Promise((resolve, reject) => {
    const asked = request({ host: "127.0.0.1", port, path, method, headers, agent }, (response) => {
      const pieces: Buffer[] = [];
      response.on("data", (piece: Buffer) => pieces.push(piece));
      response.on("error", reject);
      response.on("end", () => {
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(pieces) });
      });
    });
    asked.on("error", reject);
    asked.end(body);
  });
}

export const get = (port: number, path: string, headers: Record<string, string> = {}): Promise<Answer> =>
  ask(port, path, { headers });
