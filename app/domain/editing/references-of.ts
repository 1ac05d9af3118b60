import type { State } from "#app/domain/editing/differences.ts";
import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { CitedKind } from "#app/domain/source/citation.ts";

/** A thing that a state refers to. */
export type Reference = { to: Exclude<ReferenceTarget, "thing"> | CitedKind; id: string };

/** Whatever a state refers to, the rows of its lists included, as often as it does. */
export const referencesOf = (fields: Fields, state: State): Reference[] =>
  Object.entries(fields).flatMap(([name, field]) => referencesIn(field, state[name] ?? null));

function referencesIn(field: Field, value: unknown): Reference[] {
  if (value === null) return [];
  switch (field.type) {
    case "list":
      return (value as State[]).flatMap((row) => referencesOf(field.of, row));
    case "reference":
      return field.to === "thing" ? [] : [{ to: field.to, id: value as string }];
    case "who": {
      const { participationId, partyId } = value as Record<string, string>;
      if (participationId) return [{ to: "participation", id: participationId }];
      return partyId ? [{ to: "party", id: partyId }] : [];
    }
    case "about": {
      const { kind, id } = value as { kind: CitedKind; id: string };
      return [{ to: kind, id }];
    }
    case "when": {
      const when = value as When;
      return when.kind === "followsOn" ? [{ to: "item", id: when.itemId }] : [];
    }
    default:
      return [];
  }
}
