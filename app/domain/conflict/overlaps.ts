import type { Span } from "#app/domain/programme/when.ts";

/**
 * Pairs of spans that share time, the earlier first. Expects them in order of their start. One that ends
 * when another starts does not touch it; a moment without length lies inside what goes on around it.
 */
export function overlaps<Item extends Span>(items: readonly Item[]): [Item, Item][] {
  const pairs: [Item, Item][] = [];
  let open: Item[] = [];
  for (const item of items) {
    open = open.filter((other) => endOf(other) > item.startsAt);
    for (const other of open) pairs.push([other, item]);
    open.push(item);
  }
  return pairs;
}

/** Whether two spans share time; two moments do when they are one. */
export const share = (a: Span, b: Span): boolean => a.startsAt < endOf(b) && b.startsAt < endOf(a);

/** A moment without length counts as the shortest there is, one millisecond. */
const endOf = ({ startsAt, endsAt }: Span): number => Math.max(endsAt, startsAt + 1);
