import type { Audience, Side } from "#app/domain/access/audience.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

export const interpretationModes = ["consecutive", "simultaneous", "whispered", "relay"] as const;
export type InterpretationMode = (typeof interpretationModes)[number];

/** A language pair that an item needs, and who covers it; null: nobody yet. */
export type InterpretationNeed = {
  id: string;
  fromLanguage: LanguageTag;
  toLanguage: LanguageTag;
  mode: InterpretationMode;
  coveredById: string | null; // participation
};

/** Whom to call: for the whole visit, or for one side, leg, item or venue. */
export type ContactPoint = {
  id: string;
  name: Localised;
  participationId: string | null;
  telephone: string | null;
  email: string | null;
  hours: Localised | null;
  side: Side | null;
  legId: string | null;
  itemId: string | null;
  venueId: string | null;
  audience: Audience;
};

export const taskStatuses = ["open", "underWay", "done", "dropped"] as const;
export type TaskStatus = (typeof taskStatuses)[number];

/** Something to do before the visit: who is responsible, who helps, and by when. */
export type PreparationTask = {
  id: string;
  title: Localised;
  detail: Localised | null;
  status: TaskStatus;
  dueOn: LocalDate | null;
  side: Side | null;
  responsibleId: string | null; // organisation
  responsiblePersonId: string | null; // participation
  helpers: { id: string; organisationId: string }[];
  itemId: string | null;
};

export const giftStatuses = ["idea", "chosen", "ready", "given"] as const;
export type GiftStatus = (typeof giftStatuses)[number];

/** A present: from whom, to whom, at which item. */
export type Gift = {
  id: string;
  title: Localised;
  status: GiftStatus;
  givenBy: Side;
  giverId: string | null; // participation
  recipientId: string | null; // participation
  itemId: string | null;
  note: string | null;
};

/** Who rides in a vehicle; at one item, or all along where none is named. */
export type Ride = {
  id: string;
  itemId: string | null;
  who: { participationId: string } | { partyId: string } | { side: Side };
};

/** A vehicle of the visit and who rides in it. */
export type Vehicle = {
  id: string;
  name: Localised;
  side: Side | null; // who provides it
  seats: number | null; // for passengers
  plate: string | null;
  driver: string | null;
  driverTelephone: string | null;
  rides: Ride[];
};

export const travelMeans = ["onFoot", "car", "bus", "train", "boat", "flight"] as const;
export type TravelMeans = (typeof travelMeans)[number];

/** How long it takes from one venue to another, as the office knows it; both ways unless the other is given. */
export type TravelTime = {
  id: string;
  fromVenueId: string;
  toVenueId: string;
  means: TravelMeans;
  minutes: number;
  note: string | null;
};
