import type { Instant } from "#app/time/wall-time.ts";

/** The kinds of things at which files are kept. */
export const documentedKinds = ["outcome", "actionItem", "minutes"] as const;
export type DocumentedKind = (typeof documentedKinds)[number];

/** The thing that a file belongs to. */
export type Documented = { kind: DocumentedKind; id: string };

export const isDocumentedKind = (kind: string): kind is DocumentedKind =>
  (documentedKinds as readonly string[]).includes(kind);

/** A file without what is in it. */
export type DocumentOnPage = {
  id: string;
  name: string; // as it was called where it came from
  size: number; // bytes
  addedAt: Instant;
  by: string; // who added it
};

/** The files of a thing, and those that were removed from it and can be put back. */
export type Documents = { kept: DocumentOnPage[]; removed: DocumentOnPage[] };

/** The most that one file may weigh, in bytes. */
export const MOST_BYTES_OF_DOCUMENT = 10_000_000;

/** The characters by which a name could show another ending than it has: marks of direction. */
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/**
 * A file's name as it is kept: the last part of its path in NFC, without controls and marks of direction, at
 * most 150 characters with its ending; "" for none.
 */
export function fileName(sent: string): string {
  const last = sent.split(/[\\/]/).at(-1) ?? "";
  const name = last
    .normalize("NFC")
    .replace(DIRECTIONS, "")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
    .trim();
  const letters = [...name];
  if (letters.length <= 150) return name;
  const ending = /\.[a-z]{1,5}$/i.exec(name)?.[0] ?? "";
  return letters.slice(0, 150 - ending.length).join("") + ending;
}

/**
 * The Content-Disposition of a download (RFC 6266): in ASCII for old clients, and whole in UTF-8 (RFC 8187).
 * Nothing that stands in a name can end the header or begin another one.
 */
export function attachmentNamed(name: string): string {
  const ascii = name.replace(/[^\x20-\x7e]|["\\%;]/g, "_");
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
