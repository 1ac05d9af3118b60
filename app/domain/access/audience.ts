export const sides = ["guest", "host", "third"] as const;
export type Side = (typeof sides)[number];

export const audiences = ["public", "participants", "guest", "host", "internal"] as const;
/** Who may see a thing: everyone, both sides, one side, or our office alone. */
export type Audience = (typeof audiences)[number];

/** Who is looking. Signing in makes an office reader; a subscription makes a participant. */
export type Reader = { kind: "public" } | { kind: "participant"; side: Side } | { kind: "office" };

export const publicReader: Reader = { kind: "public" };

/**
 * The one decision about who sees what: page, print, calendar, search, export and API ask here.
 * Our office sees everything; a third party's participant sees what both sides see; whatever is
 * not named is refused.
 */
export function sees(reader: Reader, audience: Audience): boolean {
  if (reader.kind === "office") return true;
  if (audience === "public") return true;
  if (reader.kind === "public") return false;
  return audience === "participants" || audience === reader.side;
}

export const isSide = (text: string): text is Side => (sides as readonly string[]).includes(text);
