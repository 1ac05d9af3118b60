import { randomUUID } from "node:crypto";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { differencesOf, placesOf } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { fillForm } from "#app/domain/editing/fill-form.ts";
import type { FormView, Version } from "#app/domain/editing/form-view.ts";
import type { Lookup } from "#app/domain/editing/lookup.server.ts";
import { mergeThreeWay } from "#app/domain/editing/merge.ts";
import { withPartIds } from "#app/domain/editing/part-ids.ts";
import { type Entry, entriesOfThing, stateAt } from "#app/domain/history/entries.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { type Desk, findStored, wordingOf } from "#app/http/form-desk.server.ts";
import { momentIn } from "#app/http/kept-form.server.ts";
import type { SentForm } from "#app/http/sent-form.server.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";
import { valueInWords } from "#app/i18n/value-in-words.ts";

/** Who made an entry of history, and when. */
export function toldOf(asked: AskedByAccount, desk: Desk, entry: Entry | undefined) {
  const { db, now } = asked.current;
  const { dates } = wordingOf(asked, desk);
  return {
    by: entry ? actorName(db, entry.actorId) : null,
    time: momentIn(desk.zone, entry?.at ?? now, now, dates),
  };
}

/** What stands now beside what was typed, and a form with both brought together as far as they go. */
export function conflictOf(
  asked: AskedByAccount,
  desk: Desk,
  lookup: Lookup,
  sent: SentForm,
): Partial<FormView> {
  const { current } = asked;
  const { kind, id, visitId } = desk.whose;
  const fields = fieldsOf[kind];
  const wording = wordingOf(asked, desk);
  const [last] = entriesOfThing(current.db, id!, 1);
  const told = toldOf(asked, desk, last);
  const stored = findStored(asked, { kind, id: id!, visitId });
  if (!stored || !sent.read.ok) return { conflict: { ...told, isRemoved: !stored, versions: [] } };
  const own = Object.fromEntries(Object.entries(stored.state).filter(([name]) => fields[name]?.isFixed));
  const mine = withPartIds(fields, { ...sent.read.state, ...own }, stored.state, randomUUID);
  const base = stateAt(current.db, id!, sent.version) ?? stored.state;
  const { merged, clashes } = mergeThreeWay(fields, base, mine, stored.state);
  const clashing = new Set(clashes.map(({ path }) => path));
  const theirs = placesOf(fields, stored.state);
  const ours = placesOf(fields, mine);
  const changedByThem = differencesOf(fields, base, stored.state).map(({ path }) => path);
  const lines = (path: string, value: unknown) =>
    valueInWords(wording, kind, path, fields[path.split(".")[0]!]!, value, lookup.nameOf);
  const versions = differencesOf(fields, mine, stored.state)
    .filter(({ path }) => changedByThem.includes(path))
    .map(
      ({ path }): Version => ({
        path,
        label: fieldLabel(wording.messages, kind, path),
        mine: lines(path, ours.get(path) ?? null),
        theirs: lines(path, theirs.get(path) ?? null),
        isClash: clashing.has(path),
      }),
    );
  const tree = fillForm(fields, merged, lookup.textOf);
  return { tree, version: stored.version, conflict: { ...told, isRemoved: false, versions } };
}
