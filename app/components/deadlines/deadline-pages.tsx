import type { ReactNode } from "react";
import { AccountPage, Submit, saidOf } from "#app/components/account/account-page.tsx";
import { AccountForm } from "#app/components/account/form.tsx";
import { CopyField } from "#app/components/copy-field.tsx";
import { DeadlineOptionFields, useOptionsInWords } from "#app/components/deadlines/deadline-options.tsx";
import { Link } from "#app/components/link.tsx";
import { useMoment } from "#app/components/plan/subscriptions/moments.ts";
import { ProgramLinks } from "#app/components/plan/subscriptions/program-links.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { useReader } from "#app/components/reader.tsx";
import { calendarLinks } from "#app/components/visit/calendar-links.ts";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { type DeadlineAddress, MOST_ADDRESSES } from "#app/domain/deadline/deadline-address.ts";
import type { DeadlineList, OneDeadlineAddress } from "#app/domain/deadline/deadline-view.ts";
import { LONGEST_ADDRESS } from "#app/domain/subscription/address.ts";
import { dayAt } from "#app/time/local-days.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** One's own addresses of calendars of deadlines, and the form that makes one. */
export function DeadlinesPage({ list, issues }: { list: DeadlineList; issues: FormIssues | undefined }) {
  const { language, messages } = useReader();
  const { page: say } = messages.deadlines;
  const inWords = useOptionsInWords(list.views);
  const back = { to: "/settings", text: messages.account.settings.title };
  return (
    <AccountPage title={say.title} back={back}>
      <p>{say.intro}</p>
      {list.addresses.length === 0 ? (
        <p className="quiet">{say.none}</p>
      ) : (
        <ul className="deadline-addresses">
          {list.addresses.map((address) => (
            <li key={address.id}>
              <div>
                <p>{inWords(address)}</p>
                <p className="quiet">
                  {say.fetched}
                  {messages.colon}
                  <LastFetch address={address} zone={list.zone} />
                </p>
              </div>
              <Link to={`/settings/deadlines/${address.id}`}>
                <span className="visually-hidden">{say.openOf(inWords(address))}</span>
                <span aria-hidden="true">{say.open}</span>
              </Link>
            </li>
          ))}
        </ul>
      )}
      <section aria-labelledby="make">
        <h2 id="make">{list.addresses.length === 0 ? say.make : say.makeMore}</h2>
        {list.canMakeMore ? (
          <AccountForm issues={issues}>
            <DeadlineOptionFields
              options={{ language, viewId: null, removedView: null, reminderDays: null }}
              views={list.views}
            />
            <Submit text={say.make} />
          </AccountForm>
        ) : (
          <p className="note">{say.mostAddresses(MOST_ADDRESSES)}</p>
        )}
      </section>
    </AccountPage>
  );
}

/** One address: with what to subscribe, and what can be done about it. */
export function DeadlineAddressPage({
  view,
  origin,
  issues,
}: {
  view: OneDeadlineAddress;
  origin: string;
  issues: FormIssues | undefined;
}) {
  const { messages, dates } = useReader();
  const { page: say } = messages.deadlines;
  const { address, links, isOfOtherKey, views, zone, said } = view;
  const inWords = useOptionsInWords(views);
  const phrases = {
    ...{ made: say.made, options: say.optionsSaved, renewed: say.renewed, revoked: say.revokedNow },
  };
  const isRevoked = address.revokedAt !== null;
  return (
    <AccountPage
      title={say.title}
      back={{ to: "/settings/deadlines", text: say.back }}
      done={issues ? null : saidOf(phrases, said)}
      isWide
    >
      <div className="one-address">
        <p>
          {inWords(address)}
          <span className="quiet"> · {say.madeOn(dates.day(dayAt(address.createdAt, zone)))}</span>
        </p>
        {links && <Links links={links} origin={origin} />}
        {isOfOtherKey && <p className="note">{say.otherKey}</p>}
        {isRevoked && said !== "revoked" && <p className="note">{say.revokedNow}</p>}
        <section aria-labelledby="state">
          <h2 id="state">{say.fetched}</h2>
          <p>
            <LastFetch address={address} zone={zone} />
          </p>
        </section>
        {!isRevoked && (
          <>
            <section aria-labelledby="options">
              <h2 id="options">{say.options}</h2>
              <AccountForm issues={issues}>
                <input type="hidden" name="intent" value="options" />
                <input type="hidden" name="version" value={address.version} />
                <DeadlineOptionFields options={address} views={views} />
                <Submit text={say.saveOptions} />
              </AccountForm>
            </section>
            <Act address={address} intent="renew" hint={say.renewHint}>
              {say.renew}
            </Act>
            <Act address={address} intent="revoke" hint={say.revokeHint}>
              {say.revoke}
            </Act>
          </>
        )}
      </div>
    </AccountPage>
  );
}

function Links({ links, origin }: { links: NonNullable<OneDeadlineAddress["links"]>; origin: string }) {
  const { messages } = useReader();
  const { page: say } = messages.deadlines;
  const { one } = messages.subscriptions;
  const calendar = calendarLinks(origin, links.calendar, null);
  const tasks = calendarLinks(origin, links.tasks, null);
  return (
    <>
      <p className="note">{say.secret}</p>
      <div className="share-pair">
        <section aria-labelledby="calendar">
          <h2 id="calendar">{say.calendar}</h2>
          <QrCode text={calendar.https} label={say.qrCalendar} />
          <CopyField id="calendar-address" label={say.calendarAddress} text={calendar.https} />
          <p className="quiet">{say.calendarHint}</p>
          {tasks.https.length > LONGEST_ADDRESS && (
            <p className="field-issue" role="alert">
              {one.tooLong(tasks.https.length)}
            </p>
          )}
        </section>
        <section aria-labelledby="tasks">
          <h2 id="tasks">{say.tasks}</h2>
          <QrCode text={tasks.https} label={say.qrTasks} />
          <CopyField id="tasks-address" label={say.tasksAddress} text={tasks.https} />
          <p className="quiet">{say.tasksHint}</p>
        </section>
      </div>
      <p>{say.either}</p>
      <section aria-labelledby="programs">
        <h2 id="programs">{one.share}</h2>
        <ProgramLinks links={calendar} />
        <p className="quiet">{one.reachable}</p>
      </section>
    </>
  );
}

/** When it was fetched last, and by which program. */
function LastFetch({ address, zone }: { address: DeadlineAddress; zone: ZoneName }) {
  const { page: say } = useReader().messages.deadlines;
  const moment = useMoment(zone);
  const { fetchedAt, client } = address;
  if (fetchedAt === null) return <span className="quiet">{say.neverFetched}</span>;
  return <>{say.fetchedBy(client ?? "", moment(fetchedAt))}</>;
}

type ActProps = { address: DeadlineAddress; intent: "renew" | "revoke"; hint: string; children: ReactNode };

function Act({ address, intent, hint, children }: ActProps) {
  return (
    <section aria-labelledby={intent}>
      <h2 id={intent}>{children}</h2>
      <p className="address-hint">{hint}</p>
      <form method="post">
        <input type="hidden" name="version" value={address.version} />
        <button type="submit" name="intent" value={intent} className="button-quiet">
          {children}
        </button>
      </form>
    </section>
  );
}
