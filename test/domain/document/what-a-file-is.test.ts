import fc from "fast-check";
import { expect, test } from "vitest";
import { attachmentNamed, fileName } from "#app/domain/document/document.ts";
import { acceptedEndings, whatAFileIs } from "#app/domain/document/what-a-file-is.ts";
import { sampleFiles, zipOf } from "#test/domain/document/sample-files.ts";

const isKept = (name: string, bytes: Buffer | string) => whatAFileIs(name, Buffer.from(bytes)).ok;

test("every kind that is offered is kept, under the name of its own kind and no other", () => {
  const endings = Object.keys(sampleFiles);
  expect(acceptedEndings.filter((ending) => ending !== ".jpeg").sort()).toEqual(
    endings.map((ending) => `.${ending}`).sort(),
  );
  for (const ending of endings)
    for (const other of endings)
      expect([ending, other, isKept(`file.${ending.toUpperCase()}`, sampleFiles[other]!)]).toEqual([
        ...[ending, other, ending === other],
      ]);
});

test("pages, drawings, programs and what only looks like a file of ours are refused", () => {
  const page = "<!doctype html><script>alert(1)</script>";
  const { pdf, png, jpg, docx } = sampleFiles as Record<"pdf" | "png" | "jpg" | "docx", Buffer>;
  for (const name of [
    "a.html",
    "a.svg",
    "a.exe",
    "a.js",
    "a.docm",
    "a.zip",
    "a",
    "pdf",
    ".pdf.html",
    "a.toString",
  ])
    expect([name, whatAFileIs(name, pdf)]).toEqual([name, { ok: false, issue: { code: "document.kind" } }]);
  for (const name of ["a.pdf", "a.png", "a.txt", "a.docx"]) {
    expect([name, isKept(name, page)]).toEqual([name, false]);
    expect([name, isKept(name, `<svg onload="alert(1)"/>`)]).toEqual([name, false]);
  }
  // Two files in one: something before, behind or within.
  for (const [name, bytes] of [
    ["a.pdf", Buffer.concat([Buffer.from(page), pdf])],
    ["a.pdf", Buffer.concat([Buffer.from("%PDF-1.4\n<html>"), pdf])],
    ["a.pdf", Buffer.concat([pdf, docx])],
    ["a.png", Buffer.concat([png, Buffer.from(page)])],
    ["a.jpg", Buffer.concat([jpg, docx])],
    ["a.docx", Buffer.concat([png, docx])],
    ["a.docx", Buffer.concat([docx, Buffer.from(page)])],
    ["a.docx", zipOf({ "[Content_Types].xml": "", "word/document.xml": "", "word/vbaProject.bin": "x" })],
    ["a.txt", Buffer.from([0x4d, 0x5a, 0x00, 0x01])],
    ["a.txt", Buffer.from([0xcc, 0xf0])],
  ] as const)
    expect([name, isKept(name, bytes)]).toEqual([name, false]);
});

test("an archive that would unpack to gigabytes is refused by what it says, unopened", () => {
  const bomb = Buffer.from(sampleFiles.docx!);
  bomb.writeUInt32LE(0xfffffff0, bomb.indexOf("PK\x01\x02") + 24);
  expect(isKept("a.docx", bomb)).toBe(false);
});

test("no bytes whatever make it fail", () => {
  const names = fc.constantFrom(...acceptedEndings.map((ending) => `a${ending}`));
  const samples = fc.constantFrom(...Object.values(sampleFiles));
  const cut = fc.tuple(samples, fc.nat(400), fc.uint8Array({ maxLength: 40 }));
  fc.assert(
    fc.property(names, cut, (name, [sample, at, more]) => {
      expect(typeof isKept(name, Buffer.concat([sample.subarray(0, at), more, sample.subarray(at)]))).toBe(
        "boolean",
      );
    }),
  );
});

test("a name is kept without its path, controls and marks of direction, and cannot end a header", () => {
  expect(fileName("C:\\Temp\\Меморандум.pdf")).toBe("Меморандум.pdf");
  expect(fileName("../../etc/谅解备忘录.docx")).toBe("谅解备忘录.docx");
  expect(fileName("a\r\nSet-Cookie: b=c.pdf")).toBe("a Set-Cookie: b=c.pdf");
  expect(fileName("memo\u202efdp.exe")).toBe("memofdp.exe");
  expect(fileName(`${"д".repeat(400)}.pdf`)).toBe(`${"д".repeat(146)}.pdf`);
  expect(attachmentNamed(`Mayor's "final" 100%.pdf`)).toBe(
    `attachment; filename="Mayor's _final_ 100_.pdf"; filename*=UTF-8''Mayor%27s%20%22final%22%20100%25.pdf`,
  );
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (sent) => {
      const header = attachmentNamed(fileName(sent));
      expect(header).toMatch(/^attachment; filename="[\x20-\x7e]*"; filename\*=UTF-8''[\w!#$&+\-.^`|~%]*$/);
      expect(decodeURIComponent(header.split("''").at(-1)!)).toBe(fileName(sent));
    }),
  );
});
