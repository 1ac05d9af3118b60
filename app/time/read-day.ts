import { Info } from "luxon";
import { isLocalDate, type LocalDate } from "#app/time/wall-time.ts";

/** Month names and their abbreviations in English and Russian, both cases of the latter → 1 to 12. */
const months = new Map<string, number>(
  ["en", "ru"].flatMap((locale) =>
    (["long", "short"] as const).flatMap((length) =>
      [Info.months(length, { locale }), Info.monthsFormat(length, { locale })].flatMap((names) =>
        names.map((name, index): [string, number] => [plain(name), index + 1]),
      ),
    ),
  ),
);

months.set("sept", 9); // as the British write it

function plain(word: string): string {
  return word.toLowerCase().replace(/\.$/, "");
}

/**
 * The date that someone typed, or null when it is none: "2019-06-18", "18.6.2019", "18/06/2019",
 * "18 June 2019", "18 июня 2019", "2019年6月18日", "2019/6/18". Day before month, as both sides of a visit
 * write it, unless the year comes first. Wide figures and signs of a Chinese keyboard count as plain ones.
 */
export function readDay(typed: string): LocalDate | null {
  const text = typed.normalize("NFKC").trim().replace(/\s+/g, " ").slice(0, 40);
  const iso =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(text) ??
    /^(\d{4}) ?年 ?(\d{1,2}) ?月 ?(\d{1,2}) ?日?$/.exec(text);
  if (iso) return dateOf(iso[1]!, Number(iso[2]), iso[3]!);
  const figures = /^(\d{1,2})[./ ](\d{1,2})[./ ](\d{4})(?: ?г\.?)?$/.exec(text);
  if (figures) return dateOf(figures[3]!, Number(figures[2]), figures[1]!);
  const named = /^(\d{1,2})(?:st|nd|rd|th)? (\p{L}+)\.?,? (\d{4})(?: ?г\.?)?$/u.exec(text);
  const month = named && months.get(plain(named[2]!));
  return named && month ? dateOf(named[3]!, month, named[1]!) : null;
}

function dateOf(year: string, month: number, day: string): LocalDate | null {
  const date = `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isLocalDate(date) ? date : null;
}
