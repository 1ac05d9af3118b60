import { sql } from "drizzle-orm";
import { check, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { roles } from "#app/domain/access/actor.ts";
import { languages } from "#app/domain/text/languages.ts";
import { flag, id, instant, oneOf, version } from "#db/schema/columns.ts";

/** Why a session ended before its time. */
export const sessionEnds = ["signedOut", "ended", "disabled", "roleChanged", "passwordChanged"] as const;

/** Somebody of our office who signs in. */
export const accounts = sqliteTable(
  "accounts",
  {
    id: id(),
    email: text().notNull().unique(), // lower-cased
    name: text().notNull(),
    role: text({ enum: roles }).notNull(),
    language: text({ enum: languages }).notNull(), // of the interface, unless another is chosen
    passwordHash: text(), // argon2id; null until the invited person has chosen a password
    totpSecret: text(), // sealed with the office's key; null: signs in without one-time codes
    totpLastStep: integer(), // the latest half-minute whose code was used; none before it counts any more
    disabledAt: instant(),
    createdAt: instant().notNull(),
    version: version(),
    wantsFollowUps: flag().default(true), // the weekly mail, which managers and planners get
    wantsDigest: flag().default(true), // the daily one of who has not read, which planners get
  },
  (account) => [
    check("account_email_is_lower_case", sql`${account.email} = lower(${account.email})`),
    check("account_email_has_an_at", sql`${account.email} like '_%@_%'`),
    check("account_name_is_said", sql`trim(${account.name}) <> ''`),
    check("account_role_is_known", oneOf(account.role, roles)),
    check("account_language_is_known", oneOf(account.language, languages)),
    check("account_password_is_hashed", sql`${account.passwordHash} glob '$argon2id$*'`),
  ],
);

/** A browser in which somebody is signed in, or was. When it idles out follows from its times. */
export const accountSessions = sqliteTable(
  "account_sessions",
  {
    id: id(),
    tokenHash: text().notNull().unique(), // SHA-256 of what the cookie holds, base64url
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    lastSeenAt: instant().notNull(), // to the minute
    reauthenticatedAt: instant().notNull(), // when the person last proved who they are
    endedAt: instant(),
    endedBy: text({ enum: sessionEnds }),
    userAgent: text().notNull(), // as the browser names itself, shortened
  },
  (session) => [
    check("session_end_is_known", oneOf(session.endedBy, sessionEnds)),
    check("session_end_has_a_reason", sql`(${session.endedAt} is null) = (${session.endedBy} is null)`),
    index("sessions_by_account").on(session.accountId),
  ],
);

/** Somebody gave the right password and has yet to give a code. Is no session and opens nothing. */
export const pendingSignIns = sqliteTable(
  "pending_sign_ins",
  {
    tokenHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
  },
  (pending) => [index("pending_sign_ins_by_account").on(pending.accountId)],
);

/** A one-time way to choose a password. Using it says so; it never comes back. */
export const invitations = sqliteTable(
  "invitations",
  {
    tokenHash: text().primaryKey(),
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    createdAt: instant().notNull(),
    expiresAt: instant().notNull(),
    usedAt: instant(),
  },
  (invitation) => [
    check(
      "invitation_lasts_three_days_at_most",
      sql`${invitation.expiresAt} between ${invitation.createdAt} and ${invitation.createdAt} + 259200000`,
    ),
    index("invitations_by_account").on(invitation.accountId),
  ],
);

/** Codes that stand in for the telephone when it is lost, each once. */
export const recoveryCodes = sqliteTable(
  "recovery_codes",
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    codeHash: text().notNull(), // SHA-256 of 140 random bits, base64url
    usedAt: instant(),
  },
  (code) => [primaryKey({ columns: [code.accountId, code.codeHash] })],
);

/** How often signing in went wrong of late, per account and per address of a client. */
export const signInThrottles = sqliteTable(
  "sign_in_throttles",
  {
    key: text().primaryKey(), // "account …" with a hash of the e-mail, or "address …"
    failures: integer().notNull(),
    lastAt: instant().notNull(),
    blockedUntil: instant().notNull(),
  },
  (throttle) => [
    check("throttle_counts_failures", sql`${throttle.failures} >= 0`),
    index("throttles_by_age").on(throttle.lastAt),
  ],
);

/** What somebody typed into a form and has not sent, or sent when their session was over. */
export const keptForms = sqliteTable(
  "kept_forms",
  {
    accountId: text()
      .notNull()
      .references(() => accounts.id),
    address: text().notNull(), // path and query of the form
    fields: text({ mode: "json" }).$type<[name: string, value: string][]>().notNull(),
    keptAt: instant().notNull(),
    why: text({ enum: ["typing", "expired"] }).notNull(),
  },
  (form) => [
    primaryKey({ columns: [form.accountId, form.address] }),
    check("kept_form_reason_is_known", oneOf(form.why, ["typing", "expired"])),
    check("kept_form_address_is_a_path", sql`${form.address} glob '/*'`),
    check("kept_form_fields_are_a_list", sql`json_type(${form.fields}) = 'array'`),
  ],
);
