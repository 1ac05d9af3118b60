import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { zoneName } from "#app/i18n/zone-in-words.ts";
import { startOfDay } from "#app/time/local-days.ts";

/** The visit's stays: they say by which city a zone is known. */
type Places = readonly Pick<Leg, "city" | "zone">[];

/** "every month on the last Friday at 10:00, Beijing time"; the day alone where no hour is agreed. */
export function rhythmInWords(rhythm: Rhythm, places: Places, wording: Wording): string {
  const { at, zone, from } = rhythm;
  const say = wording.messages.groups.rule;
  const rule = ruleInWords(rhythm, wording);
  if (at === null) return rule;
  const leg = places.find((one) => one.zone === zone);
  const timed = say.at(rule, at);
  return leg
    ? say.inCity(timed, wording.textOf(leg.city))
    : say.inZone(timed, zoneName(zone, startOfDay(from, zone), wording.language));
}

function ruleInWords({ every, unit, place, weekday, from }: Rhythm, wording: Wording): string {
  const say = wording.messages.groups.rule;
  if (unit === "week") return say.week(every, weekday ?? weekdayIn(from));
  if (place && weekday)
    return say.place(every, unit, place, weekday, unit === "year" ? monthOf(from, wording) : null);
  if (unit === "month") return say.sameDay(every, unit, say.dayOfMonth(Number(from.slice(8))));
  return say.sameDay(every, unit, wording.dates.dayOfYear(from));
}

const weekdayIn = (date: string) =>
  (["su", "mo", "tu", "we", "th", "fr", "sa"] as const)[new Date(`${date}T00:00Z`).getUTCDay()]!;

/** The month as it stands in a date: "June", «июня», "6月". */
const monthOf = (date: string, { dates }: Wording): string =>
  dates
    .dayOfYear(`${date.slice(0, 8)}01`)
    .replace(/(?<!\d)1日?(?!\d)/, "")
    .trim();
