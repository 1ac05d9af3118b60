import type { Side } from "#app/domain/access/audience.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import { actionItemKeeper } from "#app/domain/action/actions.server.ts";
import { type Deadline, outcomeOfTerm } from "#app/domain/deadline/deadline.ts";
import type { DeadlineTold, VisitTold } from "#app/domain/deadline/deadline-printer.ts";
import { rhythmOf } from "#app/domain/deadline/load-deadlines.server.ts";
import { ownersIn } from "#app/domain/deadline/owners-told.server.ts";
import type { Beside } from "#app/domain/deadline/which-deadlines.ts";
import type { Ledger } from "#app/domain/follow-up/follow-up.ts";
import { noticeBy } from "#app/domain/follow-up/standing.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { OutcomeState } from "#app/domain/outcome/outcome-issues.ts";
import { preparationTaskKeeper } from "#app/domain/planning/planning.server.ts";
import type { PreparationTask } from "#app/domain/planning/planning.ts";
import type { Review } from "#app/domain/review/review.ts";
import { reviewKeeper } from "#app/domain/review/reviews.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { readDraft } from "#app/domain/visit/draft.server.ts";
import { findVisit } from "#app/domain/visit/visit.server.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** A deadline with all that its entry says, and the visits that it leans on. */
export type Telling = { told: DeadlineTold; visitIds: string[] };

/**
 * Reads what the entries of these deadlines say: with as many statements for a thousand as for one, and one
 * draft for each visit at which a working group meets. Whatever vanished meanwhile is left out.
 */
export function tellDeadlines(
  db: Db,
  ledger: Ledger,
  beside: Beside,
  domain: string,
  deadlines: readonly Deadline[],
): Telling[] {
  const of = (kind: Deadline["kind"]) => deadlines.filter((one) => one.kind === kind);
  const ids = (kind: Deadline["kind"]) => of(kind).map(({ thingId }) => thingId);
  const tasks = preparationTaskKeeper.findMany(db, ids("task"));
  const actions = actionItemKeeper.findMany(db, ids("action"));
  const reviews = reviewKeeper.findMany(db, ids("review"));
  const outcomes = outcomeKeeper.findMany(db, [
    ...new Set(deadlines.flatMap(({ outcomeId }) => (outcomeId === null ? [] : [outcomeId]))),
  ]);
  const visits = visitsIn(db, [...new Set(deadlines.map(({ visitId }) => visitId))]);
  const drafts = new Map<string, VisitContent | null>();
  const draftOf = (visitId: string) => {
    if (!drafts.has(visitId)) {
      const visit = findVisit(db, visitId);
      drafts.set(visitId, visit ? readDraft(db, visit) : null);
    }
    return drafts.get(visitId)!;
  };
  const named = ownersIn(db, [
    ...[...actions.values(), ...tasks.values()].map(({ state }) => state),
    ...of("term").flatMap(({ outcomeId }): object[] => {
      const state = outcomes.get(outcomeId!)?.state;
      return state ? [state] : [];
    }),
  ]);
  const items = itemsIn(
    db,
    [...actions.values(), ...tasks.values(), ...outcomes.values()].map(({ state }) => state),
  );

  const tellOne = (one: Deadline): Telling | null => {
    const visit = visits.get(one.visitId);
    if (!visit) return null;
    const outcome = one.outcomeId === null ? undefined : outcomes.get(one.outcomeId);
    const outcomeState = outcome?.state as OutcomeState | undefined;
    const outcomeTold = outcomeState && {
      ...{ id: one.outcomeId!, title: outcomeState.title, kind: outcomeState.kind },
      status: ledger.outcomes.get(one.outcomeId!)?.status ?? outcomeState.moves.at(-1)!.status,
    };
    const related = (itemId: string | null) => {
      const item = itemId === null ? undefined : items.get(itemId);
      return item ? (item.uid ?? `item-${itemId}@${domain}`) : null;
    };
    const lean = (...more: (string | null | undefined)[]): string[] =>
      [one.visitId, outcome?.visitId, ...more].filter((id) => id !== null && id !== undefined);
    switch (one.kind) {
      case "task": {
        const state = tasks.get(one.thingId)?.state as Omit<PreparationTask, "id"> | undefined;
        if (!state) return null;
        const { title, detail, side, responsibleId, responsiblePersonId, itemId } = state;
        const owner = { side, organisationId: responsibleId, participationId: responsiblePersonId };
        const isOwned = side !== null || responsibleId !== null || responsiblePersonId !== null;
        const helpers = state.helpers.map(({ organisationId }) =>
          named({ side: null, organisationId, participationId: null }),
        );
        const told = { ...one, kind: one.kind, visit, title, detail, helpers, relatedTo: related(itemId) };
        return { told: { ...told, owners: isOwned ? [named(owner)] : [] }, visitIds: lean() };
      }
      case "action": {
        const state = actions.get(one.thingId)?.state as Omit<ActionItem, "id"> | undefined;
        const facts = ledger.actions.get(one.thingId);
        if (!state || !facts) return null;
        const { title, detail, priority, itemId } = state;
        const last = [...state.owners].sort((a, b) => (a.doneOn ?? "").localeCompare(b.doneOn ?? "")).at(-1);
        const told: DeadlineTold = {
          ...{ ...one, kind: one.kind, visit, title, detail, priority, progress: facts.progress },
          ...{ outcome: outcomeTold ?? null, owners: state.owners.map(named), relatedTo: related(itemId) },
          zone: last?.zone ?? "UTC",
        };
        return { told, visitIds: lean(itemId === null ? null : items.get(itemId)?.visitId) };
      }
      case "review": {
        const state = reviews.get(one.thingId)?.state as Omit<Review, "id"> | undefined;
        if (!state) return null;
        const { place, judgement, summary } = state;
        const told = {
          ...one,
          kind: one.kind,
          visit,
          outcome: outcomeTold ?? null,
          place,
          judgement,
          summary,
        };
        return { told: { ...told, relatedTo: null }, visitIds: lean() };
      }
      case "meeting": {
        const content = draftOf(one.visitId);
        const item = content?.items.find(({ id }) => id === one.thingId);
        if (!content || !item) return null;
        const told = { ...one, kind: one.kind, visit, content, item, group: outcomeState?.title ?? null };
        return { told: { ...told, relatedTo: null }, visitIds: lean() };
      }
      case "rhythm": {
        const rhythm = outcomeState && rhythmOf(outcomeState);
        if (!outcomeTold || !rhythm) return null;
        const meetings = beside.meetings.filter(
          ({ groupId, state }) => groupId === one.outcomeId && state !== "cancelled",
        );
        const planned = meetings.map(({ onDay }) => onDay).sort();
        const told: DeadlineTold = {
          ...{ ...one, kind: one.kind, visit, outcome: outcomeTold, mandate: outcomeState.mandate },
          ...{ rhythm, planned, relatedTo: null },
        };
        return { told, visitIds: lean(...meetings.map(({ visitId }) => visitId)) };
      }
      case "term": {
        if (!outcomeTold || outcomeState?.validUntil == null) return null;
        const { validUntil, noticeDays, renewsItself, itemId } = outcomeState;
        const parties = outcomeState.parties.filter(({ role }) => role === "party" || role === "signatory");
        const told: DeadlineTold = {
          ...{ ...one, kind: one.kind, visit, outcome: outcomeTold, validUntil, renewsItself },
          ...{ noticeBy: noticeBy({ validUntil, noticeDays }), owners: parties.map(named) },
          ...{ isNotice: outcomeOfTerm(one.thingId).isNotice, relatedTo: related(itemId) },
        };
        return { told, visitIds: lean() };
      }
    }
  };
  return deadlines.map(tellOne).filter((one) => one !== null);
}

