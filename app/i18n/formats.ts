import type { Language } from "#app/domain/text/languages.ts";
import { dayAt } from "#app/time/local-days.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf, type Instant, type LocalDate } from "#app/time/wall-time.ts";

const locales: Record<Language, string> = { en: "en-GB", ru: "ru-RU", zh: "zh-CN" };

/** Dates as each language prints them. Made once per language: a new Intl formatter is expensive. */
function formatsOf(language: Language) {
  const make = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locales[language], { timeZone: "UTC", ...options });
  const long = make({ day: "numeric", month: "long", year: "numeric" });
  const short = make({ day: "numeric", month: "long" });
  const weekday = make({ weekday: "long", day: "numeric", month: "long" });
  const narrow = make({ day: "numeric", month: "numeric" });
  const weekdayOnly = make({ weekday: "short" });
  const at = (date: LocalDate) => new Date(`${date}T00:00Z`);

  return {
    /** "18 June 2019" */
    day: (date: LocalDate) => long.format(at(date)),
    /** "18 June" */
    dayOfYear: (date: LocalDate) => short.format(at(date)),
    /** "Tuesday 18 June" */
    weekday: (date: LocalDate) => weekday.format(at(date)),
    /** "18/06", for the narrow columns of a drawing */
    narrowDay: (date: LocalDate) => narrow.format(at(date)),
    /** "Tue" */
    shortWeekday: (date: LocalDate) => weekdayOnly.format(at(date)),
    /** "17–20 June 2019"; one date when both are the same */
    days: (first: LocalDate, last: LocalDate) =>
      language === "zh" ? chineseRange(long, first, last) : spaced(long.formatRange(at(first), at(last))),
    /** "17–20 June" */
    daysOfYear: (first: LocalDate, last: LocalDate) =>
      language === "zh" ? chineseRange(short, first, last) : spaced(short.formatRange(at(first), at(last))),
  };
}

/** Print sets no spaces round the dash between two days of one month, and ordinary ones elsewhere. */
const spaced = (range: string): string =>
  range.replace(/[\u2009\u202f]/g, " ").replace(/^(\d{1,2}) – (?=\d{1,2} )/, "$1–");

/** "2019年6月17日至20日": what both dates share is said once. Intl would write slashes. */
function chineseRange(format: Intl.DateTimeFormat, first: LocalDate, last: LocalDate): string {
  const [start, end] = [first, last].map((date) => format.format(new Date(`${date}T00:00Z`))) as [
    string,
    string,
  ];
  if (start === end) return start;
  const isSameYear = first.slice(0, 4) === last.slice(0, 4);
  const isSameMonth = first.slice(0, 7) === last.slice(0, 7);
  const shared = isSameMonth ? "月" : isSameYear && end.includes("年") ? "年" : "";
  return `${start}至${end.slice(end.indexOf(shared) + shared.length)}`;
}

export type Formats = ReturnType<typeof formatsOf>;

const kept: Partial<Record<Language, Formats>> = {};

/** The date formats of a language. */
export function formatsIn(language: Language): Formats {
  kept[language] ??= formatsOf(language);
  return kept[language];
}

/** "UTC+8", "UTC+5:45", "UTC−3", "UTC". `minutes` east of UTC. */
export function offsetText(minutes: number): string {
  if (minutes === 0) return "UTC";
  const sign = minutes < 0 ? "−" : "+";
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.round(Math.abs(minutes) % 60)];
  return `UTC${sign}${hours}${rest ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

/** The local date of an instant in a zone, and its clock: for "released on …, 14:05". */
export const localMoment = (at: Instant, zone: string): { date: LocalDate; clock: string } => ({
  date: dayAt(at, zone),
  clock: clockOf(wallTimeAt(at, zone)),
});
