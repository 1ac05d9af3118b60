import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { ActionPriority, ActionStatus } from "#app/domain/action/action-item.ts";
import type { OutcomeKind, OutcomeStatus, Topic } from "#app/domain/outcome/outcome.ts";
import type { OutcomeGroup } from "#app/domain/outcome/outcome-groups.ts";
import type { Judgement } from "#app/domain/review/review.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

/**
 * What is counted, filtered and judged of an outcome, over all visits. Small, since an office has
 * tens of thousands; names and texts are read for those that are shown.
 */
export type OutcomeFacts = {
  id: string;
  visitId: string;
  key: string;
  kind: OutcomeKind;
  status: OutcomeStatus;
  group: OutcomeGroup;
  topic: Topic | null;
  sides: Side[]; // of whoever stands behind it
  organisationIds: string[];
  personIds: string[];
  startedOn: LocalDate | null; // the first date of its chain
  agreedOn: LocalDate | null; // the first date on which it was agreed, if a date is known
  hasAgreed: boolean; // it was agreed, initialled, signed or in force at some time
  heardOn: LocalDate | null; // the last date of its chain
  closedOn: LocalDate | null;
  validUntil: LocalDate | null;
  noticeDays: number | null;
  followsFromId: string | null;
  itemId: string | null;
  audience: Audience;
};

/** The same of an action; `status` as its owners say. */
export type ActionFacts = {
  id: string;
  visitId: string;
  outcomeId: string | null;
  itemId: string | null;
  status: ActionStatus;
  priority: ActionPriority;
  progress: number | null;
  setOn: LocalDate;
  dueOn: LocalDate | null;
  remindDays: number | null;
  heardOn: LocalDate;
  doneOn: LocalDate | null; // when the last owner was done
  owners: {
    side: Side;
    organisationId: string | null;
    personId: string | null;
    zone: ZoneName;
    doneOn: LocalDate | null;
  }[];
  needsIds: string[];
  audience: Audience;
};

export type ReviewFacts = {
  id: string;
  visitId: string;
  outcomeId: string | null;
  onDate: LocalDate;
  heldOn: LocalDate | null;
  judgement: Judgement | null;
  nextOn: LocalDate | null;
  audience: Audience;
};

/** What of a visit its follow-ups lean on. */
export type VisitFacts = {
  id: string;
  slug: string;
  ourSide: Side | null;
  sides: { side: Side; country: string; partner: string }[]; // `partner`: the word for the city, see partnerKey
  lastDay: LocalDate | null; // of its legs
  countries: string[];
};

/** Everything that was proposed, agreed and set over all visits. */
export type Ledger = {
  outcomes: ReadonlyMap<string, OutcomeFacts>;
  actions: ReadonlyMap<string, ActionFacts>;
  reviews: ReadonlyMap<string, ReviewFacts>;
  visits: ReadonlyMap<string, VisitFacts>;
  /** The actions of each outcome. */
  actionsOf: ReadonlyMap<string, readonly ActionFacts[]>;
  /** Those that come from an item of the programme and belong to no outcome. */
  aloneActions: ReadonlyMap<string, ActionFacts>;
};
