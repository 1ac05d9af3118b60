import { AccountPage, Submit } from "#app/components/account/account-page.tsx";
import { AccountForm, TextField } from "#app/components/account/form.tsx";
import { useReader } from "#app/components/reader.tsx";
import { firstAccountCommand } from "#app/domain/account/account.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";

/** Where an officer signs in. An office that has no account yet is told how to make the first. */
export function SignInPage({ isFirst, issues }: { isFirst: boolean; issues: FormIssues | undefined }) {
  const { signIn, email, password } = useReader().messages.account;
  return (
    <AccountPage title={signIn.title}>
      {isFirst && <FirstAccount />}
      <AccountForm issues={issues}>
        <TextField name="email" type="email" label={email} autoComplete="username" />
        <TextField name="password" type="password" label={password} autoComplete="current-password" />
        <Submit text={signIn.submit} />
      </AccountForm>
      <p className="quiet">{signIn.forgotten}</p>
    </AccountPage>
  );
}

function FirstAccount() {
  const { firstAccount } = useReader().messages.account;
  return (
    <div className="note">
      <p>{firstAccount}</p>
      <p>
        <code>{firstAccountCommand}</code>
      </p>
    </div>
  );
}
