import { inArray } from "drizzle-orm";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { everything, select } from "#app/domain/follow-up/select.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { meetingsOfGroup } from "#app/domain/group/groups.server.ts";
import { mattersOfGroup } from "#app/domain/group/matters-of-group.ts";
import type { OpenMatter } from "#app/domain/minutes/agenda.server.ts";
import { officeZone } from "#app/time/local-days.ts";
import type { Db } from "#db/database.ts";
import { actionItems, outcomes } from "#db/schema/index.ts";

/**
 * What of a group is still open, over all visits and all of its meetings, as topics of an agenda: actions by their
 * due date, then outcomes.
 */
export function openMattersOf(db: Db, groupId: string, now: number): OpenMatter[] {
  const ledger = ledgerOf(db);
  const meetings = new Set(meetingsOfGroup(db, groupId).map(({ item }) => item.id));
  const own = mattersOfGroup(ledger, groupId, meetings);
  const open = select(ledger, { ...everything, shown: "open" }, daysAt(now, officeZone()));
  const isOwn = new Set([...own.actions, ...own.outcomes].map(({ id }) => id));
  const actions = open.actions
    .filter(({ facts }) => isOwn.has(facts.id))
    .sort((a, b) => (a.facts.dueOn ?? "9").localeCompare(b.facts.dueOn ?? "9"))
    .map(({ facts }) => facts.id);
  const left = open.outcomes.filter(({ facts }) => isOwn.has(facts.id)).map(({ facts }) => facts.id);
  const titles = new Map(
    [
      ...db
        .select({ id: actionItems.id, title: actionItems.title })
        .from(actionItems)
        .where(inArray(actionItems.id, actions))
        .all(),
      ...db
        .select({ id: outcomes.id, title: outcomes.title })
        .from(outcomes)
        .where(inArray(outcomes.id, left))
        .all(),
    ].map(({ id, title }) => [id, title]),
  );
  return [
    ...actions.map((id) => ({ title: titles.get(id)!, outcomeId: null, actionItemId: id })),
    ...left.map((id) => ({ title: titles.get(id)!, outcomeId: id, actionItemId: null })),
  ];
}
