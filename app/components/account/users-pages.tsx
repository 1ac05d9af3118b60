import { AccountPage, Submit, saidOf } from "#app/components/account/account-page.tsx";
import { languageChoices, roleChoices } from "#app/components/account/choices.ts";
import { AccountForm, ChoiceField, TextField } from "#app/components/account/form.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { Account } from "#app/domain/account/account.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";

/** Everybody who signs in, for administrators. */
export function UsersPage({ accounts }: { accounts: Account[] }) {
  const { account: messages } = useReader().messages;
  const { users, settings, email } = messages;
  return (
    <AccountPage title={users.title} back={{ to: "/settings", text: settings.title }} isWide>
      <p>
        <Link to="/users/add" className="button">
          {users.add}
        </Link>
      </p>
      <table className="users">
        <thead>
          <tr>
            <th scope="col">{users.name}</th>
            <th scope="col">{email}</th>
            <th scope="col">{users.role}</th>
            <th scope="col">{users.state}</th>
            <th scope="col">{users.codes}</th>
          </tr>
        </thead>
        <tbody>
          {accounts.map((account) => (
            <tr key={account.id}>
              <th scope="row">
                <Link to={`/users/${account.id}`}>{account.name}</Link>
              </th>
              <td data-label={email}>{account.email}</td>
              <td data-label={users.role}>{messages.role[account.role]}</td>
              <td data-label={users.state}>{users[stateOf(account)]}</td>
              <td data-label={users.codes}>{account.hasCodes ? users.withCodes : users.withoutCodes}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </AccountPage>
  );
}

const stateOf = ({ disabledAt, hasPassword }: Account): "disabled" | "active" | "invited" => {
  if (disabledAt !== null) return "disabled";
  return hasPassword ? "active" : "invited";
};

export function AddUserPage({ issues }: { issues: FormIssues | undefined }) {
  const { language, messages } = useReader();
  const { users, settings, email } = messages.account;
  return (
    <AccountPage title={users.addTitle} back={{ to: "/users", text: users.back }}>
      <AccountForm issues={issues}>
        <TextField name="name" label={users.name} autoComplete="off" />
        <TextField name="email" type="email" label={email} autoComplete="off" />
        <ChoiceField name="role" label={users.role} value="viewer" choices={roleChoices(messages)} />
        <ChoiceField name="language" label={settings.language} value={language} choices={languageChoices} />
        <Submit text={users.submit} />
      </AccountForm>
    </AccountPage>
  );
}

/** The link of an invitation, this once. */
export function InvitedPage({ name, link }: { name: string; link: string }) {
  const { users } = useReader().messages.account;
  return (
    <AccountPage title={users.invitationTitle(name)} back={{ to: "/users", text: users.back }}>
      <p>{users.invitationIntro}</p>
      <div className="field">
        <label htmlFor="link">{users.invitationLink}</label>
        <input id="link" readOnly value={link} autoComplete="off" />
      </div>
    </AccountPage>
  );
}

/** One account, for administrators: its role, and what can be done about its access. */
export function UserPage({
  account,
  done,
  issues,
}: {
  account: Account;
  done: string | null;
  issues: FormIssues | undefined;
}) {
  const { messages } = useReader();
  const { users } = messages.account;
  const isRole = issues?.errors.role !== undefined;
  return (
    <AccountPage
      title={account.name}
      back={{ to: "/users", text: users.back }}
      done={saidOf(users.done, done)}
    >
      <p>
        {account.email}
        {messages.semicolon}
        {users[stateOf(account)]}
      </p>
      <section aria-labelledby="role-title">
        <h2 id="role-title">{users.role}</h2>
        <AccountForm issues={isRole ? issues : undefined}>
          <input type="hidden" name="intent" value="role" />
          <ChoiceField
            name="role"
            label={users.changeRole}
            value={account.role}
            choices={roleChoices(messages)}
          />
          <Submit text={messages.account.save} />
        </AccountForm>
      </section>
      <section aria-labelledby="access-title">
        <h2 id="access-title">{users.access}</h2>
        {!isRole && issues && <AccountForm issues={issues}>{null}</AccountForm>}
        {account.disabledAt === null ? (
          <>
            <Act intent="invite" text={users.invite} hint={users.inviteHint} />
            <Act intent="endSessions" text={users.endSessions} hint={users.endSessionsHint} />
            {account.hasCodes && (
              <Act intent="resetCodes" text={users.resetCodes} hint={users.resetCodesHint} />
            )}
            <Act intent="disable" text={users.disable} hint={users.disableHint} />
          </>
        ) : (
          <Act intent="enable" text={users.enable} />
        )}
      </section>
    </AccountPage>
  );
}

function Act({ intent, text, hint }: { intent: string; text: string; hint?: string }) {
  return (
    <form method="post" className="account-act">
      <input type="hidden" name="intent" value={intent} />
      <button type="submit" className="button-quiet" aria-describedby={hint && `${intent}-hint`}>
        {text}
      </button>
      {hint && (
        <p className="quiet" id={`${intent}-hint`}>
          {hint}
        </p>
      )}
    </form>
  );
}
