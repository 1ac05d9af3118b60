import { eq } from "drizzle-orm";
import { Secret, TOTP } from "otpauth";
import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { acceptInvitation, inviteAgain } from "#app/domain/account/invitation.server.ts";
import { offerCodes, recoveryCodesLeft, setUpCodes } from "#app/domain/account/one-time-code.server.ts";
import { findSession } from "#app/domain/account/session.server.ts";
import { proveAgain, signIn, signInByCode } from "#app/domain/account/sign-in.server.ts";
import { accountSessions, accounts, history, recoveryCodes } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { story } from "#test/story.ts";

const key = Buffer.alloc(32, 7);
const desk = { clientAddress: "192.0.2.7", userAgent: "Firefox" };
const HALF = 30_000;

/** A planner whose telephone makes codes, at 9:00 sharp. */
async function withPhone() {
  const clerk = story({ as: { id: "clerk", role: "admin" } });
  const account = await withAccount(clerk, "planner");
  const current: Current = { ...clerk, actor: { id: account.id, role: "planner" } };
  const offer = offerCodes(key, account);
  const phone = new TOTP({ secret: Secret.fromBase32(offer.secret) });
  const codeAt = (now: number) => phone.generate({ timestamp: now });
  const recovery = must(
    setUpCodes(current, key, { sealed: offer.sealed, code: codeAt(current.now), sessionId: "none" }),
  );
  return { clerk, current, account, offer, codeAt, recovery };
}

const firstStep = async (current: Current): Promise<string> => {
  const result = await signIn(current, { email: emailOf("planner"), password }, desk);
  if (result.kind !== "code") throw new Error(result.kind);
  return result.token;
};
const inAt = (current: Current, ms: number): Current => ({ ...current, now: current.now + ms });

test("with codes a password alone opens nothing; a code does, once, and none before it after that", async () => {
  const { current, codeAt } = await withPhone();
  const now = inAt(current, 10 * HALF);
  const pending = await firstStep(now);
  expect(findSession(now.db, pending, now.now)).toEqual({ kind: "none" });
  expect(current.db.select().from(accountSessions).all()).toEqual([]);

  const code = codeAt(now.now);
  const enter = (typed: string, at = now) => signInByCode(at, key, { pending, code: typed }, desk);
  expect(enter("000000").kind).toBe("wrong");
  const result = enter(code);
  expect(result.kind).toBe("session");
  expect(enter(code).kind).toBe("expired");

  const again = await firstStep(now);
  expect(signInByCode(now, key, { pending: again, code }, desk).kind).toBe("wrong");
  const earlier = codeAt(now.now - HALF);
  expect(signInByCode(now, key, { pending: again, code: earlier }, desk).kind).toBe("wrong");
  const next = codeAt(now.now + HALF);
  expect(signInByCode(now, key, { pending: again, code: next }, desk).kind).toBe("session");
});

test("the code that set codes up does not sign in", async () => {
  const { current, codeAt } = await withPhone();
  const pending = await firstStep(current);
  expect(signInByCode(current, key, { pending, code: codeAt(current.now) }, desk).kind).toBe("wrong");
});

test.each([
  [-2, "wrong"],
  [-1, "session"],
  [0, "session"],
  [1, "session"],
  [2, "wrong"],
])("a telephone whose clock is %i half-minutes off gives a code that is: %s", async (steps, kind) => {
  const { current, codeAt } = await withPhone();
  const now = inAt(current, 10 * HALF);
  const pending = await firstStep(now);
  const code = codeAt(now.now + steps * HALF);
  expect(signInByCode(now, key, { pending, code: `${code.slice(0, 3)} ${code.slice(3)}` }, desk).kind).toBe(
    kind,
  );
});

test("the second step may take ten minutes, no more", async () => {
  const { current, codeAt } = await withPhone();
  const pending = await firstStep(current);
  const late = inAt(current, 10 * 60_000);
  expect(signInByCode(late, key, { pending, code: codeAt(late.now) }, desk).kind).toBe("expired");
});

test("each recovery code signs in once, however it is typed, and is stored nowhere", async () => {
  const { current, recovery, account } = await withPhone();
  expect(new Set(recovery).size).toBe(10);
  const stored = JSON.stringify(current.db.select().from(recoveryCodes).all());
  for (const code of recovery) expect(stored).not.toContain(code.replaceAll("-", ""));
  const enter = async (code: string) =>
    signInByCode(current, key, { pending: await firstStep(current), code }, desk).kind;
  expect(await enter(recovery[0]!.toUpperCase().replaceAll("-", " "))).toBe("session");
  expect(await enter(recovery[0]!)).toBe("wrong");
  expect(await enter(recovery[1]!)).toBe("session");
  expect(recoveryCodesLeft(current.db, account.id)).toBe(8);
  const used = current.db.select().from(history).where(eq(history.event, "account.recoveryCodeUsed")).all();
  expect(used.map(({ detail }) => detail)).toEqual([
    { accountId: account.id, left: 9 },
    { accountId: account.id, left: 8 },
  ]);
});

