import { chainOfPlaces, type Link } from "#app/domain/movement/chain-of-places.ts";
import { isAt, type Traveller, travellersOf } from "#app/domain/movement/travellers.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { daysOfItem, listedDay } from "#app/domain/programme/item-days.ts";
import { isMeetingApart } from "#app/domain/programme/meeting-apart.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** The chain of places of those who are together all day. */
export type Chain = { who: Traveller[]; links: Link[] };
export type DayChains = { day: LocalDate; chains: Chain[] };

type Planned = Pick<VisitContent, "visit" | "legs" | "sides" | "parties" | "participations" | "items">;

/**
 * The chain of places of every side and party, day by day; those with the same chain stand together. An
 * item belongs to the day under which the programme lists it. What is called off takes nobody anywhere; time
 * of one's own and reserved time without a place say nothing of where people are. To a meeting of a working
 * group outside the visit's days people do not go from their hotel.
 */
export function dayChains(content: Planned, times: readonly TravelTime[]): DayChains[] {
  const items = content.items.filter(
    (item) => !isCalledOff(item, content.visit) && !isMeetingApart(item, content.legs),
  );
  const lodgings = items.filter(({ kind, venues }) => kind === "accommodation" && venues.length > 0);
  const moving = items.filter((item) => item.kind !== "accommodation" && !isIdle(item));
  const dayOf = new Map(moving.map((item) => [item.id, listedDay(item, content.items)]));
  const days = [...new Set(dayOf.values())].filter((day) => day !== null).sort();
  return days.flatMap((day) => {
    const ofDay = moving.filter(({ id }) => dayOf.get(id) === day);
    const chains = chainsOf(content, day, ofDay, lodgings, times);
    return chains.length > 0 ? [{ day, chains }] : [];
  });
}

const isIdle = ({ kind, venues }: ProgrammeItem): boolean =>
  venues.length === 0 && (kind === "privateTime" || kind === "hold");

function chainsOf(
  content: Planned,
  day: LocalDate,
  items: readonly ProgrammeItem[],
  lodgings: readonly ProgrammeItem[],
  times: readonly TravelTime[],
): Chain[] {
  const chains = new Map<string, Chain>();
  for (const who of travellersOf(content)) {
    const own = items.filter((item) => isAt(who, item, content));
    if (own.length === 0) continue;
    const beds = lodgings.filter((item) => isAt(who, item, content));
    const wokeAt = beds.find((item) => isNightBefore(item, day)) ?? null;
    const sleepsAt = beds.find((item) => isNightAfter(item, day)) ?? null;
    const key = [wokeAt, ...own, sleepsAt].map((item) => item?.id).join(" ");
    const same = chains.get(key);
    if (same) same.who.push(who);
    else chains.set(key, { who: [who], links: chainOfPlaces(own, times, { wokeAt, sleepsAt }) });
  }
  return [...chains.values()];
}

/** A stay from one day to another has a night after every day but its last. */
const isNightAfter = (item: ProgrammeItem, day: LocalDate): boolean => {
  const { firstDay, lastDay } = daysOfItem(item);
  return firstDay <= day && day < lastDay;
};

const isNightBefore = (item: ProgrammeItem, day: LocalDate): boolean => {
  const { firstDay, lastDay } = daysOfItem(item);
  return firstDay < day && day <= lastDay;
};
