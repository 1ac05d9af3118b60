import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import { unitOfOutcome } from "#app/domain/follow-up/stand-all.ts";
import {
  actionStanding,
  type Days,
  isOpenIn,
  type SelectedAction,
  type SelectedOutcome,
} from "#app/domain/follow-up/standing.ts";

/** The actions with these ids, each with how it stands, in the order given; those that are gone are left out. */
export const selectedActions = (ledger: Ledger, ids: readonly string[], days: Days): SelectedAction[] =>
  ids.flatMap((id) => {
    const facts = ledger.actions.get(id);
    return facts ? [{ facts, standing: actionStanding(facts, days, isOpenIn(ledger)) }] : [];
  });

/** The same of outcomes. */
export const selectedOutcomes = (ledger: Ledger, ids: readonly string[], days: Days): SelectedOutcome[] =>
  ids.flatMap((id) => (ledger.outcomes.has(id) ? [unitOfOutcome(ledger, id, days).outcome] : []));
