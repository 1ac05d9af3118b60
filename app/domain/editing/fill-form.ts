import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import { hasClock, type When } from "#app/domain/programme/when.ts";
import { partsOfLocator } from "#app/domain/source/locator.ts";

/** What a form holds: strings, nested as their names say. */
export type FormTree = { [name: string]: string | FormTree | FormTree[] };

/** The text by which a typed reference names a thing, such as "Beijing City Hall [beijing-city-hall]". */
export type NameReference = (to: ReferenceTarget, id: string) => string;

/** The strings with which a form shows a state; `formSchema` reads them back as the same state. */
export function fillForm(fields: Fields, state: Record<string, unknown>, nameOf: NameReference): FormTree {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, fillField(field, state[name], nameOf)]),
  );
}

function fillField(field: Field, value: unknown, nameOf: NameReference): FormTree[string] {
  if (field.type === "list") return fillRows(field.of, value, nameOf);
  if (field.type === "when") return value ? fillWhen(value as When) : {};
  if (field.type === "localised") return { ...((value as FormTree | null) ?? {}) };
  if (value === null || value === undefined) return "";
  switch (field.type) {
    case "yes":
      return value ? "on" : "";
    case "languages":
      return (value as string[]).join(", ");
    case "who":
      return whoText(value as Record<string, string>);
    case "about": {
      const { kind, id } = value as { kind: string; id: string };
      return `${kind}:${id}`;
    }
    case "locator":
      return partsOfLocator(String(value));
    case "reference":
      return nameOf(field.to, String(value));
    default:
      return String(value);
  }
}

const fillRows = (of: Fields, value: unknown, nameOf: NameReference): FormTree[] =>
  ((value as Record<string, unknown>[] | null) ?? []).map((row) => ({
    ...(row.id ? { id: String(row.id) } : {}),
    ...fillForm(of, row, nameOf),
  }));

/** "participation:ID", "party:ID" or "side:guest". */
export function whoText(who: Record<string, string>): string {
  if (who.participationId) return `participation:${who.participationId}`;
  return who.partyId ? `party:${who.partyId}` : `side:${who.side}`;
}

function fillWhen(when: When): FormTree {
  if (hasClock(when)) {
    const { starts, ends } = when;
    const sameDay = ends?.wall.slice(0, 10) === starts.wall.slice(0, 10);
    return {
      ...{ kind: when.kind, day: starts.wall.slice(0, 10), from: starts.wall.slice(11), zone: starts.zone },
      ...(starts.occurrence ? { occurrence: `${starts.occurrence}@${starts.wall}` } : {}),
      ...(ends ? { to: ends.wall.slice(11), endDay: sameDay ? "" : ends.wall.slice(0, 10) } : {}),
      ...(ends && ends.zone !== starts.zone ? { endZone: ends.zone } : {}),
      ...(ends?.occurrence ? { endOccurrence: `${ends.occurrence}@${ends.wall}` } : {}),
    };
  }
  const { kind, zone } = when;
  switch (when.kind) {
    case "partOfDay":
      return { kind, zone, day: when.day, part: when.part };
    case "day":
    case "withinDays":
      return { kind, zone, day: when.firstDay, endDay: when.lastDay === when.firstDay ? "" : when.lastDay };
    case "followsOn":
      return { kind, zone, follows: when.itemId };
    case "toBeConfirmed":
      return { kind, zone, day: when.day ?? "" };
  }
}
