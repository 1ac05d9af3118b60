import { type Conflict, itemsOfConflict, peopleOfConflict } from "#app/domain/conflict/conflict.ts";
import type { OtherItem } from "#app/domain/conflict/other-item.ts";
import type { Venue } from "#app/domain/directory/directory.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { type Around, clockInWords, type Timed, timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";

/** What the words of a conflict lean on: the draft, and the items of other visits by their ids. */
export type ConflictFacts = { content: VisitContent; elsewhere: Readonly<Record<string, OtherItem>> };

/**
 * A conflict in one line, with what and when. Told of one item (`ofItemId`) it says what else is at that
 * time: "Ivan Petrov is then also at “Reception” (19:00–20:30)".
 */
export function conflictInWords(
  conflict: Conflict,
  facts: ConflictFacts,
  wording: Wording,
  ofItemId?: string,
): string {
  const { messages } = wording;
  const { conflicts: say } = messages;
  const others = itemsOfConflict(conflict).filter((id) => id !== ofItemId);
  const items = others.map((id) => itemWithTime(id, facts, wording)).join(messages.semicolon);
  const isOfOne = others.length === 1;
  /** Told of nothing in particular, it says where. */
  const at = (said: string) => (items === "" ? said : said + messages.semicolon + items);
  switch (conflict.kind) {
    case "person.twice":
    case "interpreter.twice": {
      const ids = peopleOfConflict(conflict);
      const names = namesInWords(ids, facts.content, wording);
      if (!isOfOne) return messages.labelled(names, items);
      return ids.length === 1 ? say.also(names, items) : say.alsoSeveral(names, items);
    }
    case "person.inAnotherVisit": {
      const names = namesInWords([conflict.participationId], facts.content, wording);
      const other = facts.elsewhere[conflict.elsewhereId];
      if (!other) return messages.labelled(names, say.anotherVisit);
      return say.alsoInVisit(names, otherItemInWords(other, wording), visitOfOther(other, wording));
    }
    case "venue.twice": {
      const place = placeName(conflict.venueId, conflict.roomId, facts.content, wording);
      return isOfOne ? say.takenAlso(place, items) : messages.labelled(place, items);
    }
    case "way.tooShort": {
      const [from, to] = [conflict.fromVenueId, conflict.toVenueId].map((id) =>
        placeName(id, null, facts.content, wording),
      ) as [string, string];
      return messages.labelled(say.way(from, to), say.minutes(conflict.hasMinutes, conflict.needsMinutes));
    }
    case "interpretation.uncovered":
      return at(
        messages.labelled(
          say.kinds[conflict.kind],
          say.languages(languageInWords(conflict.from, messages), languageInWords(conflict.to, messages)),
        ),
      );
    case "head.absent":
      return at(
        messages.labelled(
          say.kinds[conflict.kind],
          participationInWords(conflict.participationId, facts.content, wording),
        ),
      );
    case "texts.missing":
      return say.texts(languageInWords(conflict.language, messages), conflict.count);
    case "legs.overlap": {
      const legs = facts.content.legs.filter(({ id }) => conflict.legs.includes(id) && id !== ofItemId);
      const cities = legs.map(({ city }) => wording.textOf(city)).join(messages.series);
      return messages.labelled(say.kinds[conflict.kind], cities);
    }
    default:
      return at(say.kinds[conflict.kind]);
  }
}

const MOST_NAMES = 3;

/** Up to three names, then how many more. */
export function namesInWords(ids: readonly string[], content: VisitContent, wording: Wording): string {
  const { messages } = wording;
  const shown = ids.slice(0, ids.length === MOST_NAMES + 1 ? MOST_NAMES + 1 : MOST_NAMES);
  const names = shown.map((id) => participationInWords(id, content, wording)).join(messages.series);
  const more = ids.length - shown.length;
  return more > 0 ? messages.conflicts.namesAndMore(names, more) : names;
}

/** “Dinner” (19:30–21:00), by the place's own clock. */
function itemWithTime(id: string, { content }: ConflictFacts, wording: Wording): string {
  const item = content.items.find((one) => one.id === id);
  return item ? titleWithTime(item, item.title, content, wording) : "";
}

/** An item of another visit with its day and time, in the words of the reader. */
export function otherItemInWords(other: OtherItem, { language }: Wording): string {
  const wording = wordingIn(language, other.visit.referenceLanguage);
  const around = { legs: other.legs, items: [] };
  return wording.messages.conflicts.item(
    wording.textOf(other.title),
    timeAndPlaceInWords(other, around, wording),
  );
}

export const visitOfOther = ({ visit }: OtherItem, { language }: Wording): string =>
  wordingIn(language, visit.referenceLanguage).textOf(visit.title);

const titleWithTime = (item: Timed, title: Localised, around: Around, wording: Wording): string =>
  wording.messages.conflicts.item(wording.textOf(title), clockInWords(item, around, wording));

function placeName(
  venueId: string,
  roomId: string | null,
  { venues }: Pick<VisitContent, "venues">,
  { messages, nameOf, textOf }: Wording,
): string {
  const venue: Venue | undefined = venues.find(({ id }) => id === venueId);
  if (!venue) return "";
  const room = venue.rooms.find(({ id }) => id === roomId);
  const name = nameOf(venue.names).name;
  return room ? name + messages.comma + textOf(room.name) : name;
}
