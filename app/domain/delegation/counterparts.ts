import { ofSide, type Participation } from "#app/domain/delegation/participation.ts";

type Opposite = Pick<Participation, "id" | "counterpartId">;

/** The opposite numbers of one participant: whoever it names, and whoever names it. */
export const counterpartsOf = <T extends Opposite>(one: Opposite, all: readonly T[]): T[] =>
  all.filter(
    (other) => other.id !== one.id && (other.id === one.counterpartId || other.counterpartId === one.id),
  );

type Pair = { guest: Participation | null; host: Participation | null };

/**
 * Guests and hosts side by side as opposite numbers, whichever of the two names the other: each guest by
 * precedence with its hosts, then the hosts whom nobody faces. Null stands for a counterpart not yet named.
 */
export function counterpartPairs(all: readonly Participation[]): Pair[] {
  const hosts = ofSide(all, "host");
  const pairs = ofSide(all, "guest").flatMap((guest): Pair[] => {
    const opposite = counterpartsOf(guest, hosts);
    return opposite.length > 0 ? opposite.map((host) => ({ guest, host })) : [{ guest, host: null }];
  });
  const faced = new Set(pairs.map(({ host }) => host?.id));
  return [...pairs, ...hosts.filter(({ id }) => !faced.has(id)).map((host) => ({ guest: null, host }))];
}
