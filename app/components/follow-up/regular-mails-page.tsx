import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { Letter, MailState, SaidOfMails } from "#app/components/plan/mails/mail-row.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { RegularMailOnPage, RegularMailsView } from "#app/domain/mail/regular-mails-view.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

/** The mails that go by themselves: those that failed, to be sent again or given up, and what became of others. */
export function RegularMailsPage({ view }: { view: RegularMailsView }) {
  const { mail, board } = useReader().messages;
  const words = mail.regular;
  const { failed, recent } = view;
  return (
    <Page>
      <div className="mails">
        <SaidOfMails view={view} />
        <p className="eyebrow">
          <Link to="/follow-ups">{board.title}</Link>
        </p>
        <h1>{words.title}</h1>
        <p>{words.intro}</p>
        {!view.hasServer && <p className="mail-warning">{mail.page.noServer}</p>}
        <h2>{mail.page.failed}</h2>
        {failed.length === 0 ? (
          <p className="empty">{words.noneFailed}</p>
        ) : (
          <Mails of={failed} view={view} />
        )}
        <h2>{words.recent}</h2>
        {recent.length === 0 ? (
          <p className="empty">{words.noneRecent}</p>
        ) : (
          <Mails of={recent} view={view} />
        )}
      </div>
    </Page>
  );
}

const Mails = ({ of, view }: { of: RegularMailOnPage[]; view: RegularMailsView }) => (
  <ul className="mail-list">
    {of.map((mail) => (
      <Row key={mail.id} mail={mail} view={view} />
    ))}
  </ul>
);

function Row({ mail, view }: { mail: RegularMailOnPage; view: RegularMailsView }) {
  const { messages } = useReader();
  const { page: words, regular } = messages.mail;
  const kind = regular.kinds[mail.kind];
  return (
    <li>
      <p className="mail-head">
        <strong>{mail.name}</strong>
        <span className="quiet">
          {mail.to === null ? kind : <Link to={mail.to}>{kind}</Link>}
          {mail.address && ` · ${mail.address}`} · {languageInWords(mail.language, messages)}
          {mail.state === "failed" && ` · ${mail.when}`}
        </span>
        <MailState of={{ ...mail, isOvertaken: false }} />
      </p>
      {mail.error && <p className="mail-error">{words.serverSaid(mail.error)}</p>}
      {mail.isHidden && <p className="quiet">{regular.why}</p>}
      <Letter of={mail} />
      {view.mayAct && mail.state === "failed" && (
        <form method="post" className="mail-acts">
          <input type="hidden" name="mail" value={mail.id} />
          {view.hasServer && (
            <button type="submit" name="intent" value="send" className="link-button">
              {words.retry}
              <span className="visually-hidden"> {mail.name}</span>
            </button>
          )}
          <button type="submit" name="intent" value="drop" className="link-button">
            {regular.giveUp}
            <span className="visually-hidden"> {mail.name}</span>
          </button>
        </form>
      )}
    </li>
  );
}
