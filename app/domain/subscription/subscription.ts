import type { Reader, Side } from "#app/domain/access/audience.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

export const subjectKinds = ["participation", "party", "side", "office"] as const;
export type SubjectKind = (typeof subjectKinds)[number];

/** Whose programme a subscription follows: `id` is a participation's, a party's, a side's own word, or "office". */
export type Subject = { kind: SubjectKind; id: string };

/** Readers for whom entries are printed beside those of the public. */
export const printedReaders = ["guest", "host", "third", "office"] as const;
export type PrintedReader = (typeof printedReaders)[number];

/** The language of a subscription, or two beside each other, the first one first. */
export type SpokenLanguages = readonly [Language] | readonly [Language, Language];

/** "ru en", as it is stored. */
export const languagesKey = (spoken: SpokenLanguages): string => spoken.join(" ");

export const spokenLanguages = (key: string): SpokenLanguages => key.split(" ") as unknown as SpokenLanguages;

/** A private address of a calendar and a page, without its secret. */
export type Subscription = {
  id: string;
  visitId: string;
  subject: Subject;
  languages: SpokenLanguages;
  homeZone: ZoneName | null;
  reminderMinutes: number | null; // before each timed entry
  generation: number;
  optionsRevision: number;
  optionsChangedAt: Instant;
  createdAt: Instant;
  expiresAt: Instant | null;
  revokedAt: Instant | null;
  version: number;
};

/**
 * As whom a subject reads: a participation and a party as their side, our office as itself. Null when the
 * content names no such participation or party: then nothing is to be shown.
 */
export function readerOf(
  subject: Subject,
  content: Pick<VisitContent, "participations" | "parties">,
): Reader | null {
  const side = sideOf(subject, content);
  if (subject.kind === "office") return { kind: "office" };
  return side ? { kind: "participant", side } : null;
}

/** The side to which a subject belongs; null for our office, and for whoever the content does not name. */
export function sideOf(
  subject: Subject,
  content: Pick<VisitContent, "participations" | "parties">,
): Side | null {
  switch (subject.kind) {
    case "participation":
      return content.participations.find(({ id }) => id === subject.id)?.side ?? null;
    case "party":
      return content.parties.find(({ id }) => id === subject.id)?.side ?? null;
    case "side":
      return subject.id as Side;
    case "office":
      return null;
  }
}

/** As whom entries are printed for a subject; null for one that the content does not name. */
export const printedReaderOf = (
  subject: Subject,
  content: Pick<VisitContent, "participations" | "parties">,
): PrintedReader | null => (subject.kind === "office" ? "office" : sideOf(subject, content));

/** "party 7f…": tells the subjects of one visit apart. */
export const subjectKey = ({ kind, id }: Subject): string => `${kind} ${id}`;
