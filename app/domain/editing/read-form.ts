import { z } from "zod";
import { sides } from "#app/domain/access/audience.ts";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { Field, Fields, ReferenceTarget, TextShape } from "#app/domain/editing/fields.ts";
import { readWhen } from "#app/domain/editing/read-when.ts";
import { isBlank, isKey, isLanguageTag, isTree, line, paragraphs } from "#app/domain/editing/typed-text.ts";
import { isCitedKind } from "#app/domain/source/citation.ts";
import { readLocator } from "#app/domain/source/locator.ts";
import { languages } from "#app/domain/text/languages.ts";
import { readDay } from "#app/time/read-day.ts";
import { isZone } from "#app/time/zones.ts";

/**
 * Finds what a typed reference means: a thing's id, or why there is not exactly one. `within` is the id
 * that the sibling field gave, for rooms.
 */
export type Find = (
  to: ReferenceTarget,
  typed: string,
  within: string | null,
) => { ok: true; id: string } | { ok: false; issue: FieldIssue };

/**
 * The zod schema of a form: takes what a browser sends (nested strings), gives the state of the thing.
 * Every issue is a `FieldIssue` in `params.issue`. Empty rows of a list are dropped, texts are trimmed
 * and brought to NFC, control characters go, line breaks stay where a field has lines, decimals keep six
 * places.
 */
export function formSchema(fields: Fields, find: Find): z.ZodType<Record<string, unknown>> {
  return z.unknown().transform((raw, context) => readFields(fields, raw, find, context, []));
}

type Context = {
  addIssue: (issue: { code: "custom"; path: PropertyKey[]; params: { issue: FieldIssue } }) => void;
};
type Path = (string | number)[];

function readFields(fields: Fields, raw: unknown, find: Find, context: Context, path: Path) {
  const typed = isTree(raw) ? raw : {};
  const state: Record<string, unknown> = {};
  for (const [name, field] of Object.entries(fields)) {
    let isRefused = false;
    const refuse = (issue: FieldIssue, ...below: Path) => {
      isRefused = true;
      context.addIssue({ code: "custom", path: [...path, name, ...below], params: { issue } });
      return null;
    };
    if (field.type === "list") {
      state[name] = readRows(field.of, field.most, typed[name], find, context, [...path, name], refuse);
      continue;
    }
    const within = field.type === "reference" && field.within ? asId(state[field.within]) : null;
    const value = readField(field, typed[name], refuse, (to, said) => find(to, said, within));
    state[name] = value;
    if (value === null && !field.isOptional && !isRefused) refuse({ code: "field.missing" });
  }
  return state;
}

const asId = (value: unknown): string | null => (typeof value === "string" ? value : null);

function readRows(
  of: Fields,
  most: number,
  raw: unknown,
  find: Find,
  context: Context,
  path: Path,
  refuse: (issue: FieldIssue) => null,
) {
  const rows = Array.isArray(raw) ? raw : [];
  if (rows.length > most) {
    refuse({ code: "field.tooMany", most });
    return [];
  }
  return rows.flatMap((row, index) => {
    if (isBlankRow(of, row)) return [];
    const id = isTree(row) ? line(row.id) : "";
    return [{ ...(id ? { id } : {}), ...readFields(of, row, find, context, [...path, index]) }];
  });
}

/**
 * A row counts as not there when nothing was typed or chosen in it. What new rows begin with is neither:
 * ticked boxes, and the language and script of a name that nobody has typed.
 */
const isBlankRow = (of: Fields, row: unknown): boolean =>
  !isTree(row) ||
  Object.entries(of).every(([name, field]) => isGivenBeforehand(of, field) || isBlank(row[name]));

function isGivenBeforehand(of: Fields, field: Field): boolean {
  if (field.type === "yes") return true;
  const isOfName = of.name?.type === "text";
  return isOfName && (field.type === "choice" || (field.type === "text" && field.shape === "language"));
}

type Refuse = (issue: FieldIssue, ...below: Path) => null;

