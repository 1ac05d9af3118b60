/** The shapes that a line of text can be asked to have. */
export type TextShape = "any" | "telephone" | "email" | "https" | "country" | "zone" | "language" | "clock";

/** What a reference can point to. Those of the directories are typed by name, the others are chosen. */
export type ReferenceTarget =
  | "leg"
  | "party"
  | "participation"
  | "item"
  | "step"
  | "outcome"
  | "origin" // an outcome of this visit or another one
  | "group"
  | "actionItem"
  | "organisation"
  | "person"
  | "position"
  | "venue"
  | "room"
  | "source"
  | "visit"
  | "thing";

export type FieldType =
  | { type: "text"; most: number; lines: number; shape: TextShape }
  /** A short word that stands in addresses; made from the name where nothing is typed. */
  | { type: "key" }
  | { type: "localised"; most: number; lines: number }
  | { type: "choice"; of: readonly string[] }
  /** `within` names the sibling field that a room is looked up in. */
  | { type: "reference"; to: ReferenceTarget; within: string | null }
  | { type: "whole"; least: number; most: number }
  | { type: "decimal"; least: number; most: number }
  | { type: "yes" }
  | { type: "day" }
  | { type: "languages" }
  /** A `When`: a clock time, a part of a day, days, straight after another item, or open. */
  | { type: "when" }
  /** A participation, a party or a whole side. */
  | { type: "who" }
  /** A kind of thing and its id. */
  | { type: "about" }
  /** A place in a source: "paragraph:6". */
  | { type: "locator" }
  /** Rows. Those with ids keep theirs for life: other things refer to them. */
  | { type: "list"; of: Fields; most: number; hasIds: boolean };

/**
 * One field of a thing: what it holds, and how it may be filled.
 *
 * - `isOptional`: may stay empty, and is then null.
 * - `isFixed`: set when the thing is added, never changed; calendars and bookmarks depend on it.
 * - `isPrivate`: seen by those who plan only, whatever the audience of the thing.
 */
export type Field = FieldType & { isOptional: boolean; isFixed: boolean; isPrivate: boolean };

/** The fields of a thing in the order of its form. */
export type Fields = { [name: string]: Field };

const field = (type: FieldType): Field => ({ ...type, isOptional: false, isFixed: false, isPrivate: false });

export const text = (most: number, shape: TextShape = "any"): Field =>
  field({ type: "text", most, lines: 1, shape });
export const lines = (most: number, count: number): Field =>
  field({ type: "text", most, lines: count, shape: "any" });
export const key = (): Field => ({ ...field({ type: "key" }), isOptional: true, isFixed: true });
export const localised = (most = 300, count = 1): Field => field({ type: "localised", most, lines: count });
export const choice = (of: readonly string[]): Field => field({ type: "choice", of });
export const reference = (to: ReferenceTarget, within: string | null = null): Field =>
  field({ type: "reference", to, within });
export const whole = (least: number, most: number): Field => field({ type: "whole", least, most });
export const decimal = (least: number, most: number): Field => field({ type: "decimal", least, most });
export const yes = (): Field => field({ type: "yes" });
export const day = (): Field => field({ type: "day" });
export const languageList = (): Field => field({ type: "languages" });
export const when = (): Field => field({ type: "when" });
export const who = (): Field => field({ type: "who" });
export const about = (): Field => field({ type: "about" });
export const locator = (): Field => field({ type: "locator" });
export const list = (of: Fields, most = 200): Field => field({ type: "list", of, most, hasIds: true });
export const plainList = (of: Fields, most = 200): Field => field({ type: "list", of, most, hasIds: false });

export const optional = (one: Field): Field => ({ ...one, isOptional: true });
export const fixed = (one: Field): Field => ({ ...one, isFixed: true });
/** Seen by those who plan only. */
export const planningOnly = (one: Field): Field => ({ ...one, isPrivate: true });
