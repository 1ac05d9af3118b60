import type { Instant } from "#app/time/wall-time.ts";

/** "I cannot come": a participant's own word, to one item of their programme or to the whole visit. */
export type Regret = {
  id: string;
  visitId: string;
  participationId: string;
  itemId: string | null; // null: to the whole visit
  reason: string;
  saidAt: Instant;
  takenBackAt: Instant | null; // by the participant
  settledAt: Instant | null; // the office took note of it …
  settledBy: string | null; // … this account
};

/** Whether a regret waits for the office: neither taken back nor settled. */
export const isOpen = ({ takenBackAt, settledAt }: Pick<Regret, "takenBackAt" | "settledAt">): boolean =>
  takenBackAt === null && settledAt === null;

/** Whether somebody still does not come: they have not taken it back, settled or not. */
export const stands = ({ takenBackAt }: Pick<Regret, "takenBackAt">): boolean => takenBackAt === null;

export const shortestReason = 3; // characters
export const longestReason = 1000;

export type RegretIssue =
  | { code: "regret.reasonTooShort"; least: number }
  | { code: "regret.reasonTooLong"; most: number }
  | { code: "regret.calledOff" } // the item is cancelled: nobody comes
  | { code: "regret.alreadySaid" }
  | { code: "regret.alreadySettled" };

/** What is wrong with a reason; characters are counted as people see them, without blanks at both ends. */
export function findReasonIssues(reason: string): RegretIssue[] {
  const length = [...reason.trim()].length;
  if (length < shortestReason) return [{ code: "regret.reasonTooShort", least: shortestReason }];
  if (length > longestReason) return [{ code: "regret.reasonTooLong", most: longestReason }];
  return [];
}
