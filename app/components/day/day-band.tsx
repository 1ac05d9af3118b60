import { formOf } from "#app/components/day/form-of.ts";
import { handleOf } from "#app/components/day/handle.ts";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { DayOnPage } from "#app/domain/day/day-view.ts";
import { isCalledOff, type ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { timeOnDay } from "#app/i18n/day-in-words.ts";

/** What belongs to the day without a clock time. Let go over the picture, it gets one. */
export function DayBand({ of }: { of: DayOnPage }) {
  const { messages } = useReader();
  const { band, undated } = of.picture;
  if (band.length === 0 && undated.length === 0) return null;
  return (
    <section className="day-band" aria-labelledby="day-band">
      <h3 id="day-band">{messages.day.band}</h3>
      <ul>
        {[...band, ...undated].map((item) => (
          <BandItem key={item.id} item={item} of={of} />
        ))}
      </ul>
    </section>
  );
}

function BandItem({ item, of }: { item: ProgrammeItem; of: DayOnPage }) {
  const { content } = useVisit();
  const wording = useReader();
  const isOff = isCalledOff(item, content.visit);
  return (
    <li>
      <a
        className={`day-box status-${isOff ? "cancelled" : item.status}`}
        href={formOf(item, content.visit.slug, of)}
        {...handleOf(item)}
      >
        <span className="day-time">{timeOnDay(item, of, content, wording)}</span>{" "}
        <span className="day-name">{wording.textOf(item.title)}</span>
      </a>
    </li>
  );
}
