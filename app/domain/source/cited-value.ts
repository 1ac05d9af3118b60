import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { CitedKind } from "#app/domain/source/citation.ts";
import { readDay } from "#app/time/read-day.ts";

/**
 * A value that a source gives, as it is kept: a day is kept as "2019-06-17" however it was typed, so that
 * two sources that name the same day agree. Any other value stays as it is.
 */
export function citedValue(kind: CitedKind, field: string, typed: string): string {
  const type = kind === "outcome" ? (field === "onDate" ? "day" : "text") : fieldsOf[kind][field]?.type;
  return (type === "day" || type === "when" ? readDay(typed) : null) ?? typed;
}
