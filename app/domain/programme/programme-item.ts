import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { InterpretationNeed } from "#app/domain/planning/planning.ts";
import type { Span, When } from "#app/domain/programme/when.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitStatus } from "#app/domain/visit/visit-content.ts";

export const itemKinds = [
  "arrival",
  "departure",
  "transfer",
  "ceremony",
  "courtesyCall",
  "restrictedTalks",
  "bilateralTalks",
  "meeting",
  "conference",
  "siteVisit",
  "signing",
  "meal",
  "reception",
  "press",
  "cultural",
  "privateTime",
  "hold",
  "accommodation",
] as const;
export type ItemKind = (typeof itemKinds)[number];

export const itemStatuses = ["tentative", "confirmed", "held", "cancelled"] as const;
export type ItemStatus = (typeof itemStatuses)[number];

export const attendanceRoles = [
  "chair",
  "speaker",
  "mealHost",
  "guestOfHonour",
  "interpreter",
  "signatory",
  "witness",
] as const;
export type AttendanceRole = (typeof attendanceRoles)[number];

/** Where an item takes place; several when it moves from one place to another. */
export type ItemVenue = { venueId: string; roomId: string | null };

/** A step inside an item; minutes count from the item's start, null when nobody said. */
export type ItemStep = {
  id: string;
  title: Localised;
  minutesFromStart: number | null;
  venueId: string | null;
};

export const contingencyConditions = ["rain", "shortOfTime", "other"] as const;
export type ContingencyCondition = (typeof contingencyConditions)[number];

/** What happens instead: another place, or a short version. */
export type Contingency = {
  id: string;
  condition: ContingencyCondition;
  title: Localised | null;
  venueId: string | null;
  roomId: string | null;
};

/** Who is at an item: one participation, a party, or a whole side. */
export type Attendance = {
  id: string;
  who: { participationId: string } | { partyId: string } | { side: Side };
  role: AttendanceRole | null; // null: takes part
  isNeeded: boolean;
};

/** One entry of a visit's programme. */
export type ProgrammeItem = Span & {
  id: string;
  key: string; // unique within the visit; stays, because calendars are addressed by it
  legId: string;
  kind: ItemKind;
  status: ItemStatus;
  title: Localised;
  note: Localised | null;
  noteAudience: Audience | null; // null: whoever sees the item
  audience: Audience;
  hostedBy: Side | null;
  when: When;
  position: number; // officers' order among items that sort alike
  isOutsideLeg: boolean; // said to lie outside the leg's dates
  groupId: string | null; // the working group that meets: an outcome, perhaps of an earlier visit
  version: number;
  venues: ItemVenue[];
  steps: ItemStep[];
  contingencies: Contingency[];
  attendances: Attendance[];
  interpretation: InterpretationNeed[]; // who covers one is at the item, attending or not
};

/** Whether an item will not take place: it is cancelled, or its whole visit is. */
export const isCalledOff = (item: { status: ItemStatus }, visit: { status: VisitStatus }): boolean =>
  item.status === "cancelled" || visit.status === "cancelled";
