import type { ReactNode } from "react";
import { PlaceLine } from "#app/components/itinerary/place-line.tsx";
import { Link } from "#app/components/link.tsx";
import { SeatsOnWay } from "#app/components/plan/seats-on-way.tsx";
import { WayLine } from "#app/components/plan/way-line.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { type Link as ChainLink, startsAt } from "#app/domain/movement/chain-of-places.ts";
import type { MovementRefused, MovementsView } from "#app/domain/movement/movements-view.ts";
import { type Gap, itemOf, transferFromGap } from "#app/domain/movement/transfer-from-gap.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { type Around, clockInWords, instantInWords, placeTimeInWords } from "#app/i18n/time-in-words.ts";
import { clockOf } from "#app/time/wall-time.ts";

type Props = {
  link: ChainLink;
  day: string;
  place: string; // unique on the page
  namesZones: boolean; // the chain crosses zones
  view: MovementsView;
  refused: MovementRefused | undefined;
  mayEdit: boolean;
};

/** One link of a chain: a place with what happens there, or the way to the next. */
export function MovementLink(props: Props) {
  const { link, place, namesZones, mayEdit } = props;
  const { movements } = useReader().messages;
  switch (link.kind) {
    case "stay":
      return (
        <Stop
          item={link.item}
          place={place}
          namesZones={namesZones}
          time={link.night && nightWord(link.night)}
        >
          {link.item.venues.map((one) => (
            <PlaceLine key={`${one.venueId} ${one.roomId}`} place={one} />
          ))}
        </Stop>
      );
    case "unplaced":
      return (
        <Stop item={link.item} place={place} namesZones={namesZones} time={null}>
          <p className="quiet">{movements.noPlace}</p>
          {mayEdit && <ItemLink item={link.item}>{movements.addPlace}</ItemLink>}
        </Stop>
      );
    case "transfer":
      return (
        <Stop item={link.item} place={place} namesZones={namesZones} time={null} className="chain-way">
          {link.way && <WayLine {...props} way={link.way} />}
          <SeatsOnWay item={link.item} place={place} view={props.view} mayEdit={mayEdit} />
        </Stop>
      );
    case "gap":
      return <GapOf {...props} gap={link} />;
  }

  function nightWord(night: "from" | "to"): string {
    return night === "from" ? movements.wokeAt : movements.sleepsAt;
  }
}

type StopProps = {
  item: ProgrammeItem;
  place: string;
  namesZones: boolean;
  time: string | null; // instead of that of the item
  className?: string;
  children: ReactNode;
};

function Stop({ item, place, namesZones, time, className = "chain-stop", children }: StopProps) {
  const around = useAround();
  const wording = useReader();
  const own = (namesZones && placeTimeInWords(item, around, wording)) || clockInWords(item, around, wording);
  return (
    <li className={className} id={place}>
      <p className="item-time">{time ?? own}</p>
      <div>
        <h4>
          <ItemLink item={item}>
            <Text of={item.title} />
          </ItemLink>
        </h4>
        {children}
      </div>
    </li>
  );
}

function ItemLink({ item, children }: { item: ProgrammeItem; children: ReactNode }) {
  const { content } = useVisit();
  return <Link to={`/visits/${content.visit.slug}/plan/item/${item.id}`}>{children}</Link>;
}

function GapOf({ gap, ...props }: Props & { gap: Gap }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { movements } = messages;
  const [before, after] = [itemOf(gap.before), itemOf(gap.after)];
  const query = new URLSearchParams({ leg: after.legId, day: props.day, before: before.id, after: after.id });
  return (
    <li className="chain-way chain-gap" id={props.place}>
      <p className="item-time">
        <LeaveBy gap={gap} />
      </p>
      <div>
        <p className="gap-head">{movements.noTransfer}</p>
        <WayLine {...props} way={gap.way} />
        {props.mayEdit && (
          <p>
            <Link to={`/visits/${content.visit.slug}/plan/item/new?${query}`} className="button button-quiet">
              {movements.addTransfer}
            </Link>
          </p>
        )}
      </div>
    </li>
  );
}

/** The last moment to leave, by the clock of the place, and by that of the next where it is another. */
function LeaveBy({ gap }: { gap: Gap }) {
  const around = useAround();
  const wording = useReader();
  const { messages } = wording;
  const starts = startsAt(gap.after);
  if (starts === null || !gap.way.known) return null;
  const { leaves, fromZone, toZone } = transferFromGap(gap);
  const at = starts - gap.way.known.minutes * 60_000;
  const clocks =
    fromZone === toZone
      ? [clockOf(leaves!.wall)]
      : [fromZone, toZone].map((zone) => instantInWords(at, zone, around, wording));
  return messages.movements.leaveBy(clocks.join(" / "));
}

/** The visit with the cities of its venues beside those of its legs: a journey begins outside every leg. */
function useAround(): Around {
  const { items, legs, venues } = useVisit().content;
  return { items, legs: [...legs, ...venues] };
}
