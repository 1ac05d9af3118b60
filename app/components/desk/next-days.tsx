import { type OfVisit, VisitLink } from "#app/components/desk/of-visit.tsx";
import { Section } from "#app/components/desk/section.tsx";
import { Link } from "#app/components/link.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import { type ItemKind, type ItemStatus, isCalledOff } from "#app/domain/programme/programme-item.ts";
import { hasClock, type When, zoneOf } from "#app/domain/programme/when.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import { clockInWords, offsetOf } from "#app/i18n/time-in-words.ts";

export type DeskItem = {
  id: string;
  kind: ItemKind;
  status: ItemStatus;
  title: Localised;
  legId: string;
  when: When;
  startsAt: number;
  endsAt: number;
  visit: OfVisit & { isChanged: boolean };
  legs: Pick<Leg, "id" | "city" | "zone">[];
};
export type DayOfDesk = { day: string; items: DeskItem[] };

/** What all visits have planned for the coming week, day by day, each time with the clock of its place. */
export function NextDays({ next, today }: { next: { days: DayOfDesk[]; isCut: boolean }; today: string }) {
  const { messages, dates } = useReader();
  const { desk: say, plan } = messages;
  const shown = next.days.reduce((sum, { items }) => sum + items.length, 0);
  return (
    <Section id="next-days" title={say.nextDays}>
      {shown === 0 ? <p className="quiet">{say.nothingNext}</p> : <p className="quiet">{say.ownPlaces}</p>}
      {next.days.map(({ day, items }) => (
        <section key={day} className="desk-day" aria-labelledby={`day-${day}`}>
          <h3 id={`day-${day}`}>
            {day === today ? say.today(dates.weekday(day)) : dates.weekday(day)}{" "}
            <span className="quiet">{plan.itemCount(items.length)}</span>
          </h3>
          <ol>
            {items.map((item) => (
              <ReferenceProvider key={item.id} language={item.visit.referenceLanguage}>
                <Line item={item} around={items} />
              </ReferenceProvider>
            ))}
          </ol>
        </section>
      ))}
      {next.isCut && <p className="quiet">{say.cut(shown)}</p>}
    </Section>
  );
}

function Line({ item, around }: { item: DeskItem; around: readonly DeskItem[] }) {
  const wording = useReader();
  const { messages, textOf } = wording;
  const { visit, legs } = item;
  const isCancelled = isCalledOff(item, visit);
  const zone = zoneOf(item.when);
  const inZone = legs.filter((leg) => leg.zone === zone);
  const place = inZone.find((leg) => leg.id === item.legId) ?? inZone[0];
  return (
    <li className={isCancelled ? "desk-line item-cancelled" : "desk-line"}>
      <p className="item-time">
        {clockInWords(item, { legs, items: around }, wording)}
        {!namesItsPlaces(item.when) && (
          <span className="desk-place">
            {[place && textOf(place.city), offsetOf(zone, item.startsAt)]
              .filter(Boolean)
              .join(messages.series)}
          </span>
        )}
      </p>
      <div>
        <p className="desk-title">
          <Link to={`/visits/${visit.slug}/plan/item/${item.id}`}>
            {isCancelled ? messages.item.cancelledTitle(textOf(item.title)) : <Text of={item.title} />}
          </Link>
        </p>
        <p className="quiet">
          <VisitLink of={visit} />
          {visit.isChanged && (
            <>
              {" "}
              <span className="draft-mark">{messages.plan.draft}</span>
            </>
          )}
        </p>
      </div>
    </li>
  );
}

/** A time that ends in another zone says both places itself. */
const namesItsPlaces = (when: When): boolean =>
  hasClock(when) && when.ends !== null && when.ends.zone !== when.starts.zone;
