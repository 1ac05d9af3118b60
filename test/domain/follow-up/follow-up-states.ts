import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { noTerms } from "#app/domain/outcome/outcome.ts";
import { noRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { must } from "#db/seed/telling.ts";

/** One link of an outcome's chain, as the office was told of it. */
export const move = (status: string, onDate: string | null, more: State = {}): State => ({
  ...{ status, onDate, sourceId: null, locator: null, decidedBy: "Protocol office", reason: null },
  ...more,
});

/** An outcome that came as far as its last move. */
export const outcomeState = (title: string, kind: string, moves: State[], more: State = {}): State => ({
  ...{ title: { en: title }, kind, detail: null, parties: [], itemId: null, audience: "public", key: null },
  ...{ ...noTerms, ...noRhythm, followsFromId: null, mandate: null, rhythm: null, members: [] },
  ...{ position: null, moves },
  ...more,
});

const nobody = { organisationId: null, participationId: null, doneOn: null, doneBy: null };

/** Who owes an action on a side: the side as a whole, unless `more` names somebody. */
export const owner = (side: string, zone: string, more: State = {}): State => ({
  ...{ side, zone, ...nobody },
  ...more,
});

/** An action of guests from Moscow and hosts in Beijing. */
export const actionState = (title: string, outcomeId: string | null, more: State = {}): State => ({
  ...{ title: { en: title }, detail: null, outcomeId, itemId: null, setOn: "2019-06-20", dueOn: null },
  ...{ priority: "normal", remindDays: null, audience: "internal", updates: [], needs: [] },
  ...{ droppedOn: null, dropReason: null },
  owners: [owner("guest", "Europe/Moscow"), owner("host", "Asia/Shanghai")],
  ...more,
});

/** A review that is still to be held. */
export const reviewState = (onDate: string, more: State = {}): State => ({
  ...{ onDate, outcomeId: null, place: null, heldOn: null, heldBy: null, judgement: null, summary: null },
  ...{ findings: [], nextOn: null, audience: "internal" },
  ...more,
});

type Kind = "outcome" | "actionItem" | "review" | "minutes" | "item" | "visit" | "leg" | "participation";

/** Adds and changes things of one visit, as its people do. */
export function keeping(current: Current, visitId: string) {
  return {
    add: (kind: Kind, id: string, state: State): string => {
      must(addThing(current, { kind, id, visitId }, state));
      return id;
    },
    change: (kind: Kind, id: string, more: (state: State) => State): void => {
      const whose = { kind, id, visitId: kind === "visit" ? null : visitId };
      const { state, version } = findThing(current, whose);
      must(changeThing(current, whose, version, { ...state, ...more(state) }));
    },
  };
}
