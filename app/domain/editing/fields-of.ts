import { actionItemFields } from "#app/domain/action/action-form.ts";
import { acceptanceFields } from "#app/domain/conflict/acceptance-form.ts";
import { participationFields } from "#app/domain/delegation/participation-form.ts";
import {
  organisationFields,
  personFields,
  positionFields,
  travelTimeFields,
  venueFields,
} from "#app/domain/directory/directory-forms.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { minutesFields } from "#app/domain/minutes/minutes-form.ts";
import { outcomeFields } from "#app/domain/outcome/outcome-form.ts";
import {
  contactPointFields,
  giftFields,
  preparationTaskFields,
  vehicleFields,
} from "#app/domain/planning/planning-forms.ts";
import { itemFields } from "#app/domain/programme/item-form.ts";
import { reviewFields } from "#app/domain/review/review-form.ts";
import { citationFields, settlementFields, sourceFields } from "#app/domain/source/source-forms.ts";
import { legFields, partyFields, visitFields } from "#app/domain/visit/visit-form.ts";

/** The fields of every kind of thing that can be edited. */
export const fieldsOf: Record<ThingKind, Fields> = {
  visit: visitFields,
  leg: legFields,
  party: partyFields,
  participation: participationFields,
  item: itemFields,
  contactPoint: contactPointFields,
  preparationTask: preparationTaskFields,
  gift: giftFields,
  vehicle: vehicleFields,
  citation: citationFields,
  settlement: settlementFields,
  outcome: outcomeFields,
  acceptance: acceptanceFields,
  actionItem: actionItemFields,
  review: reviewFields,
  minutes: minutesFields,
  organisation: organisationFields,
  person: personFields,
  position: positionFields,
  venue: venueFields,
  travelTime: travelTimeFields,
  source: sourceFields,
};
