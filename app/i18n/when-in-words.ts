import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { hasClock, type Moment, type When } from "#app/domain/programme/when.ts";
import { clockInWords, offsetOf, type Timed, timeInWords } from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { clockOf, dateOf, isWallTime } from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";

/**
 * A time on its own, away from its visit: with its year and its zone, "18 June 2019, 10:15–10:45
 * (Asia/Shanghai, UTC+8)". `titleOf` names the item that it follows. Also says times that were never
 * settled, such as an hour that does not happen; those without an offset.
 */
export function whenInWords(when: When, wording: Wording, titleOf: (itemId: string) => string): string {
  const { messages } = wording;
  const settled = settleWhen(when, { spanOf: () => ({ startsAt: 0, endsAt: 0 }), lastDay: "1970-01-01" });
  if (hasClock(when) && !settled.ok) return asTyped(when, wording);
  const span = settled.ok ? settled.value : { startsAt: 0, endsAt: 0 };
  const item: Timed = { id: "", when, ...span };
  const dated = withYears(wording);
  if (hasClock(when)) {
    const { starts, ends } = when;
    const zones = [...new Set([starts.zone, ...(ends ? [ends.zone] : [])])];
    const around = { legs: zones.map((zone) => ({ id: zone, zone, city: { en: zone } })), items: [] };
    const time = timeInWords(item, around, dated);
    if (zones.length > 1) return time; // each end names its own zone
    return messages.bracketed(time, [starts.zone, offsetOf(starts.zone, item.startsAt)].join(messages.comma));
  }
  if (when.kind === "followsOn") {
    const before = { ...item, id: when.itemId, title: { [wording.language]: titleOf(when.itemId) } };
    return clockInWords(item, { legs: [], items: [before] }, dated);
  }
  return messages.bracketed(timeInWords(item, { legs: [], items: [] }, dated), when.zone);
}

/** The formatter leaves out the year, which every day of a visit shares; a time on its own needs it. */
const withYears = (wording: Wording): Wording => ({
  ...wording,
  dates: { ...wording.dates, dayOfYear: wording.dates.day, daysOfYear: wording.dates.days },
});

/** A clock time that cannot be placed: what was typed, without its offset. */
function asTyped({ starts, ends }: { starts: Moment; ends: Moment | null }, wording: Wording): string {
  const { dates, messages } = wording;
  const said = ({ wall, zone }: Moment) => {
    if (!isWallTime(wall)) return messages.editing.when.kinds.toBeConfirmed;
    const moment = dates.day(dateOf(wall)) + messages.comma + clockOf(wall);
    return isZone(zone) ? messages.bracketed(moment, zone) : moment;
  };
  return ends ? messages.when.until(said(starts), said(ends)) : messages.when.from(said(starts));
}
