import { isCopied } from "#app/domain/copy/is-copied.ts";
import { type LostHour, lostHour } from "#app/domain/copy/shift-when.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { addDays } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

type Days = { firstDay: LocalDate; lastDay: LocalDate };

/** What a copy will hold, told before it is made. */
export type CopyPreview = {
  firstDay: LocalDate; // of the copy
  legs: { id: string; city: Localised; was: Days; is: Days }[];
  counts: { item: number; participation: number; party: number; contactPoint: number };
  cancelled: number; // items that stay behind
  lost: { itemId: string; title: Localised; hour: LostHour }[]; // times that will be to be confirmed
};

type Copied = Pick<VisitContent, "legs" | "items" | "participations" | "parties" | "contacts">;

/** What moving a visit by so many days leads to; `withPeople` as in the copy itself. */
export function previewCopy(content: Copied, days: number, withPeople: boolean): CopyPreview {
  const items = content.items.filter(isCopied);
  const moved = ({ firstDay, lastDay }: Days): Days => ({
    firstDay: addDays(firstDay, days),
    lastDay: addDays(lastDay, days),
  });
  const legs = content.legs.map(({ id, city, firstDay, lastDay }) => {
    const was = { firstDay, lastDay };
    return { id, city, was, is: moved(was) };
  });
  const reachable = content.contacts.filter(
    ({ telephone, email }) => withPeople || telephone !== null || email !== null,
  );
  return {
    firstDay: legs[0]?.is.firstDay ?? "",
    legs,
    counts: {
      item: items.length,
      participation: withPeople ? content.participations.length : 0,
      party: content.parties.length,
      contactPoint: reachable.length,
    },
    cancelled: content.items.length - items.length,
    lost: items.flatMap(({ id, title, when }) => {
      const hour = lostHour(when, days);
      return hour ? [{ itemId: id, title, hour }] : [];
    }),
  };
}
