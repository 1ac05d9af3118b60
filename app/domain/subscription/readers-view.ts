import type { Released } from "#app/domain/release/released-visit.ts";
import type { Fetched, LastReading } from "#app/domain/subscription/address.ts";
import type { Regret } from "#app/domain/subscription/regret.ts";
import type { ReadBoard } from "#app/domain/subscription/who-has-read.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

/** An earlier version: how many of those who are asked now have read it, or a later one. */
export type ReadVersion = { number: number; read: number; expected: number };

/** Who of a visit has read its latest version, and who cannot come. Moments are told by the office's clock. */
export type ReadersView = {
  /** Null while nothing is released. */
  latest: { released: Released; releasedAt: Instant; board: ReadBoard; earlier: ReadVersion[] } | null;
  readings: LastReading[];
  fetched: [participationId: string, Fetched][]; // what their own calendars were given last
  regrets: (Regret & { settledByName: string | null })[];
  officeZone: ZoneName;
  offset: string;
  hasSettled: boolean; // just now
  hasServer: boolean; // reminders can be sent
  nudged: Nudged | null; // just now
};

/** What became of reminders, in numbers of people. */
export type Nudged = { queued: number; withoutEmail: number; today: number; confirmed: number };
