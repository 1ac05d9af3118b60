import type { State } from "#app/domain/editing/differences.ts";

/** Spreads "who" over its columns, of which one is filled. */
export function spreadWho({ who, ...rest }: State): State {
  return { participationId: null, partyId: null, side: null, ...rest, ...(who as object) };
}

/** Reads "who" back from its columns. */
export function gatherWho({ participationId, partyId, side, ...rest }: State): State {
  return { ...rest, who: participationId ? { participationId } : partyId ? { partyId } : { side } };
}
