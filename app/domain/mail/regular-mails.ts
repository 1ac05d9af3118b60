import type { Actor, Role } from "#app/domain/access/actor.ts";

/** Mails that go to accounts by themselves, and that their readers can decline. */
export const regularMails = ["followUps", "digest"] as const;
export type RegularMail = (typeof regularMails)[number];

/** Which of them somebody wants. */
export type MailWishes = Record<RegularMail, boolean>;

const readers: Record<RegularMail, readonly Role[]> = {
  followUps: ["manager", "planner"], // what is due of what was agreed, on Mondays
  digest: ["planner"], // who has not read a programme, each morning
};

/** Whom a regular mail is meant for, unless they decline it. */
export const readersOfMail = (mail: RegularMail): readonly Role[] => readers[mail];

/** The regular mails that somebody of this role gets; none for most. */
export const mailsForRole = (role: Actor["role"]): RegularMail[] =>
  regularMails.filter((mail) => readers[mail].some((one) => one === role));
