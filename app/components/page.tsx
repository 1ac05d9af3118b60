import { NavLink, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { AccountMenu } from "#app/components/account/account-menu.tsx";
import { useSignedIn } from "#app/components/account/signed-in.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { FindBox, Palette } from "#app/components/search/find-box.tsx";
import { may } from "#app/domain/access/permissions.ts";
import { htmlLanguage, type Language, languages } from "#app/domain/text/languages.ts";
import { messagesIn } from "#app/i18n/messages.ts";

/** The frame of every page: skip link, banner with navigation and languages, main, foot. */
export function Page({ children, foot }: { children: ReactNode; foot?: ReactNode }) {
  const { messages } = useReader();
  const account = useSignedIn();
  const follows = account !== null && may({ id: "", role: account.role }, "followUp.read");
  return (
    <>
      <a className="skip" href="#main">
        {messages.skipToContent}
      </a>
      <header className="banner">
        <div className="banner-inner">
          <Link to="/" className="product">
            {messages.product}
          </Link>
          <nav aria-label={messages.mainNavigation}>
            <ul className="nav-main">
              <NavItem to="/visits">{messages.nav.visits}</NavItem>
              <NavItem to="/people">{messages.nav.people}</NavItem>
              <NavItem to="/organisations">{messages.nav.organisations}</NavItem>
              <NavItem to="/venues">{messages.nav.venues}</NavItem>
              {follows && <NavItem to="/follow-ups">{messages.board.nav}</NavItem>}
            </ul>
          </nav>
          <FindBox />
          <AccountMenu />
          <LanguageSwitch />
        </div>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <Palette />
      <footer className="foot">{foot ?? <p>{messages.tagline}</p>}</footer>
    </>
  );
}

function NavItem({ to, children }: { to: string; children: ReactNode }) {
  return (
    <li>
      <NavLink to={to} discover="none">
        {children}
      </NavLink>
    </li>
  );
}

function LanguageSwitch() {
  const { messages } = useReader();
  return (
    <nav aria-label={messages.chooseLanguage}>
      <LanguageLinks />
    </nav>
  );
}

/** The same page in each language; names of languages are in the language itself. */
export function LanguageLinks() {
  const { language } = useReader();
  const { pathname, search } = useLocation();
  return (
    <ul className="nav-languages">
      {languages.map((other) => (
        <li key={other}>
          <a
            href={inOther(pathname, search, other)}
            hrefLang={htmlLanguage(other)}
            lang={htmlLanguage(other)}
            aria-current={other === language ? "true" : undefined}
          >
            {messagesIn[other].languageName}
          </a>
        </li>
      ))}
    </ul>
  );
}

function inOther(pathname: string, search: string, language: Language): string {
  const query = new URLSearchParams(search);
  query.set("lang", language);
  return `${pathname}?${query}`;
}
