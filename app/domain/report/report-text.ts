import type { Language, LanguageTag } from "#app/domain/text/languages.ts";

/** A piece of a line. `language` where it is not that of the report: names and texts that lack a translation. */
export type Run = { text: string; language: LanguageTag | null; isStrong?: true; isQuiet?: true };
export type Line = Run[];
/** A cell of a table, or a value: lines one under another. */
export type Cell = Line[];

export type Block =
  | { kind: "heading"; level: 2 | 3; text: Line }
  | { kind: "note"; text: Line }
  | { kind: "facts"; rows: { label: string; value: Cell }[] }
  /** `widths` in hundredths of the page, as many as columns. */
  | { kind: "table"; caption: string; head: string[]; widths: number[]; rows: Cell[][] }
  | { kind: "list"; items: Cell[] };

/**
 * A report as it reads, in one language: page and Word file are written from this and say the same. `state` says
 * for whom and of when it is; it stands on every page.
 */
export type ReportText = {
  language: Language;
  eyebrow: string;
  title: Line;
  state: string;
  blocks: Block[];
};

/** What a line says, in whatever languages. */
export const saidIn = (line: Line): string => line.map(({ text }) => text).join("");

/** Every text of a report, line by line, in its order: what its writers must all tell. */
export function textsOf({ eyebrow, title, state, blocks }: ReportText): string[] {
  return [eyebrow, saidIn(title), state, ...blocks.flatMap(linesOf)].filter((text) => text !== "");
}

function linesOf(block: Block): string[] {
  switch (block.kind) {
    case "heading":
    case "note":
      return [saidIn(block.text)];
    case "facts":
      return block.rows.flatMap(({ label, value }) => [label, ...value.map(saidIn)]);
    case "table":
      return [...block.head, ...block.rows.flat(2).map(saidIn)];
    case "list":
      return block.items.flat().map(saidIn);
  }
}
