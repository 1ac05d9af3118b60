import type { FormView } from "#app/domain/editing/form-view.ts";
import type { ChangeWord } from "#app/domain/release/changes-between.ts";
import type { Localised } from "#app/domain/text/localised.ts";

/** One change between two versions, in words. */
export type ToldChange = {
  id: string;
  what: ChangeWord;
  headline: string;
  concerns: string; // "" for nobody
  rows: { label: string; was: string[]; is: string[] }[];
  followsAnother: boolean; // moved, though nothing of its own changed
};

/** What changes between two versions, and whom all of it concerns, by name. */
export type ToldChanges = { changes: ToldChange[]; concerned: string[]; concernsEveryone: boolean };

/** What the page that releases a visit shows. */
export type ReleaseView = ToldChanges & {
  number: number; // of the version that is to be
  mark: string; // of the draft that is shown
  isFirst: boolean;
  unconfirmed: number; // times still to be confirmed
  form: FormView;
};

/** The versions of a visit, newest first, and what differs between two of them. */
export type VersionsView = {
  versions: { number: number; by: string; time: string; note: Localised | null }[];
  compared: (ToldChanges & { from: number; to: number }) | null;
};
