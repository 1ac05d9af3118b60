import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/**
 * What a visit leaves behind. `statement`, `intention`, `idea` and `figure` record what was said;
 * they are kept apart so that nothing said is ever counted as something agreed.
 */
export const outcomeKinds = [
  "proposal",
  "commitment",
  "agreement",
  "workingGroup",
  "jointStatement",
  "application",
  "statement",
  "intention",
  "idea",
  "figure",
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

export const outcomeStatuses = [
  "noted",
  "proposed",
  "underConsideration",
  "agreed",
  "initialled",
  "signed",
  "inForce",
  "completed",
  "declined",
  "lapsed",
  "withdrawn",
] as const;
export type OutcomeStatus = (typeof outcomeStatuses)[number];

export const outcomePartyRoles = [
  "proposer",
  "supporter",
  "party",
  "signatory",
  "witness",
  "addressee",
] as const;
export type OutcomePartyRole = (typeof outcomePartyRoles)[number];

/** A side's organisation or participant in an outcome; without either, the side as a whole. */
export type OutcomeParty = {
  id: string;
  role: OutcomePartyRole;
  side: Side;
  organisationId: string | null;
  participationId: string | null;
};

/** One link of the chain: the status reached, and the source or the person that says so. */
export type OutcomeMove = {
  id: string;
  status: OutcomeStatus;
  onDate: LocalDate | null; // null when the source gives no date
  sourceId: string | null;
  locator: string | null; // place in the source, see Locator
  decidedBy: string | null; // the person who said so, when no source does
};

export const groupMemberRoles = ["coChair", "member"] as const;

export type WorkingGroupMember = {
  id: string;
  side: Side;
  role: (typeof groupMemberRoles)[number];
  organisationId: string | null;
  participationId: string | null;
};

/** A standing body of both sides. */
export type WorkingGroup = {
  mandate: Localised;
  rhythm: Localised | null; // as agreed, in words
  members: WorkingGroupMember[];
};

export type Outcome = {
  id: string;
  key: string; // unique within the visit
  kind: OutcomeKind;
  status: OutcomeStatus; // of the last move
  title: Localised;
  detail: Localised | null;
  itemId: string | null; // where it arose
  followsFromId: string | null; // the outcome that led to it
  audience: Audience;
  position: number;
  parties: OutcomeParty[];
  moves: OutcomeMove[];
  workingGroup: WorkingGroup | null;
};
