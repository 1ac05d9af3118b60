import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields } from "#app/domain/editing/fields.ts";
import type { Attendance } from "#app/domain/programme/programme-item.ts";

/**
 * The state with every reference to one participation led to another one. Whoever would then
 * attend twice attends once, with the role of the one who is replaced.
 */
export function moveReferences(fields: Fields, state: State, from: string, to: string): State {
  const next = { ...state };
  for (const [name, field] of Object.entries(fields)) {
    const value = state[name] ?? null;
    if (value === null) continue;
    next[name] =
      field.type === "list"
        ? moveRows(field.of, value as State[], from, to)
        : moveValue(field, value, from, to);
  }
  return next;
}

function moveRows(of: Fields, rows: readonly State[], from: string, to: string): State[] {
  const named = (row: State) => (row.who as { participationId?: string } | undefined)?.participationId;
  // Rides name an item each, so the same person may stand in several of them.
  const isOnce = !("itemId" in of);
  const theirs = isOnce ? rows.find((row) => named(row) === to) : undefined;
  const isTaken = theirs !== undefined && rows.some((row) => named(row) === from);
  return rows
    .filter((row) => !(isTaken && row === theirs))
    .map((row) => {
      const moved: State = { ...row, ...moveReferences(of, row, from, to) };
      const isTheirs = isTaken && named(row) === from && "role" in of;
      return isTheirs ? { ...moved, role: row.role ?? theirs.role } : moved;
    });
}

function moveValue(field: Field, value: unknown, from: string, to: string): unknown {
  if (field.type === "reference") return field.to === "participation" && value === from ? to : value;
  if (field.type !== "who") return value;
  const who = value as Attendance["who"];
  return "participationId" in who && who.participationId === from ? { participationId: to } : who;
}
