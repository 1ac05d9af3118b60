import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";
import { participationInWords } from "#app/i18n/who-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

/**
 * Names out of versions of a visit alone, the first that knows the thing: for readers who must not learn
 * what stands in the office's tables. "" for what none of them holds.
 */
export function namesIn(versions: readonly (VisitContent | null)[], wording: Wording): NameOf {
  const contents = versions.filter((one) => one !== null);
  return (to, id) => contents.map((content) => nameIn(content, to, id, wording)).find(Boolean) ?? "";
}

function nameIn(content: VisitContent, to: ReferenceTarget, id: string, wording: Wording): string {
  const find = <Thing extends { id: string }>(all: readonly Thing[]) => all.find((one) => one.id === id);
  const called = (all: readonly { id: string; names: VisitContent["people"][number]["names"] }[]) => {
    const names = find(all)?.names ?? [];
    return names.length > 0 ? wording.nameOf(names).name : "";
  };
  const { textOf } = wording;
  switch (to) {
    case "participation":
      return find(content.participations) ? participationInWords(id, content, wording) : "";
    case "person":
      return called(content.people);
    case "organisation":
      return called(content.organisations as never);
    case "venue":
      return called(content.venues as never);
    case "room":
      return textOf(find(content.venues.flatMap(({ rooms }) => rooms))?.name);
    case "party":
      return textOf(find(content.parties)?.name);
    case "item":
      return textOf(find(content.items)?.title);
    case "leg":
      return textOf(find(content.legs)?.city);
    case "position":
      return textOf(find(content.positions)?.title);
    case "outcome":
      return textOf(find(content.outcomes)?.title);
    default:
      return "";
  }
}
