import { sql } from "drizzle-orm";
import { check, index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { mailKinds, mailStates } from "#app/domain/mail/mail.ts";
import { languages } from "#app/domain/text/languages.ts";
import { id, instant, oneOf } from "#db/schema/columns.ts";
import { visits } from "#db/schema/visit.ts";

/** SQL: a mail that goes by itself. Word for word as in the index, which is found by it. */
export const isRegularMail = sql`kind in ('followUps', 'action', 'digest')`;

/**
 * A mail of the office, from its draft to the server's answer. What occasions it stands in `occasion`,
 * once: nothing can be told twice. A repeat after a crash bears the same Message-ID.
 */
export const mails = sqliteTable(
  "mails",
  {
    id: id(),
    occasion: text().notNull().unique(), // "release 4 of VISIT to PARTICIPATION"
    kind: text({ enum: mailKinds }).notNull(),
    visitId: text().references(() => visits.id), // null: over all visits
    number: integer(), // the version that it tells of
    participationId: text(), // whom it tells; kept when the participation goes
    accountId: text(), // or whom of the office
    address: text(), // as it was when the mail was queued; null while drafted without one
    language: text({ enum: languages }).notNull(),
    subject: text().notNull(),
    body: text().notNull(), // plain text
    calendar: text(), // the attached file
    messageId: text().notNull().unique(), // without its angle brackets; the same at every attempt
    state: text({ enum: mailStates }).notNull(),
    createdAt: instant().notNull(),
    queuedAt: instant(),
    queuedBy: text(), // the account that looked at it and sent it
    attempts: integer().notNull().default(0),
    nextAt: instant(), // when the next attempt is due
    sentAt: instant(), // the server accepted it
    error: text(), // what the server said last
  },
  (mail) => [
    check("mail_is_of_a_known_kind", oneOf(mail.kind, mailKinds)),
    check("mail_is_in_a_known_state", oneOf(mail.state, mailStates)),
    check("mail_speaks_a_known_language", oneOf(mail.language, languages)),
    check(
      "mail_subject_is_one_line",
      sql`instr(${mail.subject}, char(10)) + instr(${mail.subject}, char(13)) = 0`,
    ),
    check(
      "mail_has_an_address_before_it_goes",
      sql`${mail.state} in ('draft', 'dropped') or ${mail.address} is not null`,
    ),
    check("sent_mail_says_when", sql`(${mail.state} = 'sent') = (${mail.sentAt} is not null)`),
    index("mails_due").on(mail.nextAt).where(sql`state in ('queued', 'sending')`),
    index("regular_mails").on(mail.state, mail.createdAt).where(isRegularMail),
    index("mails_by_visit").on(mail.visitId, mail.number),
    index("mails_by_participation").on(mail.participationId),
  ],
);
