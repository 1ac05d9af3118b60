import type { Audience } from "#app/domain/access/audience.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** What a review can find: kept, as planned, in danger, behind, or no longer pursued. */
export const judgements = ["settled", "onTrack", "atRisk", "behind", "abandoned"] as const;
export type Judgement = (typeof judgements)[number];

/** What a review found of one outcome or one action. */
export type Finding = {
  id: string;
  outcomeId: string | null;
  actionItemId: string | null;
  judgement: Judgement;
  note: Localised | null;
};

/** A date on which progress is judged, and the judgement. */
export type Review = {
  id: string;
  onDate: LocalDate;
  outcomeId: string | null; // null: all that the visit left
  place: Localised | null;
  heldOn: LocalDate | null; // null: still to come
  heldBy: string | null; // who judged
  judgement: Judgement | null;
  summary: Localised | null;
  findings: Finding[];
  nextOn: LocalDate | null; // proposed for the next
  audience: Audience;
};
