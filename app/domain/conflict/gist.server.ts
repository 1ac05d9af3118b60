import { eq } from "drizzle-orm";
import { LRUCache } from "lru-cache";
import { clockedItems } from "#app/domain/conflict/clocked.ts";
import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { findConflicts } from "#app/domain/conflict/find-conflicts.ts";
import type { Need } from "#app/domain/conflict/find-interpretation-gaps.ts";
import { type Company, companies } from "#app/domain/conflict/who-is-where.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { venueIdsOf, waysBetween } from "#app/domain/movement/ways.server.ts";
import type { TravelTime } from "#app/domain/planning/planning.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Span } from "#app/domain/programme/when.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Leg, Visit, VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { interpretationNeeds, programmeItems } from "#db/schema/index.ts";

/** An item as far as conflicts lean on it; a visit's gist is kept, and should be small. */
type ItemGist = Span & Pick<ProgrammeItem, "id" | "when">;

/** What a visit's draft says of conflicts: those within it, and who of it is where. */
export type Gist = {
  own: Conflict[];
  groups: Company<ItemGist>[];
  personOf: Map<string, string>; // named people only: participation → person
  around: { items: ItemGist[]; legs: Leg[] };
};

type Draft = Pick<VisitContent, "visit" | "legs" | "items" | "participations">;

/** As many visits as an office plans at once; the rest is worked out again. */
const MOST = 200;

/**
 * The gist of a visit's draft. It is kept until the visit's history or the travel times between its venues
 * move on: every change of a draft is an entry of history. `read` gives the draft to whoever has it already.
 */
export function gistOf(db: Db, visit: Pick<Visit, "id" | "status">, read?: () => Draft): Gist {
  const kept = gists(db).get(visit.id);
  const entry = lastEntry(db).get(visit.id) as number | null;
  if (kept && kept.entry === entry && kept.ways === asText(waysBetween(db, kept.venueIds))) return kept.gist;
  const draft = read?.() ?? {
    visit: visit as Visit,
    legs: legsOf(db, visit.id),
    items: itemsOf(db, visit.id),
    participations: participationsOf(db, visit.id),
  };
  const venueIds = venueIdsOf(draft.items);
  const ways = waysBetween(db, venueIds);
  const gist = gistFrom(draft, needsOf(db, visit.id), ways);
  gists(db).set(visit.id, { entry, venueIds, ways: asText(ways), gist });
  return gist;
}

/** The gist of a draft that is not stored, such as one with what is being typed; it is not kept. */
export const gistOfTyped = (db: Db, draft: Draft, needs: readonly Need[]): Gist =>
  gistFrom(draft, needs, waysBetween(db, venueIdsOf(draft.items)));

type Kept = { entry: number | null; venueIds: string[]; ways: string; gist: Gist };

const gists = perDatabase(() => new LRUCache<string, Kept>({ max: MOST }));

const lastEntry = perDatabase(({ $client }) =>
  $client.prepare<[string]>("select max(id) from history where visit_id = ?").pluck(),
);

function gistFrom(draft: Draft, needs: readonly Need[], travelTimes: readonly TravelTime[]): Gist {
  const { visit, items, participations, legs } = draft;
  const small = new Map(items.map(({ id, when, startsAt, endsAt }) => [id, { id, when, startsAt, endsAt }]));
  const named = participations.filter(isNamed);
  return {
    own: findConflicts({ content: draft, needs, travelTimes, elsewhere: [] }),
    groups: companies(clockedItems(items, visit), named).map(({ participationIds, items: own }) => ({
      participationIds,
      items: own.map(({ id }) => small.get(id)!),
    })),
    personOf: new Map(named.map(({ id, personId }) => [id, personId])),
    around: { items: [...small.values()], legs },
  };
}

const isNamed = (one: Participation): one is Participation & { personId: string } => one.personId !== null;

/** What the items of a visit's draft need of interpreters. */
export function needsOf(db: Db, visitId: string): Need[] {
  return db
    .select({ need: interpretationNeeds })
    .from(interpretationNeeds)
    .innerJoin(programmeItems, eq(programmeItems.id, interpretationNeeds.itemId))
    .where(eq(programmeItems.visitId, visitId))
    .orderBy(interpretationNeeds.itemId, interpretationNeeds.position)
    .all()
    .map(({ need: { position: _, ...need } }) => need);
}

const asText = (rows: readonly TravelTime[]): string => JSON.stringify(rows);
