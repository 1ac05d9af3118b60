/**
 * The headers of a file that is saved, not shown. The name stands twice: in letters of ASCII for old
 * clients, and as it is (RFC 6266, RFC 8187).
 */
export const attachment = (name: string, type: string): Record<string, string> => ({
  "Content-Type": type,
  "Content-Disposition": `attachment; filename="${plain(name)}"; filename*=UTF-8''${extended(name)}`,
  "Cache-Control": "no-store",
});

const plain = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/[^\x20-\x7e]/g, "")
    .replace(/["\\/%]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^\.*(?=\.)/, "file");

/** What RFC 5987's attr-char leaves out of what `encodeURIComponent` keeps. */
const extended = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
