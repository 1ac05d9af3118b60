import type { ActionOnPage, OutcomeOnPage } from "#app/domain/follow-up/on-page.ts";
import type { OutcomeStanding } from "#app/domain/follow-up/standing.ts";
import type { PassageOnPage } from "#app/domain/minutes/minutes-view.ts";
import type { Descendant } from "#app/domain/outcome/line-of-descent.ts";
import type { Outcome, OutcomeStatus } from "#app/domain/outcome/outcome.ts";
import type { Judgement } from "#app/domain/review/review.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A review in which an outcome was, or will be, judged; of a whole visit, what it found of this outcome. */
export type ReviewOfOutcome = {
  id: string;
  onDate: LocalDate;
  heldOn: LocalDate | null;
  heldBy: string | null;
  judgement: Judgement | null;
  note: Localised | null;
};

/** An outcome with everything that is known of its life. */
export type OutcomeLife = {
  content: VisitContent; // the draft of its visit
  outcome: Outcome;
  version: number;
  standing: OutcomeStanding;
  next: readonly OutcomeStatus[]; // which status may follow
  noticeBy: LocalDate | null;
  line: Descendant;
  relatives: OutcomeOnPage[]; // all of the line, itself included
  actions: ActionOnPage[];
  today: LocalDate; // the office's
  reviews: ReviewOfOutcome[];
  passages: PassageOnPage[];
};
