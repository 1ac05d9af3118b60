import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg, Visit } from "#app/domain/visit/visit-content.ts";

/** An item of another visit, as a conflict with it is told. */
export type OtherItem = Pick<ProgrammeItem, "id" | "legId" | "title" | "when" | "startsAt" | "endsAt"> & {
  visit: Pick<Visit, "slug" | "title" | "referenceLanguage">;
  legs: Pick<Leg, "id" | "city" | "zone">[];
};
