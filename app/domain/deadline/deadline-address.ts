import type { Language } from "#app/domain/text/languages.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** A saved view of the board, as a calendar of deadlines shows it. */
export type ShownView = { name: string; query: string };

/** The private address of an account's calendar of deadlines, without its secret. */
export type DeadlineAddress = {
  id: string;
  accountId: string;
  language: Language;
  viewId: string | null; // null: everything, over all visits, or what a removed view showed
  removedView: ShownView | null; // the view that was shown, as it was when somebody removed it
  reminderDays: number | null; // before each deadline; null: none
  generation: number;
  createdAt: Instant;
  changedAt: Instant; // of its options
  revokedAt: Instant | null;
  fetchedAt: Instant | null;
  client: string | null; // "Thunderbird"
  version: number;
};

/** In place of a view: what the removed one showed, as until now. */
export const AS_REMOVED = "removed";

/** What is chosen for an address; `viewId` may be `AS_REMOVED`. */
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
