import { DayBand } from "#app/components/day/day-band.tsx";
import { DayGrid } from "#app/components/day/day-grid.tsx";
import { DayHead } from "#app/components/day/day-head.tsx";
import { DayKeys } from "#app/components/day/day-keys.tsx";
import { DayList } from "#app/components/day/day-list.tsx";
import { DaySaid } from "#app/components/day/day-said.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import type { DayOnPage, DayRefused } from "#app/domain/day/day-view.ts";

/**
 * One day in its place's own zone: what happened to it, the band of what has no clock time, the picture in
 * lanes, and the same as a list. Scripts replace the whole section by the one that the server answers.
 */
export function DayView({ of, refused }: { of: DayOnPage; refused: DayRefused | null }) {
  const { content } = useVisit();
  const { messages } = useReader();
  const { leg, day, mayEdit, picture } = of;
  const asked = new URLSearchParams({ leg: leg.id, day, back: of.address });
  const add = `/visits/${content.visit.slug}/plan/item/new?${asked}`;
  const isEmpty = picture.drawn.length === 0 && picture.band.length === 0;
  return (
    <section
      className="day-view"
      id="day"
      aria-labelledby="day-title"
      data-edit={mayEdit ? of.address : undefined}
      data-new={mayEdit ? add : undefined}
      data-day={day}
      data-first={picture.firstHour}
      data-failed={messages.day.notSaved}
      data-drawn={messages.day.newItem}
    >
      <DayHead of={of} add={add} />
      <DaySaid of={of} refused={refused} />
      <div className={of.lanes.length > 2 ? "day-parts day-parts-wide" : "day-parts"}>
        <div className="day-drawing">
          <DayBand of={of} />
          {isEmpty && <p className="quiet">{messages.day.empty}</p>}
          <DayGrid of={of} add={add} />
          {mayEdit && <DayKeys />}
        </div>
        <DayList of={of} refused={refused} />
      </div>
    </section>
  );
}
