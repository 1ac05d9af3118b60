import type { Compared } from "#test/bench/rounds.ts";

/** What a figure must reach, and what a good design reaches. */
export type Bounds = { kind: "atLeast" | "atMost"; must: number; goal: number; unit?: string };

export type Row = {
  measure: string;
  reference: string;
  ours: string;
  figure: number | null; // the one that is judged; null: not measured, and `ours` says why
  bounds: Bounds;
};

/** A row that compares our rate with the reference's: more is better. */
export const rateRow = (measure: string, { reference, ours }: Compared, bounds: [number, number]): Row => ({
  measure,
  reference: `${short(reference)}/s`,
  ours: `${short(ours)}/s`,
  figure: ours / reference,
  bounds: { kind: "atLeast", must: bounds[0], goal: bounds[1], unit: "×" },
});

/** A row that compares our time, in ms, with the reference's: less is better. */
export const timeRow = (measure: string, { reference, ours }: Compared, bounds: [number, number]): Row => ({
  measure,
  reference: `${short(reference)} ms`,
  ours: `${short(ours)} ms`,
  figure: ours / reference,
  bounds: { kind: "atMost", must: bounds[0], goal: bounds[1], unit: "×" },
});

/** A row without a reference. */
export const plainRow = (measure: string, figure: number, bounds: Bounds): Row => ({
  ...{ measure, figure, bounds },
  reference: "–",
  ours: withUnit(figure, bounds.unit),
});

/** A row that says why there is no figure. */
export const unmeasuredRow = (measure: string, why: string, bounds: Bounds): Row => ({
  ...{ measure, bounds },
  reference: "–",
  ours: why,
  figure: null,
});

/** Three significant digits, without an exponent. */
export const short = (value: number): string => String(Number(value.toPrecision(3)));

const withUnit = (value: number, unit = "") => `${short(value)}${unit === "×" ? "" : " "}${unit}`.trim();

type Verdict = "goal reached" | "must reached" | "**below must**" | "not measured";

export function verdictOf({ figure, bounds: { kind, must, goal } }: Row): Verdict {
  if (figure === null) return "not measured";
  const reaches = (bound: number) => (kind === "atLeast" ? figure >= bound : figure <= bound);
  if (reaches(goal)) return "goal reached";
  return reaches(must) ? "must reached" : "**below must**";
}

/** The rows as one Markdown table. */
export function tableOf(rows: readonly Row[]): string {
  const head = ["measure", "reference", "ours", "ratio", "must", "goal", "verdict"];
  const lines = rows.map((row) => {
    const { kind, must, goal, unit } = row.bounds;
    const sign = kind === "atLeast" ? "≥" : "≤";
    const ratio = row.figure !== null && unit === "×" ? short(row.figure) : "–";
    return [
      ...[row.measure, row.reference, row.ours, ratio],
      ...[`${sign} ${withUnit(must, unit)}`, `${sign} ${withUnit(goal, unit)}`, verdictOf(row)],
    ];
  });
  const rule = ["---", "--:", "--:", "--:", "--:", "--:", "---"];
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}
