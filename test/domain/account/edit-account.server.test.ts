import { expect, test } from "vitest";
import type { Current } from "#app/domain/access/current.server.ts";
import { accountById } from "#app/domain/account/account.server.ts";
import { changePassword } from "#app/domain/account/change-password.server.ts";
import {
  addAccount,
  addInvitedAccount,
  changeEmail,
  changeProfile,
  changeRole,
  disableAccount,
  enableAccount,
  endAllSessions,
  listAccounts,
  resetCodes,
} from "#app/domain/account/edit-account.server.ts";
import { acceptInvitation, inviteAgain, invitedBy } from "#app/domain/account/invitation.server.ts";
import { findSession, listSessions } from "#app/domain/account/session.server.ts";
import { signIn } from "#app/domain/account/sign-in.server.ts";
import { history } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";
import { emailOf, password, withAccount } from "#test/accounts.ts";
import { later, story } from "#test/story.ts";

const desk = { clientAddress: "192.0.2.7", userAgent: "Firefox" };
const draft = { email: " Anna@Protocol.Example ", name: " Anna ", role: "planner", language: "ru" } as const;

/** An administrator at work. */
async function asAdmin(): Promise<Current> {
  const clerk = story({ as: { id: "clerk", role: "admin" } });
  const { id } = await withAccount(clerk, "admin");
  return { ...clerk, actor: { id, role: "admin" } };
}

test("an invitation lets its owner choose a password, once", async () => {
  const current = await asAdmin();
  const { account, token } = must(addInvitedAccount(current, draft));
  expect(account).toMatchObject({ email: "anna@protocol.example", name: "Anna", hasPassword: false });
  expect(invitedBy(current, token).id).toBe(account.id);
  expect(await acceptInvitation(current, token, "short")).toMatchObject({
    ...{ ok: false, issues: [{ code: "password.tooShort" }] },
  });
  must(await acceptInvitation(current, token, password));
  expect((await signIn(current, { email: account.email, password }, desk)).kind).toBe("session");
  await expect(acceptInvitation(current, token, "another good phrase")).rejects.toThrow("notFound");
  expect(() => invitedBy(current, token)).toThrow("notFound");
});

