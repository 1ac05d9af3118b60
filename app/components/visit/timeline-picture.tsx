import { useId } from "react";
import { useReader } from "#app/components/reader.tsx";
import { MarkShape } from "#app/components/visit/mark-shape.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { isCalledOff } from "#app/domain/programme/programme-item.ts";
import { markGroups, type TimelineBar, type TimelineMark, timelineOf } from "#app/domain/visit/timeline.ts";
import { clockInWords } from "#app/i18n/time-in-words.ts";

const HEAD = 40; // px, the line of days
const LABEL = 26; // px, a leg's name
const LANE = 20; // px, a row of marks
const GAP = 8; // px, around bars

const percent = (share: number): string => `${Math.round(share * 10000) / 100}%`;

const heightOf = (bar: TimelineBar): number =>
  LABEL + bar.lanes * LANE + bar.inside.reduce((sum, inner) => sum + heightOf(inner) + GAP, 0) + GAP;

/**
 * The visit as a drawing: legs as bars over dates, side legs inside, items as marks by kind. Widths
 * are shares, heights pixels, so that it fits a phone and a sheet of paper without shrinking its words.
 */
export function TimelinePicture() {
  const { content } = useVisit();
  const { messages, dates, textOf } = useReader();
  const id = useId();
  const timeline = timelineOf(content.legs, content.items);
  if (!timeline) return null;
  const { days, bars } = timeline;
  const height = HEAD + bars.reduce((sum, bar) => sum + heightOf(bar) + GAP, 0);
  const stays = content.legs
    .map((leg) => `${textOf(leg.city)} ${dates.daysOfYear(leg.firstDay, leg.lastDay)}`)
    .join(messages.semicolon);
  const every = Math.ceil(days.length / 8); // on a phone more dates would run into one another
  let y = HEAD;

  return (
    <figure className="timeline">
      <figcaption className="visually-hidden">{messages.timeline.title}</figcaption>
      <svg role="img" aria-labelledby={`${id}t ${id}d`} width="100%" height={height}>
        <title id={`${id}t`}>{messages.timeline.title}</title>
        <desc id={`${id}d`}>{messages.timeline.describe(stays, content.items.length)}</desc>
        {days.map((day, index) => (
          <g key={day} className="timeline-day">
            {index % every === 0 && (
              <>
                <text
                  x={percent((index + 0.5) / days.length)}
                  y={14}
                  textAnchor="middle"
                  className="timeline-weekday"
                >
                  {dates.shortWeekday(day)}
                </text>
                <text
                  x={percent((index + 0.5) / days.length)}
                  y={31}
                  textAnchor="middle"
                  className="timeline-date"
                >
                  {days.length > 7 ? dates.narrowDay(day) : dates.dayOfYear(day)}
                </text>
              </>
            )}
            <line
              x1={percent(index / days.length)}
              x2={percent(index / days.length)}
              y1={HEAD - 4}
              y2={height}
            />
          </g>
        ))}
        {bars.map((bar) => {
          const top = y;
          y += heightOf(bar) + GAP;
          return <Bar key={bar.leg.id} bar={bar} top={top} />;
        })}
      </svg>
      <Legend bars={bars} />
    </figure>
  );
}

function Bar({ bar, top }: { bar: TimelineBar; top: number }) {
  const { textOf } = useReader();
  const { leg } = bar;
  let y = top + LABEL + bar.lanes * LANE;
  return (
    <g className={leg.insideLegId ? "timeline-leg timeline-side-leg" : "timeline-leg"}>
      <rect x={percent(bar.from)} y={top} width={percent(bar.to - bar.from)} height={heightOf(bar)} rx={4} />
      <text x={percent(bar.from)} dx={10} y={top + 18} className="timeline-city">
        {textOf(leg.city)}
      </text>
      {bar.marks.map((mark) => (
        <Mark key={mark.item.id} mark={mark} y={top + LABEL + (mark.lane + 0.5) * LANE} />
      ))}
      {bar.inside.map((inner) => {
        const innerTop = y;
        y += heightOf(inner) + GAP;
        return <Bar key={inner.leg.id} bar={inner} top={innerTop} />;
      })}
    </g>
  );
}

function Mark({ mark, y }: { mark: TimelineMark; y: number }) {
  const { content } = useVisit();
  const wording = useReader();
  const { item, span } = mark;
  const title = wording.textOf(item.title);
  return (
    <>
      {span && <line className="timeline-span" x1={percent(span.from)} x2={percent(span.to)} y1={y} y2={y} />}
      <svg x={percent(mark.at)} y={y} overflow="visible">
        <title>{wording.messages.labelled(clockInWords(item, content, wording), title)}</title>
        <MarkShape
          group={mark.group}
          isFilled={mark.isTimed}
          isCancelled={isCalledOff(item, content.visit)}
        />
      </svg>
    </>
  );
}

/** What the shapes mean; only those that the drawing uses. */
function Legend({ bars }: { bars: readonly TimelineBar[] }) {
  const { messages } = useReader();
  const all = (bar: TimelineBar): TimelineMark[] => [...bar.marks, ...bar.inside.flatMap(all)];
  const marks = bars.flatMap(all);
  const used = markGroups.filter((group) => marks.some((mark) => mark.group === group));
  const fills = [true, false].filter((isTimed) => marks.some((mark) => mark.isTimed === isTimed));
  if (marks.length === 0) return null;
  return (
    <ul className="legend" aria-label={messages.timeline.legend}>
      {used.map((group) => (
        <li key={group}>
          <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true">
            <MarkShape group={group} isFilled={fills[0]!} isCancelled={false} />
          </svg>{" "}
          {messages.timeline.groups[group]}
        </li>
      ))}
      {fills.map((isTimed) => (
        <li key={String(isTimed)} className="legend-fill">
          {isTimed ? `● ${messages.timeline.solid}` : `○ ${messages.timeline.hollow}`}
        </li>
      ))}
    </ul>
  );
}
