import { formAddress } from "#app/domain/account/form-address.ts";

const SEEN_FOR = 3 * 60_000; // ms

/** Who was at the form of which address, and when. Kept in the process alone: it is of use for minutes only. */
const seen = new Map<string, Map<string, { name: string; at: number }>>();

/** Notes that an account is at the form of an address now, whichever way it was opened, and gives the names of the others who are. */
export function othersAt(address: string, account: { id: string; name: string }, now: number): string[] {
  const form = formAddress(address) ?? address;
  for (const [other, people] of seen) {
    for (const [id, { at }] of people) if (now - at > SEEN_FOR) people.delete(id);
    if (people.size === 0) seen.delete(other);
  }
  const here = seen.get(form) ?? new Map<string, { name: string; at: number }>();
  here.set(account.id, { name: account.name, at: now });
  seen.set(form, here);
  return [...here].filter(([id]) => id !== account.id).map(([, { name }]) => name);
}

/** Notes that an account has left an address: its form was saved. */
export function leaves(address: string, accountId: string): void {
  seen.get(formAddress(address) ?? address)?.delete(accountId);
}
