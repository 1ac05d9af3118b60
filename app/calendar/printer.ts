import { type EntryText, itemEntry, legEntry, visitEntry, withdrawnEntry } from "#app/calendar/entries.ts";
import { calendarHead } from "#app/calendar/vcalendar.ts";
import { vevent } from "#app/calendar/vevent.ts";
import { hasClock, type When } from "#app/domain/programme/when.ts";
import type { CalendarPrinter, EntryStamps, PrintedEntry } from "#app/domain/release/calendar-printer.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { endOfDay, startOfDay } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

const FAR = Date.UTC(2100, 0); // later than any visit

/** Prints the calendars of an office whose pages stand at `origin`. */
export const calendarPrinter = (origin: string): CalendarPrinter => ({
  entries(seen, withdrawn, language) {
    const wording = wordingIn(language, seen.visit.referenceLanguage);
    const place = { seen, wording, origin };
    const { visit, legs, items } = seen;
    return [
      ...(legs.length > 0
        ? [printed("visit", visit.id, null, daysSpan(seen), visitEntry(place), place)]
        : []),
      ...legs.map((leg) => {
        const span = {
          from: startOfDay(leg.firstDay, leg.zone),
          to: endOfDay(leg.lastDay, leg.zone),
          zones: [],
        };
        return printed("leg", leg.id, leg.id, span, legEntry(leg, place), place);
      }),
      ...items.map((item) =>
        printed("item", item.id, item.legId, spanOf(item), itemEntry(item, place), place),
      ),
      ...withdrawn.map((item) =>
        printed("item", item.itemId, item.legId, spanOf(item), withdrawnEntry(item, place), place),
      ),
    ];
  },

  head(seen, scope, entries, language) {
    const wording = wordingIn(language, seen.visit.referenceLanguage);
    return calendarHead({
      name: nameOf(seen, scope, wording),
      description: null,
      language,
      // An empty calendar still holds one component (RFC 5545 3.6): the zone of nowhere.
      zones: entries.length === 0 ? ["UTC"] : [...new Set(entries.flatMap((entry) => entry.zones))],
      from: Math.min(...entries.map((entry) => entry.from), FAR),
      to: Math.max(...entries.map((entry) => entry.to), 0),
    });
  },
});

type Span = Pick<PrintedEntry, "from" | "to" | "zones">;

/** An entry whose words are fixed; its stamps come with the release. */
function printed(
  kind: PrintedEntry["kind"],
  thingId: string,
  legId: string | null,
  span: Span,
  text: EntryText,
  { seen, wording }: { seen: VisitContent; wording: Wording },
): PrintedEntry {
  const zone = seen.legs.find((leg) => leg.id === legId)?.zone ?? seen.legs[0]?.zone ?? "UTC";
  return {
    ...{ kind, thingId, legId, ...span },
    fingerprint: JSON.stringify([text, span.from, span.to]),
    print: ({ changedIn, ...stamps }: EntryStamps) =>
      vevent({
        ...text,
        ...stamps,
        language: wording.language,
        description: [...text.lines, releaseLine(changedIn, stamps.changedAt, zone, wording)].join("\n"),
      }),
  };
}

/** "version 3, 14 June 2019": the release that last changed the entry, by the calendar of its place. */
function releaseLine(number: number, at: number, zone: ZoneName, { messages, dates }: Wording): string {
  return messages.calendar.release(number, dates.day(localMoment(at, zone).date));
}

/** The instants of an item and the zones in which its clock times are given. */
function spanOf({ when, startsAt, endsAt }: { when: When; startsAt: number; endsAt: number }): Span {
  const zones = hasClock(when) ? [when.starts.zone, ...(when.ends ? [when.ends.zone] : [])] : [];
  return { from: startsAt, to: endsAt, zones };
}

function daysSpan({ legs }: VisitContent): Span {
  return {
    from: Math.min(...legs.map((leg) => startOfDay(leg.firstDay, leg.zone))),
    to: Math.max(...legs.map((leg) => endOfDay(leg.lastDay, leg.zone))),
    zones: [],
  };
}

function nameOf(
  seen: VisitContent,
  scope: { kind: PrintedEntry["kind"]; thingId: string },
  wording: Wording,
): string {
  const { messages } = wording;
  const { visit, legs, items } = seen;
  const title = wording.textOf(visit.title);
  const leg = legs.find((one) => one.id === scope.thingId);
  if (leg) return messages.calendar.legName(title, wording.textOf(leg.city));
  const item = items.find((one) => one.id === scope.thingId);
  return item ? wording.textOf(item.title) : messages.calendar.visitName(title);
}
