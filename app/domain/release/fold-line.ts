const LONGEST_LINE = 75; // octets of UTF-8, the line end not counted, the space of a continuation counted
const WIDEST_UNIT = 3; // octets of one UTF-16 unit; the two units of an emoji make 4 together

/**
 * The line in pieces of at most 75 octets, cut between code points, without a line end of its own
 * (RFC 5545 3.1; rule 35). Cuts may fall inside an escape such as "\n"; readers unfold before they unescape.
 */
export function fold(content: string): string {
  if (content.length * WIDEST_UNIT <= LONGEST_LINE) return content;
  let folded = "";
  let start = 0;
  let octets = 0;
  for (let at = 0; at < content.length; ) {
    const code = content.codePointAt(at)!;
    const size = octetsOf(code);
    if (octets + size > LONGEST_LINE) {
      folded += `${content.slice(start, at)}\r\n `;
      [start, octets] = [at, 1];
    }
    octets += size;
    at += code > 0xffff ? 2 : 1;
  }
  return folded + content.slice(start);
}

/** Length in UTF-8. Counted, since asking a Buffer for each character of a long description takes ten times as long. */
function octetsOf(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code > 0xffff ? 4 : 3;
}
