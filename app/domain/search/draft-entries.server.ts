import type { State } from "#app/domain/editing/differences.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import type { OutcomeState } from "#app/domain/outcome/outcome-issues.ts";
import type { Dated } from "#app/domain/programme/item-days.ts";
import { spanOf } from "#app/domain/programme/item-keeper.server.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import {
  itemEntry,
  minutesEntry,
  outcomeEntry,
  type SearchEntry,
  thingEntry,
  visitEntry,
} from "#app/domain/search/search-entry.ts";
import type { SearchKind } from "#app/domain/search/search-kinds.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Visit, VisitSide } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** What is found of a thing as its draft stands; null when there is no such thing, or it has no name. */
export function draftEntry(db: Db, kind: SearchKind, id: string): SearchEntry | null {
  const entry = entryOf(db, kind, id);
  return entry && entry.shown.names.length > 0 ? entry : null;
}

function entryOf(db: Db, kind: SearchKind, id: string): SearchEntry | null {
  const stored = keeperOf(kind).find(db, id);
  if (!stored) return null;
  const { state, visitId } = stored;
  const thing = { ...state, id };
  switch (kind) {
    case "visit":
      return visitEntry(thing as Visit & { sides: VisitSide[] } & State, legsOf(db, id));
    case "item":
      return itemEntry(
        { ...(thing as ProgrammeItem & State), ...spanOf(db, visitId!, id)! },
        visitId!,
        leadersOf(db, visitId!, state),
      );
    case "outcome":
      return outcomeEntry(thing as OutcomeState & { id: string }, visitId!);
    case "minutes": {
      const minutes = thing as State & { id: string; itemId: string };
      const item = keeperOf("item").find(db, minutes.itemId);
      return item ? minutesEntry(minutes, visitId!, item.state.title as Localised) : null;
    }
    case "person":
      return thingEntry(kind, thing, { key: String(state.slug), line: postOf(db, id) });
    case "organisation":
    case "venue":
      return thingEntry(kind, thing, { key: String(state.slug), line: state.city as Localised | null });
    case "source":
      return thingEntry(kind, thing, { key: String(state.key), line: state.publisher as Localised });
    case "participation":
      return state.personId === null ? thingEntry(kind, thing, { visitId }) : null;
    default:
      return thingEntry(kind, thing, { visitId });
  }
}

/** The items that one follows on from, one behind the other. */
function leadersOf(db: Db, visitId: string, state: State): Dated[] {
  const leaders: Dated[] = [];
  let { when } = state as Pick<Dated, "when">;
  while (
    when.kind === "followsOn" &&
    !leaders.some(({ id }) => when.kind === "followsOn" && id === when.itemId)
  ) {
    const id: string = when.itemId;
    const [stored, span] = [keeperOf("item").find(db, id), spanOf(db, visitId, id)];
    if (!stored || !span) break;
    when = (stored.state as Pick<Dated, "when">).when;
    leaders.push({ id, when, ...span });
  }
  return leaders;
}

const findPost = perDatabase(({ $client }) =>
  $client
    .prepare(
      "select title from positions where person_id = ? order by until is not null, until, since limit 1",
    )
    .pluck(),
);

/** The post that a person holds, or held last. */
function postOf(db: Db, personId: string): Localised | null {
  const title = findPost(db).get(personId) as string | undefined;
  return title === undefined ? null : (JSON.parse(title) as Localised);
}
