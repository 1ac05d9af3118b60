import type { Instant } from "#app/time/wall-time.ts";

/** How many failures are free, how long the first delay lasts, how long the longest; ms. */
export type Patience = { free: number; first: number; longest: number };

/** Towards one account: it is never shut for longer than five minutes, so nobody is locked out for good. */
export const accountPatience: Patience = { free: 5, first: 30_000, longest: 5 * 60_000 };

/** Towards one address of a client, behind which a whole office may sit. */
export const addressPatience: Patience = { free: 20, first: 60_000, longest: 15 * 60_000 };

/** After this long without a failure, ms, the earlier ones are forgotten. */
export const forgottenAfter = 60 * 60_000;

/** The delay that begins with the n-th failure, ms: none while they are free, then doubling. */
export function delayAfter(failures: number, { free, first, longest }: Patience): number {
  if (failures < free) return 0;
  return Math.min(longest, first * 2 ** (failures - free));
}

export type Tally = { failures: number; lastAt: Instant; blockedUntil: Instant };

/** The tally with one more failure at this moment. */
export function withFailure(tally: Tally | undefined, patience: Patience, now: Instant): Tally {
  const earlier = tally && now - tally.lastAt < forgottenAfter ? tally.failures : 0;
  const failures = earlier + 1;
  return { failures, lastAt: now, blockedUntil: now + delayAfter(failures, patience) };
}

/**
 * The key under which an address is counted: an IPv4 address whole, an IPv6 address by its first 64
 * bits, since every connection owns all that share them.
 */
export function addressKey(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "").replace(/%.*$/, "");
  if (!plain.includes(":")) return `address ${plain}`;
  const [head = "", tail] = plain.toLowerCase().split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const missing = tail === undefined ? 0 : Math.max(0, 8 - first.length - last.length);
  const groups = [...first, ...Array<string>(missing).fill("0"), ...last];
  return `address ${groups
    .slice(0, 4)
    .map((group) => group.replace(/^0+(?=.)/, ""))
    .join(":")}`;
}
