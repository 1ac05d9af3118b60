import { useOwn } from "#app/components/participant/own-facts.tsx";
import { OwnItem } from "#app/components/participant/own-item.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { listedDay } from "#app/domain/programme/item-days.ts";
import { itineraryByDay, meetingsApart } from "#app/domain/programme/itinerary.ts";
import { offsetsOf } from "#app/i18n/time-in-words.ts";

/** The whole visit by stay and day; today is open, or the next day with anything of theirs. */
export function OwnDays() {
  const { content } = useVisit();
  const { messages, dates, textOf } = useReader();
  const { participant: say } = messages;
  const { legs, items, today, shown } = useOwn();
  const meetings = meetingsApart({ legs: content.legs, items });
  const apart = new Set(meetings.flatMap(({ items: ofDay }) => ofDay.map(({ id }) => id)));
  const dayOf = new Map(items.map((item) => [item.id, listedDay(item, content.items)]));
  return (
    <section className="p-part" aria-labelledby="programme">
      <h2 id="programme">{say.programme}</h2>
      {items.length === 0 && <p className="quiet">{say.empty}</p>}
      {itineraryByDay({ legs, items }).map(({ leg }) => {
        const ofLeg = items.filter((item) => item.legId === leg.id && !apart.has(item.id));
        const days = [...new Set(ofLeg.map(({ id }) => dayOf.get(id) ?? null))].sort(undatedLast);
        return (
          <section key={leg.id} className="p-leg" aria-labelledby={`leg-${leg.key}`}>
            <h3 id={`leg-${leg.key}`}>{textOf(leg.city)}</h3>
            <p className="quiet">
              {dates.days(leg.firstDay, leg.lastDay)}
              <br />
              {messages.leg.localTime(textOf(leg.city), offsetsOf(leg).join(" / "))}
            </p>
            {days.map((day) => (
              <details key={day ?? "undated"} className="p-day" open={day !== null && day === shown}>
                <summary>
                  {day === null ? messages.leg.undated : dates.weekday(day)}
                  {day !== null && day === today && <span className="p-today">{say.today}</span>}
                </summary>
                <ol>
                  {ofLeg
                    .filter(({ id }) => (dayOf.get(id) ?? null) === day)
                    .map((item) => (
                      <OwnItem key={item.id} item={item} />
                    ))}
                </ol>
              </details>
            ))}
          </section>
        );
      })}
      {meetings.length > 0 && (
        <section className="p-leg" aria-labelledby="meetings-of-groups">
          <h3 id="meetings-of-groups">{messages.groups.apart}</h3>
          {meetings.map(({ day, items: ofDay }) => (
            <details key={day} className="p-day" open={day === shown}>
              <summary>
                {dates.day(day)}
                {day === today && <span className="p-today">{say.today}</span>}
              </summary>
              <ol>
                {ofDay.map((item) => (
                  <OwnItem key={item.id} item={item} />
                ))}
              </ol>
            </details>
          ))}
        </section>
      )}
    </section>
  );
}

const undatedLast = (a: string | null, b: string | null) => (a ?? "9").localeCompare(b ?? "9");
