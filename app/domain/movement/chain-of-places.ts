import { knownWay } from "#app/domain/movement/known-way.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";

/** A way from one place to the next. Minutes are null where nobody has said enough to know them. */
export type Way = {
  fromVenueId: string;
  toVenueId: string;
  known: TravelTime | null; // what the office typed for it, or for the way back
  spareMinutes: number | null; // to spare before the next item; negative: lacking
};

/** One link in the chain of places of a day. */
export type Link =
  /** They are at a place. `night`: they wake there, or sleep there the night after. */
  | { kind: "stay"; item: ProgrammeItem; night: "from" | "to" | null }
  /** An item of the programme that takes them from one place to another; null where that is unclear. */
  | { kind: "transfer"; item: ProgrammeItem; way: Way | null }
  /** A way that no item of the programme covers. */
  | { kind: "gap"; before: Link; after: Link; way: Way }
  /** An item of which nobody said where it is: the way to it and from it cannot be told. */
  | { kind: "unplaced"; item: ProgrammeItem };

const MINUTE = 60_000;

/**
 * The places of a day in order, and the ways between them. `items` are those that one company is at, in
 * programme order; `wokeAt` and `sleepsAt` its lodging of the night before and after. A transfer that names
 * one place or none leads from where they were to where they are next.
 */
export function chainOfPlaces(
  items: readonly ProgrammeItem[],
  times: readonly TravelTime[],
  { wokeAt, sleepsAt }: { wokeAt: ProgrammeItem | null; sleepsAt: ProgrammeItem | null },
): Link[] {
  const stays: Link[] = [
    ...(wokeAt ? [{ kind: "stay" as const, item: wokeAt, night: "from" as const }] : []),
    ...items.map((item): Link => linkOf(item)),
    ...(sleepsAt ? [{ kind: "stay" as const, item: sleepsAt, night: "to" as const }] : []),
  ];
  const chain: Link[] = [];
  for (const [index, link] of stays.entries()) {
    const before = chain.at(-1);
    const placed = link.kind === "transfer" ? withWay(link, before, stays[index + 1], times) : link;
    const gap = before && gapBetween(before, placed, times);
    chain.push(...(gap ? [gap] : []), placed);
  }
  return chain;
}

function linkOf(item: ProgrammeItem): Link {
  if (item.kind === "transfer") return { kind: "transfer", item, way: null };
  return item.venues.length > 0 ? { kind: "stay", item, night: null } : { kind: "unplaced", item };
}

/** Where a link begins and ends; null where that is unclear. */
const startOf = (link: Link): string | null => endsOf(link)[0];
const endOf = (link: Link): string | null => endsOf(link)[1];

function endsOf(link: Link): [string | null, string | null] {
  switch (link.kind) {
    case "stay":
      return [link.item.venues[0]?.venueId ?? null, link.item.venues.at(-1)?.venueId ?? null];
    case "transfer":
      return [link.way?.fromVenueId ?? null, link.way?.toVenueId ?? null];
    case "gap":
      return [link.way.fromVenueId, link.way.toVenueId];
    case "unplaced":
      return [null, null];
  }
}

type Transfer = Extract<Link, { kind: "transfer" }>;

function withWay(
  link: Transfer,
  before: Link | undefined,
  next: Link | undefined,
  times: readonly TravelTime[],
): Transfer {
  const [first, second] = link.item.venues.map(({ venueId }) => venueId);
  const was = before ? endOf(before) : null;
  const will =
    next?.kind === "transfer" ? (next.item.venues[0]?.venueId ?? null) : next ? startOf(next) : null;
  // One place alone is where it begins if they are there already, else where it leads.
  const isOrigin = first !== undefined && second === undefined && first === was;
  const from = second !== undefined || isOrigin ? first! : was;
  const to = second ?? (isOrigin ? will : (first ?? will));
  if (from === null || to === null || from === to) return link;
  const known = knownWay(times, from, to) ?? null;
  const way = { fromVenueId: from, toVenueId: to, known };
  return { ...link, way: { ...way, spareMinutes: spareOnTransfer(link.item, known, before, next) } };
}

/** From when they arrive, at the earliest, to when the next item begins; or by how much it leaves too early. */
function spareOnTransfer(
  item: ProgrammeItem,
  known: TravelTime | null,
  before: Link | undefined,
  next: Link | undefined,
): number | null {
  if (!hasClock(item.when)) return null;
  const leavesEarly = minutesBetween(endsAt(before), item.startsAt);
  if (leavesEarly !== null && leavesEarly < 0) return leavesEarly;
  const arrivals = [
    ...(item.when.ends ? [item.endsAt] : []),
    ...(known ? [item.startsAt + known.minutes * MINUTE] : []),
  ];
  return arrivals.length === 0 ? null : minutesBetween(Math.max(...arrivals), startsAt(next));
}

function gapBetween(before: Link, after: Link, times: readonly TravelTime[]): Link | null {
  const [from, to] = [endOf(before), startOf(after)];
  if (from === null || to === null || from === to) return null;
  const known = knownWay(times, from, to) ?? null;
  const has = minutesBetween(endsAt(before), startsAt(after));
  const spareMinutes = known && has !== null ? has - known.minutes : null;
  return { kind: "gap", before, after, way: { fromVenueId: from, toVenueId: to, known, spareMinutes } };
}

const minutesBetween = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : Math.floor((to - from) / MINUTE);

/** When a link begins, by the clock; null for a vague time and for a night. */
export function startsAt(link: Link | undefined): number | null {
  if (!link || link.kind === "gap" || (link.kind === "stay" && link.night)) return null;
  return hasClock(link.item.when) ? link.item.startsAt : null;
}

/** When a link ends, by the clock; null also where the end is open. */
export function endsAt(link: Link | undefined): number | null {
  if (!link || link.kind === "gap" || (link.kind === "stay" && link.night)) return null;
  return hasClock(link.item.when) && link.item.when.ends ? link.item.endsAt : null;
}
