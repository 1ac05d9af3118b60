import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** The kinds of things that an audience can keep from a reader, in the order in which they are told. */
export const hiddenKinds = ["leg", "party", "item", "note", "participation", "outcome"] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

/** What a reader of a visit does not see of it: the ids by kind; a note by the item that bears it. */
export function hiddenFrom(seen: VisitContent, content: VisitContent): { kind: HiddenKind; ids: string[] }[] {
  const without = (all: readonly { id: string }[], left: readonly { id: string }[]) => {
    const there = new Set(left.map(({ id }) => id));
    return all.map(({ id }) => id).filter((id) => !there.has(id));
  };
  const noted = (items: VisitContent["items"]) => items.filter(({ note }) => note !== null);
  const items = without(content.items, seen.items);
  const ids: Record<HiddenKind, string[]> = {
    leg: without(content.legs, seen.legs),
    party: without(content.parties, seen.parties),
    item: items,
    note: without(noted(content.items), noted(seen.items)).filter((id) => !items.includes(id)),
    participation: without(content.participations, seen.participations),
    outcome: without(content.outcomes, seen.outcomes),
  };
  return hiddenKinds.map((kind) => ({ kind, ids: ids[kind] })).filter((one) => one.ids.length > 0);
}
