import { Link } from "#app/components/link.tsx";
import { useWho } from "#app/components/plan/use-name-of.ts";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { Vehicle } from "#app/domain/planning/planning.ts";
import { type Load, loadsOf } from "#app/domain/planning/seats.ts";
import { telAddress } from "#app/domain/planning/tel-address.ts";

/** The vehicles with who rides where, and how many seats that takes. */
export function VehicleList({ vehicles, mayEdit }: { vehicles: readonly Vehicle[]; mayEdit: boolean }) {
  const { delegations } = useReader().messages;
  return (
    <>
      {vehicles.length === 0 && <p className="quiet">{delegations.noVehicles}</p>}
      <ul className="plan-list">
        {vehicles.map((vehicle) => (
          <VehicleEntry key={vehicle.id} vehicle={vehicle} mayEdit={mayEdit} />
        ))}
      </ul>
    </>
  );
}

function VehicleEntry({ vehicle, mayEdit }: { vehicle: Vehicle; mayEdit: boolean }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const { delegations } = messages;
  const { side, plate, driver, driverTelephone } = vehicle;
  const loads = loadsOf(vehicle, content.participations);
  return (
    <li id={vehicle.id}>
      <h3>
        <Text of={vehicle.name} />
      </h3>
      <p className="quiet">
        {[side && messages.side[side], plate, driver && delegations.driver(driver)]
          .filter(Boolean)
          .join(" · ")}
        {driverTelephone && (
          <>
            {" "}
            <a href={telAddress(driverTelephone)}>{driverTelephone}</a>
          </>
        )}
      </p>
      {loads.length === 0 && <p className="quiet">{delegations.nobodyRides}</p>}
      <dl className="loads">
        {loads.map((load) => (
          <LoadEntry key={load.itemId} load={load} vehicle={vehicle} />
        ))}
      </dl>
      {mayEdit && (
        <p>
          <Link to={`/visits/${content.visit.slug}/plan/vehicle/${vehicle.id}`}>
            {messages.plan.change}
            <span className="visually-hidden"> {textOf(vehicle.name)}</span>
          </Link>
        </p>
      )}
    </li>
  );
}

function LoadEntry({ load, vehicle: { rides, seats } }: { load: Load; vehicle: Vehicle }) {
  const { content } = useVisit();
  const { messages, textOf } = useReader();
  const who = useWho();
  const { delegations } = messages;
  const { itemId, known, isComplete, isOverfull } = load;
  const item = content.items.find(({ id }) => id === itemId);
  const named = rides.filter((ride) => ride.itemId === null || ride.itemId === itemId);
  return (
    <div>
      <dt>{item ? textOf(item.title) : delegations.allAlong}</dt>
      <dd>
        {named.map((ride) => who(ride.who)).join(messages.series)}
        <span className="line quiet">
          {seats === null ? delegations.riders(known) : delegations.seats(known, seats)}
          {!isComplete && ` · ${delegations.notAllCounted}`}
        </span>
        {isOverfull && (
          <strong className="late">
            <span aria-hidden="true">▲ </span>
            {delegations.tooMany(known - seats!)}
          </strong>
        )}
      </dd>
    </div>
  );
}
