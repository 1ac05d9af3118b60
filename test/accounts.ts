import { eq } from "drizzle-orm";
import type { Role } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import type { Account } from "#app/domain/account/account.ts";
import { addAccount } from "#app/domain/account/edit-account.server.ts";
import { hashPassword } from "#app/domain/account/password.server.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { accounts } from "#db/schema/index.ts";
import { must } from "#db/seed/telling.ts";

/** What the people of the stories type when they sign in; long, and in no list. */
export const password = "three quiet herons by the ford";

/** Hashed once: it takes a while, as it should. */
let hash: Promise<string> | undefined;

export const emailOf = (role: Role): string => `${role}@protocol.example`;

/** Adds somebody of the office who can sign in with `password`. */
export async function withAccount(
  current: Pick<Current, "db" | "now">,
  role: Role,
  more: { email?: string; name?: string; language?: Language } = {},
): Promise<Account> {
  const clerk: Current = { ...current, actor: { id: "clerk", role: "admin" }, reader: { kind: "office" } };
  const draft = { email: emailOf(role), name: `Our ${role}`, role, language: "en" as const, ...more };
  const account = must(addAccount(clerk, draft));
  hash ??= hashPassword(password);
  current.db
    .update(accounts)
    .set({ passwordHash: await hash })
    .where(eq(accounts.id, account.id))
    .run();
  return { ...account, hasPassword: true };
}
