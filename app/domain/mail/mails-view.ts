import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { MailState } from "#app/domain/mail/mail.ts";
import type { Language } from "#app/domain/text/languages.ts";

/** One mail as the office's page shows it. What only those who plan may read is null for others. */
export type MailOnPage = {
  id: string;
  kind: "release" | "nudge";
  participationId: string;
  name: string;
  isThere: boolean; // still a participant in the draft
  hasAddress: boolean;
  address: string | null;
  telephone: string | null;
  language: Language;
  subject: string;
  body: string; // with the address of a private page cut short
  hasCalendar: boolean;
  state: MailState;
  isOvertaken: boolean; // a later version is told in another mail
  when: string | null; // sent, or tried again, in words
  attempts: number;
  error: string | null; // what the server said; for those who plan
  mark: string | null; // of what would go; null where nothing can
};

/** The mails about one version of a visit, and about which others there are some. */
export type MailsView = {
  hasServer: boolean;
  mayAct: boolean;
  number: number | null; // null: nothing was ever drafted
  numbers: { number: number; waiting: number }[]; // newest first
  mark: string; // of everything that would go at once
  ready: number; // how many that are
  mails: MailOnPage[];
  said: string | null; // what has just become true
  issue: SaidIssue | null;
};
