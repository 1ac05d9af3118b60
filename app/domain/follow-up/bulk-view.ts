import type { FormView } from "#app/domain/editing/form-view.ts";
import type { BulkWord } from "#app/domain/follow-up/bulk.ts";
import type { Shown } from "#app/domain/text/localised.ts";

/** A follow-up that was ticked, and what the act would do to it once that is known. */
export type PickedOnPage = {
  value: string; // as the form sends it again
  title: Shown;
  kind: "outcome" | "actionItem";
  visit: Shown;
  will: "change" | "stay" | "refuse" | null;
  why: string | null;
};

export type BulkView = {
  form: FormView;
  back: string; // the query of the board from which it was ticked
  act: BulkWord;
  picked: PickedOnPage[];
  isShown: boolean; // what the act would do is shown
  willChange: number;
};
