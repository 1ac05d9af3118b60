import { isSame, type State } from "#app/domain/editing/differences.ts";
import type { Fields } from "#app/domain/editing/fields.ts";

/**
 * The state with an id for each row of its lists that have ids. A row keeps the id that this thing gave
 * it. One that comes without, but says what a stored row says that no other row claims, is that row: a
 * form that is sent twice adds nothing twice. All others get a new id, those that name a stranger's too.
 */
export function withPartIds(fields: Fields, state: State, before: State | null, newId: () => string): State {
  const next = { ...state };
  for (const [name, field] of Object.entries(fields)) {
    if (field.type !== "list" || !field.hasIds) continue;
    const rows = (next[name] ?? []) as State[];
    if (rows.length > 0) next[name] = rowsWithIds(rows, (before?.[name] ?? []) as State[], newId);
    else next[name] = rows;
  }
  return next;
}

function rowsWithIds(rows: readonly State[], stored: readonly State[], newId: () => string): State[] {
  const free = new Map(stored.map((row) => [row.id, row]));
  const kept = rows.map((row) => free.delete(row.id));
  return rows.map((row, index) => {
    if (kept[index]) return row;
    const same = [...free.values()].find((one) => isSame(one, { ...row, id: one.id }));
    if (same) free.delete(same.id);
    return { ...row, id: same?.id ?? newId() };
  });
}
