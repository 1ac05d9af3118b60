import { Link } from "#app/components/link.tsx";
import { Page } from "#app/components/page.tsx";
import { useReader } from "#app/components/reader.tsx";
import type { ChartsView, PromisedOf } from "#app/domain/follow-up/charts-view.ts";
import { ageBuckets } from "#app/domain/follow-up/figures.ts";
import { countedStatusInWords } from "#app/i18n/outcome-in-words.ts";

type Bar = { label: string; to?: string; parts: { kind: string; count: number }[] };

/** A view of the board in pictures; each is a table whose numbers are drawn beside them. */
export function ChartsPage({ view }: { view: ChartsView }) {
  const { messages } = useReader();
  const { board } = messages;
  const { charts } = board;
  const { query, ages, undated, statuses, byVisit, byPartner } = view;
  const age = (count: number, index: number): Bar => {
    const from = index === 0 ? 0 : ageBuckets[index - 1]! + 1;
    const to = ageBuckets[index]!;
    const label = Number.isFinite(to) ? charts.age(from, to) : charts.older(from - 1);
    return { label, parts: [{ kind: "count", count }] };
  };
  const counted = (label: string, count: number): Bar => ({ label, parts: [{ kind: "count", count }] });
  return (
    <Page>
      <div className="board charts">
        <p className="eyebrow">
          <Link to={query === "" ? "/follow-ups" : `/follow-ups?${query}`}>{board.title}</Link>
        </p>
        <h1>{charts.title}</h1>
        <Chart
          title={charts.ages}
          heads={[charts.count]}
          bars={[...ages.map(age), ...(undated > 0 ? [counted(charts.undated, undated)] : [])]}
        />
        <Chart
          title={charts.statuses}
          heads={[charts.count]}
          bars={statuses.map(({ status, count }) => counted(countedStatusInWords(status, messages), count))}
        />
        <Promised title={charts.byVisit} of={byVisit} />
        <Promised title={charts.byPartner} of={byPartner} />
      </div>
    </Page>
  );
}

/** Promised against done: kept, open and late, open, not kept; together all that was promised. */
function Promised({ title, of }: { title: string; of: { most: PromisedOf[]; more: number } }) {
  const { charts } = useReader().messages.board;
  const bars = of.most.map(
    ({ label, to, promises: { kept, late, open, broken } }): Bar => ({
      ...{ label, to },
      parts: [
        { kind: "kept", count: kept },
        { kind: "late", count: late },
        { kind: "open", count: open - late },
        { kind: "broken", count: broken },
      ],
    }),
  );
  return (
    <>
      <Chart
        title={title}
        heads={[charts.kept, charts.late, charts.open, charts.broken]}
        bars={bars}
        isSummed
      />
      {of.more > 0 && <p className="quiet">{charts.more(of.more)}</p>}
    </>
  );
}

function Chart({
  title,
  heads,
  bars,
  isSummed = false,
}: {
  title: string;
  heads: string[];
  bars: Bar[];
  isSummed?: boolean;
}) {
  const { charts } = useReader().messages.board;
  const sum = ({ parts }: Bar) => parts.reduce((all, { count }) => all + count, 0);
  const longest = Math.max(1, ...bars.map(sum));
  return (
    <table className={isSummed ? "chart" : "chart chart-counts"}>
      <caption>{title}</caption>
      <thead>
        <tr>
          <td />
          {isSummed && <th scope="col">{charts.promised}</th>}
          {heads.map((head, index) => (
            <th key={head} scope="col">
              {isSummed && <Key kind={bars[0]?.parts[index]?.kind ?? "count"} />}
              {head}
            </th>
          ))}
          <td className="chart-picture" />
        </tr>
      </thead>
      <tbody>
        {bars.map((bar) => (
          <tr key={bar.to ?? bar.label}>
            <th scope="row">{bar.to ? <Link to={bar.to}>{bar.label}</Link> : bar.label}</th>
            {isSummed && (
              <td className="chart-number" data-label={charts.promised}>
                {sum(bar)}
              </td>
            )}
            {bar.parts.map(({ kind, count }, index) => (
              <td key={kind} className="chart-number" data-label={isSummed ? heads[index] : undefined}>
                {count}
              </td>
            ))}
            <td className="chart-picture">
              <Drawn parts={bar.parts} longest={longest} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A bar of parts one after the other; the numbers beside it say the same. */
function Drawn({ parts, longest }: { parts: Bar["parts"]; longest: number }) {
  let x = 0;
  return (
    <svg viewBox="0 0 200 12" preserveAspectRatio="none" aria-hidden="true" className="chart-bar">
      {parts.map(({ kind, count }) => {
        const width = (count / longest) * 200;
        const from = x;
        x += width;
        return (
          width > 0 && <rect key={kind} className={`bar-${kind}`} x={from} y="1" width={width} height="10" />
        );
      })}
    </svg>
  );
}

const Key = ({ kind }: { kind: string }) => (
  <svg viewBox="0 0 12 12" aria-hidden="true" className="chart-key">
    <rect className={`bar-${kind}`} x="1" y="1" width="10" height="10" />
  </svg>
);
