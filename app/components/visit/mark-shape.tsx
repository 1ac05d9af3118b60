import type { MarkGroup } from "#app/domain/visit/timeline.ts";

/** Outlines round 0,0 within 12 px; told apart by shape, so that colour carries no meaning alone. */
const paths: Record<MarkGroup, string> = {
  movement: "M -5 -5.5 L 6 0 L -5 5.5 Z",
  talks: "M -5 -5 H 5 V 5 H -5 Z",
  formal: "M 0 -6.5 L 1.9 -2.4 L 6.3 -2 L 2.9 0.9 L 4 5.4 L 0 3 L -4 5.4 L -2.9 0.9 L -6.3 -2 L -1.9 -2.4 Z",
  visit: "M 0 -6.5 L 6.5 0 L 0 6.5 L -6.5 0 Z",
  social: "M -5.5 0 A 5.5 5.5 0 1 0 5.5 0 A 5.5 5.5 0 1 0 -5.5 0 Z",
  other: "M -6 -2 H 6 V 2 H -6 Z",
};

/** The mark of an item: filled with a clock time, hollow without, crossed when cancelled. */
export function MarkShape(props: { group: MarkGroup; isFilled: boolean; isCancelled: boolean }) {
  const { group, isFilled, isCancelled } = props;
  return (
    <>
      <path d={paths[group]} className={isFilled ? "mark mark-filled" : "mark"} />
      {isCancelled && <path d="M -7 -7 L 7 7 M 7 -7 L -7 7" className="mark-crossed" />}
    </>
  );
}
