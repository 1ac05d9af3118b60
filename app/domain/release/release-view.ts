import type { FormView, SaidConflict } from "#app/domain/editing/form-view.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import type { ChangeWord } from "#app/domain/release/changes-between.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/** One change between two versions, in words. */
export type ToldChange = ThingRef & {
  what: ChangeWord;
  headline: string;
  concerns: string; // "" for nobody
  rows: { label: string; was: string[]; is: string[] }[];
  followsAnother: boolean; // moved, though nothing of its own changed
};

/** A thing of a visit by name, and where it is changed. */
export type ToldThing = ThingRef & { name: string; to: string };

/** What changes between two versions, and whom all of it concerns, by name. */
export type ToldChanges = { changes: ToldChange[]; concerned: string[]; concernsEveryone: boolean };

/** What a release would change, and the form that makes it. */
export type ReleaseView = ToldChanges & {
  number: number; // of the version that is to be
  mark: string; // of what that version is shown to hold
  isFirst: boolean;
  hasMail: boolean; // the office has a server to send mail through
  form: FormView;
};

/** What is not settled in a draft: the first of each kind one by one, and how many there are in all. */
export type StillOpen = {
  conflicts: SaidConflict[]; // times to be confirmed apart
  openConflicts: number;
  unconfirmed: ToldThing[];
  openTimes: number;
  missing: { language: LanguageTag; count: number; to: string }[]; // texts by language
};

/** What the page that releases one item shows: what the release changes, or why it cannot be made alone. */
export type ItemReleaseView = {
  itemId: string;
  title: string;
  conflicts: SaidConflict[]; // of the item in the draft
  release: ReleaseView | null;
  refused: { said: string; things: ToldThing[] } | null;
};

/** What the page that takes a draft back to a version shows. */
export type WayBackView = ToldChanges & {
  number: number;
  mark: string; // of what is shown
  refused: { thing: ToldThing; said: string; by: ToldThing[] }[];
  issue: string | null; // why it was not done
};

/** The versions of a visit, newest first, and what differs between two of them. */
export type VersionsView = {
  versions: {
    number: number;
    by: string;
    time: string;
    note: Localised | null;
    only: string | null; // of a release of one item: which one
    mails: { waiting: number } | null; // about it; null: nobody was to be told
  }[];
  compared: (ToldChanges & { from: number; to: number }) | null;
};
