import type { Db } from "#db/database.ts";

/** What the server hands to every loader and action. */
export type AppContext = {
  db: Db;
  now: () => number; // ms since epoch, UTC
  origin: string; // the office's public address, without a slash at its end
  nonce: string; // of this response's content security policy
  reference: string; // names this request in the log and on an error page
  keep: ((html: string) => void) | undefined; // keeps a page that every signed-out reader sees alike
};

declare module "@remix-run/node" {
  interface AppLoadContext extends AppContext {}
}
