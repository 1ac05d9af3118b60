import { randomUUID } from "node:crypto";
import { may } from "#app/domain/access/permissions.ts";
import { type ActionActName, addressOfAct, fieldOfAct } from "#app/domain/action/act-names.ts";
import { showAction } from "#app/domain/action/action-acts.server.ts";
import { sidesDone } from "#app/domain/action/action-acts.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import type { ActionEvent, ActionForm, ActionView } from "#app/domain/action/action-view.ts";
import { hasAddress, judgedBy, setAt } from "#app/domain/action/around-action.server.ts";
import { remindedOwners, remindOn } from "#app/domain/action/reminder.ts";
import { documentsOf } from "#app/domain/document/documents.server.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { selectedActions, selectedOutcomes } from "#app/domain/follow-up/selected.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { passagesOnPage } from "#app/domain/minutes/minutes-passages.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { formOf } from "#app/http/act-form.server.ts";
import { tellHistory } from "#app/http/history.server.ts";
import { keptHere } from "#app/http/kept-form.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { zoneInWords } from "#app/i18n/zone-in-words.ts";
import { endOfDay, officeZone } from "#app/time/local-days.ts";

/** How many entries of its history stand on the page of an action. */
const MOST = 10;

/** The page of an action: what, why, who owes it, what became of it, and what can be done now. */
export function actionPage(asked: AskedByAccount): ActionView {
  const { current, params, request, office } = asked;
  const { db, now } = current;
  const { action, visit, version } = showAction(current, params.id!);
  const language = languageOf(request);
  const reference = visit.referenceLanguage;
  const zone = officeZone();
  const days = daysAt(now, zone);
  const ledger = ledgerOf(db);
  const listed = (ids: readonly string[]) => actionsOnPage(db, selectedActions(ledger, ids, days), language);
  const own = listed([action.id])[0]!;
  const needing = [...ledger.actions.values()].filter((one) => one.needsIds.includes(action.id));
  const { nameOf } = lookupFor(db, visit.id, language, reference);
  const at = `/follow-ups/actions/${action.id}`;
  const mayEdit = may(current.actor, "followUp.edit");
  const ends = action.dueOn === null ? [] : action.owners.map((one) => endOfDay(action.dueOn!, one.zone));
  const reminded = remindedOwners(action, visit.ourSide).map(({ participationId }) => ({
    name: nameOf("participation", participationId!),
    hasAddress: hasAddress(db, participationId!),
  }));
  return {
    ...{ action: own, reference, detail: action.detail, dropReason: action.dropReason, mayEdit },
    today: days.office,
    ...{ files: documentsOf(db, action.id), passages: passagesOnPage(db, action.id, language) },
    outcome:
      action.outcomeId === null
        ? null
        : (outcomesOnPage(db, selectedOutcomes(ledger, [action.outcomeId], days), language)[0] ?? null),
    item: setAt(db, action.itemId, language),
    owners: own.owners.map((owner, n) => ({
      ...owner,
      id: action.owners[n]!.id,
      zoneName: zoneInWords(owner.zone, ends[n] ?? now, language),
      isLate:
        own.standing.isOpen &&
        owner.doneOn === null &&
        action.dueOn !== null &&
        days.today(owner.zone) > action.dueOn,
    })),
    hasSeveralEnds: new Set(ends).size > 1,
    sides: sidesDone(action.owners),
    events: eventsOf(action, judgedBy(db, action.id)),
    needs: listed(action.needs.map(({ needsId }) => needsId)),
    neededBy: listed(needing.map(({ id }) => id)),
    reminder: {
      on: remindOn(action),
      people: reminded.filter((one) => one.hasAddress).map(({ name }) => name),
      withoutAddress: reminded.filter((one) => !one.hasAddress).map(({ name }) => name),
      hasServer: office.mailFrom !== null,
    },
    forms: mayEdit ? formsOf(asked, action, version) : [],
    refused: null,
    notice: noticeFor(asked, visit, at),
    history: {
      entries: tellHistory(
        asked,
        { visitId: visit.id, reference, zone, action: at },
        entriesOfThing(db, action.id, MOST),
      ),
      all: `/visits/${visit.slug}/history?thing=${action.id}`,
    },
  };
}

/** What was just done, to be undone on the page itself: managers have no other. */
function noticeFor(
  asked: AskedByAccount,
  visit: { id: string; referenceLanguage: string },
  at: string,
): ActionView["notice"] {
  const said = noticeOf(asked, { whose: { visitId: visit.id }, reference: visit.referenceLanguage });
  return said && { ...said, undo: said.undo && { ...said.undo, action: `${at}?act=undo` } };
}

/** The acts that make sense now, each with its form: what is done can be taken back, what is dropped taken up. */
function formsOf(asked: AskedByAccount, action: ActionItem, version: number): ActionForm[] {
  const { current, request } = asked;
  const language = languageOf(request);
  const { dates } = wordingIn(language);
  const today = daysAt(current.now, officeZone()).office;
  const form = (act: ActionActName, typed: FormTree, ownerId: string | null = null, n = 0): ActionForm => {
    const tree = Object.fromEntries(
      Object.entries(typed).map(([name, of]) => [fieldOfAct(act, name, n), of]),
    );
    const kept = keptHere(asked, officeZone(), dates, addressOfAct(action.id, act, ownerId));
    const issues: SaidIssue[] = [];
    const view = formOf("actionItem", randomUUID(), { ...tree, ...kept?.tree }, [language], issues);
    return { act, ownerId, view: { ...view, version, kept: kept?.notice ?? null } };
  };
  const acts = action.owners.map((owner, n) =>
    owner.doneOn === null
      ? form("done", { doneOn: dates.day(today), doneBy: "" }, owner.id, n)
      : form("takeBack", {}, owner.id, n),
  );
  if (action.droppedOn !== null) return [form("takeUp", {})];
  return [
    form("progress", { onDate: dates.day(today), progress: "" }),
    ...acts,
    form("putOff", { dueOn: "", seen: action.dueOn ?? "" }),
    form("drop", { droppedOn: dates.day(today) }),
  ];
}

type Judged = ReturnType<typeof judgedBy>;

/** What happened to an action, the latest first; of one day, in the order in which it was told. */
function eventsOf(action: ActionItem, judged: Judged): ActionEvent[] {
  const { setOn, droppedOn, dropReason, owners, updates } = action;
  const events: ActionEvent[] = [
    { kind: "set", on: setOn },
    ...updates.map(({ id: _, onDate: on, ...told }): ActionEvent => ({ kind: "told", on, ...told })),
    ...judged.map((one): ActionEvent => ({ kind: "judged", ...one })),
    ...owners.flatMap(({ side, doneOn, doneBy }): ActionEvent[] =>
      doneOn === null ? [] : [{ kind: "done", on: doneOn, side, by: doneBy }],
    ),
    ...(droppedOn === null ? [] : [{ kind: "dropped" as const, on: droppedOn, reason: dropReason ?? "" }]),
  ];
  return events.sort((a, b) => a.on.localeCompare(b.on)).reverse();
}
