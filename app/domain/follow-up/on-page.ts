import type { Side } from "#app/domain/access/audience.ts";
import type { ActionPriority, ActionStatus } from "#app/domain/action/action-item.ts";
import type { ActionStanding, OutcomeStanding } from "#app/domain/follow-up/standing.ts";
import type { OutcomeKind, OutcomeStatus, Topic } from "#app/domain/outcome/outcome.ts";
import type { Shown } from "#app/domain/text/localised.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** A visit as a line names it. */
export type VisitOnLine = { id: string; slug: string; title: Shown };

/** An outcome as a list shows it, with its texts in the reader's language. */
export type OutcomeOnPage = {
  id: string;
  key: string;
  title: Shown;
  kind: OutcomeKind;
  status: OutcomeStatus;
  topic: Topic | null;
  visit: VisitOnLine;
  heardOn: LocalDate | null;
  validUntil: LocalDate | null;
  standing: OutcomeStanding;
};

/** Who owes an action on one side; without a name it is the side as a whole. */
export type OwnerOnPage = {
  side: Side;
  organisation: Shown | null;
  person: Shown | null; // or who the unnamed are
  zone: ZoneName;
  doneOn: LocalDate | null;
  doneBy: string | null;
};

/** An action as a list shows it. */
export type ActionOnPage = {
  id: string;
  title: Shown;
  visit: VisitOnLine;
  outcome: { id: string; title: Shown } | null;
  owners: OwnerOnPage[];
  setOn: LocalDate;
  dueOn: LocalDate | null;
  status: ActionStatus;
  priority: ActionPriority;
  progress: number | null; // per cent
  heardOn: LocalDate;
  standing: ActionStanding;
};
