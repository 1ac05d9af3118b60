import { fold } from "#app/domain/release/fold-line.ts";

export { fold };

/**
 * A value of type TEXT, escaped once (RFC 5545 3.3.11; rule 36). Several values of one line, as in
 * CATEGORIES, are escaped each for itself and then joined with a bare comma.
 */
export function text(value: string): string {
  return plain(value)
    .replace(/[\\;,]/g, "\\$&")
    .replaceAll("\n", "\\n");
}

/**
 * A parameter's value, quoted where it needs it (RFC 5545 3.2, RFC 6868; rule 38). `line` calls this
 * itself; a caller does only for a parameter written by hand.
 */
export function param(value: string): string {
  const escaped = plain(value).replaceAll("^", "^^").replaceAll("\n", "^n").replaceAll('"', "^'");
  return /[:;,]/.test(escaped) ? `"${escaped}"` : escaped;
}

/**
 * A property with its CRLF, folded: NAME;P=V:value. The value is written as it stands, so the caller
 * has made it TEXT, a URI or a date already; parameters are given plain and escaped here.
 * Throws RangeError for a value that holds a control character: it would end the line and start another.
 */
export function line(name: string, value: string, params: Record<string, string> = {}): string {
  if (/\p{Cc}/u.test(value)) throw new RangeError(`a control character in ${name}`);
  const written = Object.entries(params).map(([key, plainValue]) => `;${key}=${param(plainValue)}`);
  return `${fold(`${name}${written.join("")}:${value}`)}\r\n`;
}

/** What no URI holds: all but "%" and the reserved and unreserved characters of RFC 3986 2.2 and 2.3. */
const outsideUri = /[^\w\-.~:/?#[\]@!$&'()*+,;=%]/g;
/** Decimal degrees without an exponent, as RFC 5870 writes them; longitude second. */
const geoUri = /^geo:-?\d{1,3}(?:\.\d+)?,-?\d{1,3}(?:\.\d+)?$/;

/**
 * An address as printable ASCII: percent-encoded, the host in punycode, nothing escaped with a backslash
 * (RFC 5545 3.3.13; rule 37). Applied twice it changes nothing more.
 * Throws RangeError for whatever is not a well-formed http, https or geo address; a client would offer
 * to run "javascript:" or open "file:".
 */
export function uri(value: string): string {
  if (geoUri.test(value)) return value;
  const url = URL.canParse(value) ? new URL(value) : null;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    throw new RangeError(`not an http, https or geo address: ${JSON.stringify(value.slice(0, 40))}`);
  }
  return url.href.replace(outsideUri, encodeURIComponent);
}

/**
 * The same words, fit for a line: every line end is one "\n"; other control characters and the
 * separators U+2028 and U+2029, at which some parsers split lines, become spaces; the byte order mark
 * U+FEFF goes; half a surrogate pair, which has no UTF-8, becomes U+FFFD.
 */
function plain(value: string): string {
  return value
    .replace(/\r\n?/g, "\n")
    .replaceAll("\uFEFF", "")
    .replace(/(?!\n)[\p{Cc}\p{Zl}\p{Zp}]/gu, " ")
    .replace(/\p{Cs}/gu, "\uFFFD");
}
