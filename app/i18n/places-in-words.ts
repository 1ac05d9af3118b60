import type { Gift, PreparationTask, Vehicle } from "#app/domain/planning/planning.ts";
import type { Place } from "#app/domain/substitution/where-one-stands.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { timeInWords } from "#app/i18n/time-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

type Prepared = {
  tasks: readonly Pick<PreparationTask, "id" | "title">[];
  gifts: readonly Pick<Gift, "id" | "title">[];
  vehicles: readonly Pick<Vehicle, "id" | "name">[];
};

/** Where a participant stands, told by what they do there: "Attends: Talks, 26 October, 10:00 (chair); Dinner, …". */
export function placesInWords(
  places: readonly Place[],
  content: VisitContent,
  prepared: Prepared,
  wording: Wording,
): { what: string; where: string[] }[] {
  const { messages, textOf } = wording;
  const words = messages.starting.places;
  const told = new Map<Place["as"], string[]>();
  for (const place of places) told.set(place.as, [...(told.get(place.as) ?? []), where(place)]);
  return [...told].map(([as, all]) => ({ what: words[as], where: [...new Set(all)] }));

  function where(place: Place): string {
    switch (place.as) {
      case "attends": {
        const item = itemIn(place.itemId);
        return place.role ? messages.bracketed(item, messages.item.role[place.role]) : item;
      }
      case "interprets":
        return itemIn(place.itemId);
      case "headsParty":
        return textOf(content.parties.find(({ id }) => id === place.partyId)?.name);
      case "isAccompanied":
      case "isCounterpart":
        return nameOf(place.participationId);
      case "isContact":
        return textOf(content.contacts.find(({ id }) => id === place.contactId)?.name);
      case "isResponsible":
        return textOf(prepared.tasks.find(({ id }) => id === place.taskId)?.title);
      case "gives":
      case "receives":
        return textOf(prepared.gifts.find(({ id }) => id === place.giftId)?.title);
      case "rides": {
        const vehicle = textOf(prepared.vehicles.find(({ id }) => id === place.vehicleId)?.name);
        return place.itemId ? messages.bracketed(vehicle, itemIn(place.itemId)) : vehicle;
      }
    }
  }

  function itemIn(itemId: string): string {
    const item = content.items.find(({ id }) => id === itemId);
    return item ? `${textOf(item.title)}${messages.comma}${timeInWords(item, content, wording)}` : "";
  }

  function nameOf(participationId: string): string {
    return whoInWords({ id: "", who: { participationId }, role: null, isNeeded: true }, content, wording);
  }
}
