import { may } from "#app/domain/access/permissions.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage } from "#app/domain/follow-up/on-page.server.ts";
import type { ActionOnPage } from "#app/domain/follow-up/on-page.ts";
import { selectedActions } from "#app/domain/follow-up/selected.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { officeZone } from "#app/time/local-days.ts";

/** The actions of a visit by the outcome that they come from, those out of meetings under "". */
export type VisitActions = { byOutcome: Record<string, ActionOnPage[]>; mayEdit: boolean };

export function visitActions(asked: AskedByAccount, visitId: string): VisitActions {
  const { current, request } = asked;
  const { db, now } = current;
  const ledger = ledgerOf(db);
  const own = [...ledger.actions.values()]
    .filter((action) => action.visitId === visitId)
    .sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"))
    .map(({ id }) => id);
  const shown = actionsOnPage(
    db,
    selectedActions(ledger, own, daysAt(now, officeZone())),
    languageOf(request),
  );
  const byOutcome: VisitActions["byOutcome"] = {};
  for (const action of shown) {
    const key = action.outcome?.id ?? "";
    byOutcome[key] = [...(byOutcome[key] ?? []), action];
  }
  return { byOutcome, mayEdit: may(current.actor, "followUp.edit") };
}
