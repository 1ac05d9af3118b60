import type { AccountEvent } from "#app/domain/account/account-event.ts";
import type { When } from "#app/domain/programme/when.ts";
import type { CitedKind } from "#app/domain/source/citation.ts";

/** What happened to a visit, in the past tense, with the facts a reader's sentence needs. */
export type VisitEvent =
  | { event: "visit.added"; detail: { slug: string } }
  | { event: "visit.released"; detail: { number: number } }
  | { event: "leg.added"; detail: { legId: string; key: string } }
  | { event: "party.added"; detail: { partyId: string } }
  | { event: "participation.added"; detail: { participationId: string } }
  | { event: "item.added"; detail: { itemId: string; key: string } }
  | { event: "item.changed"; detail: { itemId: string; before: object; after: object } }
  | { event: "item.rescheduled"; detail: { itemId: string; before: When; after: When } }
  | { event: "item.cancelled"; detail: { itemId: string; before: string } }
  | { event: "item.removed"; detail: { itemId: string } }
  | { event: "outcome.added"; detail: { outcomeId: string; key: string; status: string } }
  | {
      event: "fact.cited";
      detail: { citationId: string; about: { kind: CitedKind; id: string }; field: string };
    };

/** What happened to the directories and sources that all visits share. */
export type DirectoryEvent =
  | { event: "organisation.added"; detail: { organisationId: string } }
  | { event: "person.added"; detail: { personId: string } }
  | { event: "position.added"; detail: { positionId: string } }
  | { event: "venue.added"; detail: { venueId: string } }
  | { event: "source.added"; detail: { sourceId: string } };

export type HistoryEvent =
  | (VisitEvent & { visitId: string })
  | ((DirectoryEvent | AccountEvent) & { visitId: null });