test("of two who use one invitation at the same moment, one is told that it is gone", async () => {
  const current = await asAdmin();
  const { token } = must(addInvitedAccount(current, draft));
  const results = await Promise.allSettled([
    acceptInvitation(current, token, "the phrase of the first"),
    acceptInvitation(current, token, "the phrase of the second"),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
});

test("an invitation is good for three days, and no longer than its successor or its account", async () => {
  const current = await asAdmin();
  const { account, token } = must(addInvitedAccount(current, draft));
  const almost = later(current, "2027-02-04T08:59");
  expect(invitedBy(almost, token).id).toBe(account.id);
  expect(() => invitedBy(later(current, "2027-02-04T09:00"), token)).toThrow("notFound");
  const second = must(inviteAgain(current, account.id)).token;
  expect(() => invitedBy(current, token)).toThrow("notFound");
  must(disableAccount(current, account.id));
  expect(() => invitedBy(current, second)).toThrow("notFound");
});

test("a second account under the same e-mail is refused, and the first stays as it is", async () => {
  const current = await asAdmin();
  const { account } = must(addInvitedAccount(current, draft));
  const again = addInvitedAccount(current, { ...draft, email: "ANNA@protocol.example", role: "admin" });
  expect(again).toEqual({ ok: false, issues: [{ code: "email.taken" }] });
  expect(accountById(current.db, account.id)).toEqual(account);
});

test("the last administrator who can sign in can be neither demoted nor disabled, by nobody", async () => {
  const current = await asAdmin();
  const { id } = current.actor;
  const invited = must(addAccount(current, { ...draft, role: "admin" }));
  const refused = { ok: false, issues: [{ code: "admin.last" }] };
  expect(changeRole(current, id, "planner")).toEqual(refused);
  expect(disableAccount(current, id)).toEqual(refused);
  expect(must(changeRole(current, id, "admin"))).toBeNull();
  must(changeRole(current, invited.id, "viewer"));

  const second = await withAccount(current, "admin", { email: "second@protocol.example" });
  must(changeRole(current, id, "planner"));
  expect(disableAccount({ ...current, actor: { id: second.id, role: "admin" } }, second.id)).toEqual(refused);
});

test("another role, a disabled account and an administrator's word end sessions at once", async () => {
  const current = await asAdmin();
  const { id } = await withAccount(current, "viewer");
  const enter = async () => {
    const result = await signIn(current, { email: emailOf("viewer"), password }, desk);
    return result.kind === "session" ? result.token : "";
  };
  const works = [
    () => changeRole(current, id, "manager"),
    () => endAllSessions(current, id),
    () => disableAccount(current, id),
  ];
  for (const work of works) {
    const token = await enter();
    expect(findSession(current.db, token, current.now).kind).toBe("live");
    must(work());
    expect(findSession(current.db, token, current.now).kind).toBe("none");
  }
  must(enableAccount(current, id));
  expect(await enter()).not.toBe("");
});

test("accounts look missing to whoever does not keep them", async () => {
  const current = await asAdmin();
  const { id } = await withAccount(current, "viewer");
  for (const role of ["planner", "manager", "viewer"] as const) {
    const other: Current = { ...current, actor: { id: `one ${role}`, role } };
    const works = [
      () => listAccounts(other),
      () => addAccount(other, draft),
      () => changeRole(other, id, "admin"),
      () => disableAccount(other, id),
      () => endAllSessions(other, id),
      () => resetCodes(other, id),
    ];
    for (const work of works) expect(work).toThrow("notFound");
    expect(() => inviteAgain(other, id)).toThrow("forbidden");
  }
});

test("a new password needs the present one, and ends every session but this", async () => {
  const current = await asAdmin();
  const { id } = await withAccount(current, "viewer");
  const mine: Current = { ...current, actor: { id, role: "viewer" } };
  const sign = (typed: string) => signIn(current, { email: emailOf("viewer"), password: typed }, desk);
  await sign(password);
  await sign(password);
  const sessionId = listSessions(mine)[0]!.id;
  const change = (currentPassword: string, newPassword: string) =>
    changePassword(mine, { currentPassword, newPassword, sessionId }, desk);
  expect(await change("wrong one", "a phrase that is new")).toEqual({
    ...{ ok: false, issues: [{ code: "currentPassword.wrong" }] },
  });
  expect(await change(password, "password1")).toEqual({
    ...{ ok: false, issues: [{ code: "password.common" }] },
  });
  expect(listSessions(mine)).toHaveLength(2);
  must(await change(password, "a phrase that is new"));
  expect(listSessions(mine).map((session) => session.id)).toEqual([sessionId]);
  expect((await sign(password)).kind).toBe("wrong");
  expect((await sign("a phrase that is new")).kind).toBe("session");
});

test("what happens to an account is told in the history, without a secret", async () => {
  const current = await asAdmin();
  const { account, token } = must(addInvitedAccount(current, draft));
  const mine: Current = { ...current, actor: { id: account.id, role: "planner" } };
  must(await acceptInvitation(current, token, password));
  changeProfile(mine, { name: "Anna", language: "ru" });
  changeProfile(mine, { name: "Anna P.", language: "en" });
  must(changeEmail(mine, "AP@protocol.example"));
  expect(changeEmail(mine, emailOf("admin"))).toEqual({ ok: false, issues: [{ code: "email.taken" }] });
  must(changeRole(current, account.id, "manager"));
  const told = current.db.select().from(history).all().slice(1);
  expect(told.map(({ event, actorId }) => [event, actorId === account.id ? "owner" : "admin"])).toEqual([
    ["account.added", "admin"],
    ["account.invited", "admin"],
    ["account.passwordChanged", "owner"],
    ["account.renamed", "owner"],
    ["account.languageChanged", "owner"],
    ["account.emailChanged", "owner"],
    ["account.roleChanged", "admin"],
  ]);
  expect(JSON.stringify(told)).not.toContain(token);
  expect(JSON.stringify(told)).not.toContain(password);
});
