import type { Side } from "#app/domain/access/audience.ts";
import type { Participation } from "#app/domain/delegation/participation.ts";
import { likelyLanguage } from "#app/domain/interpretation/likely-language.ts";
import {
  type Attendance,
  type ItemKind,
  isCalledOff,
  type ProgrammeItem,
} from "#app/domain/programme/programme-item.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";

/** The kinds of items at which both sides talk with each other. */
const talked: ReadonlySet<ItemKind> = new Set([
  "courtesyCall",
  "restrictedTalks",
  "bilateralTalks",
  "meeting",
  "conference",
  "signing",
]);

/** An item for which nobody said whether it needs an interpreter, and the languages of those who sit there. */
export type UnstatedNeed = { itemId: string; from: LanguageTag; to: LanguageTag };

/**
 * Items at which guests and hosts talk and no need of interpretation is stated, though the languages of
 * their countries differ. A question to the office, not a conflict: both may well speak English.
 */
export function findUnstatedNeeds(
  content: Pick<VisitContent, "visit" | "sides" | "items" | "participations">,
  needs: readonly { itemId: string }[],
): UnstatedNeed[] {
  const languageOf = (side: Side): LanguageTag | null => {
    const country = content.sides.find((one) => one.side === side)?.country;
    return country ? likelyLanguage(country) : null;
  };
  const [from, to] = [languageOf("guest"), languageOf("host")];
  if (!from || !to || from === to) return [];
  const stated = new Set(needs.map(({ itemId }) => itemId));
  return content.items
    .filter((item) => talked.has(item.kind) && !isCalledOff(item, content.visit) && !stated.has(item.id))
    .filter((item) => {
      const present = sidesAt(item, content.participations);
      return present.has("guest") && present.has("host");
    })
    .map(({ id }) => ({ itemId: id, from, to }));
}

function sidesAt(
  { attendances }: Pick<ProgrammeItem, "attendances">,
  participations: readonly Pick<Participation, "id" | "side" | "partyId">[],
): Set<Side> {
  const sideOf = (who: Attendance["who"]): Side | undefined => {
    if ("side" in who) return who.side;
    return participations.find((one) =>
      "partyId" in who ? one.partyId === who.partyId : one.id === who.participationId,
    )?.side;
  };
  return new Set(attendances.map(({ who }) => sideOf(who)).filter((side) => side !== undefined));
}
