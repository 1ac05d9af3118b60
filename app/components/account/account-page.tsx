import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";

/** A page of one column about accounts: perhaps the way back, a heading, and what is now true. */
export function AccountPage({
  title,
  back,
  done,
  isWide = false,
  children,
}: {
  title: string;
  back?: { to: string; text: string };
  done?: string | null;
  isWide?: boolean;
  children: ReactNode;
}) {
  return (
    <Page>
      <div className={isWide ? "account-page account-page-wide" : "account-page"}>
        {back && (
          <p>
            <Link to={back.to}>{back.text}</Link>
          </p>
        )}
        <h1>{title}</h1>
        {done && (
          <p className="account-done" role="status">
            {done}
          </p>
        )}
        {children}
      </div>
    </Page>
  );
}

/** The button that sends a form. */
export const Submit = ({ text, isQuiet = false }: { text: string; isQuiet?: boolean }) => (
  <p>
    <button type="submit" className={isQuiet ? "button-quiet" : "button"}>
      {text}
    </button>
  </p>
);

/** Tells password managers whose password this is; people see it above. */
export const WhosePassword = ({ email }: { email: string }) => (
  <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
);

/** What is now true after a change that the address names; nothing for any other word. */
export const saidOf = (phrases: Record<string, string>, word: string | null): string | null =>
  word !== null && Object.hasOwn(phrases, word) ? phrases[word]! : null;
