import { CopyField } from "#app/components/copy-field.tsx";
import { useOwn } from "#app/components/participant/own-facts.tsx";
import { useReader } from "#app/components/reader.tsx";
import { calendarLinks } from "#app/components/visit/calendar-links.ts";
import { homeZones } from "#app/domain/subscription/home-zones.ts";
import type { ParticipantView } from "#app/domain/subscription/participant-view.ts";
import { reminderChoices } from "#app/domain/subscription/reminder-choices.ts";
import { zoneInWords } from "#app/i18n/zone-in-words.ts";

/** The ways in which this telephone subscribes to one's own calendar. */
export function Calendar({ view }: { view: ParticipantView }) {
  const { messages } = useReader();
  const { calendar: say, participant: own } = messages;
  const links = calendarLinks(view.origin, view.paths.calendar, null);
  return (
    <section className="p-part" aria-labelledby="calendar">
      <h2 id="calendar">{own.calendar}</h2>
      <p>{own.calendarHint}</p>
      <ul className="p-acts p-acts-wide">
        <li>
          <a className="button" href={links.apple}>
            {say.apple}
          </a>
        </li>
        <li>
          <a className="button-quiet" href={links.google} rel="noreferrer">
            {say.google}
          </a>
        </li>
        <li>
          <a className="button-quiet" href={links.outlook} rel="noreferrer">
            {say.outlook}
          </a>
        </li>
      </ul>
      <CopyField id="calendar-address" label={own.calendarAddress} text={links.https} />
      <p className="quiet">{say.googleSlow}</p>
    </section>
  );
}

/** What participants choose for themselves: the time of their home, and when they are reminded. */
export function Choices({ view }: { view: ParticipantView }) {
  const { messages, language } = useReader();
  const { participant: say } = messages;
  const { refused } = useOwn();
  const issues = refused?.form === "options" ? refused.codes : [];
  const minutes = [...new Set([...reminderChoices, view.reminderMinutes ?? 15])].sort((a, b) => a - b);
  const zones = homeZones.includes(view.homeZone ?? homeZones[0]!)
    ? homeZones
    : [view.homeZone!, ...homeZones];
  return (
    <section id="choices" className="p-part" aria-labelledby="choices-title">
      <h2 id="choices-title">{say.choices}</h2>
      {issues.length > 0 && (
        // biome-ignore lint/a11y/noAutofocus: a refused form begins with what is the matter
        <div className="error-summary" role="alert" tabIndex={-1} autoFocus>
          <h3>{say.thereIsAProblem}</h3>
          {issues.map((code) => (
            <p key={code}>
              <a href={code === "options.homeZone" ? "#home-zone" : "#reminder"}>{say.issues[code]}</a>
            </p>
          ))}
        </div>
      )}
      <form method="post" data-online className="p-choices">
        <input type="hidden" name="intent" value="options" />
        <label htmlFor="home-zone">{say.homeZone}</label>
        <select id="home-zone" name="homeZone" defaultValue={view.homeZone ?? ""}>
          <option value="">{say.noHomeZone}</option>
          {zones.map((zone) => (
            <option key={zone} value={zone}>
              {zoneInWords(zone, view.now, language)}
            </option>
          ))}
        </select>
        <label htmlFor="reminder">{say.reminder}</label>
        <select id="reminder" name="reminderMinutes" defaultValue={view.reminderMinutes ?? ""}>
          <option value="">{say.noReminder}</option>
          {minutes.map((n) => (
            <option key={n} value={n}>
              <Before minutes={n} />
            </option>
          ))}
        </select>
        <button type="submit" className="button-quiet p-wide">
          {say.save}
        </button>
      </form>
    </section>
  );
}

function Before({ minutes }: { minutes: number }) {
  const { participant: say } = useReader().messages;
  if (minutes % 1440 === 0 && minutes > 0) return say.daysBefore(minutes / 1440);
  return minutes % 60 === 0 && minutes > 0 ? say.hoursBefore(minutes / 60) : say.minutesBefore(minutes);
}
