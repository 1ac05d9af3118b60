import { formOf } from "#app/components/day/form-of.ts";
import { handleOf } from "#app/components/day/handle.ts";
import { LaneName } from "#app/components/day/lane-name.tsx";
import { useMarks } from "#app/components/plan/conflict-marks.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { DAY_MINUTES, LAST_HOUR, type OddHour } from "#app/domain/day/day-clock.ts";
import { isInLane, type Lane, whoOfLane } from "#app/domain/day/day-lanes.ts";
import type { Drawn } from "#app/domain/day/day-picture.ts";
import type { DayOnPage } from "#app/domain/day/day-view.ts";
import { firstDayOf } from "#app/domain/day/move-when.ts";
import { type Beside, sideBySide } from "#app/domain/day/side-by-side.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { clockOfMinute, timeOnDay, wallOfMinute } from "#app/i18n/day-in-words.ts";
import { addDays } from "#app/time/local-days.ts";

/** Classes that say an hour and a step of five minutes; the style sheet makes them a place (`day-clock.css`). */
const placed = (minute: number): string => `h${Math.floor(minute / 60)} m${Math.floor((minute % 60) / 5)}`;

/** The day by the clock of its place, lane beside lane, on into the small hours of the next day. */
export function DayGrid({ of, add }: { of: DayOnPage; add: string }) {
  const { content } = useVisit();
  const { messages, dates } = useReader();
  const { firstHour, drawn } = of.picture;
  const hours = Array.from({ length: LAST_HOUR - firstHour }, (_, n) => firstHour + n);
  const href = (hour: number) => `${add}&at=${wallOfMinute(hour * 60, of.day)}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a picture with parts to act on is no list and no table
    <div
      className={`day-grid first ${placed(firstHour * 60)}`}
      role="group"
      aria-label={messages.day.picture}
      aria-describedby="day-keys"
    >
      <div className="day-hours" aria-hidden="true">
        {hours.map((hour) => (
          <span key={hour} className={`day-hour ${placed(hour * 60)}`}>
            {of.mayEdit ? (
              <a href={href(hour)} tabIndex={-1} title={messages.day.addAt(clockOfMinute(hour * 60))}>
                {clockOfMinute(hour * 60)}
              </a>
            ) : (
              clockOfMinute(hour * 60)
            )}
            {hour === DAY_MINUTES / 60 && (
              <span className="day-next">{dates.narrowDay(addDays(of.day, 1))}</span>
            )}
          </span>
        ))}
      </div>
      <div className="day-lanes">
        {of.lanes.map((lane) => (
          <LaneTrack
            key={lane.key}
            lane={lane}
            drawn={drawn.filter(({ item }) => isInLane(lane, item, content))}
            of={of}
          />
        ))}
      </div>
    </div>
  );
}

function LaneTrack({
  lane,
  drawn,
  of,
}: {
  lane: Lane;
  drawn: readonly Drawn<ProgrammeItem>[];
  of: DayOnPage;
}) {
  const byStart = [...drawn].sort((a, b) => a.from - b.from || b.to - a.to);
  return (
    <section className="day-lane" aria-labelledby={`lane-${lane.key}`}>
      <h3 id={`lane-${lane.key}`}>
        <LaneName of={lane} />
      </h3>
      <ol className="day-track" data-lane={lane.key} data-who={whoOfLane(lane) ?? undefined}>
        {of.odd.map((hour) => (
          <OddStretch key={hour.from} of={hour} />
        ))}
        {sideBySide(byStart).map((one) => (
          <GridItem key={one.item.id} one={one} of={of} />
        ))}
      </ol>
    </section>
  );
}

/** A stretch that never happens, or happens twice; said in words above the picture. */
const OddStretch = ({ of: { kind, from, to } }: { of: OddHour }) => (
  <li className={`day-at day-odd odd-${kind} ${placed(Math.max(0, from))}`} aria-hidden="true">
    <span className={`day-till ${placed(Math.max(0, to))}`} />
  </li>
);

function GridItem({ one, of }: { one: Drawn<ProgrammeItem> & Beside; of: DayOnPage }) {
  const { content, venue } = useVisit();
  const wording = useReader();
  const { messages, dates, textOf, nameOf } = wording;
  const { item, from, to, column, columns, beganBefore, goesOn } = one;
  const isOff = isCalledOff(item, content.visit);
  const title = textOf(item.title);
  const beganOn = firstDayOf(item.when) ?? of.day;
  const place = venue(item.venues[0]?.venueId ?? null);
  const classes = [
    ...["day-box", "day-till", placed(to), `status-${isOff ? "cancelled" : item.status}`],
    ...(item.hostedBy ? [`side-${item.hostedBy}`] : []),
    ...(beganBefore ? ["began-before"] : []),
    ...(goesOn ? ["goes-on"] : []),
  ];
  return (
    <li className={`day-at ${placed(from)} c${Math.min(column, 5)} of${Math.min(columns, 6)}`}>
      <a
        className={classes.join(" ")}
        href={formOf(item, content.visit.slug, of)}
        data-from={from}
        data-to={to}
        {...handleOf(item)}
      >
        {beganOn !== of.day && <span className="day-time">{dates.dayOfYear(beganOn)} </span>}
        <span className="day-time day-clock">{timeOnDay(item, of, content, wording)}</span>{" "}
        <span className="day-name">{isOff ? messages.item.cancelledTitle(title) : title}</span>
        <OpenConflicts of={item} />
        {place && <span className="day-place"> {nameOf(place.names).name}</span>}
      </a>
    </li>
  );
}

/** That an item conflicts with something nobody let be; the list says where that stands. */
function OpenConflicts({ of: { id } }: { of: ProgrammeItem }) {
  const { conflicts, colon, comma } = useReader().messages;
  const kinds = useMarks(id)
    .filter(({ isAccepted }) => !isAccepted)
    .map(({ kind }) => conflicts.kinds[kind]);
  if (kinds.length === 0) return null;
  return (
    <span className="day-mark">
      <span aria-hidden="true">{" !"}</span>
      <span className="visually-hidden">
        {" "}
        {conflicts.openConflict + colon + [...new Set(kinds)].join(comma)}
      </span>
    </span>
  );
}
