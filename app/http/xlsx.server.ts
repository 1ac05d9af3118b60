import { createRequire } from "node:module";
import { Worker } from "node:worker_threads";
import type { Cell } from "#app/domain/text/cell.ts";
import { looksLikeFormula } from "#app/domain/text/formula-free.ts";

/** Columns as wide as what stands in them, in characters, and the name of the only sheet. */
export type Sheet = { name: string; head: readonly string[]; widths: readonly number[] };

/**
 * Runs in a thread of its own: putting a workbook of 20,000 rows together takes a second or more, and the
 * library does it in one go.
 */
const inThread = `
const { parentPort, workerData } = require("node:worker_threads");
const library = require(workerData.library);
const write = library.default ?? library;
const rows = [];
parentPort.on("message", ({ more, options }) => {
  if (more) { for (const row of more) rows.push(row); return; }
  write(rows, options).toBuffer().then(
    (file) => { parentPort.postMessage({ file }); parentPort.close(); },
    (error) => { parentPort.postMessage({ failed: String(error) }); parentPort.close(); },
  );
});`;

let last: Promise<unknown> = Promise.resolve();

/**
 * A workbook of one sheet. Texts are typed as texts, so that none of them is a formula, dates as dates. One
 * workbook is made at a time; the others wait for it.
 */
export function workbook(sheet: Sheet, batches: AsyncIterable<Cell[][]>): Promise<Buffer> {
  const made = last.then(() => write(sheet, batches));
  last = made.catch(() => null);
  return made;
}

async function write({ name, head, widths }: Sheet, batches: AsyncIterable<Cell[][]>): Promise<Buffer> {
  const library = createRequire(import.meta.url).resolve("write-excel-file/node");
  const worker = new Worker(inThread, {
    eval: true,
    workerData: { library },
    resourceLimits: { maxOldGenerationSizeMb: 768 },
  });
  const written = new Promise<Buffer>((resolve, reject) => {
    worker.once("message", ({ file, failed }: { file?: Uint8Array; failed?: string }) =>
      file ? resolve(Buffer.from(file.buffer, file.byteOffset, file.byteLength)) : reject(new Error(failed)),
    );
    worker.once("error", reject);
  });
  written.catch(() => null); // it is awaited once the rows are sent
  try {
    worker.postMessage({ more: [head.map((value) => ({ value, fontWeight: "bold" }))] });
    for await (const rows of batches) worker.postMessage({ more: rows.map((row) => row.map(cellOf)) });
    const columns = widths.map((width) => ({ width }));
    worker.postMessage({ options: { sheet: name, columns, stickyRowsCount: 1, dateFormat: "yyyy-mm-dd" } });
    return await written;
  } finally {
    void worker.terminate();
  }
}

/** "@" is the format of text: who edits such a cell does not make a formula of it either. */
function cellOf(cell: Cell): unknown {
  if (cell === null || typeof cell === "number") return cell;
  if (typeof cell === "string") return looksLikeFormula(cell) ? { value: cell, format: "@" } : cell;
  return { value: new Date(`${cell.day}T00:00:00Z`) };
}
