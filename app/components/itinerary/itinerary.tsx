import { ItemCard } from "#app/components/itinerary/item-card.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { itineraryByDay, type LegItinerary, meetingsApart } from "#app/domain/programme/itinerary.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { offsetsOf } from "#app/i18n/time-in-words.ts";

/** The programme by leg and day. */
export function Itinerary() {
  const { content } = useVisit();
  return (
    <div className="itinerary">
      {itineraryByDay(content).map((stay) => (
        <LegSection key={stay.leg.id} stay={stay} />
      ))}
      <MeetingsApart />
    </div>
  );
}

/** Meetings of working groups on days that the visit does not have, each with its own date, hour and zone. */
function MeetingsApart() {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  const days = meetingsApart(content);
  if (days.length === 0) return null;
  return (
    <section className="leg" aria-labelledby="meetings-of-groups">
      <header className="leg-head">
        <h2 id="meetings-of-groups">{messages.groups.apart}</h2>
      </header>
      {days.map(({ day, items }) => (
        <section key={day} className="day" aria-labelledby={`meetings-${day}`}>
          <h3 id={`meetings-${day}`}>{dates.day(day)}</h3>
          <ol className="items">
            {items.map((item) => (
              <ItemCard key={item.id} item={item} leg={null} />
            ))}
          </ol>
        </section>
      ))}
    </section>
  );
}

function LegSection({ stay }: { stay: LegItinerary }) {
  const { messages, dates, textOf } = useReader();
  const { leg, mainLeg, days, undated } = stay;
  const city = textOf(leg.city);
  const items = [...days.flatMap((day) => day.items), ...undated];
  const isTimed = items.some((item) => hasClock(item.when));
  return (
    <section className={mainLeg ? "leg side-leg" : "leg"} aria-labelledby={`leg-${leg.key}`}>
      <header className="leg-head">
        <h2 id={`leg-${leg.key}`}>
          <Text of={leg.city} />
        </h2>
        <p className="leg-dates">{dates.days(leg.firstDay, leg.lastDay)}</p>
        {mainLeg && <p className="quiet">{messages.leg.inside(textOf(mainLeg.city))}</p>}
        {items.length > 0 && (
          <p className="quiet">
            {isTimed ? messages.leg.localTime(city, offsetsOf(leg).join(" / ")) : messages.leg.noTimes(city)}
          </p>
        )}
      </header>
      {items.length === 0 && <p className="quiet">{messages.leg.empty}</p>}
      {days.map(({ day, items: ofDay }) => (
        <section key={day} className="day" aria-labelledby={`${leg.key}-${day}`}>
          <h3 id={`${leg.key}-${day}`}>{dates.weekday(day)}</h3>
          <ol className="items">
            {ofDay.map((item) => (
              <ItemCard key={item.id} item={item} leg={leg} />
            ))}
          </ol>
        </section>
      ))}
      {undated.length > 0 && (
        <section className="day" aria-labelledby={`${leg.key}-undated`}>
          <h3 id={`${leg.key}-undated`}>{messages.leg.undated}</h3>
          <ol className="items">
            {undated.map((item) => (
              <ItemCard key={item.id} item={item} leg={leg} />
            ))}
          </ol>
        </section>
      )}
    </section>
  );
}
