import { randomUUID } from "node:crypto";
import { may } from "#app/domain/access/permissions.ts";
import { documentsOf } from "#app/domain/document/documents.server.ts";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { sideClocks } from "#app/domain/group/groups.server.ts";
import { openMattersOf } from "#app/domain/group/open-matters.server.ts";
import { notYetOn } from "#app/domain/minutes/agenda.server.ts";
import type { Mark, Topic } from "#app/domain/minutes/minutes.ts";
import { minutesPath } from "#app/domain/minutes/minutes-passages.server.ts";
import { minutesAt, recordedVisit } from "#app/domain/minutes/minutes-text.server.ts";
import type { MinutesView, Target } from "#app/domain/minutes/minutes-view.ts";
import { paragraphsOf } from "#app/domain/minutes/paragraphs.ts";
import { whereMarked } from "#app/domain/minutes/where-marked.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { showPlan } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { formOf } from "#app/http/act-form.server.ts";
import { actNotice } from "#app/http/acts.server.ts";
import { keptHere } from "#app/http/kept-form.server.ts";
import { ownersOf } from "#app/http/minutes-owners.server.ts";
import { revisionsFor } from "#app/http/minutes-revisions.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** What was typed and cannot be saved, in place of the forms that the address asks for. */
export type Typed = Partial<Pick<MinutesView, "editing" | "topicTyped">> & {
  marking?: { form: FormView; paragraph: number };
};

/** The agenda and minutes of an item, and whichever form or earlier wording the address asks for. */
export function minutesPage(asked: AskedByAccount, typed: Typed = {}): MinutesView {
  const { current, params, request, query } = asked;
  const { db, now } = current;
  const itemId = params.id!;
  const visit = recordedVisit(current, params.slug!, itemId);
  const { content } = showPlan(current, params.slug!);
  const item = content.items.find(({ id }) => id === itemId)!;
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const kept = minutesAt(db, itemId);
  const lookup = lookupFor(db, visit.id, wording.language, visit.referenceLanguage);
  const body = kept?.minutes.body ?? null;
  const { state, language, recordedBy, agreedOn } = kept?.minutes ?? {
    ...({ state: "agenda", language: visit.referenceLanguage, recordedBy: null, agreedOn: null } as const),
  };
  const targetOf = ({
    outcomeId,
    actionItemId,
  }: Pick<Topic, "outcomeId" | "actionItemId">): Target | null => {
    if (outcomeId)
      return { title: lookup.nameOf("outcome", outcomeId), path: `/follow-ups/outcomes/${outcomeId}` };
    if (!actionItemId) return null;
    return { title: lookup.nameOf("actionItem", actionItemId), path: `/follow-ups/actions/${actionItemId}` };
  };
  const topics = kept?.minutes.topics ?? [];
  const open = item.groupId === null ? [] : openMattersOf(db, item.groupId, now);
  const writesAt = writingAddress(visit.slug, itemId);
  const unsaved = may(current.actor, "followUp.edit")
    ? keptHere(asked, officeZone(), wording.dates, writesAt)
    : null;
  const marking = typed.marking ?? openMarking(asked, body, kept?.version ?? 0);
  return {
    visit: { slug: visit.slug, title: visit.title, referenceLanguage: visit.referenceLanguage },
    item: pick(item),
    legs: content.legs.map(({ id, city, zone }) => ({ id, city, zone })),
    clocks: sideClocks(db, visit),
    group: groupOf(asked, item.groupId),
    places: item.venues.map((place) => placeInWords(place, content, wording)).filter(Boolean),
    attending: item.attendances.map((one) => whoInWords(one, content, wording)),
    version: kept?.version ?? 0,
    minutesId: kept?.minutes.id ?? null,
    files: kept ? documentsOf(db, kept.minutes.id) : null,
    mayEdit: may(current.actor, "followUp.edit"),
    minutes: { state, language, recordedBy, agreedOn, body },
    topics: topics.map((topic) => ({ id: topic.id, title: topic.title, carried: targetOf(topic) })),
    marks: (kept?.minutes.marks ?? []).map((mark: Mark) => ({
      ...{ id: mark.id, kind: mark.kind, passage: mark.passage },
      ...{ place: whereMarked(body ?? "", mark), target: targetOf(mark) },
    })),
    toCarry: notYetOn(topics, open).length,
    topicTyped: typed.topicTyped ?? { text: "", issue: null },
    editing:
      typed.editing ??
      (query.has("edit")
        ? {
            // What was typed is meant for the version that was then read: a later one is told when it is sent.
            ...textForm(unsaved?.version ?? kept?.version ?? 0, {
              ...{ state: state === "agenda" ? "draft" : state, language, body: body ?? "" },
              ...{ recordedBy: recordedBy ?? asked.account.name, agreedOn: agreedOn ?? "" },
              ...unsaved?.tree,
            }),
            kept: unsaved?.notice ?? null,
          }
        : null),
    ...{ writesAt, unsaved: unsaved?.notice ?? null },
    marking: marking && {
      ...marking,
      owners: ownersOf(asked, item, content, wording),
    },
    ...revisionsFor(asked, kept?.minutes.id ?? null, wording),
    notice:
      noticeOf(asked, { whose: { visitId: visit.id }, reference: visit.referenceLanguage }) ??
      actNotice(asked, visit.id),
  };
}

const pick = ({ id, title, when, startsAt, endsAt, legId }: MinutesView["item"]): MinutesView["item"] => ({
  ...{ id, title, when, startsAt, endsAt, legId },
});

function groupOf({ current: { db } }: AskedByAccount, groupId: string | null): MinutesView["group"] {
  const stored = groupId === null ? undefined : outcomeKeeper.find(db, groupId);
  return stored ? { id: groupId!, title: stored.state.title as Localised } : null;
}

/** The address of the form of an item's minutes. */
export const writingAddress = (slug: string, itemId: string): string => `${minutesPath(slug, itemId)}?edit=`;

/** The form of the text with these fields. */
export const textForm = (version: number, tree: FormView["tree"]): FormView => ({
  ...formOf("minutes", randomUUID(), tree, [], []),
  version,
});

/** The form that marks a passage of the paragraph which the address names; what was selected in it is filled in. */
function openMarking({ query }: AskedByAccount, body: string | null, version: number) {
  const paragraphs = paragraphsOf(body ?? "");
  const number = Number(query.get("mark"));
  const found = paragraphs[number - 1];
  if (!found) return null;
  const selected = query.get("passage") ?? "";
  const passage = selected.trim() !== "" && found.text.includes(selected) ? selected : found.text;
  const tree = {
    ...{ kind: "decision", becomes: "commitment", passage, title: "", dueOn: "" },
    ...{ starts: String(found.starts + found.text.indexOf(passage)), guestOwner: "", hostOwner: "" },
  };
  return { form: { ...formOf("minutes", randomUUID(), tree, [], []), version }, paragraph: number };
}
