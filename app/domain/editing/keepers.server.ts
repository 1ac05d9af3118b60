import { actionItemKeeper } from "#app/domain/action/actions.server.ts";
import { acceptanceKeeper } from "#app/domain/conflict/acceptances.server.ts";
import { participationKeeper } from "#app/domain/delegation/delegation.server.ts";
import {
  organisationKeeper,
  personKeeper,
  positionKeeper,
  travelTimeKeeper,
  venueKeeper,
} from "#app/domain/directory/directory.server.ts";
import type { EditIssue } from "#app/domain/editing/edit.server.ts";
import type { Keeper } from "#app/domain/editing/keeper.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { minutesKeeper } from "#app/domain/minutes/minutes.server.ts";
import { outcomeKeeper } from "#app/domain/outcome/outcome.server.ts";
import {
  contactPointKeeper,
  giftKeeper,
  preparationTaskKeeper,
  vehicleKeeper,
} from "#app/domain/planning/planning.server.ts";
import { itemKeeper } from "#app/domain/programme/item-keeper.server.ts";
import { reviewKeeper } from "#app/domain/review/reviews.server.ts";
import { citationKeeper, settlementKeeper, sourceKeeper } from "#app/domain/source/source.server.ts";
import { legKeeper, partyKeeper, visitKeeper } from "#app/domain/visit/visit.server.ts";

const keepers = {
  visit: visitKeeper,
  leg: legKeeper,
  party: partyKeeper,
  participation: participationKeeper,
  item: itemKeeper,
  contactPoint: contactPointKeeper,
  preparationTask: preparationTaskKeeper,
  gift: giftKeeper,
  vehicle: vehicleKeeper,
  citation: citationKeeper,
  settlement: settlementKeeper,
  outcome: outcomeKeeper,
  acceptance: acceptanceKeeper,
  actionItem: actionItemKeeper,
  review: reviewKeeper,
  minutes: minutesKeeper,
  organisation: organisationKeeper,
  person: personKeeper,
  position: positionKeeper,
  venue: venueKeeper,
  travelTime: travelTimeKeeper,
  source: sourceKeeper,
} satisfies Record<ThingKind, unknown>;

type IssueIn<K> = K extends Keeper<infer Issue> ? Issue : never;

/** Whatever can keep an edit of any thing from being made. */
export type ThingIssue = IssueIn<(typeof keepers)[ThingKind]> | EditIssue;

/** How a kind of thing is read, judged and written. */
export const keeperOf = (kind: ThingKind): Keeper<ThingIssue> => keepers[kind] as Keeper<ThingIssue>;
