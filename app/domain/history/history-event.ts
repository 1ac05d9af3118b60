import type { AccountEvent } from "#app/domain/account/account-event.ts";
import type { Documented } from "#app/domain/document/document.ts";
import type { State } from "#app/domain/editing/differences.ts";
import type { ThingKind, ThingRef } from "#app/domain/history/thing.ts";
import type { MailKind } from "#app/domain/mail/mail.ts";
import type { Subject } from "#app/domain/subscription/subscription.ts";

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

/**
 * What else happened to a visit, in the past tense, with the facts a reader's sentence needs. `itemId` names
 * the one item that was released alone; the rest of the draft stayed as it was.
 */
export type VisitEvent =
  | { event: "visit.released"; detail: { number: number; itemId?: string } }
  | {
      event: `subscription.${"added" | "changed" | "renewed" | "revoked"}`;
      detail: { subscriptionId: string; subject: Subject };
    }
  | { event: "version.read"; detail: { participationId: string; number: number } }
  | {
      event: `regret.${"said" | "takenBack" | "settled"}`;
      detail: { participationId: string; itemId: string | null };
    }
  | {
      event: `document.${"added" | "removed" | "putBack"}`;
      detail: { documentId: string; name: string; of: Documented };
    }
  | { event: `mail.${"queued" | "dropped"}`; detail: { kind: MailKind; number: number; count: number } };

/** A mail that goes by itself had failed, and somebody sent it again or gave it up. */
type RegularMailEvent = {
  event: `mail.${"sentAgain" | "givenUp"}`;
  detail: { kind: MailKind; mailId: string; participationId: string | null };
};

export type HistoryEvent =
  | (RegularMailEvent & { visitId: string | null })
  | (ThingEvent & { visitId: string | null })
  | (VisitEvent & { visitId: string })
  | (AccountEvent & { visitId: null });
