import type { Organisation, Venue } from "#app/domain/directory/directory.ts";
import { isSame } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { referencesOf } from "#app/domain/editing/references-of.ts";
import { done, type Result, rejected } from "#app/domain/history/result.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import { isOutsideEveryLeg } from "#app/domain/programme/item-issues.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { inProgrammeOrder } from "#app/domain/programme/programme-order.ts";
import { settleWhen } from "#app/domain/programme/settle-when.ts";
import type { Span } from "#app/domain/programme/when.ts";
import { directoryIdsOf, ownersOf } from "#app/domain/visit/directory-ids.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** Why one item cannot be released alone, with what has to be released before it. */
export type WithOneItemIssue =
  /** There is no version yet that it could be put into. */
  | { code: "release.nothingYet" }
  /** It names what the latest version has not, or has otherwise. */
  | { code: "release.needsFirst"; things: ThingRef[] }
  /** It was removed, and these still name it in the latest version. */
  | { code: "release.stillNamed"; things: ThingRef[] }
  /** It lies on days that no stay of the latest version has. */
  | { code: "release.outsideStays"; legId: string };

/**
 * The latest version with one item as the draft has it: added, changed, or gone. What follows on from it
 * moves along, and it moves with what it follows, both as that version has them. Entries of the directories
 * are those of that version; what the item newly refers to is as the draft has it.
 */
export function withOneItem(
  last: VisitContent,
  draft: VisitContent,
  itemId: string,
): Result<VisitContent, WithOneItemIssue> {
  const item = draft.items.find(({ id }) => id === itemId);
  const others = last.items.filter(({ id }) => id !== itemId);
  if (!item) {
    const things = whatNames(itemId, { ...last, items: others });
    if (things.length > 0) return rejected([{ code: "release.stillNamed", things }]);
    return done(withDirectories(withoutClaims(itemId, { ...last, items: others }), last, draft));
  }
  const leg = last.legs.find(({ id }) => id === item.legId);
  const missing = whatIsMissing(item, last, others);
  if (missing.length > 0) return rejected([{ code: "release.needsFirst", things: missing }]);
  const circle = circleThrough(item, others).filter((one) => isOtherwise(one, draft));
  if (circle.length > 0) return rejected([{ code: "release.needsFirst", things: circle.map(itemRef) }]);
  const spanOf = (id: string): Span | undefined => others.find((other) => other.id === id);
  const settled = settleWhen(item.when, { spanOf, lastDay: leg!.lastDay });
  // What the draft holds was settled there: another answer comes from the zone's rules alone.
  const placed = settled.ok ? { ...item, ...settled.value } : item;
  if (!item.isOutsideLeg && item.groupId === null && isOutsideEveryLeg(placed, last.legs))
    return rejected([{ code: "release.outsideStays", legId: item.legId }]);
  const items = inProgrammeOrder(movedAlong([...others, placed]));
  return done(withDirectories({ ...last, items }, last, draft));
}

const partsOfVisit = ["leg", "party", "participation", "item"] as const;

/** What an item names and the latest version has not. */
function whatIsMissing(
  item: ProgrammeItem,
  { legs, parties, participations }: VisitContent,
  others: readonly ProgrammeItem[],
): ThingRef[] {
  const there = { leg: legs, party: parties, participation: participations, item: others };
  const named = partsOfVisit.flatMap((kind) =>
    referencesOf(fieldsOf.item, item)
      .filter(({ to, id }) => to === kind && !there[kind].some((one) => one.id === id))
      .map(({ id }): ThingRef => ({ kind, id })),
  );
  return [...new Map(named.map((one) => [one.id, one])).values()];
}

/** What still names an item: what follows on from it, what came of it, whom to call there. */
function whatNames(itemId: string, { items, outcomes, contacts }: VisitContent): ThingRef[] {
  const followers = items.filter(({ when }) => when.kind === "followsOn" && when.itemId === itemId);
  const named = (all: readonly { id: string; itemId: string | null }[]) =>
    all.filter((one) => one.itemId === itemId);
  return [
    ...followers.map(itemRef),
    ...named(outcomes).map(({ id }): ThingRef => ({ kind: "outcome", id })),
    ...named(contacts).map(({ id }): ThingRef => ({ kind: "contactPoint", id })),
  ];
}

