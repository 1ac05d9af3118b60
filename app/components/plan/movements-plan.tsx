import { Link } from "#app/components/link.tsx";
import { MovementLink } from "#app/components/plan/movement-link.tsx";
import { useWho } from "#app/components/plan/use-name-of.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Link as ChainLink } from "#app/domain/movement/chain-of-places.ts";
import { type Chain, type DayChains, dayChains } from "#app/domain/movement/day-chains.ts";
import type { MovementRefused, MovementsView } from "#app/domain/movement/movements-view.ts";
import { endZoneOf, itemOf } from "#app/domain/movement/transfer-from-gap.ts";
import { zoneOf } from "#app/domain/programme/when.ts";

type Props = { view: MovementsView; refused: MovementRefused | undefined; mayEdit: boolean };

/** Every day as a chain of places, for each side and party that moves on its own. */
export function MovementsPlan({ view, refused, mayEdit }: Props) {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  const { movements } = messages;
  const days = dayChains(content, view.times);
  if (days.length === 0) return <p className="empty">{movements.empty}</p>;
  return (
    <>
      <p className="quiet movements-intro">{movements.intro}</p>
      <nav aria-label={movements.days} className="day-links no-print">
        <ul>
          {days.map(({ day }) => (
            <li key={day}>
              <a href={`#day-${day}`}>
                {dates.shortWeekday(day)} {dates.dayOfYear(day)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {days.map((one) => (
        <Day key={one.day} of={one} view={view} refused={refused} mayEdit={mayEdit} />
      ))}
    </>
  );
}

function Day({ of: { day, chains }, ...more }: Props & { of: DayChains }) {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  return (
    <section className="movement-day" aria-labelledby={`day-${day}`}>
      <header>
        <h2 id={`day-${day}`}>{dates.weekday(day)}</h2>
        <Link to={`/visits/${content.visit.slug}/plan/movements/drivers?day=${day}`}>
          {messages.movements.drivers}
          <span className="visually-hidden"> {dates.dayOfYear(day)}</span>
        </Link>
      </header>
      {chains.map((chain, index) => (
        <ChainOf key={JSON.stringify(chain.who)} chain={chain} day={day} number={index} {...more} />
      ))}
    </section>
  );
}

function ChainOf({ chain, day, number, ...more }: Props & { chain: Chain; day: string; number: number }) {
  const { messages } = useReader();
  const who = useWho();
  const zones = new Set(chain.links.flatMap(zonesOf));
  const name = messages.and(chain.who.map(who));
  const id = `chain-${day}-${number}`;
  return (
    <div className="day-chain">
      <h3 id={id}>{name}</h3>
      <ol>
        {chain.links.map((link) => (
          <MovementLink
            key={keyOf(link)}
            link={link}
            day={day}
            place={`${id}-${keyOf(link)}`}
            namesZones={zones.size > 1}
            {...more}
          />
        ))}
      </ol>
    </div>
  );
}

const keyOf = (link: ChainLink): string =>
  [link.kind, link.kind === "stay" ? link.night : null, itemOf(link).id].filter(Boolean).join("-");

const zonesOf = (link: ChainLink): string[] =>
  link.kind === "gap" ? [] : [zoneOf(link.item.when), endZoneOf(link.item)];
