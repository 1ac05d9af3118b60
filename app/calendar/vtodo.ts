import { line, text, uri } from "#app/calendar/lines.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

/** One entry of a list of tasks, every word of it ready for its reader. */
export type CalendarTodo = {
  uid: string; // another than that of any event
  revision: number;
  createdAt: Instant;
  changedAt: Instant;
  status: "NEEDS-ACTION" | "IN-PROCESS" | "COMPLETED" | "CANCELLED";
  dueOn: LocalDate;
  completedAt: Instant | null; // null: not done, or nobody knows when
  percent: number | null;
  priority: 1 | 5 | 9;
  summary: string;
  description: string;
  language: string;
  categories: readonly string[];
  url: string | null;
  relatedTo: string | null;
};

/**
 * A task as a VTODO (RFC 5545 3.6.2), folded, CRLF at every end. `ics` writes none, so every line is ours, by
 * the functions that events use. DUE is a date: the whole of that day. Equal tasks give equal bytes.
 */
export function vtodo(todo: CalendarTodo): string {
  const words = { LANGUAGE: todo.language };
  const { status, completedAt, percent, description, categories, url, relatedTo } = todo;
  if (!Number.isInteger(todo.revision) || todo.revision < 0)
    throw new RangeError(`revision ${todo.revision}`);
  return [
    "BEGIN:VTODO\r\n",
    line("UID", text(todo.uid)),
    line("DTSTAMP", utc(todo.changedAt)),
    line("CREATED", utc(todo.createdAt)),
    line("LAST-MODIFIED", utc(todo.changedAt)),
    line("SEQUENCE", String(todo.revision)),
    line("SUMMARY", text(todo.summary), words),
    line("DUE", todo.dueOn.replaceAll("-", ""), { VALUE: "DATE" }),
    line("STATUS", status),
    completedAt === null ? "" : line("COMPLETED", utc(completedAt)),
    percent === null ? "" : line("PERCENT-COMPLETE", String(percent)),
    line("PRIORITY", String(todo.priority)),
    description ? line("DESCRIPTION", text(description), words) : "",
    categories.length > 0 ? line("CATEGORIES", categories.map(text).join(","), words) : "",
    url ? line("URL", uri(url)) : "",
    relatedTo ? line("RELATED-TO", text(relatedTo), { RELTYPE: "PARENT" }) : "",
    "END:VTODO\r\n",
  ].join("");
}

const utc = (at: Instant): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
