import { hasClock } from "#app/domain/programme/when.ts";
import type { Timed } from "#app/i18n/time-in-words.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { offsetMinutesAt, wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, dateOf, type ZoneName } from "#app/time/wall-time.ts";

/**
 * What the clocks at home show meanwhile: "at home 05:00–06:30 (UTC+3)", with the day where it is another
 * one. Null without a clock time, and where both ends read the same at home.
 */
export function homeTimeInWords(item: Timed, homeZone: ZoneName | null, wording: Wording): string | null {
  const { when, startsAt, endsAt } = item;
  if (homeZone === null || !hasClock(when)) return null;
  const printed = [when.starts, ...(when.ends ? [when.ends] : [])];
  const instants = [startsAt, endsAt];
  const isSame = printed.every(
    ({ zone }, n) => offsetMinutesAt(instants[n]!, zone) === offsetMinutesAt(instants[n]!, homeZone),
  );
  if (isSame) return null;
  const { messages, dates } = wording;
  const said = printed.map(({ wall }, n) => {
    const home = wallTimeAt(instants[n]!, homeZone);
    const isOtherDay = dateOf(home) !== dateOf(wall);
    return isOtherDay
      ? wording.language === "zh"
        ? `${dates.dayOfYear(dateOf(home))}${clockOf(home)}`
        : `${clockOf(home)}${messages.comma}${dates.dayOfYear(dateOf(home))}`
      : clockOf(home);
  });
  const clock = said.length === 1 ? said[0]! : messages.when.until(said[0]!, said[1]!);
  return messages.participant.homeTime(clock, offsetOf(homeZone, startsAt));
}
