import { createEvents, type EventAttributes } from "ics";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

/** The part of an event that machines make and nobody words. */
export type MachineMade = {
  uid: string;
  revision: number; // SEQUENCE
  createdAt: Instant;
  changedAt: Instant; // LAST-MODIFIED and DTSTAMP
  status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  isTransparent: boolean;
  start: DayOrDateTime;
  end: DayOrDateTime; // exclusive
};

/** A day in no zone, or a DATE-TIME value, written as it will stand in the calendar. */
export type DayOrDateTime = { day: LocalDate } | { dateTime: string };

/** One unfolded line: DTSTART;VALUE=DATE:20190618 has the parameter VALUE and the value 20190618. */
export type ContentLine = { name: string; params: Record<string, string>; value: string };

/**
 * The lines between BEGIN:VEVENT and END:VEVENT as `ics` writes them, in its order, SUMMARY holding a
 * stand-in. No text of a person passes through here: `ics` folds by characters, leaves lone CR and
 * controls in, and is slow with long texts.
 * Throws RangeError for an event that `ics` refuses, with its reasons.
 */
export function icsSkeleton(made: MachineMade): ContentLine[] {
  const { error, value } = createEvents([attributesOf(made)], { method: undefined });
  if (value === null) throw new RangeError(`ics refuses ${made.uid}: ${reasonsOf(error)}`);
  return linesOfFirstEvent(value);
}

/**
 * `timestamp` keeps DTSTAMP from being now; the schema of `ics` knows it, its types do not. Instants are
 * numbers, because arrays would be read in the server's own zone. Date-times are texts, which `ics` passes
 * on as they are; days are arrays, which it marks as VALUE=DATE.
 */
function attributesOf(made: MachineMade): EventAttributes {
  const attributes: EventAttributes & { timestamp: Instant } = {
    uid: made.uid,
    title: "-",
    timestamp: made.changedAt,
    start: written(made.start),
    end: written(made.end),
    sequence: made.revision,
    status: made.status,
    busyStatus: busyStatusOf(made),
    transp: made.isTransparent ? "TRANSPARENT" : "OPAQUE",
    created: made.createdAt,
    lastModified: made.changedAt,
  };
  return attributes;
}

const written = (moment: DayOrDateTime) =>
  "day" in moment ? (moment.day.split("-").map(Number) as [number, number, number]) : moment.dateTime;

/** What Outlook shows of a person's time; agrees with TRANSP (rule 33). */
function busyStatusOf({ isTransparent, status }: MachineMade): EventAttributes["busyStatus"] {
  if (isTransparent) return "FREE";
  return status === "TENTATIVE" ? "TENTATIVE" : "BUSY";
}

/** `ics` returns what yup found as a plain object, which is no Error. */
function reasonsOf(error: (Error & { errors?: string[] }) | null): string {
  return error?.errors?.join("; ") ?? String(error?.message);
}

function linesOfFirstEvent(calendar: string): ContentLine[] {
  const lines = calendar.replace(/\r\n[ \t]/g, "").split("\r\n");
  return lines.slice(lines.indexOf("BEGIN:VEVENT") + 1, lines.indexOf("END:VEVENT")).map(contentLine);
}

/** Good enough for what machines make: no parameter of these lines is quoted. */
function contentLine(line: string): ContentLine {
  const colon = line.indexOf(":");
  const [name = "", ...params] = line.slice(0, colon).split(";");
  return {
    name,
    params: Object.fromEntries(params.map((each) => each.split("="))),
    value: line.slice(colon + 1),
  };
}
