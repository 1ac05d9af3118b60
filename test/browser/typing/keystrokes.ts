import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import { fillForm, whoText } from "#app/domain/editing/fill-form.ts";

/** What a person does in one field of a form; `label` is what stands in a list to choose from. */
export type Keystroke =
  | { name: string; does: "types"; text: string }
  | { name: string; does: "chooses"; value: string }
  | { name: string; does: "choosesByName"; label: string }
  | { name: string; does: "ticks"; isOn: boolean }
  | { name: string; does: "hasRows"; count: number };

/** The name by which people know a thing. */
type NameOf = (to: ReferenceTarget, id: string) => string;

const chosenTargets: readonly ReferenceTarget[] = ["leg", "party", "participation", "item"];

/**
 * What somebody does who enters a thing by its form, given its state: names are typed as people know
 * them, never as the program stores them. The order is that of the form.
 */
export function keystrokes(
  fields: Fields,
  state: Record<string, unknown>,
  nameOf: NameOf,
  sideWord: (side: string) => string,
  prefix = "",
): Keystroke[] {
  return Object.entries(fields).flatMap(([name, field]) =>
    inField(field, state[name] ?? null, nameOf, sideWord, prefix + name),
  );
}

function inField(
  field: Field,
  value: unknown,
  nameOf: NameOf,
  sideWord: (side: string) => string,
  name: string,
): Keystroke[] {
  if (field.type === "list") {
    const rows = (value ?? []) as Record<string, unknown>[];
    return [
      { name, does: "hasRows", count: rows.length },
      ...rows.flatMap((row, index) => keystrokes(field.of, row, nameOf, sideWord, `${name}[${index}].`)),
    ];
  }
  if (field.type === "about") return []; // the page that leads to the form says what it is about
  if (field.type === "yes") return [{ name, does: "ticks", isOn: Boolean(value) }];
  if (value === null) return [];
  if (field.type === "who") return [whoChosen(name, value as Record<string, string>, nameOf, sideWord)];
  if (field.type === "reference") {
    const label = nameOf(field.to, String(value));
    return chosenTargets.includes(field.to)
      ? [{ name, does: "choosesByName", label }]
      : [{ name, does: "types", text: label }];
  }
  const shown = fillForm({ of: field }, { of: value }, () => "").of!;
  if (typeof shown === "string") {
    return [
      field.type === "choice"
        ? { name, does: "chooses", value: shown }
        : { name, does: "types", text: shown },
    ];
  }
  return Object.entries(shown as Record<string, string>)
    .filter(([, text]) => text !== "")
    .map(([part, text]) => {
      const isChoice =
        (field.type === "when" && ["kind", "part", "follows"].includes(part)) ||
        (field.type === "locator" && part === "kind");
      const below = `${name}.${part}`;
      return isChoice ? { name: below, does: "chooses", value: text } : { name: below, does: "types", text };
    });
}

function whoChosen(
  name: string,
  who: Record<string, string>,
  nameOf: NameOf,
  sideWord: (side: string) => string,
): Keystroke {
  const [kind, value = ""] = whoText(who).split(":");
  const label = kind === "side" ? sideWord(value) : nameOf(kind as ReferenceTarget, value);
  return { name, does: "choosesByName", label };
}
