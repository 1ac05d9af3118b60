import { createHmac } from "node:crypto";

/**
 * The secret of an account's calendar of deadlines: 43 characters of base64url, derived from the office's key
 * and stored nowhere. Named apart from subscriptions, so that no id of one gives the secret of the other.
 */
export const deadlineTokenOf = (
  officeKey: Buffer,
  { id, generation }: { id: string; generation: number },
): string => createHmac("sha256", officeKey).update(`deadlines ${id} ${generation}`).digest("base64url");
