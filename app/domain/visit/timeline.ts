import { listedDay } from "#app/domain/programme/item-days.ts";
import { isMeetingApart } from "#app/domain/programme/meeting-apart.ts";
import type { ItemKind, ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { type Leg, visitDays } from "#app/domain/visit/visit-content.ts";
import { dayCount, daysFromTo } from "#app/time/local-days.ts";
import { clockOf, dateOf, type LocalDate } from "#app/time/wall-time.ts";

export const markGroups = ["movement", "talks", "formal", "visit", "social", "other"] as const;
/** What a mark on the timeline stands for; each group has a shape of its own. */
export type MarkGroup = (typeof markGroups)[number];

const groupOf: Record<ItemKind, MarkGroup> = {
  arrival: "movement",
  departure: "movement",
  transfer: "movement",
  ceremony: "formal",
  courtesyCall: "talks",
  restrictedTalks: "talks",
  bilateralTalks: "talks",
  meeting: "talks",
  conference: "talks",
  siteVisit: "visit",
  signing: "formal",
  meal: "social",
  reception: "social",
  press: "other",
  cultural: "social",
  privateTime: "other",
  hold: "other",
  accommodation: "other",
};

/** One item on the timeline. `at` is a share of the whole width; `span` that of "one of these days". */
export type TimelineMark = {
  item: ProgrammeItem;
  group: MarkGroup;
  isTimed: boolean;
  at: number;
  span: { from: number; to: number } | null;
  lane: number; // 0 first; marks of one lane do not touch
};

/** A leg as a bar: from and to are shares of the whole width; side legs lie inside their main leg. */
export type TimelineBar = {
  leg: Leg;
  from: number;
  to: number;
  marks: TimelineMark[];
  lanes: number;
  inside: TimelineBar[];
};

export type Timeline = { days: LocalDate[]; bars: TimelineBar[] };

/** Marks nearer than this share of the width go to lanes of their own: 14 px on the narrowest phone. */
const NEAREST = 0.045;

/**
 * The geometry of a visit's timeline over its days; null for a visit without legs. Meetings of working groups
 * on other days are not drawn: they would all stand at its edge.
 */
export function timelineOf(legs: readonly Leg[], items: readonly ProgrammeItem[]): Timeline | null {
  const dates = visitDays(legs);
  if (!dates) return null;
  const days = daysFromTo(dates.firstDay, dates.lastDay);
  const barOf = (leg: Leg): TimelineBar => {
    const marks = inLanes(
      marksOf(
        items.filter((item) => item.legId === leg.id && !isMeetingApart(item, legs)),
        days,
        leg.lastDay,
      ),
    );
    return {
      leg,
      from: share(leg.firstDay, days),
      to: share(leg.lastDay, days) + 1 / days.length,
      marks,
      lanes: Math.max(0, ...marks.map((mark) => mark.lane + 1)),
      inside: legs.filter((other) => other.insideLegId === leg.id).map(barOf),
    };
  };
  return { days, bars: legs.filter((leg) => leg.insideLegId === null).map(barOf) };
}

/** Where a day begins, as a share of the width; days outside the visit are drawn at its edge. */
function share(day: LocalDate, days: readonly LocalDate[]): number {
  const before = day < days[0]! ? 0 : dayCount(days[0]!, day) - 1;
  return Math.min(before, days.length - 1) / days.length;
}

/**
 * Clock times lie at their hour; items without one share their day evenly, in programme order. What has
 * no day at all shares the last one.
 */
function marksOf(
  items: readonly ProgrammeItem[],
  days: readonly LocalDate[],
  lastDay: LocalDate,
): Omit<TimelineMark, "lane">[] {
  const dayOf = (item: ProgrammeItem) => listedDay(item, items) ?? lastDay;
  const untimed = items.filter((item) => !hasClock(item.when));
  return items.map((item) => {
    const { when } = item;
    const mark = { item, group: groupOf[item.kind], isTimed: hasClock(when), span: null };
    if (hasClock(when))
      return { ...mark, at: share(dateOf(when.starts.wall), days) + hours(when.starts.wall) / days.length };
    if (when.kind === "withinDays") {
      const span = { from: share(when.firstDay, days), to: share(when.lastDay, days) + 1 / days.length };
      return { ...mark, span, at: (span.from + span.to) / 2 };
    }
    const day = dayOf(item);
    const sameDay = untimed.filter((other) => other.when.kind !== "withinDays" && dayOf(other) === day);
    return {
      ...mark,
      at: share(day, days) + (sameDay.indexOf(item) + 1) / (sameDay.length + 1) / days.length,
    };
  });
}

/** The share of a day that has passed at a wall time. */
function hours(wall: string): number {
  const [hour, minute] = clockOf(wall).split(":").map(Number) as [number, number];
  return (hour * 60 + minute) / 1440;
}

function inLanes(marks: readonly Omit<TimelineMark, "lane">[]): TimelineMark[] {
  const ends: number[] = [];
  return marks.map((mark) => {
    const from = mark.span?.from ?? mark.at;
    const free = ends.findIndex((end) => from >= end);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = (mark.span?.to ?? mark.at) + NEAREST;
    return { ...mark, lane };
  });
}
