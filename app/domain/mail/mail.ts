/**
 * What a mail of the office is about: a release, a reminder to read it, what staff still wait for; what is due
 * of what was agreed, week by week; an action that is due soon, to whoever owes it.
 */
export const mailKinds = ["release", "nudge", "digest", "followUps", "action"] as const;
export type MailKind = (typeof mailKinds)[number];

/**
 * Where a mail stands: `draft` until somebody of the office sends it; `queued` until a server takes it;
 * `sending` while one is asked; `sent` once it said yes; `failed` when it said no for good or too often;
 * `dropped` when the office decided not to send it.
 */
export const mailStates = ["draft", "queued", "sending", "sent", "failed", "dropped"] as const;
export type MailState = (typeof mailStates)[number];
