import { itemEntry } from "#app/calendar/entries.ts";
import { type Repeated, repeated } from "#app/calendar/repeating.ts";
import type { CalendarEvent } from "#app/calendar/vevent.ts";
import type { DeadlineTold, OwnerTold } from "#app/domain/deadline/deadline-printer.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { zoneInWords } from "#app/i18n/zone-in-words.ts";
import { addDays, dayAt, startOfDay } from "#app/time/local-days.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

/** What is printed of a deadline before it is stamped; `title` bears no mark of its state yet. */
export type DeadlineText = {
  title: string;
  mark: "toDo" | "done" | null;
  isCancelled: boolean;
  when: CalendarEvent["when"];
  location: string | null;
  categories: string[];
  path: string;
  lines: string[];
  todo: {
    isUnderWay: boolean;
    completedAt: Instant | null;
    percent: number | null;
    priority: 1 | 5 | 9;
  } | null;
  repeats: Repeated["lines"];
};

const NOON = 12 * 60 * 60_000; // nobody says at which hour of its day a thing was done

type Of<Kind extends DeadlineTold["kind"]> = Extract<DeadlineTold, { kind: Kind }>;

/** The words and times of a deadline; null for a rhythm that has no date left. */
export function deadlineText(told: DeadlineTold, wording: Wording, since: Instant): DeadlineText | null {
  switch (told.kind) {
    case "task":
      return { ...plain(told, wording), ...taskText(told, wording) };
    case "action":
      return { ...plain(told, wording), ...actionText(told, wording) };
    case "review":
      return { ...plain(told, wording), ...reviewText(told, wording) };
    case "term":
      return { ...plain(told, wording), ...termText(told, wording) };
    case "meeting":
      return meetingText(told, wording);
    case "rhythm":
      return rhythmText(told, wording, since);
  }
}

/** What every deadline of a whole day has in common. */
function plain(told: DeadlineTold, { messages }: Wording): Omit<DeadlineText, "title" | "lines" | "path"> {
  const { deadlines: say } = messages;
  const { state, canBeDone, onDay, closedOn } = told;
  const isDone = state === "done";
  return {
    mark: !canBeDone || state === "cancelled" ? null : isDone ? "done" : "toDo",
    isCancelled: state === "cancelled",
    when: { kind: "days", firstDay: onDay, lastDay: onDay },
    location: null,
    categories: [say.kind[told.kind], say.state[state]],
    todo: canBeDone
      ? {
          isUnderWay: state === "underWay",
          completedAt: isDone && closedOn !== null ? startOfDay(closedOn, "UTC") + NOON : null,
          percent: isDone ? 100 : null,
          priority: 5,
        }
      : null,
    repeats: [],
  };
}

function taskText({ title, detail, visit, owners, helpers }: Of<"task">, wording: Wording) {
  const { messages, textOf } = wording;
  const { deadlines: say } = messages;
  const helping = helpers.map((one) => nameOf(one, wording)).filter(Boolean);
  return {
    title: textOf(title),
    path: `/visits/${visit.slug}/plan/preparation`,
    lines: [
      visitLine(visit, wording),
      ...owners.map((one) => ownerLine(one, null, visit, wording)),
      ...(helping.length > 0 ? [messages.labelled(say.helpers, messages.and(helping))] : []),
      ...paragraph(textOf(detail)),
    ],
  };
}

function actionText(told: Of<"action">, wording: Wording) {
  const { messages, textOf } = wording;
  const { title, detail, visit, outcome, owners, priority, progress, onDay, state, closedOn, zone } = told;
  const { todo } = plain(told, wording);
  const isDone = state === "done";
  return {
    title: textOf(title),
    path: `/follow-ups/actions/${told.thingId}`,
    todo: {
      ...todo!,
      percent: isDone ? 100 : progress,
      completedAt: isDone && closedOn !== null ? startOfDay(closedOn, zone) + NOON : null,
      priority: ({ high: 1, normal: 5, low: 9 } as const)[priority],
    },
    lines: [
      visitLine(visit, wording),
      ...(outcome ? [outcomeLine(outcome, wording)] : []),
      ...owners.map((one) => ownerLine(one, onDay, visit, wording)),
      messages.deadlines.priority(messages.followUps.priority[priority]),
      ...(progress === null || isDone ? [] : [messages.deadlines.progress(progress)]),
      ...paragraph(textOf(detail)),
    ],
  };
}

function reviewText(told: Of<"review">, wording: Wording) {
  const { messages, textOf, dates } = wording;
  const { outcome, visit, place, judgement, summary, closedOn } = told;
  const { deadlines: say } = messages;
  return {
    title: say.review(textOf(outcome?.title ?? visit.title)),
    path: `/follow-ups/reviews/${told.thingId}`,
    location: place ? textOf(place) : null,
    lines: [
      visitLine(visit, wording),
      ...(outcome ? [outcomeLine(outcome, wording)] : []),
      ...(closedOn === null ? [] : [say.held(dates.day(closedOn))]),
      ...(judgement === null ? [] : [say.judged(messages.followUps.judgement[judgement])]),
      ...paragraph(textOf(summary)),
    ],
  };
}

