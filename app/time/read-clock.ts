/**
 * The hour and minute that someone typed, as "09:05", or null when it is none: "9:05", "09.05", "0905", "9".
 * Wide figures and colons of a Chinese keyboard count as plain ones. Hours count to 23; an end at midnight is 00:00 of the day after.
 */
export function readClock(typed: string): string | null {
  const text = typed.normalize("NFKC").trim();
  const found = /^(\d{1,2})(?:[:.](\d{2}))?$/.exec(text) ?? /^(\d{2})(\d{2})$/.exec(text);
  if (!found) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)];
  if (hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
