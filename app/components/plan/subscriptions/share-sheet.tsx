import { CopyField } from "#app/components/copy-field.tsx";
import { ProgramLinks } from "#app/components/plan/subscriptions/program-links.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { useReader } from "#app/components/reader.tsx";
import { calendarLinks } from "#app/components/visit/calendar-links.ts";
import { LONGEST_ADDRESS } from "#app/domain/subscription/address.ts";

/** Everything with which one person opens their page and subscribes to their calendar. */
export function ShareSheet({ links, origin }: { links: { page: string; calendar: string }; origin: string }) {
  const { one: say } = useReader().messages.subscriptions;
  const page = origin + links.page;
  const calendar = calendarLinks(origin, links.calendar, null);
  return (
    <>
      <p className="note">{say.secret}</p>
      <div className="share-pair">
        <section aria-labelledby="page">
          <h3 id="page">{say.pageOf}</h3>
          <QrCode text={page} label={say.qrPage} />
          <CopyField id="page-address" label={say.pageAddress} text={page} />
          <p className="quiet">{say.pageHint}</p>
        </section>
        <section aria-labelledby="calendar">
          <h3 id="calendar">{say.calendar}</h3>
          <QrCode text={calendar.https} label={say.qrCalendar} />
          <CopyField id="calendar-address" label={say.calendarAddress} text={calendar.https} />
          {calendar.https.length > LONGEST_ADDRESS && (
            <p className="field-issue" role="alert">
              {say.tooLong(calendar.https.length)}
            </p>
          )}
        </section>
      </div>
      <section aria-labelledby="programs">
        <h3 id="programs">{say.share}</h3>
        <ProgramLinks links={calendar} />
        <p>{say.slow}</p>
        <p className="quiet">{say.reachable}</p>
      </section>
    </>
  );
}
