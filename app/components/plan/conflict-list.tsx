import { Link } from "#app/components/link.tsx";
import { VenueName } from "#app/components/names.tsx";
import { useReader } from "#app/components/reader.tsx";
import { useVisit } from "#app/components/visit-facts.tsx";
import { type Conflict, conflictKey } from "#app/domain/conflict/conflict.ts";
import { languageInWords } from "#app/i18n/language-in-words.ts";
import { timeAndPlaceInWords } from "#app/i18n/time-in-words.ts";
import { whoInWords } from "#app/i18n/who-in-words.ts";

/** Everything that does not fit together: what, who, when, and the way to the place to mend it. */
export function ConflictList({
  conflicts,
  elsewhere,
}: {
  conflicts: readonly Conflict[];
  elsewhere: Record<string, string>;
}) {
  const { messages } = useReader();
  if (conflicts.length === 0) return <p className="empty">{messages.conflicts.none}</p>;
  return (
    <ol className="conflicts">
      {conflicts.map((conflict) => (
        <li key={conflictKey(conflict)} className="conflict-line">
          <h3>{messages.conflicts.kinds[conflict.kind]}</h3>
          <Who of={conflict} />
          <What of={conflict} elsewhere={elsewhere} />
          <Between of={conflict} />
        </li>
      ))}
    </ol>
  );
}

function Who({ of }: { of: Conflict }) {
  const { content } = useVisit();
  const wording = useReader();
  const ids =
    "participationIds" in of ? of.participationIds : "participationId" in of ? [of.participationId] : [];
  if (ids.length === 0) return null;
  const name = (participationId: string) =>
    whoInWords({ id: "", who: { participationId }, role: null, isNeeded: true }, content, wording);
  return <p>{ids.map(name).join(wording.messages.comma)}</p>;
}

/** What else the words need: the place, the minutes, the languages, the other visit. */
function What({ of, elsewhere }: { of: Conflict; elsewhere: Record<string, string> }) {
  const { venue } = useVisit();
  const { messages, nameOf, textOf } = useReader();
  const words = messages.conflicts;
  switch (of.kind) {
    case "venue.twice": {
      const place = venue(of.venueId);
      const room = place?.rooms.find(({ id }) => id === of.roomId);
      return place ? (
        <p>
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
    case "person.inAnotherVisit":
      return <p>{words.inVisit(elsewhere[of.visitId] ?? "")}</p>;
    default:
      return null;
  }
}

/** The items or legs that a conflict is between, each with the way to change it. */
function Between({ of }: { of: Conflict }) {
  const { content } = useVisit();
  const wording = useReader();
  const { textOf } = wording;
  const at = `/visits/${content.visit.slug}/plan`;
  const itemIds: readonly string[] = "items" in of ? of.items : "itemId" in of ? [of.itemId] : [];
  const legIds: readonly string[] = "legs" in of ? of.legs : [];
  return (
    <ul>
      {content.items
        .filter(({ id }) => itemIds.includes(id))
        .map((item) => (
          <li key={item.id}>
            <Link to={`${at}/item/${item.id}`}>{textOf(item.title)}</Link>{" "}
            <span className="quiet">{timeAndPlaceInWords(item, content, wording)}</span>
          </li>
        ))}
      {content.legs
        .filter(({ id }) => legIds.includes(id))
        .map((leg) => (
          <li key={leg.id}>
            <Link to={`${at}/leg/${leg.id}`}>{textOf(leg.city)}</Link>{" "}
            <span className="quiet">{wording.dates.days(leg.firstDay, leg.lastDay)}</span>
          </li>
        ))}
    </ul>
  );
}
