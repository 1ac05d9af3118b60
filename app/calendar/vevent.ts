import { type DateTime, dateTimeAt, dateTimeOf, type EventMoment } from "#app/calendar/date-time.ts";
import { type DayOrDateTime, icsSkeleton } from "#app/calendar/ics-skeleton.ts";
import { line, text, uri } from "#app/calendar/lines.ts";
import { addDays } from "#app/time/local-days.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

export type { EventMoment };

/** One entry of a calendar, every word of it ready for its reader. */
export type CalendarEvent = {
  uid: string; // for life, the same in every calendar (rule 1)
  revision: number; // becomes SEQUENCE; grows with every visible change (rule 2)
  createdAt: Instant;
  changedAt: Instant; // becomes LAST-MODIFIED and DTSTAMP
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  isTransparent: boolean; // leaves the reader's time free; a cancelled entry always does (rule 8)
  when:
    | { kind: "days"; firstDay: LocalDate; lastDay: LocalDate } // both included
    | { kind: "timed"; starts: EventMoment; ends: EventMoment | null }; // null: nobody said
  summary: string;
  description: string; // "" leaves the line out
  location: string | null;
  language: string; // the BCP 47 tag of all words
  categories: readonly string[];
  url: string | null; // http or https
  relatedTo: string | null; // uid of the entry above this one
  geo: Place | null;
};

/** A point on the map, in decimal degrees of WGS 84, with the words that LOCATION shows for it. */
type Place = { latitude: number; longitude: number; title: string; address: string | null };

type Span = { start: DateTime | { day: LocalDate }; end: DateTime | { day: LocalDate } };

const SHORTEST = 15 * 60_000; // ms; for an entry without an end of its own (rule 31)

/**
 * An entry as a VEVENT, folded, CRLF at every end. The lines that machines make come from `ics`, in its
 * order; the words are ours, each with its language. Equal entries give equal bytes (rule 5).
 * Throws RangeError for an address, coordinates, a revision or days that no calendar can hold, and
 * for a location that is not the words of `geo`.
 */
export function vevent(event: CalendarEvent): string {
  const { start, end } = spanOf(event.when);
  const skeleton = icsSkeleton({
    ...event,
    uid: text(event.uid),
    isTransparent: event.isTransparent || event.status === "CANCELLED",
    start: dayOrDateTime(start),
    end: dayOrDateTime(end),
  });
  const lines = skeleton.map(({ name, value, params }) => {
    if (name === "SUMMARY") return worded(event, name, text(event.summary));
    if (name === "DTSTART") return line(name, value, { ...params, ...zoneParam(start) });
    if (name === "DTEND") return line(name, value, { ...params, ...zoneParam(end) });
    return line(name, value, params);
  });
  return ["BEGIN:VEVENT\r\n", ...lines, ...ownLines(event), "END:VEVENT\r\n"].join("");
}

/** The end of days is the day after the last one (rule 30); an entry that has no length gets one (rule 31). */
function spanOf(when: CalendarEvent["when"]): Span {
  if (when.kind === "days") {
    const { firstDay, lastDay } = when;
    if (lastDay < firstDay) throw new RangeError(`days from ${firstDay} to ${lastDay}`);
    return { start: { day: firstDay }, end: { day: addDays(lastDay, 1) } };
  }
  const start = dateTimeOf(when.starts);
  const end = when.ends && dateTimeOf(when.ends);
  const hasLength = end !== null && end.at > start.at;
  return { start, end: hasLength ? end : dateTimeAt(start.at + SHORTEST, (when.ends ?? when.starts).zone) };
}

const dayOrDateTime = (moment: Span["start"]): DayOrDateTime =>
  "day" in moment ? moment : { dateTime: moment.value };

/** TZID belongs to local date-times only, never to UTC or to days (RFC 5545 3.2.19; rule 24). */
function zoneParam(moment: Span["start"]): Record<string, string> {
  return "day" in moment || moment.zone === null ? {} : { TZID: moment.zone };
}

/** The lines that `ics` cannot write or writes badly. Its own URL check refuses hosts that exist. */
function ownLines(event: CalendarEvent): string[] {
  const { description, categories, url, relatedTo, geo } = event;
  const location = locationOf(event);
  return [
    ...(description ? [worded(event, "DESCRIPTION", text(description))] : []),
    ...(location ? [worded(event, "LOCATION", text(location))] : []),
    ...(categories.length > 0 ? [worded(event, "CATEGORIES", categories.map(text).join(","))] : []),
    ...(url ? [line("URL", uri(url))] : []),
    ...(relatedTo ? [line("RELATED-TO", text(relatedTo), { RELTYPE: "PARENT" })] : []),
    ...(geo ? mapLines(geo) : []),
  ];
}

const worded = ({ language }: CalendarEvent, name: string, value: string): string =>
  line(name, value, { LANGUAGE: language });

/**
 * Apple draws a map only where LOCATION repeats the words of X-APPLE-STRUCTURED-LOCATION (rule 43), so
 * without a location of its own an entry takes those of its place.
 */
function locationOf({ location, geo, uid }: CalendarEvent): string | null {
  if (!geo) return location;
  const allowed = geo.address ? [`${geo.title}\n${geo.address}`, geo.title] : [geo.title];
  if (location === null || allowed.includes(location)) return location ?? allowed[0]!;
  throw new RangeError(`the location of ${uid} is not that of its place on the map`);
}

/** GEO (RFC 5545 3.8.1.6) and Apple's own line; a radius of 100 m is the extent of a building. */
function mapLines({ latitude, longitude, title, address }: Place): string[] {
  const [lat, lon] = [degrees(latitude, 90), degrees(longitude, 180)];
  return [
    line("GEO", `${lat};${lon}`),
    line("X-APPLE-STRUCTURED-LOCATION", uri(`geo:${lat},${lon}`), {
      VALUE: "URI",
      ...(address && { "X-ADDRESS": address }),
      "X-APPLE-RADIUS": "100",
      "X-TITLE": title,
    }),
  ];
}

/** Six decimals, a tenth of a metre, never an exponent (rule 42); adding 0 takes the sign from a rounded -0. */
function degrees(value: number, limit: number): string {
  if (Math.abs(value) <= limit) return (Number(value.toFixed(6)) + 0).toFixed(6);
  throw new RangeError(`not degrees up to ${limit}: ${value}`);
}
