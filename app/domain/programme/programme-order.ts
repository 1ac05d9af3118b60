import type { Span, WhenKind } from "#app/domain/programme/when.ts";

type Ordered = Span & { id: string; position: number; when: { kind: WhenKind } };

/** Among items that start at one instant: whole days first, what follows on before what happens to start then. */
const rank: Record<WhenKind, number> = {
  day: 0,
  followsOn: 1,
  exact: 2,
  about: 2,
  partOfDay: 2,
  toBeConfirmed: 3,
  withinDays: 4,
};

/** By instant, then by kind of time, then as the officers arranged them. */
const compareItems = (a: Ordered, b: Ordered): number =>
  a.startsAt - b.startsAt ||
  rank[a.when.kind] - rank[b.when.kind] ||
  a.position - b.position ||
  a.endsAt - b.endsAt ||
  a.id.localeCompare(b.id);

/**
 * The items in programme order: by instant, always. Among those that start together, one that follows
 * on stands directly behind its predecessor if that is among them, and else before the others.
 */
export function inProgrammeOrder<Item extends Ordered & { when: { kind: WhenKind; itemId?: string } }>(
  items: readonly Item[],
): Item[] {
  const sorted = [...items].sort(compareItems);
  const starts = new Map(sorted.map((item) => [item.id, item.startsAt]));
  const followers = new Map<string, Item[]>();
  const leaders: Item[] = [];
  for (const item of sorted) {
    const before = item.when.kind === "followsOn" ? item.when.itemId : undefined;
    if (before === undefined || starts.get(before) !== item.startsAt) leaders.push(item);
    else followers.set(before, [...(followers.get(before) ?? []), item]);
  }
  const placed = new Set<Item>();
  const place = (item: Item) => {
    if (placed.has(item)) return;
    placed.add(item);
    for (const next of followers.get(item.id) ?? []) place(next);
  };
  leaders.forEach(place);
  sorted.forEach(place); // whatever follows itself round a corner, which the work refuses
  return [...placed];
}
