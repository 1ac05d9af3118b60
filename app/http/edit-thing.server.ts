import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import type { State } from "#app/domain/editing/differences.ts";
import type { Edited } from "#app/domain/editing/edit.server.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { fillForm } from "#app/domain/editing/fill-form.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import {
  addThing,
  changeThing,
  removeThing,
  undoEntry,
  type Whose,
} from "#app/domain/editing/things.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import { type AskedByAccount, addressOf } from "#app/http/access.server.ts";
import { blankView } from "#app/http/blank-form.server.ts";
import { conflictOf, toldOf } from "#app/http/conflict-view.server.ts";
import { type Desk, findStored, lookupIn, wordingOf } from "#app/http/form-desk.server.ts";
import { sayIssues } from "#app/http/issues-said.server.ts";
import { forgetKept, keptHere, keptNew } from "#app/http/kept-form.server.ts";
import { log } from "#app/http/log.server.ts";
import { leaves, othersAt } from "#app/http/presence.server.ts";
import { readSentForm, type SentForm } from "#app/http/sent-form.server.ts";
import { whatHoldsUp } from "#db/held-up.ts";

/**
 * The form of a thing as it is opened: as stored, or with what was typed before and never saved. One that
 * was removed is shown as it was last, to be put back.
 */
export function openForm(asked: AskedByAccount, desk: Desk): FormView {
  const { current, account, request } = asked;
  const { whose } = desk;
  const stored = whose.id === null ? null : findStored(asked, { ...whose, id: whose.id });
  const removed = whose.id === null || stored ? null : entriesOfThing(current.db, whose.id, 1)[0]!;
  const lookup = lookupIn(asked, desk);
  const state = stored?.state ?? (removed?.detail.before as State | undefined);
  const tree = state ? fillForm(fieldsOf[whose.kind], state, lookup.textOf) : desk.draft;
  const address = addressOf(request);
  const { dates } = wordingOf(asked, desk);
  const kept = (whose.id === null ? keptNew : keptHere)(asked, desk.zone, dates);
  return {
    ...blankView(desk, lookup, kept?.tree ?? tree),
    version: kept?.version ?? stored?.version ?? 0,
    id: whose.id ?? kept?.id ?? randomUUID(),
    kept: kept?.notice ?? null,
    others: othersAt(address, account, current.now),
    conflict: removed && { ...toldOf(asked, desk, removed), isRemoved: true, versions: [] },
  };
}

/** Saves, removes or rearranges a form that was sent; what cannot be saved comes back as it was typed. */
export async function saveForm(asked: AskedByAccount, desk: Desk) {
  const { current, request, office } = asked;
  const { whose } = desk;
  const stored = whose.id === null ? null : findStored(asked, { ...whose, id: whose.id });
  const lookup = lookupIn(asked, desk);
  const fields = stored || whose.id !== null ? changeable(fieldsOf[whose.kind]) : fieldsOf[whose.kind];
  const theirs = stored ? fillForm(fieldsOf[whose.kind], stored.state, lookup.textOf) : null;
  const address = addressOf(request);
  const sent = await readSentForm(request, fields, lookup.find, theirs);
  const ref = { ...whose, id: whose.id ?? sent.id };
  const again = (view: Partial<FormView>, status: number) => {
    office.isFormRefused = status !== 200;
    const whole: FormView = {
      ...blankView(desk, lookup, sent.tree),
      ...{ version: sent.version, id: ref.id },
      ...view,
    };
    return data(whole, { status });
  };

  if (sent.intent === "discard") {
    forgetKept(asked);
    throw redirect(address, 303);
  }
  if (sent.intent === "rearrange") return again({}, 200);
  if (sent.intent !== "remove" && !sent.read.ok) {
    return again({ issues: sayIssues(asked, desk, sent.read.issues) }, 422);
  }
  try {
    return settle(carryOut(asked, desk, ref, sent, stored !== null));
  } catch (error) {
    const reason = whatHoldsUp(error);
    if (!reason) throw error;
    log.warn({ reference: office.reference, err: error }, "a form could not be saved for now");
    const said = wordingOf(asked, desk).messages.editing.notices.heldUp[reason];
    return again({ issues: [{ path: "", said, answers: [] }] }, 503);
  }

  function settle(result: Result<Edited, ThingIssue>) {
    if (result.ok) {
      forgetKept(asked);
      leaves(address, current.actor.id);
      throw redirect(desk.next(result.value, sent.intent), 303);
    }
    const isStale = result.issues.some(({ code }) => code === "thing.stale" || code === "thing.removed");
    if (isStale) return again(conflictOf(asked, desk, lookup, sent), 409);
    const placed = result.issues.map((issue) => ({ path: placeOfIssue(whose.kind, issue), issue }));
    return again({ issues: sayIssues(asked, desk, placed) }, 422);
  }
}

/** Does what the button of a sent form asks for. */
function carryOut(
  { current }: AskedByAccount,
  { whose }: Desk,
  ref: Whose,
  { intent, version, read }: SentForm,
  isStored: boolean,
): Result<Edited, ThingIssue> {
  if (intent === "remove" || !read.ok) return removeThing(current, ref, version);
  if (whose.id === null) return addThing(current, ref, read.state);
  if (intent !== "putBack" || isStored) return changeThing(current, ref, version, read.state);
  const [last] = entriesOfThing(current.db, ref.id, 1);
  const back = undoEntry(current, ref.kind === "visit" ? ref.id : ref.visitId, last?.id ?? 0, false);
  return back.ok ? changeThing(current, ref, back.value.version, read.state) : back;
}

/** The fields that can be changed once a thing is there. */
const changeable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => !field.isFixed));
