const LONGEST = 20_000;

/** One line of what a browser sent: NFC, without control characters, with single spaces; "" for anything but text. */
export const line = (raw: unknown): string =>
  typeof raw === "string"
    ? raw
        .slice(0, LONGEST)
        .normalize("NFC")
        .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, " ")
        .trim()
    : "";

/** The same with its line breaks kept. */
export const paragraphs = (raw: unknown): string =>
  typeof raw === "string"
    ? raw
        .slice(0, LONGEST)
        .normalize("NFC")
        .replace(/\r\n?/g, "\n")
        .replace(/[^\P{Cc}\n]/gu, " ")
        .trim()
    : "";

export const isTree = (raw: unknown): raw is Record<string, unknown> =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw);

/** Whether nothing was typed: a row whose fields are all empty counts as not there. Its id does not count. */
export function isBlank(raw: unknown): boolean {
  if (isTree(raw)) return Object.entries(raw).every(([name, value]) => name === "id" || isBlank(value));
  if (Array.isArray(raw)) return raw.every(isBlank);
  return line(raw) === "";
}

/** A BCP 47 tag of the plain kind: "ja", "zh-Hant". */
export const isLanguageTag = (text: string): boolean => /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/.test(text);

/** A word as it stands in addresses: lower-case letters and digits joined by hyphens, up to 80. */
export const isKey = (text: string): boolean => /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(text) && text.length <= 80;
