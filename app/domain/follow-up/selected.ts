import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import type { SelectedAction, SelectedOutcome } from "#app/domain/follow-up/select.ts";
import { actionStanding, type Days, isOpenIn, outcomeStanding } from "#app/domain/follow-up/standing.ts";

/** The actions with these ids, each with how it stands, in the order given; those that are gone are left out. */
export const selectedActions = (ledger: Ledger, ids: readonly string[], days: Days): SelectedAction[] =>
  ids.flatMap((id) => {
    const facts = ledger.actions.get(id);
    return facts ? [{ facts, standing: actionStanding(facts, days, isOpenIn(ledger)) }] : [];
  });

/** The same of outcomes. */
export const selectedOutcomes = (ledger: Ledger, ids: readonly string[], days: Days): SelectedOutcome[] =>
  ids.flatMap((id) => {
    const facts = ledger.outcomes.get(id);
    return facts ? [{ facts, standing: outcomeStanding(facts, ledger, days) }] : [];
  });
