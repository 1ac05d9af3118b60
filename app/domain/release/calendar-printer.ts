import type { When } from "#app/domain/programme/when.ts";
import type { SpokenLanguages, Subject } from "#app/domain/subscription/subscription.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

export type EntryKind = "visit" | "leg" | "item";

/** An item that a reader could see once and sees no longer; its calendar entry stays, cancelled. */
export type Withdrawn = { itemId: string; legId: string; when: When; startsAt: Instant; endsAt: Instant };

/** A stay or an item that somebody's calendar held: its days and times are all that is remembered of it. */
export type Gone = Withdrawn & { kind: "leg" | "item" };

/** What stamps a calendar entry: who it is, and since when it reads as it does. */
export type EntryStamps = {
  uid: string;
  relatedTo: string | null; // UID of the leg or visit to which it belongs
  revision: number;
  createdAt: Instant;
  changedAt: Instant; // the release that changed it …
  changedIn: number; // … and its number
};

/** One calendar entry in one language, ready but for its stamps. */
export type PrintedEntry = {
  kind: EntryKind;
  thingId: string;
  legId: string | null; // the leg whose calendar holds it; null for the visit
  zones: ZoneName[]; // that its times are given in
  from: Instant;
  to: Instant;
  fingerprint: string; // everything a reader sees of it, and its instants
  print: (stamps: EntryStamps) => string; // BEGIN:VEVENT … END:VEVENT
};

/** Prints calendars; release work is given one, because words and formats live above it. */
export type CalendarPrinter = {
  /** The entries of a visit as a reader sees it: visit, legs, items in programme order, then the withdrawn. */
  entries(seen: VisitContent, withdrawn: readonly Withdrawn[], language: Language): PrintedEntry[];
  /** What stands before the entries of one calendar: name, refresh interval, time zones. */
  head(
    seen: VisitContent,
    scope: { kind: EntryKind; thingId: string },
    entries: readonly PrintedEntry[],
    language: Language,
  ): string;
  /** The entries of private calendars: stays, then items in programme order, in one language or two. */
  ownEntries(seen: VisitContent, spoken: SpokenLanguages): PrintedEntry[];
  /** What stays of an entry that is gone from somebody's calendar: cancelled, and not a word of what it was. */
  farewell(gone: Gone, spoken: SpokenLanguages): Pick<PrintedEntry, "print">;
  /**
   * What stands before the entries of somebody's own calendar. `content` is the whole visit and gives its
   * title and the subject's name; null where nothing may be told of it.
   */
  ownHead(
    content: VisitContent | null,
    subject: Subject,
    spans: readonly Pick<PrintedEntry, "from" | "to" | "zones">[],
    spoken: SpokenLanguages,
  ): string;
};
