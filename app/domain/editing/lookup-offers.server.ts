import { inArray } from "drizzle-orm";
import { type Side, sides } from "#app/domain/access/audience.ts";
import type { Name } from "#app/domain/directory/directory.ts";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { Choice } from "#app/domain/editing/form-view.ts";
import { originsFor } from "#app/domain/editing/lookup-origins.server.ts";
import { named, ownerKey } from "#app/domain/editing/lookup-rows.server.ts";
import type { VisitThings } from "#app/domain/editing/lookup-things.server.ts";
import type { Db } from "#db/database.ts";
import { sources, visits } from "#db/schema/index.ts";

/** What belongs to the visit, or stands over all of them, and is chosen from a list. */
const chosenTargets = [
  "leg",
  "party",
  "participation",
  "item",
  "step",
  "outcome",
  "origin",
  "group",
  "actionItem",
] as const;
export type ChosenTarget = (typeof chosenTargets)[number];

export const isChosenTarget = (to: ReferenceTarget): to is ChosenTarget =>
  (chosenTargets as readonly string[]).includes(to);

/** What a form offers for its references. */
export type Offers = {
  /** What can be chosen of a kind, and the one that stands there already, wherever it is from. */
  choicesOf: (to: ChosenTarget, asked?: string | null) => Choice[];
  /** The first hundred of a kind, as texts that the form understands; the rest is found by typing. */
  suggestionsOf: (to: "person" | "organisation" | "venue" | "source" | "visit") => string[];
};

const FIRST = 100;

/** "Beijing City Hall [beijing-city-hall]": a name for people, and behind it the word that nothing else has. */
export const withKey = (name: string, key: string): string => `${name} [${key}]`;

/** Offers a visit's things, and those of the directories, in the reader's language. */
export function offersOf(
  db: Db,
  visitId: string | null,
  { say, call, ...things }: VisitThings,
  itemName: (id: string) => string,
): Offers {
  const choicesOf: Offers["choicesOf"] = (to, asked = null) => {
    switch (to) {
      case "leg":
        return things.legs().map(({ id, city }) => ({ value: id, label: say(city), group: null }));
      case "party":
        return things.groups().map(({ id, name, side }) => ({ value: id, label: say(name), group: side }));
      case "participation":
        return bySide(things.people()).map(({ id, name, side }) => ({ value: id, label: name, group: side }));
      case "item":
        return things.items().map(({ id, title, legId }) => ({ value: id, label: say(title), group: legId }));
      case "step":
        return things
          .steps()
          .map(({ id, title, itemId }) => option(id, `${itemName(itemId)}: ${say(title)}`));
      case "outcome":
        return things.left().map(({ id, title }) => option(id, say(title)));
      case "origin":
        return originsFor(db, visitId ?? "", asked).map(({ id, title, visit }) =>
          option(id, visit ? `${say(visit)}: ${say(title)}` : say(title)),
        );
      case "group":
        return things.standing().map(({ id, title }) => option(id, say(title)));
      case "actionItem":
        return things.tasks().map(({ id, title }) => option(id, say(title)));
    }
  };

  const suggestionsOf: Offers["suggestionsOf"] = (to) => {
    if (to === "source") {
      const rows = db.select({ key: sources.key, title: sources.title }).from(sources).limit(FIRST).all();
      return rows.map(({ key, title }) => withKey(say(title), key));
    }
    if (to === "visit") {
      const rows = db.select({ slug: visits.slug, title: visits.title }).from(visits).limit(FIRST).all();
      return rows.map(({ slug, title }) => withKey(say(title), slug));
    }
    const { table, names, owner } = named[to];
    const rows = db
      .select({ id: table.id, slug: table.slug })
      .from(table)
      .orderBy(table.slug)
      .limit(FIRST)
      .all();
    const all = db
      .select()
      .from(names)
      .where(
        inArray(
          owner,
          rows.map(({ id }) => id),
        ),
      )
      .all() as unknown as (Name & Record<string, string>)[];
    const ownerOf = ownerKey[to];
    return rows.map(({ id, slug }) => withKey(call(all.filter((name) => name[ownerOf] === id)), slug));
  };

  return { choicesOf, suggestionsOf };
}

const option = (value: string, label: string): Choice => ({ value, label, group: null });

const bySide = <T extends { side: Side }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side));
