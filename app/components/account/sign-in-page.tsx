import { AccountForm, TextField } from "#app/components/account/form.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormIssues } from "#app/domain/account/form-issues.ts";

/** Where an officer signs in. An office that has no account yet is told how to make the first. */
export function SignInPage({ isFirst, issues }: { isFirst: boolean; issues: FormIssues | undefined }) {
  const { signIn } = useReader().messages.account;
  return (
    <Page>
      <div className="account-page">
        <h1>{signIn.title}</h1>
        {isFirst && <FirstAccount />}
        <AccountForm issues={issues}>
          <TextField name="email" type="email" label={signIn.email} autoComplete="username" />
          <TextField
            name="password"
            type="password"
            label={signIn.password}
            autoComplete="current-password"
          />
          <p>
            <button type="submit" className="button">
              {signIn.submit}
            </button>
          </p>
        </AccountForm>
        <p className="quiet">{signIn.forgotten}</p>
      </div>
    </Page>
  );
}

function FirstAccount() {
  const { firstAccount } = useReader().messages.account;
  return (
    <div className="note">
      <p>{firstAccount}</p>
      <p>
        <code>npm run user:add -- --email you@office.example --name "Your Name" --role admin</code>
      </p>
    </div>
  );
}
