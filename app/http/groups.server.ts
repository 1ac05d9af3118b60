import { data, redirect } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { selectedActions, selectedOutcomes } from "#app/domain/follow-up/selected.ts";
import { daysAt, type Selection } from "#app/domain/follow-up/standing.ts";
import { planMeeting, setException } from "#app/domain/group/group-acts.server.ts";
import type { GroupView, MeetingOnPage } from "#app/domain/group/group-view.ts";
import {
  changeableGroup,
  type Group,
  type GroupMeeting,
  meetingsOfGroup,
  showGroup,
  sideClocks,
} from "#app/domain/group/groups.server.ts";
import { mattersOfGroup } from "#app/domain/group/matters-of-group.ts";
import { datesAhead } from "#app/domain/group/next-meeting.ts";
import { toRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { languages } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";
import { isLocalDate } from "#app/time/wall-time.ts";

/** So many dates ahead are shown. */
const DATES_AHEAD = 6;

/** A working group with its meetings and what came of them. */
export function groupPage(asked: AskedByAccount, refused: string | null = null): GroupView {
  const { current, request } = asked;
  const { db, now, actor } = current;
  const group = showGroup(current, asked.params.id!);
  const { id, visit, state } = group;
  const language = languageOf(request);
  const meetings = meetingsOfGroup(db, id);
  const { nameOf } = lookupFor(db, visit.id, language, visit.referenceLanguage);
  const name = (to: "organisation" | "participation", one: string | null) =>
    one === null ? null : nameOf(to, one);
  const { items, chosen, open } = mattersOf(asked, group, meetings);
  const onPage = (meeting: GroupMeeting): MeetingOnPage => ({
    item: pickItem(meeting.item),
    visit: pickVisit(meeting.visit),
    legs: meeting.legs.map(({ id: legId, city, zone }) => ({ id: legId, city, zone })),
    minutesState: meeting.minutes?.state ?? null,
    ...items(meeting.item.id),
  });
  return {
    ...{ id, title: state.title, detail: state.detail, mandate: state.mandate },
    agreedRhythm: state.rhythm,
    visit: { id: visit.id, ...pickVisit(visit) },
    legs: legsOf(db, visit.id).map(({ city, zone }) => ({ city, zone })),
    clocks: sideClocks(db, visit),
    members: state.members.map((one) => ({
      ...{ id: one.id, side: one.side, isCoChair: one.role === "coChair" },
      organisation: name("organisation", one.organisationId),
      person: name("participation", one.participationId),
    })),
    rhythm: toRhythm(state),
    next: nextOf(group, meetings, now),
    held: chosen(({ item }) => item.endsAt <= now)
      .map(onPage)
      .reverse(),
    coming: chosen(({ item }) => item.endsAt > now).map(onPage),
    openActions: actionsOnPage(db, open.actions, language),
    openOutcomes: outcomesOnPage(db, open.outcomes, language),
    mayPlan: may(actor, "visit.edit"),
    notice: noticeOf(asked, { whose: { visitId: visit.id }, reference: visit.referenceLanguage }),
    refused,
  };
}

const pickVisit = ({ slug, title, referenceLanguage }: Group["visit"]) => ({
  slug,
  title,
  referenceLanguage,
});
const pickItem = ({ id, title, when, startsAt, endsAt, status, legId }: GroupMeeting["item"]) => ({
  ...{ id, title, when, startsAt, endsAt, status, legId },
});

/** The dates ahead, with the meetings planned for them. */
function nextOf({ state }: Group, meetings: readonly GroupMeeting[], now: number): GroupView["next"] {
  const items = meetings.map(({ item, visit }) => ({ ...item, slug: visit.slug }));
  const dates = { key: state.key, rhythm: toRhythm(state), meetings: items };
  return datesAhead(dates, now, DATES_AHEAD).map(({ planned, ...occurrence }) => ({
    ...occurrence,
    plannedAs: planned ? { itemId: planned.id, slug: planned.slug } : null,
  }));
}

/** What came of a group: meeting by meeting, and what of it is still open; judged as everywhere. */
function mattersOf(
  { current: { db, now }, request }: AskedByAccount,
  { id }: Group,
  meetings: readonly GroupMeeting[],
) {
  const language = languageOf(request);
  const ledger = ledgerOf(db);
  const days = daysAt(now, officeZone());
  const matters = mattersOfGroup(ledger, id, new Set(meetings.map(({ item }) => item.id)));
  const idsOf = (some: readonly { id: string }[]) => [...new Set(some.map(({ id: one }) => one))];
  const all: Selection = {
    outcomes: selectedOutcomes(ledger, idsOf(matters.outcomes), days),
    actions: selectedActions(ledger, idsOf(matters.actions), days),
  };
  const isOpen = ({ standing }: { standing: { isOpen: boolean } }) => standing.isOpen;
  const byDue = (a: Selection["actions"][number], b: Selection["actions"][number]) =>
    (a.facts.dueOn ?? "9").localeCompare(b.facts.dueOn ?? "9") || a.facts.id.localeCompare(b.facts.id);
  return {
    chosen: (is: (meeting: GroupMeeting) => boolean) => meetings.filter(is),
    items: (itemId: string) => ({
      outcomes: outcomesOnPage(
        db,
        all.outcomes.filter(({ facts }) => facts.itemId === itemId),
        language,
      ),
      actions: actionsOnPage(
        db,
        all.actions.filter(({ facts }) => facts.itemId === itemId).sort(byDue),
        language,
      ),
    }),
    open: { outcomes: all.outcomes.filter(isOpen), actions: all.actions.filter(isOpen).sort(byDue) },
  };
}

/** Skips a date, holds it after all, or plans it; what cannot be done is told on the page. */
export async function changeGroup(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const id = params.id!;
  const { state } = changeableGroup(current, id);
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const [intent, on] = ["intent", "on"].map((name) => String(form.get(name) ?? "")) as [string, string];
  if (!isLocalDate(on)) throw refusal(400, "query");
  const again = (issues: readonly { code: string }[]) => {
    office.isFormRefused = true;
    const say = wordingIn(languageOf(request)).messages;
    const isStay = issues.some(({ code }) => code === "meeting.visitHasNoStay");
    const isDate = issues.some(({ code }) => code === "meeting.notADate");
    const said = isStay
      ? say.groups.noStay
      : isDate
        ? say.groups.notADate
        : say.editing.issues.refersToRemoved;
    return data(groupPage(asked, said), { status: 422 });
  };
  if (intent === "plan") {
    const planned = planMeeting(current, id, on, meetingTitle(state.title));
    if (!planned.ok) return again(planned.issues);
    const { entries, itemId } = planned.value;
    const { slug } = showGroup(current, id).visit;
    const told = entries[0] === undefined ? "" : `?saved=${entries[0]}`;
    throw redirect(`/visits/${slug}/plan/item/${itemId}${told}`, 303);
  }
  if (intent !== "skip" && intent !== "restore") throw refusal(400, "query");
  const set = setException(current, id, on, intent === "skip");
  if (!set.ok) return again(set.issues);
  const told = set.value[0] === undefined ? "" : `?saved=${set.value[0]}`;
  throw redirect(`/follow-ups/groups/${id}${told}#on-${on}`, 303);
}

/** What a meeting is called, in the languages that the group is called in and we speak. */
function meetingTitle(title: Localised): Localised {
  const spoken = languages.filter((language) => title[language]);
  if (spoken.length === 0) return title;
  return Object.fromEntries(
    spoken.map((language) => [language, messagesIn[language].groups.meetingTitle(title[language]!)]),
  );
}
