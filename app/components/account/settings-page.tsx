import { AccountPage, Submit, saidOf } from "#app/components/account/account-page.tsx";
import { languageChoices } from "#app/components/account/choices.ts";
import { AccountForm, ChoiceField, TextField, TickField } from "#app/components/account/form.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Account } from "#app/domain/account/account.ts";
import { browserName } from "#app/domain/account/browser-name.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import type { MailWishes, RegularMail } from "#app/domain/mail/regular-mails.ts";
import { momentInUtc } from "#app/i18n/moment-in-words.ts";

export type OwnSession = {
  id: string;
  createdAt: number;
  lastSeenAt: number;
  userAgent: string;
  isThis: boolean;
};

/** A person's own account: name, language, what guards it, and where they are signed in. */
export function SettingsPage({
  account,
  sessions,
  isAdmin,
  hasDeadlines,
  mails,
  wishes,
  hasMailServer,
  done,
  issues,
}: {
  account: Account;
  sessions: OwnSession[];
  isAdmin: boolean;
  hasDeadlines: boolean; // may have a calendar of deadlines
  mails: RegularMail[]; // that people of this role get unless they decline them
  wishes: MailWishes;
  hasMailServer: boolean;
  done: string | null;
  issues: FormIssues | undefined;
}) {
  const { account: words, deadlines } = useReader().messages;
  const { settings, save } = words;
  return (
    <AccountPage title={settings.title} done={saidOf(settings.done, done)}>
      {isAdmin && (
        <p>
          <Link to="/users">{settings.users}</Link>
        </p>
      )}
      {hasDeadlines && (
        <p>
          <Link to="/settings/deadlines">{deadlines.page.link}</Link>
        </p>
      )}
      <section aria-labelledby="profile">
        <h2 id="profile">{settings.profile}</h2>
        <AccountForm issues={issues}>
          <input type="hidden" name="intent" value="profile" />
          <TextField name="name" label={settings.name} value={account.name} autoComplete="name" />
          <ChoiceField
            name="language"
            label={settings.language}
            value={account.language}
            choices={languageChoices}
          />
          <Submit text={save} />
        </AccountForm>
      </section>
      {mails.length > 0 && (
        <section aria-labelledby="mails">
          <h2 id="mails">{settings.mails}</h2>
          {!hasMailServer && <p className="quiet">{settings.noMailServer}</p>}
          <AccountForm>
            <input type="hidden" name="intent" value="mails" />
            <div>
              {mails.map((mail) => (
                <TickField key={mail} name={mail} label={settings.mail[mail]} isTicked={wishes[mail]} />
              ))}
            </div>
            <Submit text={save} />
          </AccountForm>
        </section>
      )}
      <Guards account={account} />
      <section aria-labelledby="sessions">
        <h2 id="sessions">{settings.sessions}</h2>
        <p className="quiet">{settings.sessionsIntro}</p>
        <ul className="account-sessions">
          {sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </ul>
      </section>
    </AccountPage>
  );
}

function Guards({ account }: { account: Account }) {
  const { settings, email, password } = useReader().messages.account;
  const rows = [
    { name: email, value: account.email, to: "/settings/email", act: settings.change },
    { name: password, value: settings.passwordSet, to: "/settings/password", act: settings.change },
    {
      name: settings.codes,
      value: account.hasCodes ? settings.codesOn : settings.codesOff,
      to: "/settings/one-time-codes",
      act: account.hasCodes ? settings.change : settings.setUp,
    },
  ];
  return (
    <section aria-labelledby="guard">
      <h2 id="guard">{settings.guard}</h2>
      <dl className="account-guards">
        {rows.map(({ name, value, to, act }) => (
          <div key={to}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            <dd>
              <a href={to}>
                {act}
                <span className="visually-hidden"> {name}</span>
              </a>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function SessionLine({ session }: { session: OwnSession }) {
  const { language, messages } = useReader();
  const { settings } = messages.account;
  const browser = browserName(session.userAgent) ?? settings.unknownBrowser;
  return (
    <li>
      <div>
        <p>{session.isThis ? messages.bracketed(browser, settings.thisBrowser) : browser}</p>
        <p className="quiet">
          {settings.lastSeen(momentInUtc(session.lastSeenAt, language))}
          {messages.semicolon}
          {settings.since(momentInUtc(session.createdAt, language))}
        </p>
      </div>
      <form method="post">
        <input type="hidden" name="intent" value="endSession" />
        <input type="hidden" name="sessionId" value={session.id} />
        <button type="submit" className="button-quiet">
          {settings.endSession}
        </button>
      </form>
    </li>
  );
}
