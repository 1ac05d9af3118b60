import { formOf } from "#app/components/day/form-of.ts";
import { MoveForms } from "#app/components/day/move-forms.tsx";
import { PlaceLine } from "#app/components/itinerary/place-line.tsx";
import { Link } from "#app/components/link.tsx";
import { ConflictMarks } from "#app/components/plan/conflict-marks.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { DayOnPage, DayRefused } from "#app/domain/day/day-view.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock } from "#app/domain/programme/when.ts";
import { crossingInWords, timeOnDay } from "#app/i18n/day-in-words.ts";
import { MINUTE } from "#app/time/reading.ts";
import { wallTimeAt } from "#app/time/resolve.ts";
import { clockOf } from "#app/time/wall-time.ts";

/** The same day in programme order, with forms for whatever the picture does by hand. */
export function DayList({ of, refused }: { of: DayOnPage; refused: DayRefused | null }) {
  const { messages } = useReader();
  const { content } = useVisit();
  const { drawn, band, undated } = of.picture;
  const ids = new Set([...drawn.map(({ item }) => item), ...band, ...undated].map(({ id }) => id));
  const items = content.items.filter(({ id }) => ids.has(id));
  if (items.length === 0) return null;
  return (
    <section className="day-list" aria-labelledby="day-list">
      <h3 id="day-list">{messages.day.list}</h3>
      <ol className="plan-lines">
        {items.map((item) => (
          <Line key={item.id} item={item} of={of} refused={refused?.itemId === item.id ? refused : null} />
        ))}
      </ol>
    </section>
  );
}

function Line({ item, of, refused }: { item: ProgrammeItem; of: DayOnPage; refused: DayRefused | null }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages, textOf, dates } = wording;
  const { day, mayEdit } = of;
  const { when } = item;
  const isOff = isCalledOff(item, content.visit);
  const title = textOf(item.title);
  const starts = hasClock(when) ? when.starts.wall : null;
  const isOtherDay = starts !== null && !starts.startsWith(day);
  return (
    <li className={isOff ? "plan-line item-cancelled" : "plan-line"} id={item.id}>
      <p className="item-time">
        {isOtherDay && <span className="quiet">{dates.dayOfYear(starts.slice(0, 10))} </span>}
        {timeOnDay(item, of, content, wording)}
      </p>
      <div>
        <h4>
          {mayEdit ? (
            <Link to={formOf(item, content.visit.slug, of)}>
              {isOff ? messages.item.cancelledTitle(title) : <Text of={item.title} />}
            </Link>
          ) : (
            <Text of={item.title} />
          )}
        </h4>
        {crossingInWords(item, of, content, wording).map((said) => (
          <p key={said} className="quiet">
            {said}
          </p>
        ))}
        {item.venues.map((place) => (
          <PlaceLine key={`${place.venueId} ${place.roomId}`} place={place} />
        ))}
        <ConflictMarks itemId={item.id} />
        <Steps of={item} />
        {mayEdit && <MoveForms item={item} of={of} refused={refused} />}
      </div>
    </li>
  );
}

/** The steps of an item by the clock: they move with it. */
function Steps({ of: { steps, startsAt, when } }: { of: ProgrammeItem }) {
  const { messages } = useReader();
  if (steps.length === 0) return null;
  const clock = (minutes: number | null) =>
    minutes !== null && hasClock(when)
      ? clockOf(wallTimeAt(startsAt + minutes * MINUTE, when.starts.zone))
      : "";
  return (
    <ol className="day-steps" aria-label={messages.item.steps}>
      {steps.map((step) => (
        <li key={step.id}>
          <span className="day-time">{clock(step.minutesFromStart)}</span> <Text of={step.title} />
        </li>
      ))}
    </ol>
  );
}
