import { CopyField } from "#app/components/copy-field.tsx";
import { QrCode } from "#app/components/qr-code.tsx";
import { useReader } from "#app/components/reader.tsx";
import { calendarLinks } from "#app/components/visit/calendar-links.ts";
import { useVisit } from "#app/components/visit-facts.tsx";

/**
 * The ways to subscribe. A native popover: opens and closes without script, Esc closes it, focus
 * returns; a browser that does not know popovers shows it in place.
 */
export function CalendarDialog({ origin }: { origin: string }) {
  const { content } = useVisit();
  const { language, messages, textOf } = useReader();
  const { calendar: say } = messages;
  const base = `/visits/${content.visit.slug}`;
  const links = calendarLinks(origin, `${base}.ics`, language);
  return (
    <>
      <button type="button" className="button" popovertarget="calendar">
        {say.button}
      </button>
      <div
        id="calendar"
        popover="auto"
        role="dialog"
        aria-labelledby="calendar-title"
        className="calendar-dialog"
      >
        <div className="calendar-dialog-head">
          <h2 id="calendar-title">{say.title}</h2>
          <button type="button" className="button-quiet" popovertarget="calendar" popovertargetaction="hide">
            {say.close}
          </button>
        </div>
        <p>{say.intro}</p>
        <ul className="calendar-buttons">
          <li>
            <a className="button" href={links.apple}>
              {say.apple}
            </a>
          </li>
          <li>
            <a className="button" href={links.google} target="_blank" rel="noreferrer">
              {say.google}
            </a>
          </li>
          <li>
            <a className="button" href={links.outlook} target="_blank" rel="noreferrer">
              {say.outlook}
            </a>
          </li>
        </ul>
        <CopyField id="calendar-address" label={say.address} text={links.https} />
        <div className="calendar-qr">
          <QrCode text={links.https} label={say.qrAlternative} />
          <div>
            <p>{say.qr}</p>
            {content.legs.length > 1 && (
              <ul className="calendar-legs" aria-label={say.legs}>
                {content.legs.map((leg) => {
                  const ofLeg = calendarLinks(origin, `${base}/legs/${leg.key}.ics`, language);
                  return (
                    <li key={leg.id}>
                      <a href={ofLeg.apple}>{say.legCalendar(textOf(leg.city))}</a>
                    </li>
                  );
                })}
              </ul>
            )}
            <p className="quiet">{say.googleSlow}</p>
            <p className="quiet">{say.reachable}</p>
          </div>
        </div>
      </div>
    </>
  );
}
