import { crc32, deflateSync } from "node:zlib";

const ascii = (text: string) => Buffer.from(text, "latin1");

/** An archive of entries that are stored as they are. */
export function zipOf(entries: Record<string, string>): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, text] of Object.entries(entries)) {
    const [path, content] = [Buffer.from(name), Buffer.from(text)];
    const facts = Buffer.alloc(26);
    facts.writeUInt16LE(20, 0);
    facts.writeUInt32LE(crc32(content), 10);
    facts.writeUInt32LE(content.length, 14);
    facts.writeUInt32LE(content.length, 18);
    facts.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([ascii("PK\x03\x04"), facts, path, content]);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    directory.push(Buffer.concat([ascii("PK\x01\x02"), Buffer.from([20, 0]), facts, place, path]));
    locals.push(local);
    at += local.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(directory.length, 4);
  end.writeUInt16LE(directory.length, 6);
  end.writeUInt32LE(listed.length, 8);
  end.writeUInt32LE(at, 12);
  return Buffer.concat([...locals, listed, ascii("PK\x05\x06"), end]);
}

const chunk = (kind: string, content: Buffer): Buffer => {
  const named = Buffer.concat([ascii(kind), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
};

/** One small file of every kind that may be kept, by its ending. */
export const sampleFiles: Record<string, Buffer> = {
  pdf: ascii("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer << /Root 1 0 R >>\n%%EOF\n"),
  png: Buffer.concat([
    ascii("\x89PNG\r\n\x1a\n"),
    chunk("IHDR", Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0])),
    chunk("IDAT", deflateSync(Buffer.from([0, 0]))),
    chunk("IEND", Buffer.alloc(0)),
  ]),
  jpg: Buffer.concat([ascii("\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01"), Buffer.alloc(9), ascii("\xff\xd9")]),
  docx: zipOf({ "[Content_Types].xml": "<Types/>", "word/document.xml": "<document/>" }),
  xlsx: zipOf({ "[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<workbook/>" }),
  odt: zipOf({ mimetype: "application/vnd.oasis.opendocument.text", "content.xml": "<text/>" }),
  txt: Buffer.from("Меморандум\n谅解备忘录\n"),
};
