import type { AddressInfo, Socket } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";
import type { MailSettings } from "#app/http/mail-settings.ts";

/** A message that the server accepted, as it came and as a reader of mail understands it. */
export type Received = { to: string[]; raw: string; email: Email };

/** Where the server stops answering, or what it answers instead; by default it accepts everything. */
export type Temper = {
  /** Called before each step is answered; a status refuses it, a promise that never ends stalls it. */
  at?: (
    step: "connect" | "rcpt" | "data" | "accepted",
    address: string,
  ) => number | null | Promise<number | null>;
  user?: { name: string; password: string };
};

/** A real SMTP server on the loopback. What it accepted stays, in order, whatever the client learnt of it. */
export async function openSmtp(temper: Temper = {}, port = 0) {
  const received: Received[] = [];
  const sockets = new Set<Socket>();
  const answer = async (step: Parameters<NonNullable<Temper["at"]>>[0], address: string) => {
    const status = await temper.at?.(step, address);
    if (!status) return null;
    return Object.assign(new Error(status < 500 ? "not now" : "no such mailbox"), { responseCode: status });
  };
  const server = new SMTPServer({
    ...{ authOptional: temper.user === undefined, allowInsecureAuth: true, logger: false },
    disabledCommands: ["STARTTLS"],
    onAuth: ({ username, password }, _session, done) => {
      const { user } = temper;
      if (username === user?.name && password === user?.password) done(null, { user: username });
      else done(Object.assign(new Error("no such user"), { responseCode: 535 }));
    },
    onConnect: (_session, done) => void answer("connect", "").then(done),
    onRcptTo: ({ address }, _session, done) => void answer("rcpt", address).then(done),
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", async () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const refusal = await answer("data", to[0]!);
        if (refusal) return done(refusal);
        const raw = Buffer.concat(parts).toString();
        received.push({ to, raw, email: await PostalMime.parse(raw) });
        done(await answer("accepted", to[0]!));
      });
    },
  });
  server.on("error", () => {}); // a client that is killed leaves a broken connection
  server.server.on("connection", (socket: Socket) => {
    sockets.add(socket);
    socket.on("close", () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const { port: at } = server.server.address() as AddressInfo;
  const settings: MailSettings = {
    ...{ host: "127.0.0.1", port: at, isSecure: false, user: null, password: null, hasDigest: true },
    from: "Protocol Office <protocol@city.example>",
  };
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  return { received, settings, port: at, close };
}

/** A step that is never answered. */
export const silence = (): Promise<never> => new Promise(() => {});
