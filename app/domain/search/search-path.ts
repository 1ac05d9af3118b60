import type { SearchKind, SearchReader } from "#app/domain/search/search-kinds.ts";

type Found = { kind: SearchKind; thingId: string; key: string; visit: { slug: string } | null };

/**
 * The page on which a find stands, and its place there. Drafts are read in the plan of their visit. A source
 * opens as a form for whoever may change it, and in the list of sources for whoever reads it.
 */
export function pathOf(
  { kind, thingId, key, visit }: Found,
  reader: SearchReader,
  mayEdit: boolean,
  name: string,
): string {
  const at = `/visits/${visit?.slug ?? ""}`;
  const isDraft = reader === "draft";
  switch (kind) {
    case "visit":
      return isDraft ? `${at}/plan` : at;
    case "item":
      return isDraft ? `${at}/plan#${thingId}` : `${at}#item-${key}`;
    case "outcome":
      return isDraft ? `${at}/plan/outcomes#${key}` : `${at}/outcomes#${key}`;
    case "party":
    case "participation":
      return isDraft ? `${at}/plan/delegations#${thingId}` : `${at}/participants`;
    case "preparationTask":
    case "contactPoint":
    case "gift":
    case "vehicle":
      return `${at}/plan/preparation#${thingId}`;
    case "actionItem":
      return `/follow-ups/actions/${thingId}`;
    case "minutes":
      return `${at}/plan/item/${key}/minutes`;
    case "person":
      return `/people/${key}`;
    case "organisation":
      return `/organisations/${key}`;
    case "venue":
      return `/venues/${key}`;
    case "source":
      if (!isDraft) return `${at}/sources#source-${key}`;
      return mayEdit
        ? `/directory/source/${thingId}`
        : `/directory/source?${new URLSearchParams({ q: name })}`;
  }
}
