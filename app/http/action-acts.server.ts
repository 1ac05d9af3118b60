import { data, redirect } from "@remix-run/node";
import type { Side } from "#app/domain/access/audience.ts";
import { sides } from "#app/domain/access/audience.ts";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { type ActionActName, fieldOfAct, isActionActName } from "#app/domain/action/act-names.ts";
import { actOn, showAction } from "#app/domain/action/action-acts.server.ts";
import {
  type ActionActIssue,
  drop,
  putOff,
  sayDone,
  takeBackDone,
  takeUp,
  tellProgress,
} from "#app/domain/action/action-acts.ts";
import type { ActionItem } from "#app/domain/action/action-item.ts";
import type { RefusedAct } from "#app/domain/action/refused-view.ts";
import { choice, day, type Fields, lines, optional, text, whole } from "#app/domain/editing/fields.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import type { Result } from "#app/domain/history/result.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { undoFromForm } from "#app/http/history.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The fields of each act, and as which field of an action their words speak. */
const fieldsOfAct: Record<ActionActName, Record<string, [Fields[string], string]>> = {
  progress: {
    onDate: [day(), "updates.onDate"],
    side: [choice(sides), "updates.side"],
    saidBy: [optional(text(200)), "updates.saidBy"],
    progress: [optional(whole(0, 100)), "updates.progress"],
    note: [lines(2000, 3), "updates.note"],
    evidence: [optional(text(2000, "https")), "updates.evidence"],
  },
  done: { doneOn: [day(), "owners.doneOn"], doneBy: [text(200), "owners.doneBy"] },
  takeBack: {},
  putOff: {
    dueOn: [day(), "dueOn"],
    side: [choice(sides), "updates.side"],
    saidBy: [optional(text(200)), "updates.saidBy"],
    reason: [lines(1000, 2), "updates.note"],
  },
  drop: { droppedOn: [day(), "droppedOn"], reason: [lines(500, 2), "dropReason"] },
  takeUp: {},
};

/**
 * Does what a form of an action's page asks for, and leads back to the page; what cannot be done comes back
 * as it was typed. A form sent twice does it once. Throws `notFound`, and 400 for a form that is none of ours.
 */
export async function changeAction(asked: AskedByAccount) {
  const { current, params, query, request, office } = asked;
  if (!may(current.actor, "followUp.edit")) throw new DomainError("notFound", "page");
  const { action, visit } = showAction(current, params.id!);
  const at = `/follow-ups/actions/${action.id}`;
  const word = query.get("act") ?? "";
  if (word === "undo") {
    const { id: visitId, referenceLanguage: reference } = visit;
    return undoFromForm(asked, { visitId, reference, zone: officeZone(), action: at });
  }
  if (!isActionActName(word)) throw refusal(400, "query");
  const number = action.owners.findIndex(({ id }) => id === query.get("owner"));
  const ownerId = action.owners[number]?.id ?? null;
  if ((word === "done" || word === "takeBack") && ownerId === null) throw refusal(400, "query");
  const named = (field: string) => fieldOfAct(word, field, Math.max(0, number));
  const own = Object.entries(fieldsOfAct[word]);
  const fields = Object.fromEntries([
    ...own.map(([name, [field]]) => [named(name), field]),
    ["seen", optional(text(10))],
  ]);
  const sent = await readSentForm(
    request,
    fields,
    () => ({ ok: false, issue: { code: "field.missing" } }),
    null,
  );
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const again = (issues: SaidIssue[]) => {
    office.isFormRefused = true;
    const refused: RefusedAct = { act: word, ownerId, id: sent.id, tree: sent.tree, issues };
    return data(refused, { status: 422 });
  };
  if (sent.intent === "discard") {
    forgetKept(asked);
    throw redirect(at, 303);
  }
  if (!sent.read.ok) {
    const wordsAs = new Map(own.map(([name, [, path]]) => [named(name), path]));
    return again(
      sent.read.issues.map(({ path, issue }) => ({
        ...{ path, answers: [] },
        said: issueInWords(wording, "actionItem", wordsAs.get(path) ?? path, issue),
      })),
    );
  }
  const { state } = sent.read;
  const typed = (field: string) => (state[named(field)] ?? null) as never;
  const today = dayAt(current.now, officeZone());
  const acted = actOn(current, action.id, actIn(word, { typed, ownerId, today, wording, seen: state.seen }));
  if (!acted.ok) {
    const [issue] = acted.issues;
    return again([{ path: placeIn(word, issue!, named), said: sayIssue(wording, issue!), answers: [] }]);
  }
  forgetKept(asked);
  const { entryId } = acted.value;
  throw redirect(entryId === null ? at : `${at}?saved=${entryId}`, 303);
}

type Typed = {
  typed: (field: string) => never;
  ownerId: string | null;
  today: LocalDate;
  wording: Wording;
  seen: unknown;
};

function actIn(word: ActionActName, { typed, ownerId, today, wording, seen }: Typed) {
  const { language, dates, messages } = wording;
  const texts = (text: string) => ({ [language]: text });
  return (action: ActionItem): Result<ActionItem, ActionActIssue> => {
    switch (word) {
      case "progress":
        return tellProgress(action, {
          ...{ onDate: typed("onDate"), side: typed("side"), saidBy: typed("saidBy") },
          ...{ progress: typed("progress"), note: texts(typed("note")), evidence: typed("evidence") },
        });
      case "done":
        return sayDone(action, ownerId!, { doneOn: typed("doneOn"), doneBy: typed("doneBy") });
      case "takeBack":
        return takeBackDone(action, ownerId!);
      case "putOff": {
        const dueOn: LocalDate = typed("dueOn");
        const was = (seen as string | null) ?? null;
        const note = messages.actions.page.putOffNote(
          was === null ? messages.actions.noDue : dates.day(was),
          dates.day(dueOn),
          typed("reason"),
        );
        const side: Side = typed("side");
        const told = { onDate: today, side, saidBy: typed("saidBy"), progress: null, note: texts(note) };
        return putOff(action, dueOn, was, { ...told, evidence: null });
      }
      case "drop":
        return drop(action, typed("droppedOn"), typed("reason"));
      case "takeUp":
        return takeUp(action);
    }
  };
}

const ownIssues = ["actionItem.isDropped", "actionItem.isDueThen", "actionItem.putOffMeanwhile"];
const isOwnIssue = (issue: ActionActIssue | ThingIssue): issue is ActionActIssue =>
  ownIssues.includes(issue.code);

function placeIn(
  word: ActionActName,
  issue: ActionActIssue | ThingIssue,
  named: (field: string) => string,
): string {
  const place = isOwnIssue(issue) ? (word === "putOff" ? "dueOn" : "") : placeOfIssue("actionItem", issue);
  return place in fieldsOfAct[word] ? named(place) : "";
}

function sayIssue(wording: Wording, issue: ActionActIssue | ThingIssue): string {
  if (!isOwnIssue(issue)) return issueInWords(wording, "actionItem", "", issue);
  const { issues } = wording.messages.actions;
  const { dates } = wording;
  switch (issue.code) {
    case "actionItem.isDropped":
      return issues.isDropped;
    case "actionItem.isDueThen":
      return issues.isDueThen(dates.day(issue.dueOn));
    case "actionItem.putOffMeanwhile":
      return issue.dueOn === null ? issues.noDueMeanwhile : issues.putOffMeanwhile(dates.day(issue.dueOn));
  }
}