/** The value of one field, or null when it is empty or was refused. */
function readField(
  field: Exclude<Field, { type: "list" }>,
  raw: unknown,
  refuse: Refuse,
  look: (to: ReferenceTarget, typed: string) => ReturnType<Find>,
): unknown {
  if (Array.isArray(raw)) return refuse({ code: "field.sentTwice" });
  switch (field.type) {
    case "localised":
      return readLocalised(raw, field, refuse);
    case "when":
      return readWhen(isTree(raw) ? raw : {}, refuse);
    case "yes":
      return line(raw) !== "";
    case "locator":
      return readLocator(raw, refuse);
    case "languages":
      return readLanguages(line(raw), refuse);
  }
  const typed = field.type === "text" && field.lines > 1 ? paragraphs(raw) : line(raw);
  if (typed === "") return null;
  switch (field.type) {
    case "text":
      if (typed.length > field.most) return refuse({ code: "field.tooLong", most: field.most });
      if (field.shape === "any") return typed;
      return hasShape(field.shape, typed) ? typed : refuse({ code: "field.shape", shape: field.shape });
    case "key":
      return isKey(typed) ? typed : refuse({ code: "field.shape", shape: "key" });
    case "choice":
      return field.of.includes(typed) ? typed : refuse({ code: "field.notOneOf" });
    case "whole": {
      const { least, most } = field;
      const number = Number(typed);
      const fits = /^-?\d{1,9}$/.test(typed) && number >= least && number <= most;
      return fits ? number + 0 : refuse({ code: "field.notAWhole", least, most }); // never -0
    }
    case "decimal": {
      const { least, most } = field;
      const number = Number(typed.replace(",", "."));
      const fits = /^-?\d{1,9}(?:[.,]\d{1,20})?$/.test(typed) && number >= least && number <= most;
      return fits ? Math.round(number * 1e6) / 1e6 + 0 : refuse({ code: "field.notADecimal", least, most });
    }
    case "day":
      return readDay(typed) ?? refuse({ code: "field.notADay", typed });
    case "who":
      return readWho(typed, refuse, look);
    case "about": {
      const [kind, id] = typed.split(":");
      return id && isCitedKind(kind) ? { kind, id } : refuse({ code: "field.notOneOf" });
    }
    case "reference": {
      const found = look(field.to, typed);
      return found.ok ? found.id : refuse(found.issue);
    }
  }
}

function readLocalised(raw: unknown, field: { most: number; lines: number }, refuse: Refuse) {
  const text: Record<string, string> = {};
  for (const [tag, typed] of Object.entries(isTree(raw) ? raw : {})) {
    if (!isLanguageTag(tag)) continue;
    if (Array.isArray(typed)) refuse({ code: "field.sentTwice" }, tag);
    const said = field.lines > 1 ? paragraphs(typed) : line(typed);
    if (said.length > field.most) refuse({ code: "field.tooLong", most: field.most }, tag);
    else if (said !== "") text[tag] = said;
  }
  return Object.keys(text).length > 0 ? text : null;
}

/** "participation:ID", "party:ID" or "side:guest", as the choice of who attends sends it. */
function readWho(
  typed: string,
  refuse: Refuse,
  look: (to: ReferenceTarget, typed: string) => ReturnType<Find>,
): unknown {
  const [kind, value = ""] = typed.split(":");
  if (kind === "side" && (sides as readonly string[]).includes(value)) return { side: value };
  if ((kind !== "participation" && kind !== "party") || value === "")
    return refuse({ code: "field.notOneOf" });
  const found = look(kind, value);
  return found.ok ? { [`${kind}Id`]: found.id } : refuse(found.issue);
}

/** Languages beside those of the interface, "ja, de". */
function readLanguages(typed: string, refuse: Refuse): string[] {
  const tags = typed.split(/[\s,;]+/).filter((tag) => tag !== "");
  const more = [...new Set(tags)].filter((tag) => !(languages as readonly string[]).includes(tag));
  if (more.length <= 5 && more.every(isLanguageTag)) return more;
  refuse({ code: "field.shape", shape: "languages" });
  return [];
}

const hasShape = (shape: Exclude<TextShape, "any">, text: string): boolean => {
  switch (shape) {
    case "telephone":
      return /^\+?[\d\s()./-]{3,40}(?:\s*(?:ext|доб|转)\.?\s*\d{1,6})?$/i.test(text);
    case "email":
      return /^[^\s@<>"]{1,64}@[^\s@<>"]{1,180}\.[^\s@<>"]{2,}$/.test(text);
    case "https":
      return /^https:\/\//.test(text) && URL.canParse(text);
    case "country":
      return /^[A-Z]{2}$/.test(text);
    case "zone":
      return isZone(text);
    case "language":
      return isLanguageTag(text);
    case "clock":
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
  }
};
