import { Fragment } from "react";
import { useReader } from "#app/components/reader.tsx";
import type { Block, Cell, Line, Run } from "#app/domain/report/report-text.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";

/** The blocks of a report as a page; the Word file is written from the same ones. */
export function ReportBody({ blocks }: { blocks: readonly Block[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a report is drawn once, and its blocks have no names
  return blocks.map((block, n) => <OneBlock key={n} block={block} />);
}

function OneBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case "heading":
      return block.level === 2 ? (
        <h2>
          <LineText of={block.text} />
        </h2>
      ) : (
        <h3>
          <LineText of={block.text} />
        </h3>
      );
    case "note":
      return (
        <p className="quiet">
          <LineText of={block.text} />
        </p>
      );
    case "facts":
      return (
        <dl className="facts">
          {block.rows.map(({ label, value }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <Lines of={value} />
              </dd>
            </div>
          ))}
        </dl>
      );
    case "table":
      return <Table block={block} />;
    case "list":
      return (
        <ul className="report-list">
          {block.items.map((item, n) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <li key={n}>
              <Lines of={item} />
            </li>
          ))}
        </ul>
      );
  }
}

function Table({ block: { caption, head, widths, rows } }: { block: Extract<Block, { kind: "table" }> }) {
  const { messages } = useReader();
  return (
    <table className="plan-table report-table">
      <caption className="visually-hidden">{caption}</caption>
      {/* An attribute: the content policy lets no style in. */}
      <colgroup>
        {widths.map((width, n) => (
          <col key={head[n]} width={`${width}%`} />
        ))}
      </colgroup>
      <thead>
        <tr>
          {head.map((one) => (
            <th key={one} scope="col">
              {one}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <tr key={n}>
            {row.map((cell, column) => (
              <td key={head[column]} data-label={messages.labelled(head[column]!, "")}>
                <Lines of={cell.filter((line) => line.some(({ text }) => text !== ""))} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({ of }: { of: Cell }) {
  return of.map((line, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <span key={n} className="report-line">
      <LineText of={line} />
    </span>
  ));
}

/** A line with each piece in its own language. */
export function LineText({ of }: { of: Line }) {
  return of.map((run, n) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: as above
    <Fragment key={n}>
      <RunText of={run} />
    </Fragment>
  ));
}

function RunText({ of: { text, language, isStrong, isQuiet } }: { of: Run }) {
  const lang = language ? htmlLanguage(language) : undefined;
  if (isStrong) return <strong lang={lang}>{text}</strong>;
  if (isQuiet || lang)
    return (
      <span lang={lang} className={isQuiet ? "quiet" : undefined}>
        {text}
      </span>
    );
  return text;
}
