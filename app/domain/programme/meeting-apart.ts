import { isOutsideEveryLeg } from "#app/domain/programme/item-issues.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";

/**
 * Whether an item is a meeting of a working group on a day that no stay of the visit has: before it, or long
 * after. Such a meeting belongs to the visit, and is shown apart from its days. One that is held during a visit
 * is an item like any other.
 */
export const isMeetingApart = (
  item: Pick<ProgrammeItem, "groupId" | "id" | "when" | "startsAt" | "endsAt">,
  legs: readonly Leg[],
): boolean => item.groupId !== null && isOutsideEveryLeg(item, legs);
