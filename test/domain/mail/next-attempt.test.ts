import { expect, test } from "vitest";
import { isForGood, nextAttempt } from "#app/domain/mail/next-attempt.ts";

test("a mail is tried again after 1, 5, 15 and 60 minutes, then ever more rarely, for less than a day", () => {
  const minutes: number[] = [];
  for (let [attempts, now] = [1, 0]; ; attempts += 1) {
    const at = nextAttempt(attempts, now);
    if (at === null) break;
    minutes.push((at - now) / 60_000);
    now = at;
  }
  expect(minutes.slice(0, 4)).toEqual([1, 5, 15, 60]);
  expect([...minutes].sort((a, b) => a - b)).toEqual(minutes);
  const all = minutes.reduce((sum, one) => sum + one, 0);
  expect(all).toBeGreaterThan(12 * 60);
  expect(all).toBeLessThan(24 * 60);
});

test("only a 5xx to the address or the text is for good", () => {
  const answered = (status: number | null, command: string | null) =>
    isForGood({ status, command, said: "" });
  expect(answered(550, "RCPT TO")).toBe(true);
  expect(answered(554, "DATA")).toBe(true);
  expect(answered(451, "RCPT TO")).toBe(false);
  expect(answered(535, "AUTH PLAIN")).toBe(false); // the office's password: no mail's fault
  expect(answered(550, "MAIL FROM")).toBe(false); // the office's sender
  expect(answered(554, null)).toBe(false); // its greeting
  expect(answered(null, "CONN")).toBe(false);
});
