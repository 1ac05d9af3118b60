import type { Side } from "#app/domain/access/audience.ts";
import type { Said } from "#app/domain/editing/form-view.ts";
import type { ActionOnPage, OutcomeOnPage } from "#app/domain/follow-up/on-page.ts";
import type { MinutesState } from "#app/domain/minutes/minutes.ts";
import type { Occurrence } from "#app/domain/outcome/next-meetings.ts";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Leg, Visit } from "#app/domain/visit/visit-content.ts";
import type { ZoneName } from "#app/time/wall-time.ts";

/** Whoever sits in a working group, with the names that the reader is shown. */
export type MemberOnPage = {
  id: string;
  side: Side;
  isCoChair: boolean;
  organisation: string | null;
  person: string | null;
};

export type MeetingOnPage = {
  item: Pick<ProgrammeItem, "id" | "title" | "when" | "startsAt" | "endsAt" | "status" | "legId">;
  visit: Pick<Visit, "slug" | "title" | "referenceLanguage">;
  legs: Pick<Leg, "id" | "city" | "zone">[];
  minutesState: MinutesState | null;
  outcomes: OutcomeOnPage[];
  actions: ActionOnPage[];
};

/** The page of a working group. */
export type GroupView = {
  id: string;
  title: Localised;
  detail: Localised | null;
  mandate: Localised | null;
  agreedRhythm: Localised | null;
  visit: Pick<Visit, "id" | "slug" | "title" | "referenceLanguage">;
  legs: Pick<Leg, "city" | "zone">[];
  clocks: { side: Side; name: Localised; zone: ZoneName | null }[];
  members: MemberOnPage[];
  rhythm: Rhythm | null;
  next: (Occurrence & { plannedAs: { itemId: string; slug: string } | null })[];
  held: MeetingOnPage[]; // latest first
  coming: MeetingOnPage[];
  openActions: ActionOnPage[];
  openOutcomes: OutcomeOnPage[];
  mayPlan: boolean;
  notice: Said | null;
  refused: string | null; // what keeps the last act from being done
};
