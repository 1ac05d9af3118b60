import type { LoaderFunctionArgs } from "@remix-run/node";
import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { disableAccount } from "#app/domain/account/edit-account.server.ts";
import { keptForm, listKeptForms } from "#app/domain/account/kept-forms.server.ts";
import { endSession, startSession } from "#app/domain/account/session.server.ts";
import { signedIn } from "#app/http/access.server.ts";
import { accountSessions } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { withAccount } from "#test/accounts.ts";
import { officeKey } from "#test/http/office.ts";
import { origin, story } from "#test/story.ts";

const MINUTE = 60_000;
const path = "/visits/berlin/items/add?leg=1";
const typed: [string, string][] = [
  ["title", "Беседа\r\nвторая строка"],
  ["attends", "one"],
  ["attends", "two"],
];

/** A planner who is signed in, and the door of a form that only whoever is signed in may send. */
async function atTheDoor() {
  const current = story({ as: { id: "clerk", role: "admin" } });
  const { id } = await withAccount(current, "planner");
  const token = startSession(current.db, id, current.now, "Firefox");
  const door = signedIn(({ current: { actor } }) => actor.id);
  const knock = async (now: number, init: RequestInit = {}, cookie = `session=${token}`) => {
    const request = new Request(origin + path, { ...init, headers: { Cookie: cookie } });
    const context = { db: current.db, now: () => now, origin, officeKey, twoFactor: "optional" };
    try {
      return await door({ request, params: {}, context } as unknown as LoaderFunctionArgs);
    } catch (thrown) {
      const { status, headers } = thrown as Response;
      return [status, headers.get("Location")];
    }
  };
  const send = (now: number, cookie?: string) =>
    knock(now, { method: "POST", body: new URLSearchParams(typed) }, cookie);
  const owner: Current = { ...current, actor: { id, role: "planner" } };
  return { current, id, knock, send, owner };
}

const toSignIn = `/sign-in?for=${encodeURIComponent(path)}`;

test("with a live session a form goes through, as its sender", async () => {
  const { current, id, knock, send } = await atTheDoor();
  expect(await knock(current.now)).toBe(id);
  expect(await send(current.now + 29 * MINUTE)).toBe(id);
});

test("a form that is sent after its session idled out is kept, and its sender led to sign in and back", async () => {
  const { current, send, owner } = await atTheDoor();
  const now = current.now + 30 * MINUTE;
  expect(await send(now)).toEqual([303, toSignIn]);
  expect(keptForm(owner, path)).toEqual({ address: path, fields: typed, keptAt: now, why: "expired" });
});

test("a page that is opened then keeps nothing", async () => {
  const { current, knock, owner } = await atTheDoor();
  expect(await knock(current.now + 30 * MINUTE)).toEqual([302, toSignIn]);
  expect(listKeptForms(owner)).toEqual([]);
});

test("nothing is kept for a session that was ended, an account that is disabled, or a made-up cookie", async () => {
  const now = story().now + 30 * MINUTE;
  const ended = await atTheDoor();
  const [session] = ended.current.db.select().from(accountSessions).all();
  endSession(ended.current.db, session!.id, "signedOut", ended.current.now);
  const disabled = await atTheDoor();
  must(disableAccount(disabled.current, disabled.id));
  const stranger = await atTheDoor();
  for (const [{ send, owner }, cookie] of [
    [ended, undefined],
    [disabled, undefined],
    [stranger, `session=${"A".repeat(43)}`],
    [stranger, ""],
  ] as const) {
    expect(await send(now, cookie)).toEqual([303, toSignIn]);
    expect(listKeptForms(owner)).toEqual([]);
  }
});
