/** A participant's place in the order of its side. */
export type Placed = { id: string; precedence: number };

/** Directly before or directly after another one of the same side. */
export type Spot = { before: string } | { after: string };

/**
 * The new numbers of precedence once one of a side stands directly before or after another; only those that
 * change. Expects the side in its order. Neighbours swap their numbers. Where several share a number, those
 * behind get the next free ones, so that the new order holds. Nobody changes: it stands there already.
 */
export function precedencesAfterMove(ordered: readonly Placed[], id: string, spot: Spot): Placed[] {
  const wanted = moved(ordered, id, spot);
  let previous: { precedence: number; isMoved: boolean } | undefined;
  const placed = wanted.map((one, index) => {
    let { precedence } = ordered[index]!;
    let isMoved = one.id !== ordered[index]!.id;
    if (previous && (isMoved || previous.isMoved) && precedence <= previous.precedence) {
      precedence = previous.precedence + 1;
      isMoved = true;
    }
    previous = { precedence, isMoved };
    return { before: one.precedence, id: one.id, precedence };
  });
  return placed.flatMap(({ before, ...one }) => (before === one.precedence ? [] : [one]));
}

function moved(ordered: readonly Placed[], id: string, spot: Spot): readonly Placed[] {
  const own = ordered.find((one) => one.id === id);
  const rest = ordered.filter((one) => one.id !== id);
  const other = rest.findIndex((one) => one.id === ("before" in spot ? spot.before : spot.after));
  if (!own || other === -1) return ordered;
  const isThere =
    "before" in spot
      ? ordered.indexOf(own) < ordered.indexOf(rest[other]!)
      : ordered.indexOf(own) > ordered.indexOf(rest[other]!);
  if (isThere) return ordered;
  return rest.toSpliced("before" in spot ? other : other + 1, 0, own);
}
