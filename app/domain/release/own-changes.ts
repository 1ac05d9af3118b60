import { type ChangeWord, type ContentChange, changesBetween } from "#app/domain/release/changes-between.ts";
import { programmeOf } from "#app/domain/subscription/whose-programme.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** One of a participant's own changes; what only comes to them or goes from them is `added` or `removed`. */
export type OwnChange = ContentChange & { kind: "visit" | "leg" | "item" | "party" | "participation" };

/**
 * What changes for one participant between two versions, both as their side sees them: the visit, their
 * stays, the items of their programme (those that they interpret, too), their party and their own part.
 * A participant whom only the later version names is added, with everything of theirs; one whom only the
 * earlier one names is removed, and nothing else is told. None for one whom neither names; null stands
 * for no version, or for one that their side may not see. A cancelled item that goes, or that comes
 * cancelled, is no news.
 *
 * `all` gives what differs between the two, for callers who ask for many participants.
 */
export function ownChanges(
  participationId: string,
  before: VisitContent | null,
  after: VisitContent | null,
  all: () => ContentChange[] = () => (before && after ? changesBetween(before, after) : []),
): OwnChange[] {
  const subject = { kind: "participation" as const, id: participationId };
  const [was, is] = [before, after].map((seen) =>
    seen?.participations.find(({ id }) => id === participationId),
  );
  if (!was && !is) return [];
  const self = { kind: "participation" as const, id: participationId, differences: [] };
  if (!is || !after) return [{ ...self, what: "removed", before: was ?? null, after: null }];
  const now = programmeOf(subject, after);
  if (!was || !before) {
    return [
      { ...self, what: "added", before: null, after: is },
      ...after.legs.flatMap((leg) => (now.legIds.has(leg.id) ? [come("leg", leg)] : [])),
      ...after.items.flatMap((item) =>
        now.itemIds.has(item.id) && !isOff(item) ? [come("item", item)] : [],
      ),
    ];
  }
  const then = programmeOf(subject, before);
  const changes = all();
  const find = (kind: OwnChange["kind"], id: string) =>
    changes.filter((one): one is OwnChange => one.kind === kind && one.id === id);
  return [
    ...find("visit", after.visit.id),
    ...inBoth("leg", before.legs, after.legs, then.legIds, now.legIds),
    ...inBoth("item", before.items, after.items, then.itemIds, now.itemIds),
    ...(is.partyId === null ? [] : find("party", is.partyId).filter(({ what }) => what === "changed")),
    ...find("participation", participationId),
  ];

  function inBoth<Thing extends { id: string; status?: string }>(
    kind: "leg" | "item",
    old: readonly Thing[],
    all: readonly Thing[],
    mine: Set<string>,
    own: Set<string>,
  ): OwnChange[] {
    const here = all.flatMap((thing): OwnChange[] => {
      if (own.has(thing.id) && mine.has(thing.id)) return find(kind, thing.id);
      if (own.has(thing.id)) return isOff(thing) ? [] : [come(kind, thing)];
      return [];
    });
    const gone = old.filter((thing) => mine.has(thing.id) && !own.has(thing.id) && !isOff(thing));
    return [...here, ...gone.map((thing) => leave(kind, thing))];
  }
}

const isOff = ({ status }: { status?: string }): boolean => status === "cancelled";

const come = (kind: "leg" | "item", thing: { id: string }) => one(kind, "added", null, thing);
const leave = (kind: "leg" | "item", thing: { id: string }) => one(kind, "removed", thing, null);

const one = (
  kind: "leg" | "item",
  what: ChangeWord,
  before: { id: string } | null,
  after: { id: string } | null,
): OwnChange => ({ kind, id: (after ?? before)!.id, what, before, after, differences: [] });
