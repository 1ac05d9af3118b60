import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { DayLoad, InterpreterLoad } from "#app/domain/interpretation/interpreter-load.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";

/** What each interpreter covers, day by day. */
export function LoadTable({ loads }: { loads: readonly InterpreterLoad[] }) {
  const { content } = useVisit();
  const wording = useReader();
  const { messages, dates } = wording;
  const { interpreters: say } = messages;
  const days = [...new Set(loads.flatMap((load) => load.days.map(({ day }) => day)))].sort((a, b) =>
    (a ?? "9999").localeCompare(b ?? "9999"),
  );
  const nameOf = (day: string | null) => (day ? dates.dayOfYear(day) : say.undated);
  return (
    <section aria-labelledby="load" className="cover-load">
      <h2 id="load">{say.load}</h2>
      <table className="cover">
        <thead>
          <tr>
            <th scope="col">{say.interpreter}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {nameOf(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {loads.map(({ participationId, days: own }) => (
            <tr key={participationId}>
              <th scope="row">{participationInWords(participationId, content, wording)}</th>
              {days.map((day) => (
                <td key={day} data-label={nameOf(day)}>
                  <Load of={own.find((one) => one.day === day)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Load({ of }: { of: DayLoad | undefined }) {
  const { messages } = useReader();
  const { interpreters: say } = messages;
  if (!of) return <span className="quiet">{say.free}</span>;
  const hours = say.hours(Math.floor(of.minutes / 60), of.minutes % 60);
  const told = of.isOpen ? say.atLeast(hours) : hours;
  return of.minutes === 0 ? say.items(of.items) : `${say.items(of.items)}${messages.comma}${told}`;
}
