import type { DeadlineAddress } from "#app/domain/deadline/deadline-address.ts";
import { fold } from "#app/domain/release/fold-line.ts";

/** What an address adds to the entries that all addresses share. */
export type OfAddress = Pick<DeadlineAddress, "version" | "changedAt" | "reminderDays">;

/** So many revisions an entry may have between two choices of an address, which move all of them at once. */
const STEP = 1000;
const AT_NINE = 9; // o'clock, by the reader's own clock

/**
 * A printed entry as one address has it: with stamps that moved when its options did, so that clients which
 * go by them take the entry anew, and with a reminder at nine in the morning for what is still to come. The
 * language is an option, too: SEQUENCE goes up in whatever language the entry was read before.
 */
export function withReminder(entry: string, isOpen: boolean, options: OfAddress): string {
  const { version, changedAt, reminderDays } = options;
  const chosen = `${new Date(changedAt).toISOString().slice(0, 19).replace(/[-:]/g, "")}Z`;
  const stamped =
    version === 1
      ? entry
      : entry
          .replace(/^SEQUENCE:(\d+)/m, (_, revision) => `SEQUENCE:${Number(revision) + STEP * (version - 1)}`)
          .replace(
            /^(DTSTAMP|LAST-MODIFIED):(\d{8}T\d{6}Z)/gm,
            (_, name, at) => `${name}:${at > chosen ? at : chosen}`,
          );
  if (!isOpen || reminderDays === null) return stamped;
  return stamped.replace(/END:(VEVENT|VTODO)\r\n$/, (end) => alarm(stamped, reminderDays) + end);
}

/** A reminder (RFC 5545 3.6.6) that shows the entry's own title. A task has no start: it rings by its DUE. */
function alarm(entry: string, days: number): string {
  const summary = /^SUMMARY[;:](?:.|\r\n )*/m.exec(entry)?.[0] ?? "SUMMARY:-";
  const title = summary.replace(/\r\n /g, "").replace(/^SUMMARY/, "DESCRIPTION");
  const isTimed = /^DTSTART;TZID=/m.test(entry);
  const hours = isTimed ? -24 * days : AT_NINE - 24 * days;
  const trigger = hours > 0 ? `PT${hours}H` : hours === 0 ? "PT0S" : `-PT${-hours}H`;
  const name = entry.startsWith("BEGIN:VTODO") ? "TRIGGER;RELATED=END" : "TRIGGER";
  return ["BEGIN:VALARM", "ACTION:DISPLAY", fold(title), `${name}:${trigger}`, "END:VALARM", ""].join("\r\n");
}
