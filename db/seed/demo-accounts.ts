import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import { type Role, roles } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import { accountById } from "#app/domain/account/account.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import {
  addInvitedAccount,
  changeRole,
  enableAccount,
  resetCodes,
} from "#app/domain/account/edit-account.server.ts";
import { acceptInvitation, inviteAgain } from "#app/domain/account/invitation.server.ts";
import type { Db } from "#db/database.ts";
import { accounts } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";

const names: Record<Role, string> = {
  admin: "Ada Administrator",
  planner: "Paul Planner",
  manager: "Mary Manager",
  viewer: "Victor Viewer",
};

/** An account of the demo, as its lines tell it. */
export type DemoAccount = { role: Role; email: string; password: string };

/**
 * One account per role, each with a new random password at every start: nothing secret lies on the disk,
 * and whatever was changed in the demo meanwhile, the accounts work as they are told.
 */
export async function renewDemoAccounts(db: Db, now: number): Promise<DemoAccount[]> {
  const current: Current = { db, now, actor: { id: "demo", role: "admin" }, reader: { kind: "office" } };
  const told: DemoAccount[] = [];
  for (const role of roles) {
    const email = `${role}@demo.example`;
    const password = randomBytes(12).toString("base64url");
    const token = invitationFor(current, role, email);
    must(await acceptInvitation(current, token, password));
    told.push({ role, email, password });
  }
  return told;
}

/** The secret of an invitation for the account of a role, which is added, or set right, before. */
function invitationFor(current: Current, role: Role, email: string): string {
  const known = current.db.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get();
  if (!known)
    return must(addInvitedAccount(current, { email, name: names[role], role, language: "en" })).token;
  const account: Account = accountById(current.db, known.id);
  if (account.role !== role) must(changeRole(current, account.id, role));
  if (account.disabledAt !== null) must(enableAccount(current, account.id));
  if (account.hasCodes) must(resetCodes(current, account.id));
  return must(inviteAgain(current, account.id)).token;
}
