import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { publicReader, type Reader } from "#app/domain/access/audience.ts";
import type { Mention, MentionKind } from "#app/domain/release/released-visit.ts";
import { entriesOfRelease } from "#app/domain/search/entries-of-release.ts";
import { withWords } from "#app/domain/search/index-row.ts";
import { type SearchEntry, thingEntry } from "#app/domain/search/search-entry.ts";
import type { SearchReader } from "#app/domain/search/search-kinds.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db } from "#db/database.ts";
import { putIntoIndex, replaceVisitInIndex, takeFromIndex } from "#db/search-index.ts";

/** Who finds what is released: each has a part of the index that holds nothing else. */
export const releaseReaders: Record<Exclude<SearchReader, "draft">, Reader> = {
  office: { kind: "office" },
  public: publicReader,
};

/** What each kind of reader finds of a release, as that reader sees it. */
export const entriesByReader = (content: VisitContent): [Exclude<SearchReader, "draft">, SearchEntry[]][] =>
  (["office", "public"] as const).map((name) => {
    const seen = asSeenBy(releaseReaders[name], content);
    return [name, seen ? entriesOfRelease(seen) : []];
  });

/** Puts a release into the index in place of the one before it. Runs in the transaction of the release. */
export function indexRelease(db: Db, content: VisitContent): void {
  for (const [reader, entries] of entriesByReader(content))
    replaceVisitInIndex(db, reader, content.visit.id, entries.map(withWords));
}

type Mentioned = { kind: MentionKind; thingId: string; slug: string };

/** What is found of somebody or something that releases name: as the latest of them calls it. */
export const mentionEntry = ({ kind, thingId, slug }: Mentioned, { names, line }: Mention): SearchEntry =>
  thingEntry(kind, { id: thingId, names }, { key: slug, line });

/** Puts an entry of the released directories into the index, or takes out what no release names any more. */
export function indexMention(
  db: Db,
  reader: Exclude<SearchReader, "draft">,
  mentioned: Mentioned,
  mention: Mention | null,
): void {
  if (mention) putIntoIndex(db, reader, withWords(mentionEntry(mentioned, mention)));
  else takeFromIndex(db, reader, mentioned.thingId);
}
