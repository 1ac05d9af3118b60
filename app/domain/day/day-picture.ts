import { coveredBy, LAST_HOUR, minuteAt } from "#app/domain/day/day-clock.ts";
import { type Dated, daysOfItem } from "#app/domain/programme/item-days.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** Where an item is drawn: minutes since midnight of the day by the clock of its place. */
export type Drawn<Item> = {
  item: Item;
  from: number;
  to: number;
  beganBefore: boolean; // the day
  goesOn: boolean; // beyond the picture
};

/** What a day shows: items with a clock time in their place, all others in a band above. */
export type DayPicture<Item> = {
  firstHour: number;
  drawn: Drawn<Item>[]; // in programme order
  band: Item[]; // without a clock time, on this day
  undated: Item[]; // of this leg, on a day that nobody stated
};

/** How long an item is drawn whose end is open, or that is too short to be read: half an hour. */
export const SHORTEST = 30;

/** The picture begins at six in the morning, or with the first item that is earlier. */
const FIRST_HOUR = 6;

/**
 * The picture of one local day in one zone. Drawn is every item with a clock time that shares an instant
 * with it, whatever leg it belongs to: people may be on their way. Expects the items of the whole visit
 * in programme order.
 */
export function dayPicture<Item extends Dated & { legId: string }>(
  items: readonly Item[],
  { day, zone, legId }: { day: LocalDate; zone: ZoneName; legId: string },
): DayPicture<Item> {
  const covered = coveredBy(day, zone);
  const drawn = items
    .filter((item) => hasClock(item.when) && touches(item, covered))
    .map((item): Drawn<Item> => {
      const [begins, ends] = [minuteAt(item.startsAt, day, zone), minuteAt(item.endsAt, day, zone)];
      const from = Math.max(0, begins);
      const last = LAST_HOUR * 60;
      const to = Math.min(last, Math.max(ends, from + SHORTEST));
      return {
        item,
        from: Math.min(from, last - SHORTEST),
        to,
        beganBefore: begins < 0,
        goesOn: ends > last,
      };
    });
  const vague = items.filter((item) => !hasClock(item.when));
  const firsts = drawn.map(({ from }) => Math.floor(from / 60));
  return {
    firstHour: Math.min(FIRST_HOUR, ...firsts),
    drawn,
    band: vague.filter((item) => isDated(item) && isOn(item, items, day, zone)),
    undated: vague.filter((item) => !isDated(item) && item.legId === legId),
  };
}

/** A moment at the very edge belongs to what it begins. */
const touches = (
  { startsAt, endsAt }: { startsAt: number; endsAt: number },
  { from, to }: { from: number; to: number },
): boolean => startsAt < to && (endsAt > from || startsAt >= from);

const isDated = ({ when }: Dated): boolean => when.kind !== "toBeConfirmed" || when.day !== null;

function isOn(item: Dated, items: readonly Dated[], day: LocalDate, zone: ZoneName): boolean {
  const { firstDay, lastDay } = daysOfItem(item, items);
  if (firstDay <= day && day <= lastDay) return true;
  return item.when.kind === "followsOn" && touches(item, coveredBy(day, zone));
}
