import type { Side } from "#app/domain/access/audience.ts";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import type { OwnChange } from "#app/domain/release/own-changes.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant, LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** A mail in words: a subject of one line, and plain text of which lines end with LF. */
export type Letter = { subject: string; body: string };

/** What one participant is told of a release; contents as their side sees them. */
export type ReleaseTold = {
  participationId: string;
  before: VisitContent | null; // as last told; null: nothing was
  after: VisitContent | null; // null: their side sees the visit no longer
  since: number | null; // the version as which `before` was told
  number: number;
  releasedAt: Instant;
  notes: Localised[]; // of the office, of every version that is told, the earliest first
  changes: OwnChange[];
  hasPage: boolean; // they have a page of their own, whose address stands in the text as `pageHere`
  hasCalendar: boolean; // their calendar goes with it as a file
};

/** A reminder to say that a version was read. */
export type NudgeTold = {
  participationId: string;
  content: VisitContent; // as their side sees it
  number: number;
  releasedAt: Instant;
  hasPage: boolean;
};

/** What staff still wait for, visit by visit. */
export type DigestTold = {
  origin: string;
  visits: { visit: Visit; content: VisitContent; number: number; expected: number; unread: string[] }[];
};

/** An action that falls due, as its owner may know of it. */
export type ActionTold = {
  title: Localised;
  dueOn: LocalDate;
  zone: ZoneName; // the owner's own: there the day ends
  at: Instant; // of writing
  visit: Pick<Visit, "title" | "referenceLanguage">;
  contact: Pick<ContactPoint, "name" | "telephone" | "email"> | null; // whom to call
};

/** Something to follow up, in the reader's language, and where to read of it. */
export type WeeklyLine = {
  title: string;
  visit: string;
  dueOn: LocalDate | null;
  owners: { side: Side; name: string | null }[]; // who still owes it; null: the side as a whole
  url: string;
};

const weeklyParts = ["overdue", "dueSoon", "waiting", "quiet", "reviews"] as const;
type WeeklyPart = (typeof weeklyParts)[number];

/** What stands to be followed up this week: how many of each kind there are, and the first of them. */
export type WeeklyTold = {
  origin: string;
  figures: Record<WeeklyPart, number>;
  lines: Record<WeeklyPart, WeeklyLine[]>;
};

/** Writes mails; work is given one, because words and formats live above it. */
export type MailWriter = {
  /** Null where nothing of the changes can be read in this language: a title in another one, for instance. */
  release(told: ReleaseTold, language: Language): Letter | null;
  nudge(told: NudgeTold, language: Language): Letter;
  digest(told: DigestTold, language: Language): Letter;
  action(told: ActionTold, language: Language): Letter;
  weekly(told: WeeklyTold, language: Language): Letter;
};

/**
 * What stands in a stored text for the address of a participant's page: the address opens what is theirs,
 * so that the database holds none, and each attempt to send puts in the one that is good by then.
 */
export const pageHere = "\u{1}";

/** The text with the address in its place; for null, as after the address was revoked, without its paragraph. */
export const withPage = (body: string, address: string | null): string =>
  address !== null
    ? body.replaceAll(pageHere, address)
    : body
        .split("\n\n")
        .filter((paragraph) => !paragraph.includes(pageHere))
        .join("\n\n");

/** A text of people within a mail: no control characters but line ends, so that none can stand for an address. */
export const plainText = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, (character) => (character === "\n" ? "\n" : " "));

/** The same in one line, for a subject or a name: whatever would begin a new header is a space. */
export const oneLine = (text: string): string => plainText(text).replace(/\s+/g, " ").trim();
