import type { Side } from "#app/domain/access/audience.ts";
import type { Span } from "#app/domain/programme/when.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

/**
 * Something that does not fit together. It is shown, never refused: an officer may know better and accept
 * it with a reason. Names the things that it is between, by their ids.
 */
export type Conflict =
  /** People who are said to be at two items at once. */
  | { kind: "person.twice"; items: [string, string]; participationIds: string[] }
  /** Someone who is at an item of another visit at the same time. */
  | {
      kind: "person.inAnotherVisit";
      itemId: string;
      participationId: string;
      visitId: string;
      elsewhereId: string; // the other visit's item
      elsewhereSpan: Span;
    }
  /** A place that two items take at once; a whole venue where neither names a room. */
  | { kind: "venue.twice"; items: [string, string]; venueId: string; roomId: string | null }
  /** Too little time from one place to the next. `hasMinutes` lie between, `needsMinutes` are needed. */
  | {
      kind: "way.tooShort";
      items: [string, string];
      participationIds: string[];
      fromVenueId: string;
      toVenueId: string;
      hasMinutes: number;
      needsMinutes: number;
    }
  /** A language pair that an item needs and nobody covers. */
  | { kind: "interpretation.uncovered"; itemId: string; needId: string; from: LanguageTag; to: LanguageTag }
  /** An interpreter who covers two items at once. */
  | { kind: "interpreter.twice"; items: [string, string]; participationId: string }
  /** An item on days that its leg does not have, though others do. */
  | { kind: "item.outsideItsLeg"; itemId: string; legId: string }
  /** Two legs that share days though neither lies inside the other. */
  | { kind: "legs.overlap"; legs: [string, string] }
  /** An item whose kind asks for the head of a side who attends it, without that head. */
  | { kind: "head.absent"; itemId: string; side: Side; participationId: string }
  /** A time that is still to be confirmed. */
  | { kind: "time.unconfirmed"; itemId: string }
  /** Texts that a language of the interface lacks; one conflict for each language, or they would drown the rest. */
  | { kind: "texts.missing"; language: LanguageTag; count: number };

export type ConflictKind = Conflict["kind"];

/** The kinds in the order in which they are told: what cannot go well first, what is merely open last. */
export const conflictKinds = [
  "person.twice",
  "person.inAnotherVisit",
  "interpreter.twice",
  "venue.twice",
  "way.tooShort",
  "head.absent",
  "interpretation.uncovered",
  "item.outsideItsLeg",
  "legs.overlap",
  "time.unconfirmed",
  "texts.missing",
] as const satisfies readonly ConflictKind[];

/**
 * What names a conflict for good, whatever becomes of its times: its kind and what it is between. Who is
 * concerned does not enter where several are; `standing.ts` has the rest.
 */
export function conflictKey(conflict: Conflict): string {
  const { kind } = conflict;
  switch (kind) {
    case "person.twice":
    case "way.tooShort":
      return [kind, ...conflict.items].join(" ");
    case "person.inAnotherVisit":
      return [kind, conflict.itemId, conflict.participationId, conflict.elsewhereId].join(" ");
    case "venue.twice":
      return [kind, ...conflict.items, conflict.roomId ?? conflict.venueId].join(" ");
    case "interpretation.uncovered":
      return [kind, conflict.itemId, conflict.needId].join(" ");
    case "interpreter.twice":
      return [kind, ...conflict.items, conflict.participationId].join(" ");
    case "legs.overlap":
      return [kind, ...conflict.legs].join(" ");
    case "head.absent":
      return [kind, conflict.itemId, conflict.side].join(" ");
    case "item.outsideItsLeg":
    case "time.unconfirmed":
      return [kind, conflict.itemId].join(" ");
    case "texts.missing":
      return [kind, conflict.language].join(" ");
  }
}

/** Whether a conflict is about a thing of the visit. */
export const isAbout = (conflict: Conflict, id: string): boolean =>
  itemsOfConflict(conflict).includes(id) ||
  peopleOfConflict(conflict).includes(id) ||
  ("legs" in conflict && conflict.legs.includes(id)) ||
  ("legId" in conflict && conflict.legId === id);

/** The participations that a conflict is about. */
export function peopleOfConflict(conflict: Conflict): string[] {
  if ("participationIds" in conflict) return [...conflict.participationIds];
  return "participationId" in conflict ? [conflict.participationId] : [];
}

/** The place of a conflict in the list of all: its key without spaces. */
export const anchorOf = (key: string): string => key.replaceAll(" ", "_");

/** The items that a conflict is about; none for one between legs. */
export function itemsOfConflict(conflict: Conflict): string[] {
  if ("items" in conflict) return [...conflict.items];
  return "itemId" in conflict ? [conflict.itemId] : [];
}
