import type { MailState } from "#app/domain/mail/mail.ts";

/** A mail about a release to one person. */
export type ReleaseMail = { number: number; state: MailState };

/**
 * The version since which a new message to this person tells: the last one of which a server accepted a mail.
 * A mail that is on its way does not count, as it may yet be refused: better told twice than never. Null:
 * nothing ever reached them, so that they are told everything.
 */
export function toldSince(mails: readonly ReleaseMail[], before: number): number | null {
  const sent = mails.filter(({ number, state }) => state === "sent" && number < before);
  return sent.length === 0 ? null : Math.max(...sent.map(({ number }) => number));
}

/**
 * Whether something that was meant for this person before a version has not reached them: then that version is
 * told to them whatever it changes, in one message for both.
 */
export const isOwed = (mails: readonly ReleaseMail[], before: number): boolean =>
  mails.some(
    ({ number, state }) => number < before && (state === "draft" || state === "queued" || state === "failed"),
  );

/**
 * Whether a mail has been overtaken: a later version is told to the same person in a mail that was not called
 * off, and tells this one's changes with it. It must not go any more, or they would read old news last.
 */
export const isOvertaken = (mail: Pick<ReleaseMail, "number">, all: readonly ReleaseMail[]): boolean =>
  all.some(({ number, state }) => number > mail.number && state !== "dropped");

/** Whether a mail waits until an earlier one to the same person is through: none may pass another. */
export const waitsForAnother = (mail: Pick<ReleaseMail, "number">, all: readonly ReleaseMail[]): boolean =>
  all.some(({ number, state }) => number < mail.number && state === "sending");
