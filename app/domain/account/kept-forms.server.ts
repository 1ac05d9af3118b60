import { and, desc, eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { formAddress } from "#app/domain/account/form-address.ts";
import type { Instant } from "#app/time/wall-time.ts";
import type { Db } from "#db/database.ts";
import { keptForms } from "#db/schema/index.ts";

/** What somebody typed, field by field in the order of the form; a name may stand more than once. */
export type Fields = [name: string, value: string][];

/** A form that is kept for its owner. `address` is its path and query. */
export type KeptForm = { address: string; fields: Fields; keptAt: Instant; why: "typing" | "expired" };

const MOST_BYTES = 250_000; // of one form: minutes of 60,000 signs of three bytes, and what stands beside them
const MOST_FORMS = 50; // of one account

/** Fields that are never kept, whatever the form. */
const secretFields = /^(?:.*password.*|code|secret|sealed|token)$/i;

/** Pages whose forms are never kept: what guards an account. */
const secretPages = /^\/(?:sign-in|sign-out|settings|invitation|users|kept-forms)(?:[/?]|$)/;

/**
 * Keeps what somebody typed into the form of an address, in place of what was kept of it before.
 * Returns whether it was: secrets, forms that guard accounts and what is too long are not. The oldest
 * of more than fifty forms goes.
 */
export function keepForm(
  db: Db,
  form: { accountId: string; address: string; fields: Fields; why: KeptForm["why"]; now: Instant },
): boolean {
  const { accountId, why, now } = form;
  const address = formAddress(form.address);
  const fields = form.fields.filter(([name]) => !secretFields.test(name));
  if (address === null || secretPages.test(address)) return false;
  if (fields.length === 0 || Buffer.byteLength(JSON.stringify(fields)) > MOST_BYTES) return false;
  db.transaction(
    (tx) => {
      const kept = { fields, keptAt: now, why };
      tx.insert(keptForms)
        .values({ accountId, address, ...kept })
        .onConflictDoUpdate({ target: [keptForms.accountId, keptForms.address], set: kept })
        .run();
      const tooMany = tx
        .select({ address: keptForms.address })
        .from(keptForms)
        .where(eq(keptForms.accountId, accountId))
        .orderBy(desc(keptForms.keptAt))
        .limit(1000)
        .offset(MOST_FORMS)
        .all();
      for (const old of tooMany) tx.delete(keptForms).where(isFormOf(accountId, old.address)).run();
    },
    { behavior: "immediate" },
  );
  return true;
}

const isFormOf = (accountId: string, address: string) =>
  and(eq(keptForms.accountId, accountId), eq(keptForms.address, address));

/** What the actor typed into the form of this address and has not saved, or null. */
export function keptForm(current: Current, address: string): KeptForm | null {
  const where = isFormOf(current.actor.id, formAddress(address) ?? "");
  const row = current.db.select().from(keptForms).where(where).get();
  return row ? toForm(row) : null;
}

const toForm = ({ address, fields, keptAt, why }: KeptForm): KeptForm => ({ address, fields, keptAt, why });

/** The form was saved, or its owner wants none of it: what was kept of it goes. */
export function dropKeptForm(current: Current, address: string): void {
  const where = isFormOf(current.actor.id, formAddress(address) ?? "");
  current.db.delete(keptForms).where(where).run();
}

/** Every form that is kept for the actor, latest first. */
export const listKeptForms = (current: Current): KeptForm[] =>
  current.db
    .select()
    .from(keptForms)
    .where(eq(keptForms.accountId, current.actor.id))
    .orderBy(desc(keptForms.keptAt))
    .all()
    .map(toForm);
