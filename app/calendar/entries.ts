import type { CalendarEvent } from "#app/calendar/vevent.ts";
import { type Dated, daysOfItem, listedDay } from "#app/domain/programme/item-days.ts";
import { isMeetingApart } from "#app/domain/programme/meeting-apart.ts";
import { type ItemStatus, isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import type { Gone, Withdrawn } from "#app/domain/release/calendar-printer.ts";
import { inOrder, type Leg, type VisitContent, visitDays } from "#app/domain/visit/visit-content.ts";
import { placeInWords } from "#app/i18n/place-in-words.ts";
import { clockInWords, placeTimeInWords, timeInWords } from "#app/i18n/time-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/** What is printed of an entry before it is stamped; `lines` becomes the description. */
export type EntryText = Pick<
  CalendarEvent,
  "status" | "isTransparent" | "when" | "summary" | "location" | "categories" | "url" | "geo"
> & { lines: string[] };

/** The visit as its reader sees it, the words for them, and where the pages stand; null: they may open none. */
export type Place = { seen: VisitContent; wording: Wording; origin: string | null };

/** The whole visit as an all-day bar. */
export function visitEntry({ seen, wording, origin }: Place): EntryText {
  const { visit, legs, sides } = seen;
  const { messages } = wording;
  const title = wording.textOf(visit.title);
  const url = pageOf(seen, origin, "");
  const isCancelled = visit.status === "cancelled";
  return {
    status: isCancelled
      ? "CANCELLED"
      : visit.status === "planned" || visit.status === "postponed"
        ? "TENTATIVE"
        : "CONFIRMED",
    isTransparent: true,
    when: { kind: "days", ...visitDays(legs)! },
    summary: isCancelled ? messages.item.cancelledTitle(title) : title,
    location: citiesOf(legs, wording),
    categories: [messages.visit.category[visit.category], messages.visit.status[visit.status]],
    url,
    geo: null,
    lines: [
      ...(visit.purpose ? [wording.textOf(visit.purpose)] : []),
      ...inOrder(sides).map((side) => messages.labelled(messages.side[side.side], wording.textOf(side.name))),
      ...pageLine(url, wording),
    ],
  };
}

/** A leg as an all-day bar over its local dates. */
export function legEntry(leg: Leg, { seen, wording, origin }: Place): EntryText {
  const { messages } = wording;
  const { visit } = seen;
  const city = wording.textOf(leg.city);
  const url = pageOf(seen, origin, `#leg-${leg.key}`);
  const main = seen.legs.find((one) => one.id === leg.insideLegId);
  const isCancelled = visit.status === "cancelled";
  return {
    status: isCancelled ? "CANCELLED" : "CONFIRMED",
    isTransparent: true,
    when: { kind: "days", firstDay: leg.firstDay, lastDay: leg.lastDay },
    summary: isCancelled ? messages.item.cancelledTitle(messages.leg.stay(city)) : messages.leg.stay(city),
    location: city,
    categories: [],
    url,
    geo: null,
    lines: [
      wording.textOf(visit.title),
      ...(main ? [messages.leg.inside(wording.textOf(main.city))] : []),
      ...pageLine(url, wording),
    ],
  };
}

const statuses: Record<ItemStatus, EntryText["status"]> = {
  tentative: "TENTATIVE",
  confirmed: "CONFIRMED",
  held: "CONFIRMED",
  cancelled: "CANCELLED",
};

/**
 * One item. A clock time becomes a timed entry; a vague one becomes days, leaves them free, and says in
 * its title and text what was printed.
 */
export function itemEntry(item: ProgrammeItem, place: Place): EntryText {
  const { seen, wording, origin } = place;
  const { messages } = wording;
  const title = titleOf(item, place);
  const url = pageOf(seen, origin, `#item-${item.key}`);
  const isCancelled = isCalledOff(item, seen.visit);
  const wheres = item.venues.map((one) => placeInWords(one, seen, wording)).filter((text) => text !== "");
  const leg = seen.legs.find((one) => one.id === item.legId);
  // A working group that meets at another time need not meet in the city of the visit.
  const city = leg && !isMeetingApart(item, seen.legs) ? wording.textOf(leg.city) : null;
  const geo = geoOf(item, place);
  return {
    status: isCancelled
      ? "CANCELLED"
      : seen.visit.status === "postponed"
        ? "TENTATIVE"
        : statuses[item.status],
    isTransparent: isCancelled || !hasClock(item.when),
    when: whenOf(item, leg, seen.items),
    summary: isCancelled ? messages.item.cancelledTitle(title) : title,
    location: geo
      ? [geo.title, geo.address].filter(Boolean).join("\n")
      : wheres.length > 0
        ? wheres.join(messages.semicolon)
        : city,
    categories: [messages.item.kind[item.kind], messages.item.status[item.status]],
    url,
    geo,
    lines: [
      placeTimeInWords(item, seen, wording) ?? timeInWords(item, seen, wording),
      messages.item.kind[item.kind],
      ...wheres.map((where) => messages.labelled(messages.item.place, where)),
      ...alternativesOf(item, place),
      ...(item.note ? [wording.textOf(item.note)] : []),
      ...stepsOf(item, place),
      ...(item.attendances.length > 0
        ? [
            messages.labelled(
              messages.item.attending,
              messages.and(item.attendances.map((one) => whoInWords(one, seen, wording))),
            ),
          ]
        : []),
      ...pageLine(url, wording),
    ],
  };
}

/** An item that is gone for this reader: its times, cancelled, and not a word more. */
export function withdrawnEntry(item: Withdrawn, { seen, wording }: Place): EntryText {
  return {
    status: "CANCELLED",
    isTransparent: true,
    when: whenOf(
      { ...item, id: item.itemId },
      seen.legs.find((leg) => leg.id === item.legId),
      [],
    ),
    summary: wording.messages.item.withdrawn,
    ...{ location: null, categories: [], url: null, geo: null, lines: [] },
  };
}

/** What stays in somebody's own calendar of a stay or an item that is theirs no longer (rule 9). */
export function farewellEntry({ kind: _, ...gone }: Gone, { messages }: Wording): EntryText {
  return {
    ...{
      status: "CANCELLED",
      isTransparent: true,
      when: whenOf({ ...gone, id: gone.itemId }, undefined, []),
    },
    summary: messages.item.withdrawn,
    ...{ location: null, categories: [], url: null, geo: null, lines: [] },
  };
}

/** The title, with the words of a time that its bar in the calendar would otherwise hide. */
function titleOf(item: ProgrammeItem, { seen, wording }: Place): string {
  const title = wording.textOf(item.title);
  if (item.when.kind === "exact" || item.when.kind === "day") return title;
  return wording.messages.bracketed(title, clockInWords(item, seen, wording));
}

function whenOf(item: Dated, leg: Leg | undefined, items: readonly Dated[]): CalendarEvent["when"] {
  const { when } = item;
  if (hasClock(when)) return { kind: "timed", starts: when.starts, ends: when.ends };
  const isDated = when.kind === "withinDays" || listedDay(item, items) !== null;
  if (!isDated && leg) return { kind: "days", firstDay: leg.firstDay, lastDay: leg.lastDay };
  return { kind: "days", ...daysOfItem(item, items) };
}

function alternativesOf(item: ProgrammeItem, { seen, wording }: Place): string[] {
  const { messages } = wording;
  return item.contingencies.map((plan) => {
    const where = plan.venueId
      ? placeInWords({ venueId: plan.venueId, roomId: plan.roomId }, seen, wording)
      : "";
    const what = plan.title ? wording.textOf(plan.title) : "";
    return messages.labelled(
      messages.item.condition[plan.condition],
      [what, where].filter(Boolean).join(messages.comma),
    );
  });
}

function stepsOf(item: ProgrammeItem, { wording }: Place): string[] {
  const { messages } = wording;
  return item.steps.map((step) => {
    const title = `– ${wording.textOf(step.title)}`;
    return step.minutesFromStart === null
      ? title
      : messages.bracketed(title, messages.item.minutesIn(step.minutesFromStart));
  });
}

/** The point on the map, when the item has one place and its coordinates are known. */
function geoOf(item: ProgrammeItem, { seen, wording }: Place): EntryText["geo"] {
  const venue =
    item.venues.length === 1 ? seen.venues.find((one) => one.id === item.venues[0]!.venueId) : undefined;
  if (!venue || venue.latitude === null || venue.longitude === null) return null;
  const { latitude, longitude } = venue;
  const address = venue.address ? wording.textOf(venue.address) : null;
  return { latitude, longitude, title: wording.nameOf(venue.names).name, address };
}

const pageOf = (seen: VisitContent, origin: string | null, place: string): string | null =>
  origin && `${origin}/visits/${seen.visit.slug}${place}`;

const pageLine = (url: string | null, { messages }: Wording): string[] =>
  url ? [messages.labelled(messages.calendar.page, url)] : [];

const citiesOf = (legs: readonly Leg[], wording: Wording): string =>
  [...new Set(legs.map((leg) => wording.textOf(leg.city)))].join(wording.messages.comma);
