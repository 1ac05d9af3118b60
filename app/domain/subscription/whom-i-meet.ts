import { type Side, sides } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { isCalledOff } from "#app/domain/programme/programme-item.ts";
import { isOf, type Programme } from "#app/domain/subscription/whose-programme.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** Somebody of another side, and the items of one's own programme at which one meets them. */
export type Met = { one: Participation; itemIds: string[] };

/**
 * Whom somebody of a side meets: everyone of the other sides whom an item of their own programme names, as
 * themselves, by their party or by their side, or who interprets there. By side and precedence. What is
 * called off brings nobody together. `content` is what the reader may see.
 */
export function whomIMeet(
  side: Side,
  { itemIds }: Pick<Programme, "itemIds">,
  content: Pick<VisitContent, "visit" | "items" | "participations">,
): Met[] {
  const items = content.items.filter((item) => itemIds.has(item.id) && !isCalledOff(item, content.visit));
  return content.participations
    .filter((one) => one.side !== side)
    .map((one) => ({
      one,
      itemIds: items
        .filter(
          ({ attendances, interpretation }) =>
            attendances.some(({ who }) => isOf(one, who)) ||
            interpretation.some(({ coveredById }) => coveredById === one.id),
        )
        .map(({ id }) => id),
    }))
    .filter((met) => met.itemIds.length > 0)
    .sort(
      (a, b) => sides.indexOf(a.one.side) - sides.indexOf(b.one.side) || a.one.precedence - b.one.precedence,
    );
}
