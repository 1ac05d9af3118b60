import { fold } from "#app/domain/release/fold-line.ts";
import type { Subscription } from "#app/domain/subscription/subscription.ts";
import type { Instant } from "#app/time/wall-time.ts";

/** What an address adds to the calendar of its subject. */
export type Options = Pick<Subscription, "optionsRevision" | "optionsChangedAt" | "reminderMinutes">;

/** Whether a calendar reads for this address as it was printed. */
export const isAsPrinted = ({ optionsRevision, reminderMinutes }: Options): boolean =>
  optionsRevision === 0 && reminderMinutes === null;

/** When a calendar last changed for this address: its entries, or what was chosen for them. */
export const changedWithOptions = (changedAt: Instant, options: Options): Instant =>
  options.optionsRevision === 0 ? changedAt : Math.max(changedAt, options.optionsChangedAt);

/**
 * The printed entries of a calendar (VEVENTs, folded, CRLF) as one address has them: with a reminder before
 * each that has a clock time and is not cancelled, and with stamps that moved when the options did, so that
 * clients which go by them take the entries anew.
 */
export function withOptions(entries: string, options: Options): string {
  if (isAsPrinted(options)) return entries;
  const { reminderMinutes } = options;
  const stamped = options.optionsRevision === 0 ? entries : restamped(entries, options);
  if (reminderMinutes === null) return stamped;
  return stamped.replace(/BEGIN:VEVENT\r\n[\s\S]*?END:VEVENT\r\n/g, (entry) =>
    rings(entry)
      ? entry.replace(/END:VEVENT\r\n$/, () => `${alarm(entry, reminderMinutes)}END:VEVENT\r\n`)
      : entry,
  );
}

/** Text of people never begins a line: it stands behind a name, or behind the space of a fold. */
function restamped(entries: string, { optionsRevision, optionsChangedAt }: Options): string {
  const chosen = `${new Date(optionsChangedAt).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  return entries
    .replace(/^SEQUENCE:(\d+)/gm, (_, revision) => `SEQUENCE:${Number(revision) + optionsRevision}`)
    .replace(
      /^(DTSTAMP|LAST-MODIFIED):(\d{8}T\d{6}Z)/gm,
      (_, name, at) => `${name}:${at > chosen ? at : chosen}`,
    );
}

const rings = (entry: string): boolean =>
  !/^DTSTART;VALUE=DATE:/m.test(entry) && !/^STATUS:CANCELLED\r$/m.test(entry);

/** A reminder (RFC 5545 3.6.6) that shows the entry's own title. */
function alarm(entry: string, minutes: number): string {
  const summary = /^SUMMARY[;:](?:.|\r\n )*/m.exec(entry)?.[0] ?? "SUMMARY:-";
  const title = summary.replace(/\r\n /g, "").replace(/^SUMMARY/, "DESCRIPTION");
  const trigger = minutes === 0 ? "PT0S" : `-PT${minutes}M`;
  return ["BEGIN:VALARM", "ACTION:DISPLAY", fold(title), `TRIGGER:${trigger}`, "END:VALARM", ""].join("\r\n");
}
