import { Text, useReader } from "#app/components/reader.tsx";
import type { CopyPreview as Preview } from "#app/domain/copy/copy-preview.ts";
import type { CopyView } from "#app/domain/copy/copy-view.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { clockOf, dateOf } from "#app/time/wall-time.ts";

/** What a copy will be: its days with their weekdays, what comes over and what not, and times it cannot keep. */
export function CopyPreview({ preview }: { preview: NonNullable<CopyView["preview"]> }) {
  const { starting } = useReader().messages;
  const { counts, cancelled, tasks, vehicles, lost, isReturn } = preview;
  const over = [
    [counts.item, starting.items],
    [counts.participation, starting.people],
    [counts.party, starting.parties],
    [counts.contactPoint, starting.contacts],
    [tasks, starting.tasks],
    [vehicles, starting.vehicles],
  ] as const;
  return (
    <section className="field-wide copy-preview" aria-labelledby="preview">
      <h2 id="preview">{starting.preview}</h2>
      <Days legs={preview.legs} />
      <dl className="copy-parts">
        <div>
          <dt>{starting.comesOver}</dt>
          <dd>
            <ul>{over.map(([count, say]) => count > 0 && <li key={say(count)}>{say(count)}</li>)}</ul>
            <p>{starting.allTentative}</p>
            {isReturn && <p>{starting.placesStay}</p>}
          </dd>
        </div>
        <div>
          <dt>{starting.staysBehind}</dt>
          <dd>
            {cancelled > 0 && <p>{starting.cancelled(cancelled)}</p>}
            <p>{starting.behind}</p>
          </dd>
        </div>
      </dl>
      {lost.length === 0 ? <p>{starting.noLost}</p> : <Lost of={lost} />}
    </section>
  );
}

function Days({ legs }: { legs: Preview["legs"] }) {
  const { starting } = useReader().messages;
  return (
    <table className="plan-table copy-days">
      <thead>
        <tr>
          <th scope="col">{starting.leg}</th>
          <th scope="col">{starting.was}</th>
          <th scope="col">{starting.is}</th>
        </tr>
      </thead>
      <tbody>
        {legs.map(({ id, city, was, is }) => (
          <tr key={id}>
            <th scope="row">
              <Text of={city} />
            </th>
            <td data-label={starting.was}>
              <FromTo {...was} />
            </td>
            <td data-label={starting.is}>
              <strong>
                <FromTo {...is} />
              </strong>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** "Mon – Thu, 17–20 June 2019": a copy is judged by its weekdays. */
function FromTo({ firstDay, lastDay }: { firstDay: LocalDate; lastDay: LocalDate }) {
  const { dates, messages } = useReader();
  const weekdays = [firstDay, lastDay].map((day) => dates.shortWeekday(day));
  return [firstDay === lastDay ? weekdays[0] : weekdays.join(" – "), dates.days(firstDay, lastDay)].join(
    messages.comma,
  );
}

function Lost({ of }: { of: Preview["lost"] }) {
  const { messages, dates } = useReader();
  const { starting } = messages;
  return (
    <div className="note">
      <p>{starting.lost(of.length)}</p>
      <ul>
        {of.map(({ itemId, title, hour: { why, moment } }) => (
          <li key={itemId}>
            <Text of={title} />
            {messages.colon}
            {dates.dayOfYear(dateOf(moment.wall))}
            {messages.comma}
            {starting.lostWhy[why](clockOf(moment.wall), moment.zone)}
          </li>
        ))}
      </ul>
    </div>
  );
}
