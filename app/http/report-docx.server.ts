import type { IRunOptions, Paragraph, Table, TableCell } from "docx";
import {
  type Block,
  type Cell,
  type Line,
  type ReportText,
  type Run,
  saidIn,
} from "#app/domain/report/report-text.ts";
import { htmlLanguage, type LanguageTag } from "#app/domain/text/languages.ts";
import type { Wording } from "#app/i18n/wording.ts";

type Docx = typeof import("docx");

const CENTIMETRE = 567; // twentieths of a point
const PAGE = { width: 21 * CENTIMETRE, height: Math.round(29.7 * CENTIMETRE) };
const MARGIN = 2 * CENTIMETRE;
const TEXT_WIDTH = PAGE.width - 2 * MARGIN;

/** Fonts that every Word has; the eastern one is named apart, or Word would choose by its own language. */
const font = {
  ascii: "Times New Roman",
  hAnsi: "Times New Roman",
  cs: "Times New Roman",
  eastAsia: "SimSun",
};

/** Word checks spelling by region; Chinese of the interface is that of China. */
const wordLanguage = (tag: LanguageTag): string =>
  ({ en: "en-GB", ru: "ru-RU", zh: "zh-CN" })[tag] ?? htmlLanguage(tag);

/**
 * A report as a Word file on A4: real headings, tables whose heads are repeated on each page, foreign names in
 * their own language, title above and state with page numbers below. The library is read only when it is needed.
 */
export async function writeReport(text: ReportText, wording: Wording): Promise<Buffer> {
  const docx = await import("docx");
  const writer = writerOf(docx, text, wording);
  const { report: say } = wording.messages;
  const { AlignmentType, Document, Footer, Header, PageNumber, Packer, Paragraph: P, TextRun } = docx;
  const small = { size: 18 };
  const file = new Document({
    title: saidIn(text.title),
    subject: text.eyebrow,
    creator: wording.messages.product,
    description: text.state,
    styles: {
      default: {
        document: { run: { font, size: 22, language: writer.language(text.language) } },
        title: { run: { font, size: 40, bold: true } },
        heading1: {
          run: { font, size: 40, bold: true, color: "000000" },
          paragraph: { spacing: { after: 120 } },
        },
        heading2: {
          run: { font, size: 28, bold: true, color: "000000" },
          paragraph: { spacing: { before: 360, after: 120 }, keepNext: true },
        },
        heading3: {
          run: { font, size: 24, bold: true, color: "000000" },
          paragraph: { spacing: { before: 240, after: 80 }, keepNext: true },
        },
      },
    },
    sections: [
      {
        properties: {
          page: { size: PAGE, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: {
          default: new Header({
            children: [new P({ children: writer.runs(text.title, small), alignment: AlignmentType.RIGHT })],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new P({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ ...small, text: `${text.state} · ${say.page} ` }),
                  new TextRun({ ...small, children: [PageNumber.CURRENT] }),
                  new TextRun({ ...small, text: ` ${say.of} ` }),
                  new TextRun({ ...small, children: [PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [
          writer.paragraph([{ text: text.eyebrow, language: null, isQuiet: true }]),
          new P({ heading: docx.HeadingLevel.HEADING_1, children: writer.runs(text.title) }),
          writer.paragraph([{ text: text.state, language: null, isQuiet: true }]),
          ...text.blocks.flatMap(writer.block),
        ],
      },
    ],
  });
  return Packer.toBuffer(file);
}

function writerOf(docx: Docx, { language: own }: ReportText, _wording: Wording) {
  const {
    BorderStyle,
    HeadingLevel,
    Paragraph: P,
    Table: T,
    TableCell: C,
    TableRow,
    TextRun,
    WidthType,
  } = docx;
  const language = (tag: LanguageTag) => ({
    value: wordLanguage(tag),
    eastAsia: /^(zh|ja|ko)/.test(tag) ? wordLanguage(tag) : "zh-CN",
  });
  const runs = (line: Line, more: IRunOptions = {}) =>
    line.map(
      (run: Run) =>
        new TextRun({
          text: run.text,
          ...(run.isStrong ? { bold: true } : {}),
          ...(run.isQuiet ? { color: "595959" } : {}),
          language: language(run.language ?? own),
          ...more,
        }),
    );
  const paragraph = (line: Line, more: object = {}): Paragraph =>
    new P({ children: runs(line), spacing: { after: 40 }, ...more });
  const line = { style: BorderStyle.SINGLE, size: 4, color: "999999" };
  const none = { style: BorderStyle.NONE, size: 0, color: "auto" };
  const borders = { top: none, left: none, right: none, bottom: line };
  const cell = (of: Cell, percent: number, isHead = false): TableCell =>
    new C({
      borders,
      width: { size: Math.round((TEXT_WIDTH * percent) / 100), type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
      children: (of.length > 0 ? of : [[]]).map((one) =>
        paragraph(isHead ? one.map((run) => ({ ...run, isStrong: true as const })) : one),
      ),
    });
  const table = (rows: Cell[][], widths: number[], head?: string[]): Table =>
    new T({
      width: { size: TEXT_WIDTH, type: WidthType.DXA },
      columnWidths: widths.map((percent) => Math.round((TEXT_WIDTH * percent) / 100)),
      borders: { ...borders, insideHorizontal: line, insideVertical: none },
      rows: [
        ...(head
          ? [
              new TableRow({
                tableHeader: true,
                cantSplit: true,
                children: head.map((one, n) => cell([[{ text: one, language: null }]], widths[n]!, true)),
              }),
            ]
          : []),
        ...rows.map(
          (row) => new TableRow({ cantSplit: true, children: row.map((one, n) => cell(one, widths[n]!)) }),
        ),
      ],
    });
  const block = (one: Block): (Paragraph | Table)[] => {
    switch (one.kind) {
      case "heading":
        return [
          new P({
            heading: one.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3,
            children: runs(one.text),
          }),
        ];
      case "note":
        return [
          paragraph(
            one.text.map((run) => ({ ...run, isQuiet: true as const })),
            { keepNext: true },
          ),
        ];
      case "facts":
        return [
          table(
            one.rows.map(({ label, value }) => [
              [[{ text: label, language: null, isQuiet: true as const }]],
              value,
            ]),
            [25, 75],
          ),
        ];
      case "table":
        return [table(one.rows, one.widths, one.head)];
      case "list":
        return one.items.flatMap((item) =>
          item.map((said, n) =>
            paragraph(said, n === 0 ? { bullet: { level: 0 } } : { indent: { left: 720 } }),
          ),
        );
    }
  };
  return { language, runs, paragraph, block };
}
