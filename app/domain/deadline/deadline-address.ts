import type { Language } from "#app/domain/text/languages.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** The private address of an account's calendar of deadlines, without its secret. */
export type DeadlineAddress = {
  id: string;
  accountId: string;
  language: Language;
  viewId: string | null; // null: everything, over all visits
  reminderDays: number | null; // before each deadline; null: none
  generation: number;
  createdAt: Instant;
  changedAt: Instant; // of its options
  revokedAt: Instant | null;
  fetchedAt: Instant | null;
  client: string | null; // "Thunderbird"
  version: number;
};

/** What is chosen for an address. */
export type DeadlineOptions = Pick<DeadlineAddress, "language" | "viewId" | "reminderDays">;

/** So many living addresses an account can have. */
export const MOST_ADDRESSES = 10;

/** How many days before a deadline somebody can be reminded; 0: on the day itself. */
export const reminderDaysOffered = [0, 1, 3, 7, 14] as const;

/** Where an address leads: events, and the same deadlines as tasks. */
export const deadlinePaths = (token: string) => ({
  calendar: `/c/${token}.ics`,
  tasks: `/c/${token}/tasks.ics`,
});
