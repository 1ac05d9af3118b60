import type { ReactNode } from "react";
import { useReader } from "#app/components/reader.tsx";
import type { DayOnPage, DayRefused } from "#app/domain/day/day-view.ts";
import { firstDayOf, later } from "#app/domain/day/move-when.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock, type When } from "#app/domain/programme/when.ts";
import { addDays } from "#app/time/local-days.ts";
import { clockOf, dateOf } from "#app/time/wall-time.ts";

const STEPS = [5, 15, 30]; // minutes

/**
 * Everything that a hand does in the picture, by buttons and fields: earlier and later, longer and
 * shorter, another day, any time. Each button says the time that it leads to, so that pressed twice it
 * moves once.
 */
export function MoveForms({
  item,
  of,
  refused,
}: {
  item: ProgrammeItem;
  of: DayOnPage;
  refused: DayRefused | null;
}) {
  const { messages, textOf } = useReader();
  const words = messages.day;
  const { when } = item;
  return (
    <details className="day-move" open={refused ? true : undefined}>
      <summary>
        {words.changeTime}
        <span className="visually-hidden">{messages.colon + textOf(item.title)}</span>
      </summary>
      <Form item={item} of={of}>
        {hasClock(when) && (
          <>
            <Buttons label={words.earlier} end="both" from={when.starts.wall} sign={-1} />
            <Buttons label={words.later} end="both" from={when.starts.wall} sign={1} />
          </>
        )}
        {hasClock(when) && when.ends && (
          <>
            <Buttons label={words.endsEarlier} end="ends" from={when.ends.wall} sign={-1} />
            <Buttons label={words.endsLater} end="ends" from={when.ends.wall} sign={1} />
          </>
        )}
        <OtherDays of={when} />
      </Form>
      <AnyTime item={item} of={of} typed={refused?.typed ?? null} />
    </details>
  );
}

function Form({ item, of, children }: { item: ProgrammeItem; of: DayOnPage; children: ReactNode }) {
  return (
    <form method="post" action={of.address} className="day-form">
      <input type="hidden" name="intent" value="move" />
      <input type="hidden" name="item" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      {children}
    </form>
  );
}

/** Steps of one end, or of the whole, each button with the place to which it leads: "ends 2027-10-30T12:15". */
function Buttons({
  label,
  end,
  from,
  sign,
}: {
  label: string;
  end: "both" | "ends";
  from: string;
  sign: 1 | -1;
}) {
  const { messages } = useReader();
  return (
    <span className="day-steps-of">
      <span className="day-label">{label}</span>
      {STEPS.map((minutes) => (
        <button
          key={minutes}
          type="submit"
          name="put"
          value={`${end} ${later(from, sign * minutes)}`}
          className="button-quiet"
        >
          <span className="visually-hidden">{label} </span>
          {messages.day.minutes(minutes)}
        </button>
      ))}
    </span>
  );
}

function OtherDays({ of }: { of: When }) {
  const { day } = useReader().messages;
  const first = firstDayOf(of);
  if (first === null) return null;
  return (
    <span className="day-steps-of">
      <button type="submit" name="put" value={`both ${addDays(first, -1)}`} className="button-quiet">
        {day.dayEarlier}
      </button>
      <button type="submit" name="put" value={`both ${addDays(first, 1)}`} className="button-quiet">
        {day.dayLater}
      </button>
    </span>
  );
}

function AnyTime({ item, of, typed }: { item: ProgrammeItem; of: DayOnPage; typed: DayRefused["typed"] }) {
  const { messages, dates } = useReader();
  const words = messages.day;
  const { when, id } = item;
  const isClocked = hasClock(when);
  const day = firstDayOf(when) ?? of.day;
  const days = [
    ...new Set(
      [-1, 0, 1]
        .map((n) => addDays(of.day, n))
        .concat(day, isClocked && when.ends ? dateOf(when.ends.wall) : day),
    ),
  ].sort();
  const named = (name: string) => `${name}-${id}`;
  return (
    <Form item={item} of={of}>
      {isClocked ? (
        <span className="day-field">
          <label htmlFor={named("end")}>{words.which}</label>
          <select className="box" name="end" id={named("end")} defaultValue={typed?.end}>
            {(["both", "starts", "ends"] as const).map((end) => (
              <option key={end} value={end}>
                {words.ends[end]}
              </option>
            ))}
          </select>
        </span>
      ) : (
        <input type="hidden" name="end" value="both" />
      )}
      <span className="day-field">
        <label htmlFor={named("day")}>{words.day}</label>
        <select className="box" name="day" id={named("day")} defaultValue={typed?.day ?? day}>
          {days.map((one) => (
            <option key={one} value={one}>
              {dates.dayOfYear(one)}
            </option>
          ))}
        </select>
      </span>
      <span className="day-field">
        <label htmlFor={named("clock")}>{words.clock}</label>
        <input
          className="box"
          name="clock"
          id={named("clock")}
          defaultValue={typed?.clock ?? (isClocked ? clockOf(when.starts.wall) : "")}
          aria-describedby={typed ? "day-refused" : undefined}
          aria-invalid={typed ? true : undefined}
          inputMode="numeric"
          autoComplete="off"
          size={6}
        />
      </span>
      <button type="submit" className="button-quiet">
        {words.set}
      </button>
    </Form>
  );
}
