import { LaneChoice } from "#app/components/day/lane-choice.tsx";
import { Link } from "#app/components/link.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { OddHour } from "#app/domain/day/day-clock.ts";
import type { DayOnPage } from "#app/domain/day/day-view.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { clockOfMinute } from "#app/i18n/day-in-words.ts";
import { offsetOf } from "#app/i18n/time-in-words.ts";
import { addDays, daysFromTo, endOfDay, startOfDay } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** Which day of which stay this is, in whose time, with the ways to the other days. */
export function DayHead({ of, add }: { of: DayOnPage; add: string }) {
  const { messages, dates, textOf } = useReader();
  const { leg, day, odd, mayEdit } = of;
  const words = messages.day;
  const city = textOf(leg.city);
  const offsets = [startOfDay(day, leg.zone), endOfDay(day, leg.zone) - 1].map((at) =>
    offsetOf(leg.zone, at),
  );
  return (
    <header className="day-head">
      <DayChoice of={of} />
      <h2 id="day-title">{words.title(dates.weekday(day), city)}</h2>
      <p className="quiet">{messages.leg.localTime(city, [...new Set(offsets)].join(" / "))}</p>
      {odd.map((hour) => (
        <p key={hour.from} className="day-clocks">
          <OddHourWords of={hour} day={day} />
        </p>
      ))}
      <div className="day-acts">
        {mayEdit && (
          <Link to={add} className="button button-quiet">
            {messages.plan.addItemOn(dates.dayOfYear(day))}
          </Link>
        )}
        <LaneChoice of={of} />
      </div>
    </header>
  );
}

function OddHourWords({ of: { kind, from, to }, day }: { of: OddHour; day: LocalDate }) {
  const { messages, dates } = useReader();
  const said = messages.day[kind](clockOfMinute(from), clockOfMinute(to));
  // What lies beyond midnight is of the day after.
  return from >= 1440 ? messages.labelled(dates.dayOfYear(addDays(day, 1)), said) : said;
}

/** The days of each stay, those near this one where a stay is long. An item let go over one goes there. */
function DayChoice({ of: { leg, day, address } }: { of: DayOnPage }) {
  const { content } = useVisit();
  const { messages, dates, textOf } = useReader();
  const query = address.includes("?") ? address.slice(address.indexOf("?")) : ""; // the lanes stay
  const at = (of: Leg, on: LocalDate) => `/visits/${content.visit.slug}/plan/days/${of.key}/${on}${query}`;
  return (
    <nav className="day-choice" aria-label={messages.day.choose}>
      <Link to={at(leg, addDays(day, -1))} className="day-step">
        <span aria-hidden="true">{"‹ "}</span>
        {messages.day.before}
      </Link>
      <Link to={at(leg, addDays(day, 1))} className="day-step">
        {messages.day.after}
        <span aria-hidden="true">{" ›"}</span>
      </Link>
      <div className="day-stays">
        {content.legs.map((one) => (
          <div key={one.id} className="day-stay">
            <span className="quiet" id={`stay-${one.key}`}>
              {textOf(one.city)}
            </span>
            <ul aria-labelledby={`stay-${one.key}`}>
              {daysNear(one, day).map((on) => (
                <li key={on}>
                  <a
                    href={at(one, on)}
                    aria-current={one.id === leg.id && on === day ? "page" : undefined}
                    data-to-day={one.id === leg.id ? on : undefined}
                  >
                    <span className="day-weekday">{dates.shortWeekday(on)}</span> {dates.dayOfYear(on)}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </nav>
  );
}

const NEAR = 5; // days before and after
const MOST_DAYS = 400; // a stay of years is typed by mistake

function daysNear({ firstDay, lastDay }: Leg, day: LocalDate): LocalDate[] {
  const days = daysFromTo(firstDay, lastDay).slice(0, MOST_DAYS);
  if (days.length <= 2 * NEAR + 1) return days;
  const [from, to] = [addDays(day, -NEAR), addDays(day, NEAR)];
  const near = days.filter((one) => from <= one && one <= to);
  return near.length > 0 ? near : days.slice(0, 1);
}
