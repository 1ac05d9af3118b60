import type { Side } from "#app/domain/access/audience.ts";
import type { Figures, Promises } from "#app/domain/follow-up/figures.ts";
import type { ActionOnPage, OutcomeOnPage, VisitOnLine } from "#app/domain/follow-up/on-page.ts";
import type { RaiseReason } from "#app/domain/follow-up/what-to-raise.ts";
import type { Instrument } from "#app/domain/outcome/outcome.ts";
import type { Shown } from "#app/domain/text/localised.ts";
import type { VisitCategory, VisitStatus } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A city or organisation, as its pages are headed. */
export type PartnerHead = {
  kind: "city" | "organisation";
  key: string; // in addresses
  name: Shown;
  country: string | null;
  slug: string | null; // of the organisation's own page
};

/** A partner in the list. */
export type PartnerLine = PartnerHead & {
  came: number;
  received: number;
  promises: Promises;
  last: VisitOnList | null;
  next: VisitOnList | null;
};

export type VisitOnList = VisitOnLine & { firstDay: LocalDate | null; lastDay: LocalDate | null };

/** A visit with the partner: who came to whom. */
export type VisitWithPartner = VisitOnList & {
  category: VisitCategory;
  status: VisitStatus;
  guests: Shown[];
  hosts: Shown[];
  theirSides: Side[];
  cities: Shown[];
};

/** Somebody's part in one visit, with the post as it was printed there. */
export type Meeting = {
  visit: VisitOnList;
  post: Shown | null;
  body: Shown | null;
  counterparts: Shown[]; // on our side
};

/** Somebody of the partner, as met: latest visit first. */
export type PersonMet = {
  id: string;
  slug: string;
  name: Shown;
  original: Shown | null;
  meetings: Meeting[];
};

/** An agreement that both sides hold to, with what its text says of itself. */
export type AgreementOnPage = OutcomeOnPage & {
  instrument: Instrument | null;
  validFrom: LocalDate | null;
  noticeBy: LocalDate | null;
  renewsItself: boolean;
  address: string | null; // https
  files: { id: string; name: string }[];
};

/** A working group with its next meeting: the item of a programme, or a date that only the rhythm gives. */
export type GroupOnPage = OutcomeOnPage & {
  next:
    | { by: "programme"; on: LocalDate | null; slug: string; key: string } // of the visit, of the item
    | { by: "rhythm"; on: LocalDate }
    | null;
};

/** Something to raise, by name. */
export type RaiseOnPage = {
  reason: RaiseReason;
  on: LocalDate | null;
  href: string;
  title: Shown;
  isReview: boolean;
  visit: VisitOnLine;
};

/** A list that is cut where a page would grow too long; `count` is that of the whole. */
export type Cut<One> = { shown: One[]; count: number };

type Named = { outcomes: Cut<OutcomeOnPage>; actions: Cut<ActionOnPage> };

export type PartnerView = {
  partner: PartnerHead;
  today: LocalDate; // in the office's zone
  figures: Figures;
  came: number;
  received: number;
  visits: { coming: VisitWithPartner[]; past: VisitWithPartner[] };
  people: Cut<PersonMet>;
  agreements: Cut<AgreementOnPage>;
  proposals: Cut<OutcomeOnPage>;
  groups: Cut<GroupOnPage>;
  kept: Named;
  broken: Named;
  open: Cut<ActionOnPage>;
  raise: Cut<RaiseOnPage>;
  theyMayRaise: Cut<RaiseOnPage>;
};
