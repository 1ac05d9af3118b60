import {
  type EntryText,
  farewellEntry,
  itemEntry,
  legEntry,
  type Place,
  visitEntry,
  withdrawnEntry,
} from "#app/calendar/entries.ts";
import { ownName } from "#app/calendar/own-name.ts";
import { inEachLanguage, sideBySide } from "#app/calendar/side-by-side.ts";
import { calendarHead } from "#app/calendar/vcalendar.ts";
import { vevent } from "#app/calendar/vevent.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock, type When, zoneOf } from "#app/domain/programme/when.ts";
import type { CalendarPrinter, EntryStamps, PrintedEntry } from "#app/domain/release/calendar-printer.ts";
import { spanOfLeg } from "#app/domain/subscription/entry-span.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { endOfDay, startOfDay } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

const FAR = Date.UTC(2100, 0); // later than any visit

/** Prints the calendars of an office whose pages stand at `origin`. */
export const calendarPrinter = (origin: string): CalendarPrinter => ({
  entries(seen, withdrawn, language) {
    const places = placesIn([language], seen, origin);
    const { visit, legs } = seen;
    return [
      ...(legs.length > 0
        ? [printed("visit", visit.id, null, daysSpan(seen), places.map(visitEntry), places)]
        : []),
      ...ownEntries(places),
      ...withdrawn.map((item) => {
        const texts = places.map((place) => withdrawnEntry(item, place));
        return printed("item", item.itemId, item.legId, spanOf(item), texts, places);
      }),
    ];
  },

  head(seen, scope, entries, language) {
    const wording = wordingIn(language, seen.visit.referenceLanguage);
    return headOf(nameOf(seen, scope, wording), language, entries);
  },

  ownEntries: (seen, spoken) =>
    ownEntries(placesIn(spoken, seen, seen.visit.audience === "public" ? origin : null), isPublic),

  farewell: (gone, spoken) => ({
    print: printing(
      spoken.map((language) => ({
        wording: wordingIn(language),
        text: farewellEntry(gone, wordingIn(language)),
      })),
      zoneOf(gone.when),
    ),
  }),

  ownHead(content, subject, spans, spoken) {
    const names = spoken.map((language) =>
      content
        ? ownName(content, subject, wordingIn(language, content.visit.referenceLanguage))
        : wordingIn(language).messages.calendar.title,
    );
    return headOf(sideBySide(names), spoken[0], spans);
  },
});

type Span = Pick<PrintedEntry, "from" | "to" | "zones">;

/** The visit and its words, once for each language in which a calendar speaks. */
const placesIn = (spoken: readonly Language[], seen: VisitContent, origin: string | null): Place[] =>
  spoken.map((language) => ({ seen, wording: wordingIn(language, seen.visit.referenceLanguage), origin }));

/** Only what the public sees has a page that whoever subscribes can open without signing in. */
const isPublic = ({ audience }: ProgrammeItem): boolean => audience === "public";

/** Stays, then items in programme order; `hasPage` says of which items there is a page to lead to. */
function ownEntries(
  places: readonly Place[],
  hasPage: (item: ProgrammeItem) => boolean = () => true,
): PrintedEntry[] {
  const { legs, items } = places[0]!.seen;
  return [
    ...legs.map((leg) => {
      const texts = places.map((place) => legEntry(leg, place));
      return printed("leg", leg.id, leg.id, spanOf(spanOfLeg(leg)), texts, places);
    }),
    ...items.map((item) => {
      const texts = places.map((place) =>
        itemEntry(item, hasPage(item) ? place : { ...place, origin: null }),
      );
      return printed("item", item.id, item.legId, spanOf(item), texts, places);
    }),
  ];
}

/** An entry whose words are fixed; its stamps come with the release. */
function printed(
  kind: PrintedEntry["kind"],
  thingId: string,
  legId: string | null,
  span: Span,
  texts: readonly EntryText[],
  places: readonly Place[],
): PrintedEntry {
  const { legs } = places[0]!.seen;
  const zone = legs.find((leg) => leg.id === legId)?.zone ?? legs[0]?.zone ?? "UTC";
  return {
    ...{ kind, thingId, legId, ...span },
    fingerprint: JSON.stringify([...texts, span.from, span.to, zone]),
    print: printing(
      texts.map((text, index) => ({ text, wording: places[index]!.wording })),
      zone,
    ),
  };
}

/** Prints an entry that says the same in one language or two, under the first one's tag. */
const printing =
  (said: readonly { text: EntryText; wording: Wording }[], zone: ZoneName) =>
  ({ changedIn, ...stamps }: EntryStamps): string =>
    vevent({
      ...inEachLanguage(said.map(({ text }) => text)),
      ...stamps,
      language: said[0]!.wording.language,
      description: said
        .map(({ text: { lines }, wording }) =>
          [...lines, releaseLine(changedIn, stamps.changedAt, zone, wording)].join("\n"),
        )
        .join("\n\n"),
    });

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

function headOf(name: string, language: Language, spans: readonly Span[]): string {
  return calendarHead({
    ...{ name, description: null, language },
    // An empty calendar still holds one component (RFC 5545 3.6): the zone of nowhere.
    zones: spans.length === 0 ? ["UTC"] : [...new Set(spans.flatMap((span) => span.zones))],
    from: Math.min(...spans.map((span) => span.from), FAR),
    to: Math.max(...spans.map((span) => span.to), 0),
  });
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
