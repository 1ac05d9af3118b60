import { zipEntries } from "#app/domain/document/zip-entries.ts";

export type FileIssue = { code: "document.kind" } | { code: "document.content"; name: string };

const word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
const excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const openText = "application/vnd.oasis.opendocument.text";

/** What may be kept, by the ending of the name: its media type, and whether the bytes are of that kind from first to last. */
const kinds: Record<string, { mediaType: string; is: (bytes: Buffer) => boolean }> = {
  pdf: { mediaType: "application/pdf", is: isPdf },
  png: { mediaType: "image/png", is: isPng },
  jpg: { mediaType: "image/jpeg", is: isJpeg },
  jpeg: { mediaType: "image/jpeg", is: isJpeg },
  docx: { mediaType: word, is: (bytes) => isOffice(bytes, "word/document.xml") },
  xlsx: { mediaType: excel, is: (bytes) => isOffice(bytes, "xl/workbook.xml") },
  odt: { mediaType: openText, is: isOpenText },
  txt: { mediaType: "text/plain; charset=utf-8", is: isPlainText },
};

/** The endings that may be chosen, as a form offers them. */
export const acceptedEndings = Object.keys(kinds).map((ending) => `.${ending}`);

/**
 * The media type of a file, by its content and its name, which must agree. What is also something else (a page, a
 * drawing or a program before, behind or within it) is refused: so are macros, and archives that unpack to more
 * than 200 MB.
 */
export function whatAFileIs(
  name: string,
  bytes: Buffer,
): { ok: true; mediaType: string } | { ok: false; issue: FileIssue } {
  const ending = /\.([a-z]+)$/i.exec(name)?.[1]?.toLowerCase() ?? "";
  const kind = Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
  if (!kind) return { ok: false, issue: { code: "document.kind" } };
  if (!kind.is(bytes)) return { ok: false, issue: { code: "document.content", name } };
  return { ok: true, mediaType: kind.mediaType };
}

const MARKUP = /<(?:!doctype|html|svg|script|head|body|iframe|\?xml)/i;

/** Begins as a PDF, ends as one, and has no markup before its first object. */
function isPdf(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 1024).toString("latin1");
  const tail = bytes.subarray(-1024).toString("latin1");
  return /^%PDF-[12]\.\d/.test(head) && /%%EOF\s*$/.test(tail) && !MARKUP.test(head);
}

/** Chunk by chunk from the signature to IEND, with nothing behind it. */
function isPng(bytes: Buffer): boolean {
  if (bytes.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") return false;
  let at = 8;
  for (let isFirst = true; at + 12 <= bytes.length; isFirst = false) {
    const kind = bytes.toString("latin1", at + 4, at + 8);
    if (isFirst && kind !== "IHDR") return false;
    at += 12 + bytes.readUInt32BE(at);
    if (kind === "IEND") return at === bytes.length;
  }
  return false;
}

function isJpeg(bytes: Buffer): boolean {
  const isWhole = bytes.length > 4 && bytes.readUInt32BE(0) >>> 8 === 0xffd8ff;
  return (
    isWhole &&
    bytes.readUInt16BE(bytes.length - 2) === 0xffd9 &&
    !MARKUP.test(bytes.toString("latin1", 0, 1024))
  );
}

const MOST_UNPACKED = 200_000_000; // bytes

function isOffice(bytes: Buffer, main: string): boolean {
  const entries = zipEntries(bytes);
  const names = entries?.map(({ name }) => name.toLowerCase()) ?? [];
  const isPlain = !names.some((name) => name.endsWith(".bin") && name.includes("vba"));
  return isPlain && names.includes("[content_types].xml") && names.includes(main) && isOfSize(entries!);
}

/** An OpenDocument text names its type first, unpacked, so that it can be told from any other archive. */
function isOpenText(bytes: Buffer): boolean {
  const entries = zipEntries(bytes);
  const isNamed = bytes.subarray(30, 38 + openText.length).toString("latin1") === `mimetype${openText}`;
  const hasMacros = entries?.some(({ name }) => /^(?:basic|scripts)\//i.test(name));
  return entries !== null && isNamed && !hasMacros && isOfSize(entries);
}

const isOfSize = (entries: readonly { unpacked: number }[]): boolean =>
  entries.reduce((sum, { unpacked }) => sum + unpacked, 0) <= MOST_UNPACKED;

/** UTF-8 without control characters, and no markup. */
function isPlainText(bytes: Buffer): boolean {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return !/[^\P{Cc}\t\n\r\f]/u.test(text) && !/^\s*(?:<|%PDF-)/.test(text) && !MARKUP.test(text);
  } catch {
    return false;
  }
}
