/** An outcome in a line of descent, and what followed from it. */
export type Descendant = { id: string; below: Descendant[] };

type Following = { id: string; followsFromId: string | null };

/**
 * The line of descent of an outcome, from the first that it goes back to: what led to it step by step, and
 * everything that it led to. What else followed from its forebears is left out. Expects that nothing follows
 * from itself; the order of `all` is kept.
 */
export function lineOfDescent(all: Iterable<Following>, id: string): Descendant {
  const originOf = new Map<string, string | null>();
  const following = new Map<string, string[]>();
  for (const one of all) {
    originOf.set(one.id, one.followsFromId);
    if (one.followsFromId !== null)
      following.set(one.followsFromId, [...(following.get(one.followsFromId) ?? []), one.id]);
  }
  const grown = (one: string): Descendant => ({ id: one, below: (following.get(one) ?? []).map(grown) });
  let line = grown(id);
  for (let from = originOf.get(id); from && originOf.has(from); from = originOf.get(from))
    line = { id: from, below: [line] };
  return line;
}

/** The ids of a line, forebears first. */
export const idsOfLine = ({ id, below }: Descendant): string[] => [id, ...below.flatMap(idsOfLine)];
