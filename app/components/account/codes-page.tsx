import { AccountPage, Submit } from "#app/components/account/account-page.tsx";
import { AccountForm, TextField } from "#app/components/account/form.tsx";
import { Link } from "#app/components/link.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { FormIssues } from "#app/domain/account/form-issues.ts";

type Offer = { secret: string; address: string; sealed: string };

/** Setting up one-time codes: the secret as picture and text, and a code that shows it has arrived. */
export function SetUpCodesPage({
  offer,
  isRequired,
  issues,
}: {
  offer: Offer;
  isRequired: boolean;
  issues: FormIssues | undefined;
}) {
  const { codes, settings } = useReader().messages.account;
  return (
    <AccountPage
      title={codes.title}
      back={isRequired ? undefined : { to: "/settings", text: settings.title }}
    >
      {isRequired && <p className="note">{codes.required}</p>}
      <p>{codes.intro}</p>
      <div className="codes-offer">
        <QrCode text={offer.address} label={codes.qr} />
        <div>
          <p>{codes.scan}</p>
          <p>
            {codes.secret}
            <br />
            <code className="codes-secret">{offer.secret.match(/.{1,4}/g)!.join(" ")}</code>
          </p>
        </div>
      </div>
      <AccountForm issues={issues}>
        <input type="hidden" name="intent" value="setUp" />
        <input type="hidden" name="sealed" value={offer.sealed} />
        <TextField name="code" label={codes.code} autoComplete="one-time-code" isCode />
        <Submit text={codes.submit} />
      </AccountForm>
    </AccountPage>
  );
}

/** One-time codes are in use: how many recovery codes are left, another telephone, the way out. */
export function CodesInUsePage({ left, mayStop }: { left: number; mayStop: boolean }) {
  const { codes, settings } = useReader().messages.account;
  return (
    <AccountPage title={codes.title} back={{ to: "/settings", text: settings.title }}>
      <p>
        {codes.inUse} {codes.left(left)}
      </p>
      <p>
        <Link to="/settings/one-time-codes?again=1">{codes.again}</Link>
      </p>
      {mayStop && (
        <AccountForm>
          <input type="hidden" name="intent" value="stop" />
          <Submit text={codes.stop} isQuiet />
        </AccountForm>
      )}
    </AccountPage>
  );
}

/** The recovery codes, this once. */
export function RecoveryCodesPage({ recoveryCodes }: { recoveryCodes: string[] }) {
  const { codes } = useReader().messages.account;
  return (
    <AccountPage title={codes.recoveryTitle}>
      <p>{codes.recoveryIntro}</p>
      <ol className="recovery-codes">
        {recoveryCodes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <p className="no-print">
        <Link to="/settings" className="button">
          {codes.recoveryDone}
        </Link>
      </p>
    </AccountPage>
  );
}
