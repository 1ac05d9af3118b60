import { PlaceLine } from "#app/components/itinerary/place-line.tsx";
import { Link } from "#app/components/link.tsx";
import { ConflictMarks } from "#app/components/plan/conflict-marks.tsx";
import { Contingencies } from "#app/components/plan/contingencies.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { itineraryByDay, type LegItinerary, meetingsApart } from "#app/domain/programme/itinerary.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { zoneOf } from "#app/domain/programme/when.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { clockInWords, leavesZone, offsetOf, offsetsOf } from "#app/i18n/time-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import { daysFromTo } from "#app/time/local-days.ts";

/** The draft's programme, dense: every day of every leg, with the way to change each line and to add one. */
export function ProgrammePlan({ mayEdit }: { mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { slug } = content.visit;
  return (
    <>
      {content.legs.length === 0 && <p className="empty">{messages.plan.noLegs}</p>}
      {itineraryByDay(content).map((stay) => (
        <LegPlan key={stay.leg.id} stay={stay} mayEdit={mayEdit} />
      ))}
      <MeetingsPlan mayEdit={mayEdit} />
      {mayEdit && (
        <p className="plan-acts">
          <Link to={`/visits/${slug}/plan/leg/new`} className="button button-quiet">
            {messages.editing.kinds.leg.add}
          </Link>
        </p>
      )}
    </>
  );
}

/** Meetings of working groups on days that the visit does not have. */
function MeetingsPlan({ mayEdit }: { mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  const days = meetingsApart(content);
  if (days.length === 0) return null;
  return (
    <section className="plan-leg" aria-labelledby="meetings-of-groups">
      <header className="leg-head">
        <h2 id="meetings-of-groups">{messages.groups.apart}</h2>
      </header>
      {days.map(({ day, items }) => (
        <section key={day} className="plan-day" aria-labelledby={`meetings-${day}`}>
          <h3 id={`meetings-${day}`}>{dates.day(day)}</h3>
          <Lines items={items} leg={null} mayEdit={mayEdit} />
        </section>
      ))}
    </section>
  );
}

function LegPlan({ stay, mayEdit }: { stay: LegItinerary; mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages, dates, textOf } = useReader();
  const { leg, mainLeg, days, undated } = stay;
  const at = `/visits/${content.visit.slug}/plan`;
  const ofDay = new Map(days.map(({ day, items }) => [day, items]));
  const shown = [...new Set([...daysOf(leg), ...ofDay.keys()])].sort();
  return (
    <section
      className={mainLeg ? "plan-leg side-leg" : "plan-leg"}
      aria-labelledby={`leg-${leg.key}`}
      id={leg.id}
    >
      <header className="leg-head">
        <h2 id={`leg-${leg.key}`}>
          <Text of={leg.city} />
        </h2>
        <p className="leg-dates">{dates.days(leg.firstDay, leg.lastDay)}</p>
        {mainLeg && <p className="quiet">{messages.leg.inside(textOf(mainLeg.city))}</p>}
        <p className="quiet">{messages.leg.localTime(textOf(leg.city), offsetsOf(leg).join(" / "))}</p>
        {mayEdit && <Link to={`${at}/leg/${leg.id}`}>{messages.editing.kinds.leg.change}</Link>}
      </header>
      {shown.map((day) => (
        <section key={day} className="plan-day" aria-labelledby={`${leg.key}-${day}`}>
          <h3 id={`${leg.key}-${day}`}>
            <Link to={`${at}/days/${leg.key}/${day}`}>{dates.weekday(day)}</Link>
          </h3>
          <Lines items={ofDay.get(day) ?? []} leg={leg} mayEdit={mayEdit} />
          {mayEdit && (
            <p>
              <Link to={`${at}/item/new?leg=${leg.id}&day=${day}`}>
                {messages.plan.addItemOn(dates.dayOfYear(day))}
              </Link>
            </p>
          )}
        </section>
      ))}
      {undated.length > 0 && (
        <section className="plan-day" aria-labelledby={`${leg.key}-undated`}>
          <h3 id={`${leg.key}-undated`}>{messages.leg.undated}</h3>
          <Lines items={undated} leg={leg} mayEdit={mayEdit} />
        </section>
      )}
    </section>
  );
}

/** A stay of years is typed by mistake; its days are not all shown. */
const MOST_DAYS = 60;

const daysOf = ({ firstDay, lastDay }: Leg): string[] => daysFromTo(firstDay, lastDay).slice(0, MOST_DAYS);

type LinesProps = {
  items: readonly ProgrammeItem[];
  leg: Leg | null; // outside of every stay each time names its zone
  mayEdit: boolean;
};

function Lines({ items, leg, mayEdit }: LinesProps) {
  const { messages } = useReader();
  if (items.length === 0) return <p className="quiet">{messages.plan.noItems}</p>;
  return (
    <ol className="plan-lines">
      {items.map((item) => (
        <Line key={item.id} item={item} leg={leg} mayEdit={mayEdit} />
      ))}
    </ol>
  );
}

function Line({ item, leg, mayEdit }: { item: ProgrammeItem; leg: Leg | null; mayEdit: boolean }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages, textOf } = wording;
  const isCancelled = isCalledOff(item, content.visit);
  const isElsewhere = leg === null || leavesZone(item.when, leg);
  const zone = isElsewhere ? offsetOf(leg?.zone ?? zoneOf(item.when), item.startsAt) : null;
  const title = textOf(item.title);
  return (
    <li className={isCancelled ? "plan-line item-cancelled" : "plan-line"} id={item.id}>
      <p className="item-time">
        {clockInWords(item, content, wording)}
        {zone && <span className="quiet"> {zone}</span>}
      </p>
      <div>
        <h4>
          {mayEdit ? (
            <Link to={`/visits/${content.visit.slug}/plan/item/${item.id}`}>
              {isCancelled ? messages.item.cancelledTitle(title) : <Text of={item.title} />}
            </Link>
          ) : (
            <Text of={item.title} />
          )}
        </h4>
        {item.venues.map((place) => (
          <PlaceLine key={`${place.venueId} ${place.roomId}`} place={place} />
        ))}
        <p className="quiet">
          {[
            messages.item.kind[item.kind],
            messages.item.status[item.status],
            messages.editing.choices.audience[item.audience],
            item.attendances.map((one) => whoInWords(one, content, wording)).join(messages.series),
          ]
            .filter(Boolean)
            .join(" · ")}
        </p>
        <p className="plan-line-more">
          <Link to={`/visits/${content.visit.slug}/plan/item/${item.id}/minutes`}>
            {messages.groups.agendaAndMinutes}
            <span className="visually-hidden">{messages.colon + title}</span>
          </Link>
        </p>
        <ConflictMarks itemId={item.id} />
        {mayEdit && <Contingencies item={item} />}
      </div>
    </li>
  );
}
