import { Link } from "#app/components/link.tsx";
import { VenueName } from "#app/components/names.tsx";
import { ReferenceProvider, Text, useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { type Conflict, itemsOfConflict, peopleOfConflict } from "#app/domain/conflict/conflict.ts";
import type { OtherItem } from "#app/domain/conflict/other-item.ts";
import { namesInWords } from "#app/i18n/conflict-in-words.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";

/** Whom a conflict concerns. */
export function Who({ of }: { of: Conflict }) {
  const { content } = useVisit();
  const wording = useReader();
  const ids = peopleOfConflict(of);
  return ids.length > 0 ? <p className="conflict-who">{namesInWords(ids, content, wording)}</p> : null;
}

/** What else it is about: the place, the minutes, the languages, the item of another visit. */
export function What({ of, elsewhere }: { of: Conflict; elsewhere: Readonly<Record<string, OtherItem>> }) {
  const { content, venue } = useVisit();
  const { messages, nameOf, textOf } = useReader();
  const words = messages.conflicts;
  switch (of.kind) {
    case "venue.twice": {
      const place = venue(of.venueId);
      const room = place?.rooms.find(({ id }) => id === of.roomId);
      return place ? (
        <p className="conflict-who">
          <VenueName venue={place} />
          {room && messages.comma + textOf(room.name)}
        </p>
      ) : null;
    }
    case "way.tooShort": {
      const [from, to] = [venue(of.fromVenueId), venue(of.toVenueId)];
      return (
        <p>
          {from && to && `${words.way(nameOf(from.names).name, nameOf(to.names).name)}${messages.semicolon}`}
          {words.minutes(of.hasMinutes, of.needsMinutes)}
        </p>
      );
    }
    case "interpretation.uncovered":
      return <p>{words.languages(languageInWords(of.from, messages), languageInWords(of.to, messages))}</p>;
    case "person.inAnotherVisit": {
      const other = elsewhere[of.elsewhereId];
      return other ? <Elsewhere of={other} /> : <p>{words.anotherVisit}</p>;
    }
    case "texts.missing":
      return (
        <p>
          {words.texts(languageInWords(of.language, messages), of.count)}
          {" · "}
          <Link to={`/visits/${content.visit.slug}/plan/languages?in=${of.language}`}>{words.fillIn}</Link>
        </p>
      );
    default:
      return null;
  }
}

/** The item of another visit, with the way to change it there. */
function Elsewhere({ of: { id, visit, legs, title, ...item } }: { of: OtherItem }) {
  return (
    <ReferenceProvider language={visit.referenceLanguage}>
      <OtherLine />
    </ReferenceProvider>
  );

  function OtherLine() {
    const wording = useReader();
    return (
      <p>
        {wording.messages.conflicts.inVisit(wording.textOf(visit.title))}
        {wording.messages.semicolon}
        <Link to={`/visits/${visit.slug}/plan/item/${id}`}>
          <Text of={title} />
        </Link>{" "}
        <span className="quiet">{timeAndPlaceInWords({ id, ...item }, { legs, items: [] }, wording)}</span>
      </p>
    );
  }
}

/** The items or legs that a conflict is between, each with the way to change it. */
export function Between({ of }: { of: Conflict }) {
  const { content } = useVisit();
  const wording = useReader();
  const at = `/visits/${content.visit.slug}/plan`;
  const itemIds = itemsOfConflict(of);
  const legIds: readonly string[] = "legs" in of ? of.legs : [];
  if (itemIds.length + legIds.length === 0) return null;
  return (
    <ul>
      {content.items
        .filter(({ id }) => itemIds.includes(id))
        .map((item) => (
          <li key={item.id}>
            <Link to={`${at}/item/${item.id}`}>
              <Text of={item.title} />
            </Link>{" "}
            <span className="quiet">{timeAndPlaceInWords(item, content, wording)}</span>
          </li>
        ))}
      {content.legs
        .filter(({ id }) => legIds.includes(id))
        .map((leg) => (
          <li key={leg.id}>
            <Link to={`${at}/leg/${leg.id}`}>
              <Text of={leg.city} />
            </Link>{" "}
            <span className="quiet">{wording.dates.days(leg.firstDay, leg.lastDay)}</span>
          </li>
        ))}
    </ul>
  );
}
