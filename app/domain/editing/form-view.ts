import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { ThingKind, ThingRef } from "#app/domain/history/thing.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";

/** One of the things that a field can refer to: what the form sends, and what people read. */
export type Choice = { value: string; label: string; group: string | null };

/** What is wrong with a field, in words, with answers to choose from where the words ask something. */
export type SaidIssue = { path: string; said: string; answers: { set: string; said: string }[] };

/** A place where what was typed and what somebody else stored meanwhile differ. */
export type Version = {
  path: string;
  label: string;
  mine: string[];
  theirs: string[];
  isClash: boolean; // both changed it; else only they did, and it is taken over
};

/** Everything that the form of a thing shows. */
export type FormView = {
  kind: ThingKind;
  id: string;
  isNew: boolean;
  version: number;
  tree: FormTree;
  languages: LanguageTag[];
  choices: Partial<Record<ReferenceTarget, Choice[]>>;
  suggestions: Partial<Record<ReferenceTarget, string[]>>;
  /** What a field of text can be, where the visit knows it: by the name of the field. */
  options: Record<string, Choice[]>;
  issues: SaidIssue[];
  /** Somebody saved it after this form was opened: who, when ("14:05"), and what differs. */
  conflict: { by: string | null; time: string; isRemoved: boolean; versions: Version[] } | null;
  /** Typed and not saved: since when. */
  kept: { time: string; why: "typing" | "expired" } | null;
  /** Others who have it open. */
  others: string[];
};

/**
 * What is true now, after an edit; `undo` says where the edit can be taken back, and which one it is: one
 * entry, or all of them up to `through`. `conflicts` are those that came with it.
 */
export type Said = {
  text: string;
  undo: { action: string; entryId: number; through?: number } | null;
  conflicts: SaidConflict[];
};

/** A conflict in one line, and where it stands in the list of all. */
export type SaidConflict = { key: string; said: string; to: string; isAccepted: boolean };

/** One entry of history in words. */
export type ToldEntry = {
  id: number;
  at: number; // ms since epoch, UTC
  by: string;
  time: string;
  headline: string;
  thing: ThingRef | null;
  changes: { label: string; was: string[]; is: string[] }[];
  undoes: number | null;
  isUndone: boolean;
  isUndoable: boolean;
};

/** Why an entry could not be taken back; `mayInsist` when the officer may want it all the same. */
export type UndoRefused = { entryId: number; said: string; mayInsist: boolean };
