import { and, eq } from "drizzle-orm";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import type { Reader } from "#app/domain/access/audience.ts";
import { sortKey } from "#app/domain/directory/sort-key.ts";
import { type Mention, type MentionKind, mentionsOf } from "#app/domain/release/released-visit.ts";
import { indexMention } from "#app/domain/search/index-releases.server.ts";
import { languages } from "#app/domain/text/languages.ts";
import type { VisitContent } from "#app/domain/visit/visit-content.ts";
import type { Db, Tx } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";
import { releasedMentions } from "#db/schema/index.ts";

type Named = { kind: MentionKind; thingId: string; slug: string };

/**
 * Replaces what the directories show of this visit to one kind of reader. Expects the visit's row among
 * the released ones, and the same connection in both.
 */
export function mention(
  tx: Tx,
  db: Db,
  content: VisitContent,
  name: "public" | "office",
  reader: Reader,
): void {
  const visitId = content.visit.id;
  const ofVisit = and(eq(releasedMentions.visitId, visitId), eq(releasedMentions.reader, name));
  const before = tx
    .select({ kind: releasedMentions.kind, thingId: releasedMentions.thingId, slug: releasedMentions.slug })
    .from(releasedMentions)
    .where(ofVisit)
    .all();
  tx.delete(releasedMentions).where(ofVisit).run();
  const seen = asSeenBy(reader, content);
  const mentions = seen ? mentionsOf(seen) : [];
  for (const { kind, id, slug, detail } of mentions) {
    tx.insert(releasedMentions).values({ visitId, reader: name, kind, thingId: id, slug, detail }).run();
  }
  const named = mentions.map(({ kind, id, slug }) => ({ kind, thingId: id, slug }));
  const touched = new Map([...before, ...named].map((one) => [`${one.kind} ${one.slug}`, one]));
  for (const one of touched.values()) placeAnew(db, name, one);
}

/** A thing stands in its directory, and is found, as the latest visit that mentions it calls it. */
function placeAnew(db: Db, reader: "public" | "office", named: Named): void {
  const { kind, slug } = named;
  const { erase, place } = placing(db);
  erase.run({ reader, kind, slug });
  const found = latestMention(db, reader, named);
  indexMention(db, reader, named, found?.mention ?? null);
  if (!found) return;
  const { names } = found.mention;
  for (const language of languages) {
    const { visitId } = found;
    place.run({ reader, kind, slug, language, visitId, key: sortKey(names, language) });
  }
}

/** What the latest visit that shows a thing to one kind of reader says of it. */
export function latestMention(
  db: Db,
  reader: "public" | "office",
  { kind, slug }: Named,
): { visitId: string; mention: Mention } | null {
  const found = placing(db).latest.get({ reader, kind, slug }) as
    | { visitId: string; detail: string }
    | undefined;
  return found ? { visitId: found.visitId, mention: JSON.parse(found.detail) as Mention } : null;
}

const placing = perDatabase(({ $client }) => ({
  latest: $client.prepare(
    `select m.visit_id as visitId, m.detail as detail
     from released_mentions m join released_visits v on v.visit_id = m.visit_id
     where m.kind = @kind and m.reader = @reader and m.slug = @slug
     order by coalesce(v.first_day, '') desc, m.visit_id limit 1`,
  ),
  erase: $client.prepare(
    `delete from released_names where reader = @reader and kind = @kind and slug = @slug
     and language in (${languages.map((language) => `'${language}'`).join(", ")})`,
  ),
  place: $client.prepare(
    `insert into released_names (reader, kind, language, slug, sort_key, visit_id)
     values (@reader, @kind, @language, @slug, @key, @visitId)`,
  ),
}));
