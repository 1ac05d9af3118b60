import { randomUUID } from "node:crypto";
import { parse } from "@conform-to/dom";
import { data, redirect } from "@remix-run/node";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { dropKeptForm, keptForm } from "#app/domain/account/kept-forms.server.ts";
import { differencesOf, placesOf, type State } from "#app/domain/editing/differences.ts";
import type { Edited } from "#app/domain/editing/edit.server.ts";
import type { Field, Fields, ReferenceTarget } from "#app/domain/editing/fields.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { type FormTree, fillForm } from "#app/domain/editing/fill-form.ts";
import { asTree } from "#app/domain/editing/form-paths.ts";
import type { FormView, SaidIssue, Version } from "#app/domain/editing/form-view.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { isChosenTarget, type Lookup, lookupFor } from "#app/domain/editing/lookup.server.ts";
import { mergeThreeWay } from "#app/domain/editing/merge.ts";
import { withPartIds } from "#app/domain/editing/part-ids.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import { whenParts } from "#app/domain/editing/read-when.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  undoEntry,
  type Whose,
} from "#app/domain/editing/things.server.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";
import { type Entry, entriesOfThing, stateAt } from "#app/domain/history/entries.server.ts";
import type { Result } from "#app/domain/history/result.ts";
import { isLanguage, type LanguageTag, languages } from "#app/domain/text/languages.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { answersTo } from "#app/http/answers.ts";
import type { Offers } from "#app/http/cited-offers.server.ts";
import { log } from "#app/http/log.server.ts";
import { leaves, othersAt } from "#app/http/presence.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { type Placed, readSentForm, type SentForm } from "#app/http/sent-form.server.ts";
import { isWriteHeldUp } from "#app/http/writing-time.server.ts";
import { fieldLabel } from "#app/i18n/field-words.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { valueInWords } from "#app/i18n/value-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

/** A form of a thing at one address: which thing, in whose words, with what to begin from. */
export type Desk = {
  whose: Omit<Whose, "id"> & { id: string | null }; // null: a thing that is to be added
  zone: string; // in which moments are told
  reference: LanguageTag;
  moreLanguages: readonly LanguageTag[];
  draft: FormTree; // what a new thing begins with
  offers?: Offers;
  /** Where to go once it is saved or removed. */
  next: (edited: Edited, intent: string) => string;
};

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
  const kept = keptForm(current, address);
  const view = {
    ...blankView(desk, lookup, kept ? typedTree(kept.fields) : tree),
    version: kept ? Number(typedIn(kept.fields, "version")) : (stored?.version ?? 0),
    id: whose.id ?? (kept ? typedIn(kept.fields, "id") : randomUUID()),
  };
  const { dates } = wordingOf(asked, desk);
  return {
    ...view,
    kept: kept && { time: momentIn(desk.zone, kept.keptAt, current.now, dates), why: kept.why },
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
    dropKeptForm(current, address);
    throw redirect(address, 303);
  }
  if (sent.intent === "rearrange") return again({}, 200);
  if (sent.intent !== "remove" && !sent.read.ok) {
    return again({ issues: say(asked, desk, sent.read.issues) }, 422);
  }
  try {
    return settle(carryOut(asked, desk, ref, sent, stored !== null));
  } catch (error) {
    if (!isWriteHeldUp(error)) throw error;
    log.warn({ reference: office.reference, err: error }, "a form could not be saved for now");
    const said = wordingOf(asked, desk).messages.editing.notices.heldUp;
    return again({ issues: [{ path: "", said, answers: [] }] }, 503);
  }

  function settle(result: Result<Edited, ThingIssue>) {
    if (result.ok) {
      forgetKept(asked, address);
      leaves(address, current.actor.id);
      throw redirect(desk.next(result.value, sent.intent), 303);
    }
    const isStale = result.issues.some(({ code }) => code === "thing.stale" || code === "thing.removed");
    if (isStale) return again(conflictOf(asked, desk, lookup, sent), 409);
    const placed = result.issues.map((issue) => ({ path: placeOfIssue(whose.kind, issue), issue }));
    return again({ issues: say(asked, desk, placed) }, 422);
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

/** It is saved: what was kept of it while it was typed may go. That this has to wait is no failure. */
function forgetKept({ current, office: { reference } }: AskedByAccount, address: string): void {
  try {
    dropKeptForm(current, address);
  } catch (error) {
    if (!isWriteHeldUp(error)) throw error;
    log.warn({ reference, err: error }, "a kept form was not dropped");
  }
}

/** The fields that can be changed once a thing is there. */
const changeable = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([, field]) => !field.isFixed));

