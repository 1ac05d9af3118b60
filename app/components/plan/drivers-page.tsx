import type { ReactNode } from "react";
import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { TripTable } from "#app/components/plan/trip-table.tsx";
import { Text, useReader } from "#app/components/reader.tsx";
import { useVisit, VisitProvider } from "#app/components/visit-facts.tsx";
import { dayChains } from "#app/domain/movement/day-chains.ts";
import { type DriverSheet, driversSheets } from "#app/domain/movement/drivers-sheet.ts";
import type { MovementsView } from "#app/domain/movement/movements-view.ts";
import { telAddress } from "#app/domain/planning/tel-address.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { localMoment } from "#app/i18n/formats.ts";
import { instantInWords } from "#app/i18n/time-in-words.ts";
import type { Instant, LocalDate } from "#app/time/wall-time.ts";

type Props = { view: MovementsView; day: LocalDate; now: Instant };

/** What each driver needs on paper for one day: where, when, whom. */
export function DriversPage({ content, ...props }: Props & { content: VisitContent }) {
  return (
    <VisitProvider released={{ content, number: 0, releasedAt: 0 }}>
      <Page>
        <Sheets {...props} />
      </Page>
    </VisitProvider>
  );
}

function Sheets({ view, day, now }: Props) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages, dates } = wording;
  const { movements } = messages;
  const days = dayChains(content, view.times);
  const chains = days.find((one) => one.day === day)?.chains ?? [];
  const { sheets, unassigned } = driversSheets({ chains }, view.vehicles, content.participations);
  const at = `/visits/${content.visit.slug}/plan/movements`;
  const zone = content.legs[0]?.zone ?? "UTC";
  const asOf = [dates.day(localMoment(now, zone).date), instantInWords(now, zone, content, wording)].join(
    messages.comma,
  );
  return (
    <>
      <header className="drivers-head">
        <div>
          <p className="eyebrow">
            <Text of={content.visit.title} />
          </p>
          <h1>{movements.driversOf(dates.weekday(day))}</h1>
          <p className="quiet">{movements.state(asOf)}</p>
        </div>
      </header>
      <nav aria-label={movements.days} className="day-links no-print">
        <ul>
          <li>
            <Link to={at}>{movements.tab}</Link>
          </li>
          {days.map((one) => (
            <li key={one.day}>
              <a href={`${at}/drivers?day=${one.day}`} aria-current={one.day === day ? "page" : undefined}>
                {dates.shortWeekday(one.day)} {dates.dayOfYear(one.day)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {sheets.length === 0 && unassigned.length === 0 && <p className="empty">{movements.noTransfers}</p>}
      {sheets.map((sheet) => (
        <Sheet key={sheet.vehicle.id} heading={<VehicleHead of={sheet.vehicle} />} sheet={sheet} />
      ))}
      {unassigned.length > 0 && (
        <Sheet
          heading={<h2 className="open-question">{movements.unassigned}</h2>}
          sheet={{ trips: unassigned }}
        />
      )}
    </>
  );
}

function Sheet({ heading, sheet }: { heading: ReactNode; sheet: Pick<DriverSheet, "trips"> }) {
  return (
    <section className="driver-sheet">
      {heading}
      <TripTable trips={sheet.trips} />
    </section>
  );
}

function VehicleHead({ of: { name, plate, driver, driverTelephone } }: { of: DriverSheet["vehicle"] }) {
  const { messages } = useReader();
  const { movements, delegations } = messages;
  return (
    <header>
      <h2>
        <Text of={name} />
        {plate && ` · ${plate}`}
      </h2>
      <p>
        {driver ? delegations.driver(driver) : movements.noDriver}
        {messages.comma}
        {driverTelephone ? (
          <a href={telAddress(driverTelephone)} className="contact-number">
            {driverTelephone}
          </a>
        ) : (
          movements.noTelephone
        )}
      </p>
    </header>
  );
}
