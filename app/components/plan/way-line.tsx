import { Link } from "#app/components/link.tsx";
import { WayForm } from "#app/components/plan/way-form.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Link as ChainLink, Way } from "#app/domain/movement/chain-of-places.ts";
import type { MovementRefused, MovementsView } from "#app/domain/movement/movements-view.ts";

type Props = {
  link: ChainLink;
  way: Way;
  place: string;
  view: MovementsView;
  refused: MovementRefused | undefined;
  mayEdit: boolean;
};

/** From where to where, how long that takes, and the time to spare; or the form that asks for it. */
export function WayLine({ link, way, place, view, refused, mayEdit }: Props) {
  const { venue } = useVisit();
  const { messages, nameOf } = useReader();
  const { movements, editing } = messages;
  // Nobody states when a night ends, and there is time enough.
  const isByNight =
    link.kind === "gap" && [link.before, link.after].some((end) => end.kind === "stay" && end.night);
  const [from, to] = [way.fromVenueId, way.toVenueId].map((id) => nameOf(venue(id)!.names).name);
  return (
    <>
      <p>
        {movements.way(from!, to!)}
        {messages.colon}
        {way.known ? (
          <>
            {movements.takes(way.known.minutes, editing.choices.travelMeans[way.known.means])}{" "}
            {mayEdit && (
              <Link to={`/directory/travelTime/${way.known.id}`}>
                {movements.changeWay}
                <span className="visually-hidden"> {movements.way(from!, to!)}</span>
              </Link>
            )}
          </>
        ) : (
          <span className="open-question">{movements.notTyped}</span>
        )}
      </p>
      <Spare minutes={way.spareMinutes} isAsked={way.known !== null && !isByNight} />
      {!way.known && mayEdit && (
        <WayForm
          way={way}
          place={place}
          formId={view.formId}
          refused={refused}
          label={movements.way(from!, to!)}
        />
      )}
    </>
  );
}

function Spare({ minutes, isAsked }: { minutes: number | null; isAsked: boolean }) {
  const { movements } = useReader().messages;
  if (minutes === null) return isAsked ? <p className="quiet">{movements.unknown}</p> : null;
  if (minutes < 0)
    return (
      <p className="late">
        <span aria-hidden="true">▲ </span>
        {movements.lacking(-minutes)}
      </p>
    );
  return (
    <p className="in-time">
      <span aria-hidden="true">✓ </span>
      {movements.spare(minutes)}
    </p>
  );
}
