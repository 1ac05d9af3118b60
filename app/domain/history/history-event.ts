import type { AccountEvent } from "#app/domain/account/account-event.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { ThingKind, ThingRef } from "#app/domain/history/thing.ts";

/**
 * A thing was added, changed or removed. The entry keeps its whole state before and after, and the
 * version that it then had; `undoes` names the entry that it takes back.
 */
export type ThingEvent = {
  event: `${ThingKind}.${"added" | "changed" | "removed"}`;
  thing: ThingRef;
  version: number;
  detail: { before: State | null; after: State | null };
  undoes?: number | null;
};

/** What else happened to a visit, in the past tense, with the facts a reader's sentence needs. */
export type VisitEvent = { event: "visit.released"; detail: { number: number } };

export type HistoryEvent =
  | (ThingEvent & { visitId: string | null })
  | (VisitEvent & { visitId: string })
  | (AccountEvent & { visitId: null });
