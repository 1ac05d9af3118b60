import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { disableAccount } from "#app/domain/account/edit-account.server.ts";
import {
  endOwnSession,
  findSession,
  listSessions,
  rememberSeen,
} from "#app/domain/account/session.server.ts";
import { type SignIn, signIn } from "#app/domain/account/sign-in.server.ts";
import { accounts } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { later, story } from "#test/story.ts";

const admin = { id: "clerk", role: "admin" } as const;
const desk = { clientAddress: "192.0.2.7", userAgent: "Firefox" };
const elsewhere = (last: number) => ({ ...desk, clientAddress: `198.51.100.${last}` });

const given = { email: emailOf("viewer"), password };
const wrong = { email: emailOf("viewer"), password: "not this one" };

async function tokenOf(current: Current): Promise<string> {
  const result = await signIn(current, given, desk);
  if (result.kind !== "session") throw new Error(result.kind);
  return result.token;
}

test("a session lives while it is used, ends after thirty idle minutes, and says whose it was", async () => {
  const current = story({ as: admin, now: "2027-02-01T09:00" });
  const { id } = await withAccount(current, "viewer");
  const token = await tokenOf(current);
  const at = (now: string) => findSession(current.db, token, later(current, now).now);
  const seen = at("2027-02-01T09:29");
  expect(seen).toMatchObject({ kind: "live", account: { id, role: "viewer", name: "Our viewer" } });
  if (seen.kind === "live") rememberSeen(current.db, seen.session, later(current, "2027-02-01T09:29").now);
  expect(at("2027-02-01T09:58").kind).toBe("live");
  expect(at("2027-02-01T09:59")).toEqual({ kind: "over", accountId: id });
  expect(findSession(current.db, "B".repeat(43), current.now)).toEqual({ kind: "none" });
});

test("the last use of a session is written at most once a minute", async () => {
  const current = story({ as: admin });
  await withAccount(current, "viewer");
  const token = await tokenOf(current);
  const found = findSession(current.db, token, current.now);
  if (found.kind !== "live") throw new Error(found.kind);
  const writes = () => current.db.$client.prepare("select total_changes()").pluck().get();
  const before = writes();
  rememberSeen(current.db, found.session, current.now + 59_999);
  expect(writes()).toBe(before);
  rememberSeen(current.db, found.session, current.now + 60_000);
  expect(writes()).not.toBe(before);
});

test("disabling an account ends its sessions, also those that are over, and it signs in no more", async () => {
  const current = story({ as: admin });
  const { id } = await withAccount(current, "viewer");
  const token = await tokenOf(current);
  must(disableAccount(current, id));
  expect(findSession(current.db, token, current.now)).toEqual({ kind: "none" });
  expect(findSession(current.db, token, current.now + 31 * 60_000)).toEqual({ kind: "none" });
  expect(await signIn(current, given, desk)).toEqual({ kind: "wrong", accountId: id });
});

test("a disabled account has no session, even where one was left open", async () => {
  const current = story({ as: admin });
  await withAccount(current, "viewer");
  const token = await tokenOf(current);
  current.db.$client.exec("update accounts set disabled_at = 1");
  expect(findSession(current.db, token, current.now)).toEqual({ kind: "none" });
});

test("a person ends their own sessions, one by one, and nobody else's", async () => {
  const current = story({ as: admin });
  const { id } = await withAccount(current, "viewer");
  const other = await withAccount(current, "manager");
  const tokens = [await tokenOf(current), await tokenOf(current)];
  const mine: Current = { ...current, actor: { id, role: "viewer" } };
  const [first] = listSessions(mine);
  expect(listSessions(mine)).toHaveLength(2);
  expect(() => endOwnSession({ ...current, actor: { id: other.id, role: "manager" } }, first!.id)).toThrow(
    "notFound",
  );
  endOwnSession(mine, first!.id);
  expect(listSessions(mine)).toHaveLength(1);
  const kinds = tokens.map((token) => findSession(current.db, token, current.now).kind);
  expect(kinds.sort()).toEqual(["live", "none"]);
});

const kindsOf = async (current: Current, attempts: number, what = wrong, from = elsewhere) => {
  const results: SignIn[] = [];
  for (let turn = 0; turn < attempts; turn += 1) results.push(await signIn(current, what, from(turn)));
  return results.map((result) => result.kind);
};

test("after five wrong passwords even the right one waits, from anywhere; half a minute later it is let in", async () => {
  const current = story({ as: admin });
  await withAccount(current, "viewer");
  expect(await kindsOf(current, 6)).toEqual([...Array(5).fill("wrong"), "wait"]);
  expect(await signIn(current, given, elsewhere(99))).toEqual({ kind: "wait", ms: 30_000 });
  const soon = { ...current, now: current.now + 29_999 };
  expect(await signIn(soon, given, elsewhere(99))).toEqual({ kind: "wait", ms: 1 });
  const then = { ...current, now: current.now + 30_000 };
  expect((await signIn(then, given, elsewhere(99))).kind).toBe("session");
  expect((await kindsOf(then, 4)).at(-1)).toBe("wrong");
});

test("a name that nobody has is throttled like any other", async () => {
  const current = story({ as: admin });
  const nobody = { email: "nobody@protocol.example", password };
  expect(await kindsOf(current, 6, nobody)).toEqual([...Array(5).fill("wrong"), "wait"]);
});

test("a hundred guesses at once are no more than a hundred in turn", async () => {
  const current = story({ as: admin });
  await withAccount(current, "viewer");
  const results = await Promise.all(
    Array.from({ length: 30 }, (_, turn) => signIn(current, wrong, elsewhere(turn))),
  );
  expect(results.filter((result) => result.kind === "wrong")).toHaveLength(5);
});

test("one address that tries twenty names waits, and its own account does not set it free", async () => {
  const current = story({ as: admin });
  await withAccount(current, "viewer");
  const kinds: string[] = [];
  for (let turn = 0; turn < 19; turn += 1) {
    const name = { email: `name-${turn}@protocol.example`, password };
    kinds.push((await signIn(current, name, desk)).kind);
  }
  expect(new Set(kinds)).toEqual(new Set(["wrong"]));
  expect((await signIn(current, given, desk)).kind).toBe("session");
  expect((await signIn(current, { email: "one@more.example", password }, desk)).kind).toBe("wrong");
  expect(await signIn(current, given, desk)).toEqual({ kind: "wait", ms: 60_000 });
  expect((await signIn(current, given, elsewhere(1))).kind).toBe("session");
});

test("an account that was only invited cannot sign in, with an empty password neither", async () => {
  const current = story({ as: admin });
  const { id } = await withAccount(current, "viewer");
  current.db.update(accounts).set({ passwordHash: null }).where(eq(accounts.id, id)).run();
  for (const typed of ["", password]) {
    expect((await signIn(current, { ...given, password: typed }, desk)).kind).toBe("wrong");
  }
});
