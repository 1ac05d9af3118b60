import type { Reader } from "#app/domain/access/audience.ts";

/** As whom an officer can look at a draft. */
export const draftReaders = ["guest", "host", "third", "public", "manager"] as const;
export type DraftReader = (typeof draftReaders)[number];

export const isDraftReader = (word: string): word is DraftReader =>
  (draftReaders as readonly string[]).includes(word);

/** Who looks: a participant of a side, the public, or our own office. */
export function readerOf(word: DraftReader): Reader {
  if (word === "public") return { kind: "public" };
  return word === "manager" ? { kind: "office" } : { kind: "participant", side: word };
}

/** The parts of a visit that are looked at one by one, as the released pages show them. */
export const visitParts = ["programme", "participants", "outcomes", "sources"] as const;
export type VisitPart = (typeof visitParts)[number];

export const isVisitPart = (word: string): word is VisitPart =>
  (visitParts as readonly string[]).includes(word);
