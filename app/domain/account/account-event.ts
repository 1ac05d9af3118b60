import type { Role } from "#app/domain/access/actor.ts";
import type { MailWishes } from "#app/domain/mail/regular-mails.ts";

/** What happened to an account, in the past tense. Never a password, a code or the secret of a link. */
export type AccountEvent =
  | { event: "account.added"; detail: { accountId: string; role: Role } }
  | { event: "account.invited"; detail: { accountId: string } }
  | { event: "account.renamed"; detail: { accountId: string; before: string; after: string } }
  | { event: "account.languageChanged"; detail: { accountId: string; before: string; after: string } }
  | { event: "account.emailChanged"; detail: { accountId: string; before: string; after: string } }
  | {
      event: "account.mailsChosen"; // which of the office's regular mails they want
      detail: { accountId: string; before: MailWishes; after: MailWishes };
    }
  | { event: "account.passwordChanged"; detail: { accountId: string } }
  | { event: "account.codesSetUp"; detail: { accountId: string } }
  | { event: "account.codesRemoved"; detail: { accountId: string } }
  | { event: "account.recoveryCodeUsed"; detail: { accountId: string; left: number } }
  | { event: "account.roleChanged"; detail: { accountId: string; before: Role; after: Role } }
  | { event: "account.disabled"; detail: { accountId: string } }
  | { event: "account.enabled"; detail: { accountId: string } }
  | { event: "account.sessionsEnded"; detail: { accountId: string } }
  | {
      event: `deadlines.${"added" | "changed" | "renewed" | "revoked"}`; // the address of one's calendar of deadlines
      detail: { addressId: string; accountId: string };
    };
