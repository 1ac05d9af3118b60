import type { ActionFacts, Ledger, OutcomeFacts } from "#app/domain/follow-up/follow-up.ts";

/** What came of a working group, over all visits. */
export type Matters = { outcomes: OutcomeFacts[]; actions: ActionFacts[] };

/**
 * What came of a working group: outcomes that arose at one of its meetings, or follow from it or from one of
 * those, however far; and actions out of any of these, of the group itself, or set at one of its meetings. The
 * group itself is not among them. `meetings` are the ids of its meetings.
 */
export function mattersOfGroup(ledger: Ledger, groupId: string, meetings: ReadonlySet<string>): Matters {
  const isIts = new Map<string, boolean>([[groupId, true]]);
  const belongs = (id: string): boolean => {
    const known = isIts.get(id);
    if (known !== undefined) return known;
    isIts.set(id, false); // nothing follows from itself; a circle would end here
    const { itemId, followsFromId } = ledger.outcomes.get(id) ?? { itemId: null, followsFromId: null };
    const does =
      (itemId !== null && meetings.has(itemId)) || (followsFromId !== null && belongs(followsFromId));
    isIts.set(id, does);
    return does;
  };
  const outcomes = [...ledger.outcomes.values()].filter(({ id }) => id !== groupId && belongs(id));
  const actions = [...ledger.actions.values()].filter(
    ({ outcomeId, itemId }) =>
      (itemId !== null && meetings.has(itemId)) || (outcomeId !== null && belongs(outcomeId)),
  );
  return { outcomes, actions };
}
