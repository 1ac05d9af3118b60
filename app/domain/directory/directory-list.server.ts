import type { Current } from "#app/domain/access/current.server.ts";
import type { Name } from "#app/domain/directory/directory.ts";
import { plain, sortKey } from "#app/domain/directory/sort-key.ts";
import { type ListedMention, pagesOf } from "#app/domain/release/released.server.ts";
import type { MentionKind } from "#app/domain/release/released-visit.ts";
import type { Language } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Db } from "#db/database.ts";
import { perDatabase } from "#db/per-database.ts";

/** How many entries a page of a directory holds for those who keep it. */
const PAGE = 50;

/** An entry by its names alone, kept in memory: ten thousand people are some megabytes. */
type Entry = { id: string; slug: string; names: Name[]; spelled: string };

/** All entries of one directory until anything that all visits share changes. */
type Kept = { lastChange: number; entries: Entry[]; orders: Map<Language, Entry[]> };

const kept = perDatabase(() => new Map<MentionKind, Kept>());

/**
 * One page of a whole directory, by name in the reader's language: those with a name of which a word
 * begins as `typed`, in any language; all of them for "". Throws `notFound` for a page beyond the last.
 */
export function listDirectory(
  { db }: Current,
  kind: MentionKind,
  { language, typed, page }: { language: Language; typed: string; page: number },
): { mentions: ListedMention[]; pages: number; count: number } {
  const all = inOrder(db, kind, language);
  const wanted = spelling(typed).trimEnd();
  const found = wanted === "" ? all : all.filter(({ spelled }) => spelled.includes(wanted));
  const pages = pagesOf(found.length, page, PAGE);
  const shown = found.slice((page - 1) * PAGE, page * PAGE);
  const { names, lines } = detailsOf(
    db,
    kind,
    shown.map(({ id }) => id),
  );
  const mentions = shown.map(({ id, slug }) => ({
    slug,
    mention: { names: names.get(id) ?? [], line: lines.get(id) ?? null },
  }));
  return { mentions, pages, count: found.length };
}

/** " ivan orlov": each word with a space before it, in small letters without marks. */
const spelling = (text: string): string =>
  ` ${plain(text)
    .replace(/[\s·・.-]+/gu, " ")
    .trimStart()}`;

function inOrder(db: Db, kind: MentionKind, language: Language): Entry[] {
  const found = freshEntries(db, kind);
  let order = found.orders.get(language);
  if (!order) {
    const keyed = found.entries.map((entry) => ({ entry, key: sortKey(entry.names, language) }));
    keyed.sort((a, b) => compare(a.key, b.key) || compare(a.entry.slug, b.entry.slug));
    order = keyed.map(({ entry }) => entry);
    found.orders.set(language, order);
  }
  return order;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function freshEntries(db: Db, kind: MentionKind): Kept {
  const { lastChange, load } = queries(db);
  const latest = (lastChange.get() as number | null) ?? 0;
  const known = kept(db).get(kind);
  if (known?.lastChange === latest) return known;
  const entries: Entry[] = [];
  for (const [id, slug, language, name, isPreferred] of load[kind].iterate()) {
    let entry = entries.at(-1);
    if (entry?.id !== id) {
      entry = { id, slug, names: [], spelled: "" };
      entries.push(entry);
    }
    entry.names.push({ id: "", language, name, isPrinted: true, isPreferred: isPreferred === 1 });
    entry.spelled += spelling(name);
  }
  const fresh: Kept = { lastChange: latest, entries, orders: new Map() };
  kept(db).set(kind, fresh);
  return fresh;
}

type NameRow = [id: string, slug: string, language: string, name: string, isPreferred: number];

const tables: Record<MentionKind, { things: string; names: string; owner: string; line: string }> = {
  person: {
    ...{ things: "persons", names: "person_names", owner: "person_id" },
    // The post held now, or last.
    line: `select person_id as id, title as line from positions where person_id in (select value from json_each(?))
           order by until is not null, until, since`,
  },
  organisation: {
    ...{ things: "organisations", names: "organisation_names", owner: "organisation_id" },
    line: "select id, city as line from organisations where id in (select value from json_each(?))",
  },
  venue: {
    ...{ things: "venues", names: "venue_names", owner: "venue_id" },
    line: "select id, city as line from venues where id in (select value from json_each(?))",
  },
};

const queries = perDatabase(({ $client }) => {
  const ofEach = <Made>(make: (table: (typeof tables)[MentionKind]) => Made) => ({
    person: make(tables.person),
    organisation: make(tables.organisation),
    venue: make(tables.venue),
  });
  return {
    // What all visits share belongs to none.
    lastChange: $client.prepare<[]>("select max(id) from history where visit_id is null").pluck(),
    load: ofEach(({ things, names, owner }) =>
      $client
        .prepare<[], NameRow>(
          `select t.id, t.slug, n.language, n.name, n.is_preferred
           from ${names} n join ${things} t on t.id = n.${owner} order by n.${owner}, n.position`,
        )
        .raw(),
    ),
    names: ofEach(({ names, owner }) =>
      $client.prepare<[string]>(
        `select * from (select ${owner} as owner, * from ${names}) where owner in (select value from json_each(?))
         order by owner, position`,
      ),
    ),
    lines: ofEach(({ line }) => $client.prepare<[string]>(line)),
  };
});

/** The names and the line below them of the entries that a page shows. */
function detailsOf(db: Db, kind: MentionKind, ids: string[]) {
  const { names: namesOf, lines: linesOf } = queries(db);
  const asked = JSON.stringify(ids);
  const names = new Map<string, Name[]>();
  for (const row of namesOf[kind].all(asked) as Record<string, unknown>[]) {
    const owner = String(row.owner);
    const name = {
      ...{ id: String(row.id), language: String(row.language), name: String(row.name) },
      ...{ isPrinted: row.is_printed === 1, isPreferred: row.is_preferred === 1 },
      ...("is_original" in row ? { isOriginal: row.is_original === 1 } : {}),
    };
    names.set(owner, [...(names.get(owner) ?? []), name]);
  }
  const lines = new Map<string, Localised>();
  for (const { id, line } of linesOf[kind].all(asked) as { id: string; line: string | null }[]) {
    if (line !== null && !lines.has(id)) lines.set(id, JSON.parse(line) as Localised);
  }
  return { names, lines };
}
