import type { State } from "#app/domain/editing/differences.ts";
import type { Edited } from "#app/domain/editing/edit.server.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import { type Lookup, lookupFor } from "#app/domain/editing/lookup.server.ts";
import { findThing, type Whose } from "#app/domain/editing/things.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import type { Offers } from "#app/http/cited-offers.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

/** A form of a thing at one address: which thing, in whose words, with what to begin from. */
export type Desk = {
  whose: Omit<Whose, "id"> & { id: string | null }; // null: a thing that is to be added
  zone: string; // in which moments are told
  reference: LanguageTag;
  moreLanguages: readonly LanguageTag[];
  draft: FormTree; // what a new thing begins with
  offers?: Offers;
  /** Where to go once it is saved or removed. */
  next: (edited: Edited, intent: string) => string;
};

/** The thing as it stands, or null for one that was removed. Throws `notFound` for one that never was, or is of another visit. */
export function findStored(
  { current }: AskedByAccount,
  whose: Whose,
): { state: State; version: number } | null {
  // Removed meanwhile is a conflict, not a missing page.
  const wasThere = entriesOfThing(current.db, whose.id, 1)[0];
  if (wasThere?.detail.after === null && wasThere.visitId === whose.visitId) return null;
  return findThing(current, whose);
}

/** What references of the form can mean. */
export const lookupIn = (asked: AskedByAccount, { whose, reference }: Desk): Lookup =>
  lookupFor(asked.current.db, whose.visitId, languageOf(asked.request), reference);

/** The words in which the form is told. */
export const wordingOf = ({ request }: AskedByAccount, { reference }: Desk): Wording =>
  wordingIn(languageOf(request), reference);
