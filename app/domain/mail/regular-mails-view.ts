import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { MailState } from "#app/domain/mail/mail.ts";
import type { Language } from "#app/domain/text/languages.ts";

/** A mail that went by itself, as a page shows it. */
export type RegularMailOnPage = {
  id: string;
  kind: "followUps" | "action" | "digest";
  name: string; // of whoever it is for
  to: string | null; // the page of the action that it reminds of
  address: string | null; // of participants for those who plan alone
  language: Language;
  subject: string;
  body: string;
  state: MailState;
  when: string; // sent, to be tried again, or made, in words
  attempts: number;
  error: string | null; // what the server said; of participants for those who plan alone
  isHidden: boolean; // the server said something that this reader may not read
};

/** The mails that go by themselves: those that failed, and those of the last 30 days. */
export type RegularMailsView = {
  hasServer: boolean;
  mayAct: boolean;
  failed: RegularMailOnPage[];
  recent: RegularMailOnPage[];
  said: string | null; // what has just become true
  issue: SaidIssue | null;
};
