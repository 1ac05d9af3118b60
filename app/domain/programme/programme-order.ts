import type { Span, WhenKind } from "#app/domain/programme/when.ts";
import type { Instant } from "#app/time/wall-time.ts";

type Ordered = Span & { id: string; position: number; when: { kind: WhenKind } };

/** Among items that start at one instant: whole days first, then what has a time, then what follows on. */
const rank: Record<WhenKind, number> = {
  day: 0,
  exact: 1,
  about: 1,
  partOfDay: 1,
  followsOn: 2,
  toBeConfirmed: 3,
  withinDays: 4,
};

/** Programme order: by instant, then by kind of time, then as the officers arranged them. */
export const compareItems = (a: Ordered, b: Ordered): number =>
  a.startsAt - b.startsAt ||
  rank[a.when.kind] - rank[b.when.kind] ||
  a.position - b.position ||
  a.endsAt - b.endsAt ||
  a.id.localeCompare(b.id);

/**
 * The items in programme order. One that follows on stands directly behind its predecessor,
 * even where another item starts at that very instant.
 */
export function inProgrammeOrder<Item extends Ordered & { when: { kind: WhenKind; itemId?: string } }>(
  items: readonly Item[],
): Item[] {
  const ids = new Set(items.map((item) => item.id));
  const followers = new Map<string, Item[]>();
  const leaders: Item[] = [];
  for (const item of [...items].sort(compareItems)) {
    const before = item.when.kind === "followsOn" ? item.when.itemId : undefined;
    if (before === undefined || !ids.has(before)) leaders.push(item);
    else followers.set(before, [...(followers.get(before) ?? []), item]);
  }
  const placed: Item[] = [];
  const place = (item: Item) => {
    placed.push(item);
    for (const next of followers.get(item.id) ?? []) place(next);
  };
  leaders.forEach(place);
  return placed;
}

/** The latest end among spans, or null when there are none. */
export const latestEnd = (spans: readonly Span[]): Instant | null =>
  spans.length === 0 ? null : Math.max(...spans.map((span) => span.endsAt));
