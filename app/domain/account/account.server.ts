import { eq } from "drizzle-orm";
import { DomainError } from "#app/domain/access/domain-error.ts";
import type { Account } from "#app/domain/account/account.ts";
import type { Reads } from "#db/database.ts";
import { accounts } from "#db/schema/index.ts";

/** The columns from which an account is told; the password's hash and the secret of codes stay behind. */
export const accountColumns = {
  id: accounts.id,
  email: accounts.email,
  name: accounts.name,
  role: accounts.role,
  language: accounts.language,
  passwordHash: accounts.passwordHash,
  totpSecret: accounts.totpSecret,
  disabledAt: accounts.disabledAt,
  version: accounts.version,
};

type Row = Omit<Account, "hasPassword" | "hasCodes"> & {
  passwordHash: string | null;
  totpSecret: string | null;
};

/** An account as pages may know it. */
export const toAccount = ({ passwordHash, totpSecret, ...account }: Row): Account => ({
  ...account,
  hasPassword: passwordHash !== null,
  hasCodes: totpSecret !== null,
});

/** The account of an id. Throws `notFound`. */
export function accountById(db: Reads, id: string): Account {
  const row = db.select(accountColumns).from(accounts).where(eq(accounts.id, id)).get();
  if (!row) throw new DomainError("notFound", "account");
  return toAccount(row);
}

/** Whether anybody could sign in: an office with no account at all is told how to make the first. */
export const hasAccounts = (db: Reads): boolean =>
  db.select({ id: accounts.id }).from(accounts).limit(1).get() !== undefined;
