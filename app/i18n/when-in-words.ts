import { settleWhen } from "#app/domain/programme/settle-when.ts";
import { hasClock, type Moment, type When } from "#app/domain/programme/when.ts";
import { clockInWords, offsetOf, type Timed, timeInWords } from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { clockOf, dateOf, isWallTime } from "#app/time/wall-time.ts";

type ClockTime = Extract<When, { kind: "exact" | "about" }>;

/**
 * A time on its own, away from its visit: with its year and its zone, "18 June 2019, 10:15–10:45
 * (Asia/Shanghai, UTC+8)". `titleOf` names the item that it follows. Also says a clock time that was
 * never settled, such as an hour that does not happen: as it was typed, without an offset.
 */
export function whenInWords(when: When, wording: Wording, titleOf: (itemId: string) => string): string {
  const { messages } = wording;
  const dated = withYears(wording);
  if (hasClock(when)) {
    const settled = settleWhen(when, { spanOf: () => undefined, lastDay: dateOf(when.starts.wall) });
    return settled.ok ? settledInWords({ id: "", when, ...settled.value }, dated) : asTyped(when, wording);
  }
  const item: Timed = { id: "", when, startsAt: 0, endsAt: 0 }; // no vague time is told by its instants
  if (when.kind === "followsOn") {
    const before = { ...item, id: when.itemId, title: { [wording.language]: titleOf(when.itemId) } };
    return messages.bracketed(clockInWords(item, { legs: [], items: [before] }, dated), when.zone);
  }
  return messages.bracketed(timeInWords(item, { legs: [], items: [] }, dated), when.zone);
}

/** The formatter leaves out the year, which every day of a visit shares; a time on its own needs it. */
const withYears = (wording: Wording): Wording => ({
  ...wording,
  dates: { ...wording.dates, dayOfYear: wording.dates.day, daysOfYear: wording.dates.days },
});

/** Without legs the zones stand for their places. */
function settledInWords(item: Timed & { when: ClockTime }, wording: Wording): string {
  const { starts, ends } = item.when;
  const zones = [...new Set([starts.zone, ends?.zone ?? starts.zone])];
  const legs = zones.map((zone) => ({ id: zone, zone, city: { en: zone } }));
  const time = timeInWords(item, { legs, items: [] }, wording);
  if (zones.length > 1) return time; // each end names its own zone
  const { bracketed, comma } = wording.messages;
  return bracketed(time, starts.zone + comma + offsetOf(starts.zone, item.startsAt));
}

function asTyped({ kind, starts, ends }: ClockTime, { dates, messages }: Wording): string {
  const said = ({ wall, zone }: Moment) =>
    isWallTime(wall)
      ? messages.bracketed(dates.day(dateOf(wall)) + messages.comma + clockOf(wall), zone)
      : wall;
  const text = ends ? messages.when.until(said(starts), said(ends)) : messages.when.from(said(starts));
  return kind === "about" ? messages.when.about(text) : text;
}
