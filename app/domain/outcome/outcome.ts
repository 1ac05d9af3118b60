import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

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

/** What an agreement is called on its title page. */
export const instruments = [
  "letterOfIntent",
  "mou",
  "agreement",
  "protocol",
  "cooperationProgramme",
] as const;
export type Instrument = (typeof instruments)[number];

/** The fields of co-operation by which outcomes of all visits are gathered. */
export const topics = [
  "urbanManagement",
  "transport",
  "environment",
  "trade",
  "tourism",
  "culture",
  "education",
  "science",
  "digital",
  "health",
  "social",
  "sport",
  "youth",
  "security",
  "protocol",
] as const;
export type Topic = (typeof topics)[number];

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
  reason: string | null;
};

export const groupMemberRoles = ["coChair", "member"] as const;

export type WorkingGroupMember = {
  id: string;
  side: Side;
  role: (typeof groupMemberRoles)[number];
  organisationId: string | null;
  participationId: string | null;
};

export const rhythmUnits = ["week", "month", "year"] as const;
export const rhythmPlaces = ["first", "second", "third", "fourth", "last"] as const;
export const weekdays = ["mo", "tu", "we", "th", "fr", "sa", "su"] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * When a working group meets: every `every` units from `from` on; on the `place`-th `weekday` of the month
 * (of a year, of the month of the first date), or on the same day as the first where no place is given. Wall time and zone hold, whatever
 * the clocks do; the exceptions are dates on which it does not meet.
 */
export type Rhythm = {
  every: number;
  unit: (typeof rhythmUnits)[number];
  place: (typeof rhythmPlaces)[number] | null;
  weekday: Weekday | null;
  from: LocalDate; // the first date
  at: string | null; // "10:00"; null: the day alone
  zone: ZoneName;
  minutes: number | null; // its length
  exceptions: LocalDate[];
};

/** A standing body of both sides. */
export type WorkingGroup = {
  mandate: Localised;
  rhythm: Localised | null; // as agreed, in words
  meets: Rhythm | null; // the same as a rule
  members: WorkingGroupMember[];
};

/** What an agreement says of itself, and where it can be read. */
export type Terms = {
  topic: Topic | null;
  instrument: Instrument | null; // of agreements only
  textLanguages: { language: LanguageTag }[]; // in which its text is valid
  signedIn: Localised | null; // the place of signing; the date is that of the move
  validFrom: LocalDate | null;
  validUntil: LocalDate | null; // null: without end
  noticeDays: number | null; // how long before its end it can be given notice of
  renewsItself: boolean; // goes on beyond its end unless notice is given
  address: string | null; // https, where the text can be read
  stepId: string | null; // the step of the item at which it arose
};

/** An outcome of which nothing of the kind is known. */
export const noTerms: Terms = {
  ...{ topic: null, instrument: null, textLanguages: [], signedIn: null, validFrom: null, validUntil: null },
  ...{ noticeDays: null, renewsItself: false, address: null, stepId: null },
};

export type Outcome = Terms & {
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
