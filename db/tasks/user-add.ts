import { existsSync, mkdirSync } from "node:fs";
import { parseArgs } from "node:util";
import { eq } from "drizzle-orm";
import type { Current } from "#app/domain/access/current.server.ts";
import { plainEmail } from "#app/domain/account/account.ts";
import { NewAccountForm } from "#app/domain/account/account-forms.ts";
import { addInvitedAccount, resetCodes } from "#app/domain/account/edit-account.server.ts";
import { inviteAgain } from "#app/domain/account/invitation.server.ts";
import { readSettings } from "#app/http/settings.ts";
import { messagesIn } from "#app/i18n/messages.ts";
import { type Db, openDatabase } from "#db/database.ts";
import { migrateDatabase } from "#db/migrate.ts";
import { accounts } from "#db/schema/index.ts";
import { failPlainly } from "#db/tasks/fail-plainly.ts";

const help = `npm run user:add -- --email E-MAIL --name "NAME" --role ROLE [--language en|ru|zh]
npm run user:add -- --invite E-MAIL
npm run user:add -- --reset-codes E-MAIL

Adds an account and prints an invitation: an address at which its owner chooses a
password, once, within three days. ROLE is admin, planner, manager or viewer.
--invite makes a new invitation for whoever forgot the password; --reset-codes
takes one-time codes away from whoever lost telephone and recovery codes. Works
while the server runs. DRAGOMAN_DATA names the data folder, DRAGOMAN_ORIGIN the
public address that invitations lead to.`;

const options = {
  help: { type: "boolean" },
  email: { type: "string" },
  name: { type: "string" },
  role: { type: "string" },
  language: { type: "string", default: "en" },
  invite: { type: "string" },
  "reset-codes": { type: "string" },
} as const;

/** Whoever runs commands on the office's machine may do what its administrators may. */
const asOperator = (db: Db): Current => ({
  ...{ db, now: Date.now(), actor: { id: "operator", role: "admin" }, reader: { kind: "office" } },
});

function draftFrom(values: object) {
  const draft = NewAccountForm.safeParse(values);
  if (draft.success) return draft.data;
  const issues = draft.error.issues.map(({ path, message }) => `--${path.join(".")}: ${inWords(message)}`);
  throw new Error(`${issues.join("\n")}\n\n${help}`);
}

function settled<Value>(
  result: { ok: true; value: Value } | { ok: false; issues: { code: string }[] },
): Value {
  if (!result.ok) throw new Error(inWords(result.issues[0]!.code));
  return result.value;
}

const inWords = (key: string): string => messagesIn.en.account.issue[key] ?? key;

function accountIdOf(db: Db, email: string): string {
  const account = db
    .select()
    .from(accounts)
    .where(eq(accounts.email, plainEmail(email)))
    .get();
  if (!account) throw new Error(`There is no account ${plainEmail(email)}.`);
  if (account.disabledAt !== null) throw new Error(`The account ${account.email} is disabled.`);
  return account.id;
}

/** `npm run user:add`. */
await failPlainly(() => {
  const { values } = parseArgs({ options });
  if (values.help) return console.log(help);
  const { dataFolder, origin } = readSettings(process.env);
  mkdirSync(dataFolder, { recursive: true });
  const file = `${dataFolder}/dragoman.db`;
  const isNew = !existsSync(file);
  const db = openDatabase(file);
  if (isNew) console.log(`database ${file}`);
  migrateDatabase(db);
  const reset = values["reset-codes"];
  if (reset !== undefined) {
    settled(resetCodes(asOperator(db), accountIdOf(db, reset)));
    console.log(`codes removed for ${plainEmail(reset)}`);
  } else {
    const token =
      values.invite === undefined
        ? settled(addInvitedAccount(asOperator(db), draftFrom(values))).token
        : settled(inviteAgain(asOperator(db), accountIdOf(db, values.invite))).token;
    console.log(`invitation ${origin}/invitation/${token}`);
  }
  db.$client.close();
});
