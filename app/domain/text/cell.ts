import type { LocalDate } from "#app/time/wall-time.ts";

/** What stands in a cell of a file: a text, a number, a date of the calendar, or nothing. */
export type Cell = string | number | { day: LocalDate } | null;
