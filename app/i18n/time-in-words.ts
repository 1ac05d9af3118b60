import { daysOfItem } from "#app/domain/programme/item-days.ts";
import { hasClock, type Moment, type Span, type When, zoneOf } from "#app/domain/programme/when.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { offsetText } from "#app/i18n/formats.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { offsetMinutesAt } from "#app/time/resolve.ts";
import { clockOf, dateOf, type Instant, type ZoneName } from "#app/time/wall-time.ts";

/** What the words of a time lean on: the item, and the visit around it. */
export type Timed = Span & { when: When };
export type Around = {
  legs: readonly Pick<Leg, "city" | "zone">[];
  items: readonly { id: string; title: Localised }[];
};

/**
 * The one formatter of programme times: page, print, mail and calendar use it.
 *
 * The time as printed, for a place where the day is already said: "10:15–10:45", "about 10:00",
 * "evening", "time not stated". Names the other place and day of an end that lies elsewhere.
 */
export function clockInWords(item: Timed, around: Around, wording: Wording): string {
  const { when } = item;
  const { messages: say, dates } = wording;
  if (hasClock(when)) {
    const text = spanInWords(when.starts, when.ends, item, around, wording);
    return when.kind === "about" ? say.when.about(text) : text;
  }
  switch (when.kind) {
    case "partOfDay":
      return say.when.part[when.part];
    case "day":
      return when.firstDay === when.lastDay
        ? say.when.notStated
        : `${dates.daysOfYear(when.firstDay, when.lastDay)}${say.comma}${say.when.notStated}`;
    case "withinDays":
      return when.firstDay === when.lastDay ? say.when.notStated : say.when.dayNotStated;
    case "followsOn": {
      const before = around.items.find((other) => other.id === when.itemId);
      return before ? say.when.after(inLanguage(before.title, wording.language).text) : say.when.afterOther;
    }
    case "toBeConfirmed":
      return when.day ? say.when.toBeConfirmed : say.when.dateToBeConfirmed;
  }
}

/** The same with its days: "18 June, time not stated", "17–20 June, day not stated", "5 April, 10:15–10:45". */
export function timeInWords(item: Timed, around: Around, wording: Wording): string {
  const { when } = item;
  const { dates, messages } = wording;
  const clock = clockInWords(item, around, wording);
  if (when.kind === "toBeConfirmed" && when.day === null) return clock;
  if (when.kind === "day" && when.firstDay !== when.lastDay) return clock;
  if (when.kind === "withinDays")
    return `${dates.daysOfYear(when.firstDay, when.lastDay)}${messages.comma}${clock}`;
  return `${dates.dayOfYear(daysOfItem(item).firstDay)}${messages.comma}${clock}`;
}

/** The place's own clock in words, "10:15–10:45 in Matsuyama (UTC+9)", or null without a clock time. */
export function placeTimeInWords(item: Timed, around: Around, wording: Wording): string | null {
  const { when } = item;
  if (!hasClock(when)) return null;
  const city = cityOf(when.starts.zone, around, wording);
  const offset = offsetText(offsetMinutesAt(item.startsAt, when.starts.zone));
  const clock = clockInWords(item, around, wording);
  return city ? wording.messages.when.placeTime(clock, city, offset) : `${clock} (${offset})`;
}

/** "UTC+8" at that instant, for a whole stay. */
export const offsetOf = (zone: ZoneName, at: Instant): string => offsetText(offsetMinutesAt(at, zone));

function spanInWords(
  starts: Moment,
  ends: Moment | null,
  item: Timed,
  around: Around,
  wording: Wording,
): string {
  const { when: say } = wording.messages;
  const start = clockOf(starts.wall);
  if (!ends) return say.from(start);
  const isElsewhere = ends.zone !== starts.zone;
  const day = dateOf(ends.wall) === dateOf(starts.wall) ? null : wording.dates.dayOfYear(dateOf(ends.wall));
  const end = [clockOf(ends.wall), day].filter((part) => part !== null).join(wording.messages.comma);
  if (!isElsewhere) return start === end ? start : say.until(start, end);
  return say.until(
    withPlace(start, starts.zone, item.startsAt, around, wording),
    withPlace(end, ends.zone, item.endsAt, around, wording),
  );
}

/** "21:30 (Moscow, UTC+3)": where two zones are in play, each time names its own. */
function withPlace(text: string, zone: ZoneName, at: Instant, around: Around, wording: Wording): string {
  const offset = offsetOf(zone, at);
  const city = cityOf(zone, around, wording);
  return `${text} ${wording.messages.inBrackets(city ? `${city}${wording.messages.comma}${offset}` : offset)}`;
}

/** The city by which a zone is known on this visit, or null when no leg lies in it. */
function cityOf(zone: ZoneName, around: Around, wording: Wording): string | null {
  const leg = around.legs.find((one) => one.zone === zone);
  return leg ? inLanguage(leg.city, wording.language).text : null;
}

/** Whether a time must name its zone: it is not the zone of the leg under which it stands. */
export const leavesZone = (when: When, leg: Pick<Leg, "zone">): boolean =>
  zoneOf(when) !== leg.zone || (hasClock(when) && when.ends !== null && when.ends.zone !== leg.zone);