const sql = perDatabase(({ $client }) => {
  const many = (text: string) => $client.prepare<[string]>(`${text} in (select value from json_each(?))`);
  return {
    visits: many("select id, slug, title, reference_language as referenceLanguage from visits where id"),
    sides: many("select visit_id as visitId, side, name from visit_sides where visit_id"),
    items: many(
      `select i.id, i.visit_id as visitId, (select e.uid from calendar_entries e
         where e.visit_id = i.visit_id and e.kind = 'item' and e.thing_id = i.id limit 1) as uid
       from programme_items i where i.id`,
    ),
  };
});

function visitsIn(db: Db, ids: readonly string[]): Map<string, VisitTold> {
  const given = JSON.stringify(ids);
  const sides = sql(db).sides.all(given) as { visitId: string; side: Side; name: string }[];
  const rows = sql(db).visits.all(given) as {
    id: string;
    slug: string;
    title: string;
    referenceLanguage: string;
  }[];
  return new Map(
    rows.map(({ id, slug, title, referenceLanguage }) => [
      id,
      {
        ...{ slug, title: JSON.parse(title) as Localised, referenceLanguage },
        sides: sides
          .filter((one) => one.visitId === id)
          .map(({ side, name }) => ({ side, name: JSON.parse(name) as Localised })),
      },
    ]),
  );
}

type ItemRow = { id: string; visitId: string; uid: string | null };

function itemsIn(db: Db, states: readonly object[]): Map<string, ItemRow> {
  const ids = states.flatMap((state) => ("itemId" in state && state.itemId ? [state.itemId] : []));
  const rows = sql(db).items.all(JSON.stringify([...new Set(ids)])) as ItemRow[];
  return new Map(rows.map((row) => [row.id, row]));
}
