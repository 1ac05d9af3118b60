import { expect, test } from "vitest";
import { passwordIssue } from "#app/domain/account/invitation.server.ts";
import { hashPassword, isPasswordOf } from "#app/domain/account/password.server.ts";

const anna = { email: "anna.petrova@protocol.example", name: "Анна Петрова" };
const issueOf = async (password: string) => (await passwordIssue(password, anna))?.code ?? null;

test.each([
  ["seven77", "password.tooShort"],
  ["x1!".repeat(67), "password.tooLong"],
  ["password", "password.common"],
  ["PassWord", "password.common"],
  ["p a s s w o r d", "password.common"],
  ["Football2019!", "password.common"],
  ["qwertyuiop", "password.common"],
  ["aaaaaaaaaaaa", "password.common"],
  ["12121212", "password.common"],
  ["petrova-1985", "password.namesYou"],
  ["Петрова1985", "password.namesYou"],
  ["protocol.1", "password.namesYou"],
  ["dragoman99", "password.namesYou"],
])("%j is refused: %s", async (password, code) => {
  expect(await issueOf(password)).toBe(code);
});

test.each([
  "three quiet herons by the ford",
  "  spaces at both ends  ",
  "вечерний поезд на восток",
  "一路平安到彼岸再回来",
  "🦩🦚🐫🦉🌉🚂⛵🛬",
  "kT5#vQ9!xZ",
  "x1!y2?".repeat(33),
  "petrova watches the herons",
])("%j is welcome", async (password) => {
  expect(await issueOf(password)).toBeNull();
});

test("a password is kept and compared as typed: neither trimmed nor folded, nor cut", async () => {
  const password = ` Ünïcode ${"long ".repeat(30)}end `;
  const hash = await hashPassword(password);
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await isPasswordOf(hash, password)).toBe(true);
  for (const other of [password.trim(), password.toLowerCase(), password.slice(0, -2), ""]) {
    expect(await isPasswordOf(hash, other)).toBe(false);
  }
  expect(await isPasswordOf(null, password)).toBe(false);
});

test("a name that nobody has takes as long as one that somebody has", async () => {
  const hash = await hashPassword("three quiet herons");
  const timed = async (known: string | null) => {
    const start = performance.now();
    await isPasswordOf(known, "something else");
    return performance.now() - start;
  };
  await timed(null); // the hash that nobody has is made once
  const [somebody, nobody]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < 9; turn += 1) {
    somebody.push(await timed(hash));
    nobody.push(await timed(null));
  }
  const middle = (times: number[]) => times.sort((a, b) => a - b)[4]!;
  expect(middle(nobody) / middle(somebody)).toBeGreaterThan(0.5);
  expect(middle(nobody) / middle(somebody)).toBeLessThan(2);
});
