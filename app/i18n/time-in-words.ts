import { type Dated, listedDay } from "#app/domain/programme/item-days.ts";
import { hasClock, type Moment, type When, zoneOf } from "#app/domain/programme/when.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { offsetText } from "#app/i18n/formats.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { endOfDay, startOfDay } from "#app/time/local-days.ts";
import { offsetMinutesAt, wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, dateOf, type Instant, type ZoneName } from "#app/time/wall-time.ts";

/** What the words of a time lean on: the item, and the visit around it. */
export type Timed = Dated & { legId?: string };
export type Around = {
  legs: readonly Pick<Leg, "id" | "city" | "zone">[];
  items: readonly (Dated & { title: Localised })[];
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
      return before ? say.when.after(wording.textOf(before.title)) : say.when.afterOther;
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
  if (when.kind === "day" && when.firstDay !== when.lastDay) return clock;
  if (when.kind === "withinDays") {
    return `${dates.daysOfYear(when.firstDay, when.lastDay)}${messages.comma}${clock}`;
  }
  const day = listedDay(item, around.items);
  return day ? `${dates.dayOfYear(day)}${messages.comma}${clock}` : clock;
}

/** The place's own clock in words, "10:15–10:45, Matsuyama time (UTC+9)", or null without a clock time. */
export function placeTimeInWords(item: Timed, around: Around, wording: Wording): string | null {
  const { when } = item;
  if (!hasClock(when)) return null;
  const { messages } = wording;
  const clock = clockInWords(item, around, wording);
  if (when.ends && when.ends.zone !== when.starts.zone) return clock; // each end names its own place
  const city = cityOf(item, when.starts.zone, around, wording);
  const offset = offsetOf(when.starts.zone, item.startsAt);
  return city ? messages.when.placeTime(clock, city, offset) : messages.bracketed(clock, offset);
}

/** The same with its day: "5 April, 10:15–10:45, Matsuyama time (UTC+9)"; for lists that mix places. */
export function timeAndPlaceInWords(item: Timed, around: Around, wording: Wording): string {
  const clock = placeTimeInWords(item, around, wording);
  const day = listedDay(item, around.items);
  if (!clock || !day) return timeInWords(item, around, wording);
  return `${wording.dates.dayOfYear(day)}${wording.messages.comma}${clock}`;
}

/** The offsets of a stay's zone: one, or two when the clocks change during it. */
export const offsetsOf = ({
  zone,
  firstDay,
  lastDay,
}: Pick<Leg, "zone" | "firstDay" | "lastDay">): string[] => [
  ...new Set([offsetOf(zone, startOfDay(firstDay, zone)), offsetOf(zone, endOfDay(lastDay, zone) - 1)]),
];

/** "UTC+8" at that instant. */
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
  // Chinese says the day before the hour.
  const parts = wording.language === "zh" ? [day, clockOf(ends.wall)] : [clockOf(ends.wall), day];
  const end = parts
    .filter((part) => part !== null)
    .join(wording.language === "zh" ? "" : wording.messages.comma);
  if (!isElsewhere) return start === end ? start : say.until(start, end);
  return say.until(
    withPlace(start, starts.zone, item.startsAt, item, around, wording),
    withPlace(end, ends.zone, item.endsAt, item, around, wording),
  );
}

/** "21:30 (Moscow, UTC+3)": where two zones are in play, each time names its own. */
function withPlace(
  text: string,
  zone: ZoneName,
  at: Instant,
  item: Pick<Timed, "legId">,
  around: Around,
  wording: Wording,
): string {
  const { messages } = wording;
  const place = [cityOf(item, zone, around, wording), offsetOf(zone, at)]
    .filter(Boolean)
    .join(messages.comma);
  return messages.bracketed(text, place);
}

/** What a clock shows at an instant, with its place: "10:30 (Moscow, UTC+3)". For moments that no item prints. */
export const instantInWords = (at: Instant, zone: ZoneName, around: Around, wording: Wording): string =>
  withPlace(clockOf(wallTimeAt(at, zone)), zone, at, {}, around, wording);

/** The city by which a zone is known: that of the item's own leg, else of another leg in it, else null. */
function cityOf(item: Pick<Timed, "legId">, zone: ZoneName, around: Around, wording: Wording): string | null {
  const inZone = around.legs.filter((leg) => leg.zone === zone);
  const leg = inZone.find((one) => one.id === item.legId) ?? inZone[0];
  return leg ? wording.textOf(leg.city) : null;
}

/** Whether a time must name its zone: it is not the zone of the leg under which it stands. */
export const leavesZone = (when: When, leg: Pick<Leg, "zone">): boolean =>
  zoneOf(when) !== leg.zone || (hasClock(when) && when.ends !== null && when.ends.zone !== leg.zone);
