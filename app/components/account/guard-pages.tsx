import { AccountPage, Submit, WhosePassword } from "#app/components/account/account-page.tsx";
import { AccountForm, TextField } from "#app/components/account/form.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormIssues } from "#app/domain/account/form-issues.ts";

type Issues = { issues: FormIssues | undefined };

/** The second step of signing in. */
export function CodePage({ issues }: Issues) {
  const { code } = useReader().messages.account;
  return (
    <AccountPage title={code.title}>
      <AccountForm issues={issues}>
        <TextField name="code" label={code.label} hint={code.hint} autoComplete="one-time-code" isCode />
        <Submit text={code.submit} />
      </AccountForm>
      <p>
        <Link to="/sign-in">{code.back}</Link>
      </p>
    </AccountPage>
  );
}

/** Whoever is signed in proves who they are before they change what guards an account. */
export function ConfirmPage({ issues, email, hasCodes }: Issues & { email: string; hasCodes: boolean }) {
  const { confirm, password, code } = useReader().messages.account;
  return (
    <AccountPage title={confirm.title}>
      <p>{confirm.intro}</p>
      <AccountForm issues={issues}>
        <WhosePassword email={email} />
        <TextField name="password" type="password" label={password} autoComplete="current-password" />
        {hasCodes && (
          <TextField name="code" label={code.title} hint={code.hint} autoComplete="one-time-code" isCode />
        )}
        <Submit text={confirm.submit} />
      </AccountForm>
    </AccountPage>
  );
}

/** Where an invited person chooses a password. */
export function InvitationPage({ issues, name, email }: Issues & { name: string; email: string }) {
  const { invitation } = useReader().messages.account;
  return (
    <AccountPage title={invitation.title}>
      <p>{invitation.intro(name, email)}</p>
      <AccountForm issues={issues}>
        <WhosePassword email={email} />
        <NewPassword />
        <Submit text={invitation.submit} />
      </AccountForm>
    </AccountPage>
  );
}

export function PasswordPage({ issues, email }: Issues & { email: string }) {
  const { passwordPage, settings, save } = useReader().messages.account;
  return (
    <AccountPage title={passwordPage.title} back={{ to: "/settings", text: settings.title }}>
      <AccountForm issues={issues}>
        <WhosePassword email={email} />
        <TextField
          name="currentPassword"
          type="password"
          label={passwordPage.current}
          autoComplete="current-password"
        />
        <NewPassword />
        <Submit text={save} />
      </AccountForm>
    </AccountPage>
  );
}

function NewPassword() {
  const { newPassword, passwordHint } = useReader().messages.account;
  return (
    <TextField
      name="newPassword"
      type="password"
      label={newPassword}
      hint={passwordHint}
      autoComplete="new-password"
    />
  );
}

export function EmailPage({ issues, present }: Issues & { present: string }) {
  const { emailPage, settings, email, save } = useReader().messages.account;
  return (
    <AccountPage title={emailPage.title} back={{ to: "/settings", text: settings.title }}>
      <AccountForm issues={issues}>
        <TextField name="email" type="email" label={email} value={present} autoComplete="email" />
        <Submit text={save} />
      </AccountForm>
    </AccountPage>
  );
}
