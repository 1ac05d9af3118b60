import { isSame, type State } from "#app/domain/editing/differences.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { referencesOf } from "#app/domain/editing/references-of.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import type { Things } from "#app/domain/release/changes-between.ts";

/** A thing of a draft as it stands. */
export type Standing = ThingRef & { state: State };
/** What a thing of a draft is to become; null: it goes. */
export type Goal = ThingRef & { state: State | null };

/**
 * What each thing becomes when a draft goes back to a version, those that stay as they are apart; what leans on
 * others comes before them. Of a thing only what the version holds is set; what no release holds stays as it
 * is, or as it was (`lastOf`) when the thing was removed. Kinds that the version does not hold are left alone.
 */
export function goalsOf(
  version: Things,
  draft: ReadonlyMap<string, Standing>,
  lastOf: (id: string) => State | null,
): Goal[] {
  const kept = version.flatMap(([kind, things]) =>
    things.flatMap(({ id, ...held }): Goal[] => {
      const now = draft.get(id)?.state ?? null;
      const state = withHeld(fieldsOf[kind], now ?? lastOf(id) ?? {}, held);
      return now && isSame(now, state) ? [] : [{ kind, id, state }];
    }),
  );
  const stays = new Set(version.flatMap(([, things]) => things.map(({ id }) => id)));
  const kinds = version.map(([kind]) => kind);
  const gone = [...draft.values()]
    .filter(({ kind, id }) => kinds.includes(kind) && !stays.has(id))
    .map(({ kind, id }): Goal => ({ kind, id, state: null }));
  return [...kept, ...gone].sort((a, b) => kinds.indexOf(b.kind) - kinds.indexOf(a.kind));
}

/** A state with what a version holds of it; its rows keep what the version does not hold of them. */
function withHeld(fields: Fields, base: State, held: State): State {
  const next = { ...base };
  for (const [name, field] of Object.entries(fields)) {
    const value = held[name];
    if (value === undefined) continue;
    if (field.type !== "list" || !field.hasIds) next[name] = value;
    else {
      const rows = new Map(((base[name] ?? []) as State[]).map((row) => [row.id, row]));
      next[name] = (value as State[]).map((row) => ({ ...rows.get(row.id), ...row }));
    }
  }
  return next;
}

/**
 * The things that cannot go, each with what keeps it: something that stays, or becomes what it was, and names
 * it. What cannot go keeps in turn what it names.
 */
export function whatStays(
  goals: readonly Goal[],
  draft: ReadonlyMap<string, Standing>,
): Map<string, ThingRef[]> {
  const going = new Map(goals.filter(({ state }) => state === null).map((goal) => [goal.id, goal]));
  const future = new Map<string, Standing>(draft);
  for (const { state, ...ref } of goals) if (state !== null) future.set(ref.id, { ...ref, state });
  const staying = new Map<string, ThingRef[]>();
  for (let fresh = [...future.values()].filter(({ id }) => !going.has(id)); fresh.length > 0; ) {
    const found = new Set<string>();
    for (const { kind, id, state } of fresh) {
      for (const named of new Set(namedBy({ kind, state }))) {
        if (!going.has(named)) continue;
        if (!staying.has(named)) found.add(named);
        staying.set(named, [...(staying.get(named) ?? []), { kind, id }]);
      }
    }
    fresh = [...found].map((id) => future.get(id)!);
  }
  return staying;
}

/** The ids of whatever a thing names, things of the directories included. */
export const namedBy = ({ kind, state }: Pick<Standing, "kind" | "state">): string[] =>
  referencesOf(fieldsOf[kind], state).map(({ id }) => id);

/**
 * A thing that names others only where nothing needs to be named, for the while in which they are not there:
 * a party without its head, somebody without their counterpart. Other places stay as they are.
 */
export function loosened(
  { kind, state }: Pick<Standing, "kind" | "state">,
  isThere: (id: string) => boolean,
): State {
  const next = { ...state };
  for (const [name, field] of Object.entries(fieldsOf[kind])) {
    const value = state[name];
    if (field.type === "reference" && field.isOptional && typeof value === "string" && !isThere(value))
      next[name] = null;
  }
  return next;
}
