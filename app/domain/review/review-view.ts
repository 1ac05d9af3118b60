import type { FormView, Said } from "#app/domain/editing/form-view.ts";
import type { ActionOnPage, OutcomeOnPage, VisitOnLine } from "#app/domain/follow-up/on-page.ts";
import type { Judgement } from "#app/domain/review/review.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised, Shown } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A review as a list shows it. */
export type ReviewOnPage = {
  id: string;
  visit: VisitOnLine;
  outcome: Shown | null; // null: about all that the visit left
  onDate: LocalDate;
  daysLeft: number; // to the office's day; negative: overdue
  heldOn: LocalDate | null;
  judgement: Judgement | null;
};

/** One line of a sheet: what is judged, what was last said of it, and what was found. */
export type SheetLine = {
  id: string;
  outcome: OutcomeOnPage | null; // this or an action
  action: ActionOnPage | null;
  lastWord: { on: LocalDate; text: Localised } | null;
  found: { judgement: Judgement; note: Localised | null } | null;
};

/** The sheet with which a review is walked through, or what it found. */
export type ReviewSheet = {
  today: LocalDate; // the office's
  review: ReviewOnPage & { place: Localised | null; summary: Localised | null; heldBy: string | null };
  reference: LanguageTag;
  lines: SheetLine[];
  isCut: boolean;
  mayEdit: boolean;
  form: FormView; // of what was judged, while it is to come
  next: { on: LocalDate; isArranged: boolean; form: FormView } | null; // once it was held
  notice: Said | null;
};

/** What of the sheet's forms was refused, as it was typed. */
export type RefusedReview = { act: "hold" | "next"; view: Pick<FormView, "id" | "tree" | "issues"> };

export const judgementName = (id: string): string => `judgement-${id}`;
export const noteName = (id: string): string => `note-${id}`;

/** Where the sheet of a review is sent, and under which it is kept while it is typed. */
export const holdAddress = (reviewId: string): string => `/follow-ups/reviews/${reviewId}?act=hold`;
