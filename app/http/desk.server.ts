import { may } from "#app/domain/access/permissions.ts";
import { conflictsAhead } from "#app/domain/desk/conflicts-ahead.server.ts";
import {
  citedText,
  comingReleases,
  comingVisits,
  dueTasks,
  lastChanges,
  nextDays,
  type OfVisit,
  openDisagreements,
  openDrafts,
  todayIn,
  unsavedForms,
  visitsBySlug,
} from "#app/domain/desk/desk.server.ts";
import { formOfAddress } from "#app/domain/desk/form-of-address.ts";
import { visitsWaiting } from "#app/domain/desk/waiting.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { boardSelection } from "#app/domain/follow-up/board.server.ts";
import { plainBoard } from "#app/domain/follow-up/filter-query.ts";
import { actionsOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { everything } from "#app/domain/follow-up/select.ts";
import { findEntry, isThingEntry } from "#app/domain/history/entries.server.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { visitBySlug, visitSlugOf } from "#app/domain/visit/visit.server.ts";
import type { Asked } from "#app/http/access.server.ts";
import { reviewsOnPage } from "#app/http/board.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { whoDidIt } from "#app/http/who-did-it.server.ts";
import { entryHeadline, subjectOf } from "#app/i18n/entry-in-words.ts";
import { subjectOfEvent } from "#app/i18n/event-in-words.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** The desk of whoever is signed in: planners work from it, managers review, viewers read what is released. */
export function deskOf(asked: Asked) {
  const { current } = asked;
  const zone = officeZone();
  const today = todayIn(current, zone);
  if (!may(current.actor, "visit.readDraft"))
    return { kind: "viewer" as const, coming: comingReleases(current, today) };
  const common = {
    followUps: followUpsOf(asked),
    today,
    changes: changesOf(asked),
    offset: offsetOf(zone, current.now),
  };
  if (!may(current.actor, "visit.edit"))
    return { kind: "manager" as const, ...common, coming: comingVisits(current, today) };
  return {
    kind: "planner" as const,
    ...common,
    next: nextDays(current),
    drafts: openDrafts(current),
    forms: formsOf(asked),
    tasks: dueTasks(current, today),
    conflicts: conflictsAhead(current, today),
    waiting: visitsWaiting(current, today),
    disagreements: disagreementsOf(asked),
  };
}

const MOST_DUE = 6;

/** What is late or falls due soon, and the reviews that are due: counted as the board counts them. */
function followUpsOf({ current, request }: Asked) {
  const asked = { ...plainBoard, what: "actions" } as const;
  const view = boardSelection(current, asked, {
    ...everything,
    shown: "open",
    what: "actions",
  });
  const pressing = view
    .lines()
    .slice(0, 2 * MOST_DUE) // where days end earlier, something is due soon that stands behind what is not
    .flatMap((line) => (line.kind === "action" ? [line.one] : []))
    .filter(({ standing }) => standing.isOverdue || standing.isDueSoon)
    .slice(0, MOST_DUE);
  const { overdue, dueSoon } = view.figures();
  return {
    actions: actionsOnPage(current.db, pressing, languageOf(request)),
    ...{ overdue, dueSoon },
    reviews: reviewsOnPage(current, languageOf(request)),
  };
}

/** A change in one line, with who made it and when, and where it stands in the history. */
export type ToldChange = {
  id: number;
  headline: string;
  by: string;
  time: string;
  to: string;
  visit: OfVisit | null;
};

function changesOf({ current, request }: Asked): ToldChange[] {
  const { db } = current;
  const language = languageOf(request);
  const { nameOf } = lookupFor(db, null, language);
  const lookups = new Map<string, NameOf>();
  /** Names of what belongs to a visit, read once for all its entries. */
  const nameIn = (visitId: string | null, reference: LanguageTag): NameOf => {
    if (visitId === null) return nameOf;
    if (!lookups.has(visitId)) lookups.set(visitId, lookupFor(db, visitId, language, reference).nameOf);
    return lookups.get(visitId)!;
  };
  return lastChanges(current).flatMap((id): ToldChange[] => {
    const entry = findEntry(db, id);
    if (!entry) return [];
    const slug = entry.visitId === null ? null : visitSlugOf(db, entry.visitId);
    const visit = slug === null ? null : visitBySlug(db, slug);
    const wording = wordingIn(language, visit?.referenceLanguage);
    const { kind } = entry.thing ?? { kind: null };
    const { before, after } = isThingEntry(entry) ? entry.detail : { before: null, after: null };
    const inVisit = nameIn(entry.visitId, wording.reference);
    const subject = kind
      ? subjectOf(kind, after ?? before ?? {}, wording, nameOf)
      : subjectOfEvent(entry, wording.messages, inVisit);
    const history = slug === null ? "/directory/history" : `/visits/${slug}/history`;
    return [
      {
        id,
        headline: entryHeadline(wording, { ...entry, kind }, subject),
        by: whoDidIt(db, entry.actorId, wording, inVisit),
        time: officeTime(entry.at, wording),
        to: `${history}#entry-${id}`,
        visit: visit && { ...visit, visitId: visit.id },
      },
    ];
  });
}

/** "21 November, 14:05", by the office's own clock. */
function officeTime(at: number, { dates, messages }: Wording): string {
  const { date, clock } = localMoment(at, officeZone());
  return `${dates.dayOfYear(date)}${messages.comma}${clock}`;
}

/** A form that was typed and not saved: what it is called, of which visit, and since when it waits. */
export type UnsavedForm = { address: string; name: string; time: string; visit: OfVisit | null };

function formsOf({ current, request }: Asked): UnsavedForm[] {
  const wording = wordingIn(languageOf(request));
  const { editing, desk } = wording.messages;
  const forms = unsavedForms(current).map((form) => ({ ...form, form: formOfAddress(form.address) }));
  const visits = visitsBySlug(
    current,
    forms.flatMap(({ form }) => (form?.slug ? [form.slug] : [])),
  );
  return forms.map(({ address, keptAt, form }) => ({
    address,
    name: form ? editing.kinds[form.kind][form.isNew ? "add" : "change"] : desk.openForm,
    time: officeTime(keptAt, wording),
    visit: (form?.slug && visits.get(form.slug)) || null,
  }));
}

/** A disagreement with the name of the thing that it is about. */
function disagreementsOf({ current, request }: Asked) {
  const language = languageOf(request);
  const { open, isCut } = openDisagreements(current);
  const { nameOf } = lookupFor(current.db, null, language);
  return {
    isCut,
    open: open.map(({ about, field, values, visit }) => {
      const { textOf } = wordingIn(language, visit.referenceLanguage);
      const name = () => {
        switch (about.kind) {
          case "visit":
            return "";
          case "person":
          case "organisation":
          case "venue":
          case "position":
            return nameOf(about.kind, about.id);
          default: {
            const { text, personId } = citedText(current, about.kind, about.id);
            return personId ? nameOf("person", personId) : textOf(text);
          }
        }
      };
      return { about, field, visit, values: values.map(({ value }) => value), name: name() };
    }),
  };
}

export type DeskOnPage = ReturnType<typeof deskOf>;
