import { Link } from "#app/components/link.tsx";
import { useNameOf, useWho } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { whoText } from "#app/domain/editing/fill-form.ts";
import type { MovementsView } from "#app/domain/movement/movements-view.ts";
import { type Seating, whoRides } from "#app/domain/movement/who-rides.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Props = { item: ProgrammeItem; place: string; view: MovementsView; mayEdit: boolean };

/** The vehicles of a transfer with who rides in each, who has no seat, and the form that gives them one. */
export function SeatsOnWay({ item, place, view, mayEdit }: Props) {
  const { content } = useVisit();
  const { messages } = useReader();
  const nameOf = useNameOf();
  const { movements } = messages;
  const { seatings, without } = whoRides(item, view.vehicles, content.participations);
  return (
    <>
      {seatings.length === 0 && <p className="open-question">{movements.noVehicle}</p>}
      <ul className="seatings">
        {seatings.map((seating) => (
          <SeatingOf key={seating.vehicle.id} of={seating} mayEdit={mayEdit} />
        ))}
      </ul>
      {seatings.length > 0 && without.length > 0 && (
        <p className="late">
          <span aria-hidden="true">▲ </span>
          {movements.without(without.map(nameOf).join(messages.series))}
        </p>
      )}
      {mayEdit && <PutIn item={item} place={place} view={view} people={without} />}
    </>
  );
}

function SeatingOf({ of, mayEdit }: { of: Seating; mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const who = useWho();
  const { delegations } = messages;
  const { vehicle, known, isComplete, isOverfull } = of;
  return (
    <li>
      <Text of={vehicle.name} />
      {messages.colon}
      {of.who.map(who).join(messages.series)}{" "}
      <span className="quiet">
        {vehicle.seats === null ? delegations.riders(known) : delegations.seats(known, vehicle.seats)}
        {!isComplete && ` · ${delegations.notAllCounted}`}
      </span>{" "}
      {mayEdit && (
        <Link to={`/visits/${content.visit.slug}/plan/vehicle/${vehicle.id}`}>
          {messages.plan.change}
          <span className="visually-hidden"> {textOf(vehicle.name)}</span>
        </Link>
      )}
      {isOverfull && (
        <strong className="late">
          <span aria-hidden="true">▲ </span>
          {delegations.tooMany(known - vehicle.seats!)}
        </strong>
      )}
    </li>
  );
}

/** Puts whoever attends a transfer into a vehicle of the visit: all of them, or one who has no seat. */
function PutIn({
  item,
  place,
  view,
  people,
}: Omit<Props, "mayEdit"> & { people: readonly { id: string }[] }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const [who, nameOf] = [useWho(), useNameOf()];
  const { movements } = messages;
  const at = `/visits/${content.visit.slug}/plan`;
  if (view.vehicles.length === 0) return <Link to={`${at}/vehicle/new`}>{movements.addVehicle}</Link>;
  if (people.length === 0) return null;
  const groups = item.attendances.filter((one) => !("participationId" in one.who));
  return (
    <form
      method="post"
      action={`${at}/movements?put=rider`}
      className="line-form"
      aria-label={movements.putIn}
    >
      <input type="hidden" name="id" value={view.formId} />
      <input type="hidden" name="near" value={place} />
      <input type="hidden" name="itemId" value={item.id} />
      <label htmlFor={`${place}-who`}>{movements.rider}</label>
      <select id={`${place}-who`} name="who" className="box">
        {groups.map((one) => (
          <option key={one.id} value={whoText(one.who)}>
            {who(one.who)}
          </option>
        ))}
        {people.map((one) => (
          <option key={one.id} value={`participation:${one.id}`}>
            {nameOf(one)}
          </option>
        ))}
      </select>
      <label htmlFor={`${place}-vehicle`}>{movements.vehicle}</label>
      <select id={`${place}-vehicle`} name="vehicle" className="box">
        {view.vehicles.map(({ id, name }) => (
          <option key={id} value={id}>
            {textOf(name)}
          </option>
        ))}
      </select>
      <button type="submit" className="button button-quiet">
        {movements.putIn}
      </button>
    </form>
  );
}
