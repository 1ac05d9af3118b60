import type { ActionItem } from "#app/domain/action/action-item.ts";
import {
  actionDoneOn,
  actionHeardOn,
  actionProgress,
  actionStatus,
} from "#app/domain/action/action-status.ts";
import type { ActionFacts, OutcomeFacts, ReviewFacts } from "#app/domain/follow-up/follow-up.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import { outcomeGroup } from "#app/domain/outcome/outcome-groups.ts";
import type { Review } from "#app/domain/review/review.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The person behind a participation; null for the unnamed. */
export type PersonOf = (participationId: string) => string | null;

type Body = Pick<Outcome["parties"][number], "side" | "organisationId" | "participationId">;

/** An outcome as far as it counts; `members` are those of its working group. */
export type CountedOutcome = Pick<
  Outcome,
  | "id"
  | "key"
  | "kind"
  | "status"
  | "topic"
  | "validUntil"
  | "noticeDays"
  | "followsFromId"
  | "itemId"
  | "audience"
> & {
  moves: readonly Pick<Outcome["moves"][number], "status" | "onDate">[];
  parties: readonly Body[];
  members: readonly Body[];
};

/** An action as far as it counts. */
export type CountedAction = Pick<
  ActionItem,
  "id" | "outcomeId" | "itemId" | "priority" | "setOn" | "dueOn" | "remindDays" | "audience" | "droppedOn"
> & {
  owners: readonly (Body & Pick<ActionItem["owners"][number], "zone" | "doneOn">)[];
  updates: readonly Pick<ActionItem["updates"][number], "onDate" | "progress">[];
  needs: readonly Pick<ActionItem["needs"][number], "needsId">[];
};

/** What is counted of an outcome. Expects its moves earliest first; `status` is that of the last one. */
export function outcomeFacts(visitId: string, outcome: CountedOutcome, personOf: PersonOf): OutcomeFacts {
  const { id, key, kind, status, topic, moves, validUntil, noticeDays, followsFromId, itemId, audience } =
    outcome;
  const behind = [...outcome.parties, ...outcome.members];
  const groupAt = (move: { status: Outcome["status"] }) => outcomeGroup({ kind, status: move.status });
  const group = groupAt({ status });
  const agreed = moves.filter((move) => groupAt(move) === "agreed");
  const closing = group === "closed" ? moves.findLast((move) => groupAt(move) === "closed") : null;
  return {
    ...{
      id,
      visitId,
      key,
      kind,
      status,
      group,
      topic,
      validUntil,
      noticeDays,
      followsFromId,
      itemId,
      audience,
    },
    sides: [...new Set(behind.map(({ side }) => side))],
    organisationIds: known(behind.map(({ organisationId }) => organisationId)),
    personIds: known(behind.map((one) => one.participationId && personOf(one.participationId))),
    startedOn: first(moves.map(({ onDate }) => onDate)),
    agreedOn: first(agreed.map(({ onDate }) => onDate)),
    hasAgreed: agreed.length > 0,
    heardOn: last(moves.map(({ onDate }) => onDate)),
    closedOn: closing?.onDate ?? null,
  };
}

/** What is counted of an action. */
export function actionFacts(visitId: string, action: CountedAction, personOf: PersonOf): ActionFacts {
  const { id, outcomeId, itemId, priority, setOn, dueOn, remindDays, audience } = action;
  return {
    ...{ id, visitId, outcomeId, itemId, priority, setOn, dueOn, remindDays, audience },
    status: actionStatus(action),
    progress: actionProgress(action),
    heardOn: actionHeardOn(action),
    doneOn: actionDoneOn(action),
    owners: action.owners.map(({ side, organisationId, participationId, zone, doneOn }) => ({
      ...{ side, organisationId, zone, doneOn },
      personId: participationId && personOf(participationId),
    })),
    needsIds: action.needs.map(({ needsId }) => needsId),
  };
}

export const reviewFacts = (visitId: string, review: Review): ReviewFacts => {
  const { id, outcomeId, onDate, heldOn, judgement, nextOn, audience } = review;
  return { id, visitId, outcomeId, onDate, heldOn, judgement, nextOn, audience };
};

const known = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))];
const inOrder = (days: readonly (LocalDate | null)[]): LocalDate[] =>
  days.filter((day) => day !== null).sort();
const first = (days: readonly (LocalDate | null)[]): LocalDate | null => inOrder(days)[0] ?? null;
const last = (days: readonly (LocalDate | null)[]): LocalDate | null => inOrder(days).at(-1) ?? null;
