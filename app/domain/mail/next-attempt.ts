import type { Instant } from "#app/time/wall-time.ts";

const MINUTE = 60_000;

/** Minutes to wait after the first refusal, the second, and so on; together less than a day. */
const waits = [1, 5, 15, 60, 180, 360, 720] as const;

/** When a mail is tried again after so many attempts, the one just made included; null once it was tried for a day. */
export function nextAttempt(attempts: number, now: Instant): Instant | null {
  const minutes = waits[attempts - 1];
  return minutes === undefined ? null : now + minutes * MINUTE;
}

/** What a mail server answered, or that none did: `command` is the one that it answered to, "RCPT TO". */
export type Refusal = { status: number | null; command: string | null; said: string };

/**
 * Whether a refusal is of this mail for good: 5xx to its addresses or its text (RFC 5321 4.2.1). A 5xx to
 * anything else, such as signing in, is the office's to mend and no mail's fault: they all wait.
 */
export const isForGood = ({ status, command }: Refusal): boolean =>
  status !== null && status >= 500 && status < 600 && /^(RCPT|DATA|BDAT)/.test(command ?? "");