function findStored({ current }: AskedByAccount, whose: Whose): { state: State; version: number } | null {
  // Removed meanwhile is a conflict, not a missing page; never there, or of another visit, is one.
  const wasThere = entriesOfThing(current.db, whose.id, 1)[0];
  if (wasThere?.detail.after === null && wasThere.visitId === whose.visitId) return null;
  return findThing(current, whose);
}

const lookupIn = (asked: AskedByAccount, { whose, reference }: Desk): Lookup =>
  lookupFor(asked.current.db, whose.visitId, languageOf(asked.request), reference);

const wordingOf = ({ request }: AskedByAccount, { reference }: Desk): Wording =>
  wordingIn(languageOf(request), reference);

/** The address of a form without the framework's word for index pages. */
function addressOf(request: Request): string {
  const { pathname, searchParams } = new URL(request.url);
  searchParams.delete("index");
  return searchParams.size > 0 ? `${pathname}?${searchParams}` : pathname;
}

function typedTree(fields: readonly [string, string][]): FormTree {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  let tree: FormTree = {};
  parse(form, {
    resolve: (payload) => {
      tree = asTree(payload);
      return { value: tree };
    },
  });
  return tree;
}

const typedIn = (fields: readonly [string, string][], name: string): string =>
  fields.find(([one]) => one === name)?.[1] ?? "";

/** "14:05", with the day before it unless it is today's. */
function momentIn(zone: string, at: number, now: number, dates: Wording["dates"]): string {
  const { date, clock } = localMoment(at, zone);
  return date === localMoment(now, zone).date ? clock : `${dates.dayOfYear(date)}, ${clock}`;
}

function blankView(desk: Desk, lookup: Lookup, tree: FormTree): FormView {
  const { whose } = desk;
  const fields = fieldsOf[whose.kind];
  return {
    ...{ kind: whose.kind, id: "", isNew: whose.id === null, version: 0, tree },
    languages: languagesIn(fields, tree, [...desk.moreLanguages, desk.reference]),
    ...offered(fields, lookup, desk.offers?.(tree)),
    ...{ issues: [], conflict: null, kept: null, others: [] },
  };
}

/** The languages side by side: those of the interface, of the visit, and whatever is typed already. */
function languagesIn(fields: Fields, tree: FormTree, more: readonly LanguageTag[]): LanguageTag[] {
  const typed = (part: Fields, below: FormTree): string[] =>
    Object.entries(part).flatMap(([name, field]) => {
      const value = below[name];
      if (field.type === "localised") return isTree(value) ? Object.keys(value) : [];
      if (field.type !== "list" || !Array.isArray(value)) return [];
      return value.flatMap((row) => typed(field.of, row));
    });
  const asked = typeof tree.alsoLanguage === "string" ? [tree.alsoLanguage] : [];
  const tags = [...more, ...typed(fields, tree), ...asked].filter((tag) => /^[a-z]{2,3}(?:-\w+)*$/.test(tag));
  return [...languages, ...new Set(tags.filter((tag) => !isLanguage(tag)))];
}

