import type { Wording } from "#app/i18n/wording.ts";

/**
 * How long it is until something begins, in its two largest units: "in 1 h 25 min", "in 3 d 4 h". Less
 * than a minute is about to begin. `ms` from now; nothing is rounded up.
 */
export function countdownInWords(ms: number, { language, messages }: Wording): string {
  const { units, inTime, begins } = messages.participant;
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 1) return begins;
  const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor(minutes / 60) % 24, minutes % 60];
  const parts =
    days > 0
      ? [
          [days, units.day],
          [hours, units.hour],
        ]
      : [
          [hours, units.hour],
          [rest, units.minute],
        ];
  const space = language === "zh" ? "" : "\u00a0";
  const said = parts.filter(([n]) => n !== 0).map(([n, unit]) => `${n}${space}${unit}`);
  return inTime(said.join(language === "zh" ? "" : " "));
}
