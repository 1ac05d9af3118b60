import { type Audience, type Side, sides } from "#app/domain/access/audience.ts";
import type { Participation, Party, Position } from "#app/domain/delegation/participation.ts";
import type { Organisation, Person, Venue } from "#app/domain/directory/directory.ts";
import type { Outcome } from "#app/domain/outcome/outcome.ts";
import type { ContactPoint } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Citation, Settlement, Source } from "#app/domain/source/citation.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

export const visitCategories = ["state", "official", "working", "private", "technical"] as const;
export type VisitCategory = (typeof visitCategories)[number];

export const visitStatuses = [
  "planned",
  "confirmed",
  "underWay",
  "completed",
  "postponed",
  "cancelled",
] as const;
export type VisitStatus = (typeof visitStatuses)[number];

export type Visit = {
  id: string;
  slug: string;
  title: Localised;
  purpose: Localised | null;
  category: VisitCategory;
  status: VisitStatus;
  referenceLanguage: LanguageTag;
  audience: Audience;
  ourSide: Side | null; // null: the office belongs to neither
  operatorId: string | null; // organisation that runs the events
  returnOfId: string | null; // the visit that this one answers
};

/** One side of a visit: the guests, the hosts, or a third party. */
export type VisitSide = { side: Side; name: Localised; country: string };

/** A stay in one place over local dates; a side leg lies inside its main leg. */
export type Leg = {
  id: string;
  key: string; // unique within the visit; stays, because calendars are addressed by it
  city: Localised;
  country: string; // ISO 3166-1 alpha-2
  zone: ZoneName;
  firstDay: LocalDate;
  lastDay: LocalDate; // included
  insideLegId: string | null;
  partyId: string | null; // a leg of one party only
};

/** A whole visit with everything it refers to: what a release freezes and what a page shows. */
export type VisitContent = {
  visit: Visit;
  sides: VisitSide[];
  legs: Leg[]; // by first day, a main leg before its side legs
  items: ProgrammeItem[]; // in programme order
  parties: Party[];
  participations: Participation[]; // by side and precedence
  positions: Position[];
  outcomes: Outcome[];
  contacts: ContactPoint[];
  sources: Source[];
  citations: Citation[];
  settlements: Settlement[]; // of what the citations disagree on
  people: Person[];
  organisations: Organisation[];
  venues: Venue[];
};

/** The dates of a visit: from the first day of its first leg to the last day of its last. */
export function visitDays(legs: readonly Leg[]): { firstDay: LocalDate; lastDay: LocalDate } | null {
  if (legs.length === 0) return null;
  const firsts = legs.map((leg) => leg.firstDay).sort();
  const lasts = legs.map((leg) => leg.lastDay).sort();
  return { firstDay: firsts[0]!, lastDay: lasts[lasts.length - 1]! };
}

/** Sides in the order in which every page names them: guests, hosts, third parties. */
export const inOrder = (all: readonly VisitSide[]): VisitSide[] =>
  [...all].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side));