function termText(told: Of<"term">, wording: Wording) {
  const { messages, textOf, dates } = wording;
  const { outcome, visit, owners, isNotice, validUntil, noticeBy, renewsItself } = told;
  const { deadlines: say } = messages;
  return {
    title: (isNotice ? say.notice : say.ends)(textOf(outcome.title)),
    path: `/follow-ups/outcomes/${outcome.id}`,
    lines: [
      visitLine(visit, wording),
      outcomeLine(outcome, wording),
      say.validUntil(dates.day(validUntil)),
      ...(noticeBy === null ? [] : [say.noticeBy(dates.day(noticeBy))]),
      ...(renewsItself ? [say.renewsItself] : []),
      ...owners.map((one) => ownerLine(one, null, visit, wording)),
    ],
  };
}

/** A meeting as the draft has it, in the words of every other calendar. */
function meetingText({ content, item, group, visit }: Of<"meeting">, wording: Wording): DeadlineText {
  const { messages, textOf } = wording;
  const { lines, when, location, categories, status } = itemEntry(item, {
    seen: content,
    wording,
    origin: null,
  });
  const isCancelled = status === "CANCELLED";
  return {
    ...{ title: textOf(item.title), mark: null, isCancelled, when, location, todo: null, repeats: [] },
    categories: [messages.deadlines.kind.meeting, ...categories],
    path: `/visits/${visit.slug}/plan/item/${item.id}/minutes`,
    lines: [
      visitLine(visit, wording),
      ...(group ? [messages.labelled(messages.deadlines.group, textOf(group))] : []),
      ...lines,
    ],
  };
}

/**
 * The coming meetings of a group that nobody has planned. None is shown from before the calendar first had
 * it: whether the group met then, its programme tells.
 */
function rhythmText(told: Of<"rhythm">, wording: Wording, since: Instant): DeadlineText | null {
  const { outcome, visit, rhythm, planned, mandate } = told;
  const { messages, textOf } = wording;
  const repeats = repeated(rhythm, dayAt(since, rhythm.zone), planned);
  if (!repeats) return null;
  const { firstDay, starts, ends, lines } = repeats;
  return {
    title: messages.deadlines.meets(textOf(outcome.title)),
    ...{ mark: null, isCancelled: false, location: null, todo: null, repeats: lines },
    when: starts ? { kind: "timed", starts, ends } : { kind: "days", firstDay, lastDay: firstDay },
    categories: [messages.deadlines.kind.rhythm],
    path: `/follow-ups/groups/${outcome.id}`,
    lines: [
      messages.deadlines.meetsHint,
      visitLine(visit, wording),
      ...(starts ? [zoneInWords(rhythm.zone, startOfDay(firstDay, rhythm.zone), wording.language)] : []),
      ...paragraph(textOf(mandate)),
    ],
  };
}

const visitLine = ({ title }: DeadlineTold["visit"], { messages, textOf }: Wording): string =>
  messages.labelled(messages.deadlines.visit, textOf(title));

function outcomeLine(outcome: Of<"term">["outcome"], { messages, textOf }: Wording): string {
  const { kind, status, title } = outcome;
  const what = `${messages.outcome.kind[kind]}${messages.comma}${statusInWords(kind, status, messages)}`;
  return messages.labelled(messages.deadlines.from, messages.bracketed(textOf(title), what));
}

/** "Moscow: Department of Transport (until midnight, Moscow Standard Time · UTC+3)". */
function ownerLine(
  owner: OwnerTold,
  dueOn: LocalDate | null,
  visit: DeadlineTold["visit"],
  wording: Wording,
): string {
  const { messages, textOf, dates, language } = wording;
  const { deadlines: say } = messages;
  const side = visit.sides.find((one) => one.side === owner.side);
  const sideName = owner.side === null ? "" : textOf(side?.name) || messages.side[owner.side];
  const name = nameOf(owner, wording);
  const who = sideName && name ? messages.labelled(sideName, name) : sideName || name;
  if (owner.doneOn !== null) return messages.bracketed(who, say.doneOn(dates.day(owner.doneOn)));
  if (owner.zone === null || dueOn === null) return who;
  const end = startOfDay(addDays(dueOn, 1), owner.zone) - 1;
  return messages.bracketed(who, say.untilMidnight(zoneInWords(owner.zone, end, language)));
}

function nameOf({ names, description, headcount }: OwnerTold, wording: Wording): string {
  if (names && names.length > 0) return wording.nameOf(names).name;
  return description ? wording.messages.participants.unnamed(wording.textOf(description), headcount) : "";
}

const paragraph = (text: string): string[] => (text.trim() === "" ? [] : [text]);