/** What the fields of a form can refer to. */
function offered(fields: Fields, lookup: Lookup, more?: ReturnType<Offers>) {
  const targets = new Set<ReferenceTarget>();
  const visit = (part: Fields): void => {
    for (const field of Object.values(part)) {
      if (field.type === "list") visit(field.of);
      for (const to of targetsOf(field)) targets.add(to);
    }
  };
  visit(fields);
  const choices: FormView["choices"] = more ? { thing: more.thing } : {};
  const suggestions: FormView["suggestions"] = {};
  for (const to of targets) {
    if (isChosenTarget(to)) choices[to] = lookup.choicesOf(to);
    else if (to !== "thing" && to !== "position" && to !== "room") suggestions[to] = lookup.suggestionsOf(to);
  }
  return { choices, suggestions, options: more?.options ?? {} };
}

function targetsOf(field: Field): ReferenceTarget[] {
  if (field.type === "reference") return [field.to];
  if (field.type === "who") return ["participation", "party"];
  return field.type === "when" ? ["item"] : [];
}

/** Issues in words, in the order of the form, one for each field. */
function say(
  asked: AskedByAccount,
  desk: Desk,
  issues: readonly Placed<ThingIssue | Placed["issue"]>[],
): SaidIssue[] {
  const { kind } = desk.whose;
  const wording = wordingOf(asked, desk);
  const names = Object.keys(fieldsOf[kind]);
  const order = (path: string) => {
    const [name = "", part = ""] = path.split(/[.[]/);
    return names.indexOf(name) + whenParts.indexOf(part) / 100;
  };
  const first = new Map<string, SaidIssue>();
  for (const { path, issue } of [...issues].sort((a, b) => order(a.path) - order(b.path))) {
    if (first.has(path)) continue;
    first.set(path, {
      path,
      said: issueInWords(wording, kind, path, issue),
      answers: answersTo(wording, path, issue),
    });
  }
  return [...first.values()];
}

/** Who made an entry of history, and when. */
function toldOf(asked: AskedByAccount, desk: Desk, entry: Entry | undefined) {
  const { db, now } = asked.current;
  const { dates } = wordingOf(asked, desk);
  return {
    by: entry ? actorName(db, entry.actorId) : null,
    time: momentIn(desk.zone, entry?.at ?? now, now, dates),
  };
}

/** What stands now beside what was typed, and a form with both brought together as far as they go. */
function conflictOf(asked: AskedByAccount, desk: Desk, lookup: Lookup, sent: SentForm): Partial<FormView> {
  const { current } = asked;
  const { kind, id, visitId } = desk.whose;
  const fields = fieldsOf[kind];
  const wording = wordingOf(asked, desk);
  const [last] = entriesOfThing(current.db, id!, 1);
  const told = toldOf(asked, desk, last);
  const stored = findStored(asked, { kind, id: id!, visitId });
  if (!stored || !sent.read.ok) return { conflict: { ...told, isRemoved: !stored, versions: [] } };
  const own = Object.fromEntries(Object.entries(stored.state).filter(([name]) => fields[name]?.isFixed));
  const mine = withPartIds(fields, { ...sent.read.state, ...own }, stored.state, randomUUID);
  const base = stateAt(current.db, id!, sent.version) ?? stored.state;
  const { merged, clashes } = mergeThreeWay(fields, base, mine, stored.state);
  const clashing = new Set(clashes.map(({ path }) => path));
  const theirs = placesOf(fields, stored.state);
  const ours = placesOf(fields, mine);
  const changedByThem = differencesOf(fields, base, stored.state).map(({ path }) => path);
  const lines = (path: string, value: unknown) =>
    valueInWords(wording, kind, path, fields[path.split(".")[0]!]!, value, lookup.nameOf);
  const versions = differencesOf(fields, mine, stored.state)
    .filter(({ path }) => changedByThem.includes(path))
    .map(
      ({ path }): Version => ({
        path,
        label: fieldLabel(wording.messages, kind, path),
        mine: lines(path, ours.get(path) ?? null),
        theirs: lines(path, theirs.get(path) ?? null),
        isClash: clashing.has(path),
      }),
    );
  const tree = fillForm(fields, merged, lookup.textOf);
  return { tree, version: stored.version, conflict: { ...told, isRemoved: false, versions } };
}