/** The items through which one would come to follow on from itself, which gives it no time; none mostly. */
function circleThrough({ id: own, when }: ProgrammeItem, others: readonly ProgrammeItem[]): ProgrammeItem[] {
  const way: ProgrammeItem[] = [];
  for (let then = when; then.kind === "followsOn"; ) {
    const { itemId } = then;
    if (itemId === own) return way;
    const leader = others.find(({ id }) => id === itemId);
    if (!leader) break;
    way.push(leader);
    then = leader.when;
  }
  return [];
}

/** Whether an item's time in the draft is not the one that was released. */
const isOtherwise = ({ id, when }: ProgrammeItem, draft: VisitContent): boolean =>
  !isSame(draft.items.find((one) => one.id === id)?.when, when);

const itemRef = ({ id }: ProgrammeItem): ThingRef => ({ kind: "item", id });

/** The items with whatever follows on from another one standing where that one ends. */
function movedAlong(items: readonly ProgrammeItem[]): ProgrammeItem[] {
  const byId = new Map(items.map((item) => [item.id, item]));
  const placed = new Map<string, ProgrammeItem>();
  const place = (item: ProgrammeItem): ProgrammeItem => {
    const known = placed.get(item.id);
    if (known) return known;
    const leader = item.when.kind === "followsOn" ? byId.get(item.when.itemId) : undefined;
    const at = leader && place(leader).endsAt;
    const here = at === undefined ? item : { ...item, startsAt: at, endsAt: at };
    placed.set(item.id, here);
    return here;
  };
  return items.map(place);
}

/** The content without what sources say of a thing that is gone, and without sources that say nothing else. */
function withoutClaims(goneId: string, content: VisitContent): VisitContent {
  const ofOthers = ({ about }: { about: { id: string } }) => about.id !== goneId;
  const citations = content.citations.filter(ofOthers);
  const moves = content.outcomes.flatMap((outcome) => outcome.moves);
  const used = new Set([...citations, ...moves].map(({ sourceId }) => sourceId));
  const sources = content.sources.filter(({ id }) => used.has(id));
  return { ...content, citations, sources, settlements: content.settlements.filter(ofOthers) };
}

/** The content with exactly the directory entries that it refers to, each as it was released if it was. */
function withDirectories(content: VisitContent, last: VisitContent, draft: VisitContent): VisitContent {
  const ids = directoryIdsOf(content);
  const rooms = new Set(
    content.items.flatMap((item) => [...item.venues, ...item.contingencies].map(({ roomId }) => roomId)),
  );
  const venues = entriesOf(ids.venues, last.venues, draft.venues).map((venue) =>
    withRooms(venue, draft.venues, rooms),
  );
  const known = new Map([...draft.organisations, ...last.organisations].map((one) => [one.id, one]));
  const bodies = withWholes(new Set([...ids.organisations, ...ownersOf(venues)]), known);
  return {
    ...content,
    venues,
    people: entriesOf(ids.people, last.people, draft.people),
    organisations: entriesOf(bodies, last.organisations, draft.organisations),
  };
}

type Entry = { id: string; slug: string };

/** The entries of these ids by their word in addresses, as every content has them. */
function entriesOf<One extends Entry>(
  ids: ReadonlySet<string>,
  first: readonly One[],
  then: readonly One[],
): One[] {
  const all = new Map([...then, ...first].map((one) => [one.id, one]));
  return [...ids]
    .flatMap((id) => all.get(id) ?? [])
    .sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0));
}

/** A venue as it was released has no room that was added to it since: it is then taken as it is now. */
function withRooms(venue: Venue, now: readonly Venue[], needed: ReadonlySet<string | null>): Venue {
  const fresh = now.find(({ id }) => id === venue.id);
  const isThere = (id: string) => venue.rooms.some((room) => room.id === id);
  if (!fresh?.rooms.some(({ id }) => needed.has(id) && !isThere(id))) return venue;
  const kept = venue.rooms.filter(({ id }) => needed.has(id) && !fresh.rooms.some((room) => room.id === id));
  return { ...fresh, rooms: [...fresh.rooms, ...kept] };
}

function withWholes(ids: Set<string>, known: ReadonlyMap<string, Organisation>): Set<string> {
  const all = new Set<string>();
  for (const first of ids) {
    for (let id: string | null = first; id && !all.has(id); id = known.get(id)?.partOfId ?? null) all.add(id);
  }
  return all;
}
