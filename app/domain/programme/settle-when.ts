import { done, type Result, rejected } from "#app/domain/history/result.ts";
import { hasClock, type Moment, type PartOfDay, type Span, type When } from "#app/domain/programme/when.ts";
import { endOfDay, startOfDay } from "#app/time/local-days.ts";
import { resolve } from "#app/time/resolve.ts";
import {
  type Instant,
  isLocalDate,
  isWallTime,
  type LocalDate,
  type WallTime,
  type ZoneName,
} from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";

type End = "starts" | "ends";

export type WhenIssue =
  | { code: "when.unreadable"; value: string }
  | { code: "when.zoneUnknown"; zone: string }
  | {
      code: "when.neverHappens";
      end: End;
      wall: WallTime;
      zone: ZoneName;
      lastBefore: WallTime;
      firstAfter: WallTime;
    }
  | { code: "when.happensTwice"; end: End; wall: WallTime; zone: ZoneName; earlier: Instant; later: Instant }
  | { code: "when.followsNothing"; itemId: string }
  | { code: "item.endsFirst"; starts: string; ends: string };

/** What a vague time leans on: the item that it follows, and the last day of its leg. */
export type Around = { spanOf: (itemId: string) => Span | undefined; lastDay: LocalDate };

/** Local hours that a part of the day covers: from, to. They order items and are never printed. */
const hoursOf: Record<PartOfDay, [number, number]> = {
  morning: [6, 12],
  midday: [12, 14],
  afternoon: [13, 18],
  evening: [18, 24],
};

/**
 * The instants between which an item lies, or what must be asked first.
 *
 * A clock time that never happens is refused with its two nearest neighbours; one that happens
 * twice is a question, unless `occurrence` already answers it. Vague times get bounds that put them
 * in their place among the others: days before the clock times of their first day, a part of the
 * day where it begins, "within these days" and "to be confirmed" after everything of their last
 * day, "follows on" where its predecessor ends. None of them reaches into the day after.
 */
export function settleWhen(when: When, around: Around): Result<Span, WhenIssue> {
  const unreadable = findUnreadable(when);
  if (unreadable.length > 0) return rejected(unreadable);
  if (hasClock(when)) return settleClock(when.starts, when.ends);

  switch (when.kind) {
    case "partOfDay": {
      const [from, to] = hoursOf[when.part];
      return done({ startsAt: hourOf(when.day, from, when.zone), endsAt: hourOf(when.day, to, when.zone) });
    }
    case "day":
      if (when.lastDay < when.firstDay) return rejected([endsFirst(when.firstDay, when.lastDay)]);
      return done({
        startsAt: startOfDay(when.firstDay, when.zone),
        endsAt: atTheEndOf(when.lastDay, when.zone).endsAt,
      });
    case "withinDays":
      if (when.lastDay < when.firstDay) return rejected([endsFirst(when.firstDay, when.lastDay)]);
      return done(atTheEndOf(when.lastDay, when.zone));
    case "followsOn": {
      const before = around.spanOf(when.itemId);
      if (!before) return rejected([{ code: "when.followsNothing", itemId: when.itemId }]);
      return done({ startsAt: before.endsAt, endsAt: before.endsAt });
    }
    case "toBeConfirmed":
      return done(atTheEndOf(when.day ?? around.lastDay, when.zone));
  }
}

function settleClock(starts: Moment, ends: Moment | null): Result<Span, WhenIssue> {
  const first = settleMoment(starts, "starts");
  const last = ends ? settleMoment(ends, "ends") : first;
  if (!first.ok || !last.ok) {
    return rejected([...(first.ok ? [] : first.issues), ...(last.ok || last === first ? [] : last.issues)]);
  }
  if (ends && last.value < first.value) return rejected([endsFirst(starts.wall, ends.wall)]);
  return done({ startsAt: first.value, endsAt: last.value });
}

function settleMoment(moment: Moment, end: End): Result<Instant, WhenIssue> {
  const { wall, zone, occurrence } = moment;
  const found = resolve({ wall, zone });
  if (found.kind === "instant") return done(found.at);
  if (found.kind === "skipped") {
    const { lastBefore, firstAfter } = found;
    return rejected([{ code: "when.neverHappens", end, wall, zone, lastBefore, firstAfter }]);
  }
  if (occurrence) return done(found[occurrence]);
  return rejected([
    { code: "when.happensTwice", end, wall, zone, earlier: found.earlier, later: found.later },
  ]);
}

/** The time without answers that nothing asks for: an hour that happens once needs none. */
export function withNeededAnswers(when: When): When {
  if (!hasClock(when)) return when;
  const plain = ({ wall, zone, occurrence }: Moment): Moment =>
    occurrence && isWallTime(wall) && isZone(zone) && resolve({ wall, zone }).kind === "repeated"
      ? { wall, zone, occurrence }
      : { wall, zone };
  return { ...when, starts: plain(when.starts), ends: when.ends && plain(when.ends) };
}

/** The full hour of a local day, or the first instant after it where that hour is skipped; 24 is its end. */
function hourOf(day: LocalDate, hour: number, zone: ZoneName): Instant {
  const last = atTheEndOf(day, zone).endsAt;
  if (hour === 24) return last;
  const found = resolve({ wall: `${day}T${String(hour).padStart(2, "0")}:00`, zone });
  if (found.kind === "instant") return found.at;
  return found.kind === "repeated" ? found.earlier : Math.min(startOfDay(day, zone) + hour * 3_600_000, last);
}

/** The last millisecond of a day: after all that happens on it, and still within it, if it has any length. */
export function atTheEndOf(day: LocalDate, zone: ZoneName): Span {
  const last = Math.max(startOfDay(day, zone), endOfDay(day, zone) - 1);
  return { startsAt: last, endsAt: last };
}

const endsFirst = (starts: string, ends: string): WhenIssue => ({ code: "item.endsFirst", starts, ends });

function findUnreadable(when: When): WhenIssue[] {
  const zones = hasClock(when) ? [when.starts.zone, ...(when.ends ? [when.ends.zone] : [])] : [when.zone];
  const walls = hasClock(when) ? [when.starts.wall, ...(when.ends ? [when.ends.wall] : [])] : [];
  const days =
    when.kind === "day" || when.kind === "withinDays"
      ? [when.firstDay, when.lastDay]
      : when.kind === "partOfDay" || (when.kind === "toBeConfirmed" && when.day !== null)
        ? [when.day as LocalDate]
        : [];
  return [
    ...zones.filter((zone) => !isZone(zone)).map((zone): WhenIssue => ({ code: "when.zoneUnknown", zone })),
    ...walls
      .filter((wall) => !isWallTime(wall))
      .map((value): WhenIssue => ({ code: "when.unreadable", value })),
    ...days
      .filter((day) => !isLocalDate(day))
      .map((value): WhenIssue => ({ code: "when.unreadable", value })),
  ];
}