test("knowing the password gives no more guesses at the code", async () => {
  const { current } = await withPhone();
  const kinds: string[] = [];
  for (let turn = 0; turn < 5; turn += 1) {
    const pending = await firstStep(current);
    kinds.push(signInByCode(current, key, { pending, code: "000000" }, desk).kind);
  }
  expect(kinds).toEqual(Array(5).fill("wrong"));
  const blocked = await signIn(current, { email: emailOf("planner"), password }, desk);
  expect(blocked).toEqual({ kind: "wait", ms: 30_000 });
});

test("the secret is sealed: without the office's key, or moved to another account, it is nothing", async () => {
  const { clerk, current, account, offer, codeAt, recovery } = await withPhone();
  const row = current.db.select().from(accounts).where(eq(accounts.id, account.id)).get()!;
  expect(row.totpSecret).not.toContain(offer.secret);
  const now = inAt(current, 10 * HALF);
  const otherKey = Buffer.alloc(32, 8);
  const code = codeAt(now.now);
  expect(signInByCode(now, otherKey, { pending: await firstStep(now), code }, desk).kind).toBe("unreadable");
  const byPaper = { pending: await firstStep(now), code: recovery[0]! };
  expect(signInByCode(now, otherKey, byPaper, desk).kind).toBe("session");

  const thief = await withAccount(clerk, "admin");
  current.db.update(accounts).set({ totpSecret: row.totpSecret }).where(eq(accounts.id, thief.id)).run();
  const theft = await signIn(now, { email: emailOf("admin"), password }, desk);
  if (theft.kind !== "code") throw new Error(theft.kind);
  expect(signInByCode(now, key, { pending: theft.token, code }, desk).kind).toBe("unreadable");
});

test("an offer belongs to the account that it was made to, and comes back the same", async () => {
  const { account, clerk } = await withPhone();
  const other = await withAccount(clerk, "viewer");
  const offer = offerCodes(key, account);
  expect(offerCodes(key, account, offer.sealed).secret).toBe(offer.secret);
  expect(offerCodes(key, other, offer.sealed).secret).not.toBe(offer.secret);
  expect(offer.address).toContain("otpauth://totp/Dragoman:planner%40protocol.example");
});

test("setting codes up ends the account's other sessions, and those before are worth nothing", async () => {
  const { current, account, recovery } = await withPhone();
  const now = inAt(current, HALF);
  const tokens = [0, 1].map(async (index) => {
    const pending = await firstStep(now);
    const result = signInByCode(now, key, { pending, code: recovery[index]! }, desk);
    return result.kind === "session" ? result.token : "";
  });
  const [kept, other] = await Promise.all(tokens);
  const found = findSession(now.db, kept!, now.now);
  if (found.kind !== "live") throw new Error(found.kind);
  const offer = offerCodes(key, account);
  const code = new TOTP({ secret: Secret.fromBase32(offer.secret) }).generate({ timestamp: now.now });
  must(setUpCodes(now, key, { sealed: offer.sealed, code, sessionId: found.session.id }));
  expect(findSession(now.db, kept!, now.now).kind).toBe("live");
  expect(findSession(now.db, other!, now.now).kind).toBe("none");
  const old = signInByCode(now, key, { pending: await firstStep(now), code: recovery[5]! }, desk);
  expect(old.kind).toBe("wrong");
});

test("choosing a new password by invitation does not skip the code", async () => {
  const { clerk, current, account } = await withPhone();
  const { token } = must(inviteAgain(clerk, account.id));
  must(await acceptInvitation(clerk, token, "a wholly new phrase of mine"));
  const again = { email: emailOf("planner"), password: "a wholly new phrase of mine" };
  expect((await signIn(current, again, desk)).kind).toBe("code");
});

test("proving anew who one is takes the password and a code", async () => {
  const { current, codeAt } = await withPhone();
  const now = inAt(current, 10 * HALF);
  const prove = (given: { password: string; code: string }) =>
    proveAgain(now, key, { sessionId: "any", ...given }, desk);
  expect((await prove({ password: "not this", code: codeAt(now.now) })).kind).toBe("wrong");
  expect((await prove({ password, code: "" })).kind).toBe("codeWrong");
  expect((await prove({ password, code: codeAt(now.now) })).kind).toBe("right");
  expect((await prove({ password, code: codeAt(now.now) })).kind).toBe("codeWrong");
});
