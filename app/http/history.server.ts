import { data, redirect } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import { differencesOf } from "#app/domain/editing/differences.ts";
import type { Field } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { ToldEntry } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { undoAct, undoEntry } from "#app/domain/editing/things.server.ts";
import { type Entry, findEntry, isThingEntry, isUndoable } from "#app/domain/history/entries.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { refusal } from "#app/http/access.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { watchConflicts } from "#app/http/conflicts-said.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { whoDidIt } from "#app/http/who-did-it.server.ts";
import { entryHeadline, subjectOf } from "#app/i18n/entry-in-words.ts";
import { subjectOfEvent } from "#app/i18n/event-in-words.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import { valueInWords } from "#app/i18n/value-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** Whose history is told: that of a visit, or of the directories for null. */
type Told = { visitId: string | null; reference: string; zone: string; action: string };

/** Entries of history in the reader's language, each with what was and what is; needs and office notes for those who plan alone. */
export function tellHistory(asked: AskedByAccount, told: Told, entries: readonly Entry[]): ToldEntry[] {
  const { db, actor } = asked.current;
  const wording = wordingIn(languageOf(asked.request), told.reference);
  const { messages, dates } = wording;
  const isTold = (field: Field) => !field.isPrivate || may(actor, "person.readNeeds");
  const { nameOf } = lookupFor(db, told.visitId, wording.language, told.reference);
  return entries.map((entry): ToldEntry => {
    const { date, clock } = localMoment(entry.at, told.zone);
    const common = {
      id: entry.id,
      at: entry.at,
      by: whoDidIt(db, entry.actorId, wording, nameOf),
      time: messages.bracketed(`${dates.day(date)}${messages.comma}${clock}`, offsetOf(told.zone, entry.at)),
      undoes: entry.undoes,
      isUndone: entry.isUndone,
    };
    if (!isThingEntry(entry)) {
      const subject = subjectOfEvent(entry, messages, nameOf);
      const headline = entryHeadline(wording, { ...entry, kind: null }, subject);
      return { ...common, headline, thing: null, changes: [], isUndoable: false };
    }
    const { kind } = entry.thing;
    const { before, after } = entry.detail;
    const subject = subjectOf(kind, after ?? before ?? {}, wording, nameOf);
    const fieldAt = (path: string): Field => fieldsOf[kind][path.split(".")[0]!]!;
    const lines = (path: string, value: unknown) =>
      valueInWords(wording, kind, path, fieldAt(path), value, nameOf);
    // What was added is told by its name; what changed and what went, place by place.
    const changed = before === null ? [] : differencesOf(fieldsOf[kind], before, after);
    const changes = changed.filter(({ path }) => isTold(fieldAt(path)));
    return {
      ...common,
      headline: entryHeadline(wording, { ...entry, kind }, subject),
      thing: entry.thing,
      changes: changes.map(({ path, before: was, after: is }) => ({
        label: fieldLabel(messages, kind, path),
        was: lines(path, was),
        is: lines(path, is),
      })),
      isUndoable: isUndoable(entry),
    };
  });
}

/** Takes back the entry that a form names; one that has been changed since is asked about first. */
export async function undoFromForm(asked: AskedByAccount, { visitId, reference, action }: Told) {
  const { current, request, office } = asked;
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const entry = String(form.get("entry") ?? "");
  if (!/^\d{1,15}$/.test(entry)) throw refusal(400, "query");
  const isAnyway = form.get("intent") === "undoAnyway";
  const withFresh = visitId === null ? null : watchConflicts(asked, visitId);
  const through = String(form.get("through") ?? "");
  const isAct = visitId !== null && /^\d{1,15}$/.test(through);
  const result = isAct
    ? undoAct(current, visitId, { from: Number(entry), to: Number(through) })
    : undoEntry(current, visitId, Number(entry), isAnyway);
  if (result.ok) {
    const made = "length" in result.value ? result.value : [result.value.entryId];
    const path = afterAct(
      action,
      made.filter((id) => id !== null),
    );
    throw redirect(withFresh ? withFresh(path) : path, 303);
  }
  office.isFormRefused = true;
  const wording = wordingIn(languageOf(request), reference);
  const isChanged = result.issues.some(({ code }) => code === "thing.changedSince");
  const { notices } = wording.messages.editing;
  const kind = findEntry(current.db, Number(entry))?.thing?.kind ?? "visit";
  const said =
    isAct && isChanged
      ? wording.messages.starting.actChangedSince
      : isChanged
        ? notices.changedSince
        : issueInWords(wording, kind, "", result.issues[0]!);
  return data(
    { entryId: Number(isAct ? through : entry), said, mayInsist: isChanged && !isAct },
    { status: 409 },
  );
}

/** The entry before which a page of history begins, or null for the newest. */
export function entryAsked(query: URLSearchParams): number | null {
  const asked = query.get("before");
  if (asked === null) return null;
  if (!/^\d{1,15}$/.test(asked)) throw refusal(400, "query");
  return Number(asked);
}
