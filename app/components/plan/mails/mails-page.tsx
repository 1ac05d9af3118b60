import { Link } from "#app/components/link.tsx";
import { CallRow, MailRow, SaidOfMails } from "#app/components/plan/mails/mail-row.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { MailOnPage, MailsView } from "#app/domain/mail/mails-view.ts";

/** The mails about one version: drafts to look at and send, people to call, and what became of the others. */
export function MailsPage({ view, slug }: { view: MailsView; slug: string }) {
  const { mail } = useReader().messages;
  const words = mail.page;
  const { mails, number } = view;
  const of = (isIn: (one: MailOnPage) => boolean) =>
    mails.filter((one) => one.kind === "release" && isIn(one));
  const drafts = of(({ state, isOvertaken }) => state === "draft" && !isOvertaken);
  return (
    <div className="mails">
      <SaidOfMails view={view} />
      <h2>{words.title}</h2>
      <p>{words.intro}</p>
      {!view.hasServer && <p className="mail-warning">{words.noServer}</p>}
      <Versions view={view} slug={slug} />
      {number === null ? (
        <p className="empty">{words.none}</p>
      ) : (
        <>
          <h3>{words.about(number)}</h3>
          {view.mayAct && view.hasServer && view.ready > 0 && <SendAll view={view} />}
          <Group
            title={words.drafts}
            of={drafts.filter(({ hasAddress }) => hasAddress)}
            view={view}
            slug={slug}
          />
          <ToBeCalled of={drafts.filter(({ hasAddress }) => !hasAddress)} view={view} slug={slug} />
          <Group title={words.failed} of={of(({ state }) => state === "failed")} view={view} slug={slug} />
          <Group
            title={words.underWay}
            of={of(({ state }) => state === "queued" || state === "sending" || state === "sent")}
            view={view}
            slug={slug}
          />
          <Group title={words.dropped} of={of(({ state }) => state === "dropped")} view={view} slug={slug} />
          <Group
            title={words.reminders}
            of={mails.filter(({ kind }) => kind === "nudge")}
            view={view}
            slug={slug}
          />
        </>
      )}
    </div>
  );
}

function Versions({ view: { numbers, number }, slug }: { view: MailsView; slug: string }) {
  const { mail, releases } = useReader().messages;
  if (numbers.length < 2) return null;
  const nameOf = ({ number: one, waiting }: MailsView["numbers"][number]) =>
    waiting > 0 ? mail.page.waiting(one, waiting) : releases.version(one);
  return (
    <nav aria-label={mail.page.versions}>
      <ul className="mail-versions">
        {numbers.map((one) => (
          <li key={one.number}>
            {one.number === number ? (
              <span aria-current="page">{nameOf(one)}</span>
            ) : (
              <Link to={`/visits/${slug}/plan/mails?version=${one.number}`}>{nameOf(one)}</Link>
            )}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function SendAll({ view: { number, mark, ready } }: { view: MailsView }) {
  const words = useReader().messages.mail.page;
  return (
    <form method="post" className="mail-all">
      <input type="hidden" name="number" value={number!} />
      <input type="hidden" name="version" value={number!} />
      <input type="hidden" name="mark" value={mark} />
      <button type="submit" name="intent" value="send" className="button">
        {words.sendAll(ready)}
      </button>
    </form>
  );
}

type Listed = { of: readonly MailOnPage[]; view: MailsView; slug: string };

function Group({ title, of, view, slug }: Listed & { title: string }) {
  const { messages } = useReader();
  if (of.length === 0) return null;
  return (
    <section>
      <h4>
        {title} <span className="quiet">{messages.inBrackets(String(of.length))}</span>
      </h4>
      <ul className="mail-list">
        {of.map((mail) => (
          <MailRow key={mail.id} mail={mail} view={view} slug={slug} />
        ))}
      </ul>
    </section>
  );
}

/** Whom no mail can reach: by name, with the telephone for those who may read it, and what to tell them. */
function ToBeCalled({ of, view, slug }: Listed) {
  const { messages } = useReader();
  const words = messages.mail.page;
  if (of.length === 0) return null;
  return (
    <section>
      <h4>
        {words.call} <span className="quiet">{messages.inBrackets(String(of.length))}</span>
      </h4>
      <p>{words.callHint}</p>
      <ul className="mail-list">
        {of.map((mail) => (
          <CallRow key={mail.id} mail={mail} view={view} slug={slug} />
        ))}
      </ul>
    </section>
  );
}
