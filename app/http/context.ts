import type { Db } from "#db/database.ts";

/** What the server hands to every loader and action. */
export type AppContext = {
  db: Db;
  now: () => number; // ms since epoch, UTC
  origin: string; // the office's public address, without a slash at its end
  officeKey: Buffer; // seals what the database may not give away by itself
  twoFactor: "required" | "optional"; // whether administrators and planners must sign in with codes
  mailFrom: string | null; // as whom the office writes; null: it sends no mail
  clientAddress: string; // of who asks, as far as the office's own proxies vouch for it
  nonce: string; // of this response's content security policy
  reference: string; // names this request in the log and on an error page
  isFormRefused?: boolean; // this request sent a form that was not accepted; its page's title says so
  keep: ((html: string) => void) | undefined; // keeps a page that every signed-out reader sees alike
};

declare module "@remix-run/node" {
  interface AppLoadContext extends AppContext {}
}
