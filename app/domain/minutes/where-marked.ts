import type { Mark } from "#app/domain/minutes/minutes.ts";

/** Where a marked passage stands in a text, in UTF-16 units; null: these words are no longer there. */
export type Place = { starts: number; ends: number } | null;

/**
 * Finds a marked passage again in a text that was changed since: word for word, and where it stands several
 * times, nearest to where it was marked (the earlier one of two that are as near). Never guesses at words that
 * were changed.
 */
export function whereMarked(body: string, { starts, passage }: Pick<Mark, "starts" | "passage">): Place {
  if (passage === "") return null;
  const after = body.indexOf(passage, Math.max(0, starts));
  const before = body.lastIndexOf(passage, Math.max(0, starts));
  const nearest = after === -1 || (before !== -1 && starts - before <= after - starts) ? before : after;
  return nearest === -1 ? null : { starts: nearest, ends: nearest + passage.length };
}

/** A stretch of text, and the marks that cover all of it. */
export type Stretch = { text: string; marks: string[]; begins: string[]; ends: string[] };

/** A part of a text cut where marks begin and end; `starts` is where the part begins in the whole text. */
export function stretchesOf(
  { starts, text }: { starts: number; text: string },
  marks: readonly { id: string; place: Place }[],
): Stretch[] {
  const ends = starts + text.length;
  const within = marks.flatMap(({ id, place }) =>
    place && place.starts < ends && place.ends > starts ? [{ id, ...place }] : [],
  );
  const cuts = within.flatMap((one) => [one.starts, one.ends]).filter((cut) => cut > starts && cut < ends);
  const edges = [...new Set([starts, ...cuts, ends])].sort((a, b) => a - b);
  return edges.slice(0, -1).map((from, index) => {
    const to = edges[index + 1]!;
    const covering = within.filter((one) => one.starts <= from && one.ends >= to);
    return {
      text: text.slice(from - starts, to - starts),
      marks: covering.map(({ id }) => id),
      begins: covering.filter((one) => one.starts === from).map(({ id }) => id),
      ends: covering.filter((one) => one.ends === to).map(({ id }) => id),
    };
  });
}
