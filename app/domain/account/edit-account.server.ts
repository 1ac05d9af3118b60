import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Role } from "#app/domain/access/actor.ts";
import { type Current, permit } from "#app/domain/access/current.server.ts";
import { accountById } from "#app/domain/account/account.server.ts";
import { type Account, plainEmail } from "#app/domain/account/account.ts";
import { change } from "#app/domain/history/change.server.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { Language } from "#app/domain/text/languages.ts";
import { accounts } from "#db/schema/index.ts";

export type AccountDraft = { email: string; name: string; role: Role; language: Language };
export type AccountIssue = { code: "email.taken" };

/** Adds an account, for an administrator. It cannot sign in before its owner has chosen a password. */
export const addAccount = (current: Current, draft: AccountDraft) =>
  change(current, ({ tx, record }): Result<Account, AccountIssue> => {
    permit(current, "account.edit");
    const email = plainEmail(draft.email);
    if (tx.select({ id: accounts.id }).from(accounts).where(eq(accounts.email, email)).get()) {
      return rejected([{ code: "email.taken" }]);
    }
    const id = randomUUID();
    const { name, role, language } = draft;
    tx.insert(accounts)
      .values({ id, email, name: name.trim(), role, language, createdAt: current.now })
      .run();
    record({ visitId: null, event: "account.added", detail: { accountId: id, role } });
    return done(accountById(tx, id));
  });
