import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { MailOnPage, MailsView } from "#app/domain/mail/mails-view.ts";
import { telAddress } from "#app/domain/planning/tel-address.ts";
import { htmlLanguage } from "#app/domain/text/languages.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";

type Props = { mail: MailOnPage; view: MailsView; slug: string };

/** One mail: to whom, in which language and what became of it; its text as it goes or went; what can be done. */
export function MailRow({ mail, view, slug }: Props) {
  const { messages } = useReader();
  const words = messages.mail.page;
  const facts = [
    mail.address,
    !mail.hasAddress && words.noAddress,
    languageInWords(mail.language, messages),
    mail.kind === "release" && (mail.hasCalendar ? words.attached : words.notAttached),
  ].filter(Boolean);
  return (
    <li>
      <p className="mail-head">
        <strong>{mail.name}</strong>
        <span className="quiet">{facts.join(" · ")}</span>
        {mail.state !== "draft" && <MailState of={mail} />}
      </p>
      {mail.error && <p className="mail-error">{words.serverSaid(mail.error)}</p>}
      <Letter of={mail} />
      <Acts mail={mail} view={view} slug={slug} />
    </li>
  );
}

/** Somebody to call: their telephone, and what there is to tell them. */
export function CallRow({ mail, view, slug }: Props) {
  const words = useReader().messages.mail.page;
  return (
    <li>
      <p className="mail-head">
        <strong>{mail.name}</strong>
        {mail.telephone ? (
          <a href={telAddress(mail.telephone)}>{mail.telephone}</a>
        ) : (
          view.mayAct && <span className="quiet">{words.noTelephone}</span>
        )}
      </p>
      <Letter of={mail} />
      <Acts mail={mail} view={view} slug={slug} />
    </li>
  );
}

/** What an act on mails made true, or why it could not. */
export const SaidOfMails = ({ view: { said, issue } }: { view: Pick<MailsView, "said" | "issue"> }) => (
  <>
    {said && (
      <div className="notice" role="status">
        <p>{said}</p>
      </div>
    )}
    {issue && (
      <div className="error-summary" role="alert">
        <p>{issue.said}</p>
      </div>
    )}
  </>
);

/** What became of a mail, and when. */
export function MailState({
  of: { state, when, attempts, isOvertaken },
}: {
  of: Pick<MailOnPage, "state" | "when" | "attempts" | "isOvertaken">;
}) {
  const { messages } = useReader();
  const words = messages.mail.page;
  const more = [
    state === "sent" && when,
    state === "queued" && when && words.again(when),
    attempts > 1 && words.attempts(attempts),
    (state === "dropped" || state === "failed") && isOvertaken && words.overtaken,
  ].filter(Boolean);
  return (
    <span className={`mail-state mail-${state}`}>
      {words.states[state]}
      {more.length > 0 && <span className="quiet"> {messages.inBrackets(more.join(messages.comma))}</span>}
    </span>
  );
}

/** Its text, under its subject. */
export const Letter = ({
  of: { subject, body, language },
}: {
  of: Pick<MailOnPage, "subject" | "body" | "language">;
}) => (
  <details className="mail-letter">
    <summary lang={htmlLanguage(language)}>{subject}</summary>
    <pre lang={htmlLanguage(language)}>{body}</pre>
  </details>
);

function Acts({ mail, view: { mayAct, hasServer, number }, slug }: Props) {
  const words = useReader().messages.mail.page;
  const isFailed = mail.state === "failed";
  const canDrop = mail.kind === "release" && ["draft", "queued", "failed"].includes(mail.state);
  if (!mayAct || !canDrop) return null;
  return (
    <form method="post" className="mail-acts">
      <input type="hidden" name="mail" value={mail.id} />
      <input type="hidden" name="version" value={number!} />
      {mail.mark !== null && <input type="hidden" name="mark" value={mail.mark} />}
      {hasServer && mail.mark !== null && (
        <button type="submit" name="intent" value="send" className="link-button">
          {isFailed ? words.retry : words.send}
          <span className="visually-hidden"> {mail.name}</span>
        </button>
      )}
      <button type="submit" name="intent" value="drop" className="link-button">
        {words.drop}
        <span className="visually-hidden"> {mail.name}</span>
      </button>
      {mail.isThere && (
        <Link to={`/visits/${slug}/plan/participation/${mail.participationId}#email`}>
          {mail.hasAddress ? words.edit : words.change}
          <span className="visually-hidden"> {mail.name}</span>
        </Link>
      )}
    </form>
  );
}
