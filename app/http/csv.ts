import type { Cell } from "#app/domain/text/cell.ts";
import { formulaFree } from "#app/domain/text/formula-free.ts";

/** How a file in UTF-8 says so to spreadsheets that would guess otherwise. */
export const BYTE_ORDER_MARK = "\ufeff";

/**
 * A line of comma-separated values as RFC 4180 has it, its end included. Dates are ISO 8601. A text that a
 * spreadsheet might take for a formula stands behind an apostrophe.
 */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;

function csvCell(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(cell);
  const text = typeof cell === "string" ? formulaFree(cell) : cell.day;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
