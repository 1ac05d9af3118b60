import type { Side } from "#app/domain/access/audience.ts";
import type { ActionActName } from "#app/domain/action/act-names.ts";
import type { Documents } from "#app/domain/document/document.ts";
import type { FormView, Said, ToldEntry } from "#app/domain/editing/form-view.ts";
import type { ActionOnPage, OutcomeOnPage, OwnerOnPage } from "#app/domain/follow-up/on-page.ts";
import type { PassageOnPage } from "#app/domain/minutes/minutes-view.ts";
import type { Judgement } from "#app/domain/review/review.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised, Shown } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** An owner with what the page says of their day: in which zone it ends, and when that is. */
export type OwnerInFull = OwnerOnPage & {
  id: string;
  zoneName: string; // "China Standard Time · UTC+8"
  isLate: boolean;
};

/** What happened to an action on a day, as the page tells it in order. */
export type ActionEvent =
  | { kind: "set"; on: LocalDate }
  | {
      kind: "told";
      on: LocalDate;
      side: Side;
      saidBy: string | null;
      progress: number | null;
      note: Localised;
      evidence: string | null;
    }
  | { kind: "done"; on: LocalDate; side: Side; by: string | null }
  | { kind: "dropped"; on: LocalDate; reason: string }
  | { kind: "judged"; on: LocalDate; reviewId: string; judgement: Judgement; note: Localised | null };

/** Everything that the page of an action shows. */
export type ActionView = {
  today: LocalDate; // the office's
  action: ActionOnPage;
  reference: LanguageTag;
  detail: Localised | null;
  outcome: OutcomeOnPage | null;
  item: { title: Shown; at: string; on: LocalDate | null } | null;
  owners: OwnerInFull[];
  /** The day ends for owners at different instants. */
  hasSeveralEnds: boolean;
  sides: { done: Side[]; waiting: Side[] };
  dropReason: string | null;
  events: ActionEvent[]; // the latest first
  needs: ActionOnPage[];
  neededBy: ActionOnPage[];
  reminder: { on: LocalDate | null; people: string[]; withoutAddress: string[]; hasServer: boolean };
  files: Documents;
  passages: PassageOnPage[]; // of minutes, that became the action
  mayEdit: boolean;
  forms: ActionForm[];
  refused: { act: ActionActName; ownerId: string | null } | null;
  notice: Said | null;
  history: { entries: ToldEntry[]; all: string };
};

/** One act that can be done on the page, with the form that it takes. */
export type ActionForm = { act: ActionActName; ownerId: string | null; view: FormView };
