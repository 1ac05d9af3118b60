import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import { isTree, line } from "#app/domain/editing/typed-text.ts";
import type { Locator } from "#app/domain/source/citation.ts";
import { readDay } from "#app/time/read-day.ts";

/** Parts that many documents have; each is a whole locator, with nothing to be typed. */
export const knownSections = [
  "section:heading",
  "section:guests",
  "section:hosts",
  "section:programme",
] as const;

/** The kinds of places in a source, as officers choose them. */
export const placeKinds = ["paragraph", "page", "day", ...knownSections, "section"] as const;

/** A locator as a form asks for it: "paragraph:6" as kind and value, "section:guests" as a kind of its own. */
export function partsOfLocator(locator: Locator): { kind: string; value: string } {
  if ((knownSections as readonly string[]).includes(locator)) return { kind: locator, value: "" };
  const colon = locator.indexOf(":");
  return { kind: locator.slice(0, Math.max(colon, 0)), value: locator.slice(colon + 1) };
}

const MOST = 50; // characters of a section's name

/**
 * The locator that was typed: a kind and a value, or both in one line, "paragraph:6". Null when nothing
 * was typed, or when it was refused. Kinds that no form offers any longer stay as they are.
 */
export function readLocator(
  raw: unknown,
  refuse: (issue: FieldIssue, ...below: string[]) => null,
): Locator | null {
  const { kind, value } = isTree(raw)
    ? { kind: line(raw.kind), value: line(raw.value) }
    : partsOfLocator(line(raw));
  if (kind === "" && value === "") return null;
  if ((knownSections as readonly string[]).includes(kind))
    return value === "" ? kind : refuse({ code: "field.needsNoValue" }, "value");
  if (!/^[a-z]{1,12}$/.test(kind)) return refuse({ code: "field.missing" }, "kind");
  if (value === "") return refuse({ code: "field.missing" }, "value");
  switch (kind) {
    case "paragraph":
    case "page":
      return /^[1-9]\d{0,3}$/.test(value)
        ? `${kind}:${value}`
        : refuse({ code: "field.notAWhole", least: 1, most: 9999 }, "value");
    case "day": {
      const day = readDay(value);
      return day ? `day:${day}` : refuse({ code: "field.notADay", typed: value }, "value");
    }
    default:
      return value.length <= MOST
        ? `${kind}:${value}`
        : refuse({ code: "field.tooLong", most: MOST }, "value");
  }
}
