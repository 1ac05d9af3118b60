import type { DayOnPage } from "#app/domain/day/day-view.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

/** Where an item of the day leads: to its form, which leads back to this day; for a reader to its line in the list. */
export const formOf = ({ id }: ProgrammeItem, slug: string, { mayEdit, address }: DayOnPage): string =>
  mayEdit ? `/visits/${slug}/plan/item/${id}?${new URLSearchParams({ back: address })}` : `#${id}`;
