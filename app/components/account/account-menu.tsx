import { useLocation } from "@remix-run/react";
import { useSignedIn } from "#app/components/account/signed-in.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";

/** In the banner: who is signed in and the way out, or the way in. */
export function AccountMenu() {
  const { menu } = useReader().messages.account;
  const account = useSignedIn();
  return (
    <div className="account-menu">
      {account ? (
        <>
          <Link to="/settings">{account.name}</Link>
          <form method="post" action="/sign-out">
            <button type="submit" className="link-button">
              {menu.signOut}
            </button>
          </form>
        </>
      ) : (
        <SignInLink text={menu.signIn} />
      )}
    </div>
  );
}

/** Leads back to this page, unless it is one of those that lead in. */
function SignInLink({ text }: { text: string }) {
  const { pathname } = useLocation();
  if (/^\/(?:sign-in|invitation)(?:\/|$)/.test(pathname)) return null;
  return <Link to={`/sign-in?for=${encodeURIComponent(pathname)}`}>{text}</Link>;
}
