import { and, eq, inArray, isNull } from "drizzle-orm";
import { type Side, sides } from "#app/domain/access/audience.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { Choice } from "#app/domain/editing/form-view.ts";
import { isOutcome, originsFor } from "#app/domain/editing/lookup-origins.server.ts";
import {
  idByKey,
  idsByName,
  idsByTitle,
  isNamed,
  type NamedTarget,
  named,
  ownerKey,
  textsWithin,
} from "#app/domain/editing/lookup-rows.server.ts";
import type { Find } from "#app/domain/editing/read-form.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import {
  actionItems,
  outcomes,
  parties,
  personNames,
  positions,
  programmeItems,
  sources,
  venueRooms,
  visits,
} from "#db/schema/index.ts";

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

/** What references of a form can mean, in the reader's language. */
export type Lookup = {
  find: Find;
  /** The text that stands in the form for a reference. */
  textOf: (to: ReferenceTarget, id: string) => string;
  /** The name that people read; "" for a thing that is gone. */
  nameOf: (to: ReferenceTarget, id: string) => string;
  /** What can be chosen of a kind, and the one that stands there already, wherever it is from. */
  choicesOf: (to: ChosenTarget, asked?: string | null) => Choice[];
  /** The first hundred of a kind, as texts that the form understands; the rest is found by typing. */
  suggestionsOf: (to: "person" | "organisation" | "venue" | "source" | "visit") => string[];
  /** The rooms of the venue, or the posts of the person, that was typed; none where that names nobody. */
  suggestionsWithin: (to: "room" | "position", typed: string) => string[];
};

const FIRST = 100;

/** "Beijing City Hall [beijing-city-hall]": a name for people, and behind it the word that nothing else has. */
export const withKey = (name: string, key: string): string => `${name} [${key}]`;

/**
 * Looks references up for one form. People, organisations, venues, sources and visits are typed by name,
 * or by the word in their address; posts and rooms by their name within their person or venue; what
 * belongs to the visit is chosen by id, and an id of another visit is not found.
 */
export function lookupFor(
  db: Db,
  visitId: string | null,
  language: LanguageTag,
  reference: LanguageTag = "en",
): Lookup {
  const say = (text: Localised | null | undefined) =>
    text ? inLanguage(text, language, reference).text : "";
  const call = (names: readonly Name[]) => (names.length > 0 ? nameIn(names, language, reference).name : "");

  const namesOf = (to: NamedTarget, id: string): Name[] => {
    const { names, owner } = named[to];
    return db.select().from(names).where(eq(owner, id)).all() as unknown as Name[];
  };

  const once = <T>(make: () => T) => {
    let kept: T | undefined;
    return () => {
      kept ??= make();
      return kept;
    };
  };
  const legs = once(() => (visitId ? legsOf(db, visitId) : []));
  const items = once(() => (visitId ? itemsOf(db, visitId) : []));
  const groups = once(() =>
    visitId ? db.select().from(parties).where(eq(parties.visitId, visitId)).all() : [],
  );
  const left = once(() =>
    visitId
      ? db.select().from(outcomes).where(eq(outcomes.visitId, visitId)).orderBy(outcomes.position).all()
      : [],
  );
  const steps = once(() =>
    items().flatMap(({ id, steps: own }) => own.map((step) => ({ ...step, itemId: id }))),
  );
  /** Working groups meet on later visits, too. */
  const standing = once(() =>
    db.select().from(outcomes).where(eq(outcomes.kind, "workingGroup")).orderBy(outcomes.position).all(),
  );
  const tasks = once(() =>
    visitId ? db.select().from(actionItems).where(eq(actionItems.visitId, visitId)).all() : [],
  );
  const titleIn = (table: typeof outcomes | typeof actionItems, id: string) =>
    say(db.select({ title: table.title }).from(table).where(eq(table.id, id)).get()?.title);
  /** An item of any visit; of one that was removed only a trace is left. */
  const itemTitle = (id: string) =>
    say(
      db
        .select({ title: programmeItems.title })
        .from(programmeItems)
        .where(and(eq(programmeItems.id, id), isNull(programmeItems.removedAt)))
        .get()?.title,
    );
  const people = once(() => {
    if (!visitId) return [];
    const all = participationsOf(db, visitId);
    const ids = all.map((one) => one.personId).filter((id) => id !== null);
    const names = db.select().from(personNames).where(inArray(personNames.personId, ids)).all();
    return all.map((one) => {
      const own = names.filter((name) => name.personId === one.personId);
      return { ...one, name: one.personId ? call(own) : say(one.description) };
    });
  });

  const nameOf: Lookup["nameOf"] = (to, id) => {
    if (isNamed(to)) return call(namesOf(to, id));
    switch (to) {
      case "leg":
        return say(legs().find((leg) => leg.id === id)?.city);
      case "party":
        return say(groups().find((party) => party.id === id)?.name);
      case "participation":
        return people().find((one) => one.id === id)?.name ?? "";
      case "item":
        return say(items().find((item) => item.id === id)?.title) || itemTitle(id);
      case "step":
        return say(steps().find((step) => step.id === id)?.title);
      case "outcome":
      case "origin":
      case "group":
        return titleIn(outcomes, id);
      case "actionItem":
        return titleIn(actionItems, id);
      case "position":
        return say(db.select().from(positions).where(eq(positions.id, id)).get()?.title);
      case "room":
        return say(db.select().from(venueRooms).where(eq(venueRooms.id, id)).get()?.name);
      case "source":
        return say(db.select().from(sources).where(eq(sources.id, id)).get()?.title);
      case "visit":
        return say(db.select().from(visits).where(eq(visits.id, id)).get()?.title);
      default:
        return "";
    }
  };

  const keyOf = (to: NamedTarget | "source" | "visit", id: string): string => {
    if (to === "source") return db.select().from(sources).where(eq(sources.id, id)).get()?.key ?? "";
    const table = to === "visit" ? visits : named[to].table;
    return db.select({ slug: table.slug }).from(table).where(eq(table.id, id)).get()?.slug ?? "";
  };

  const textOf: Lookup["textOf"] = (to, id) => {
    if (isNamed(to) || to === "source" || to === "visit") return withKey(nameOf(to, id), keyOf(to, id));
    return to === "position" || to === "room" ? nameOf(to, id) : id;
  };

  const find: Find = (to, typed, within) => {
    const missing: FieldIssue = { code: "field.notFound", to, typed };
    if (typed === "") return { ok: false, issue: { code: "field.missing" } };
    const only = (ids: string[], key: (id: string) => string): ReturnType<Find> => {
      const found = [...new Set(ids)];
      if (found.length === 1) return { ok: true, id: found[0]! };
      const candidates = found.slice(0, 8).map(key);
      return {
        ok: false,
        issue: found.length === 0 ? missing : { code: "field.ambiguous", to, typed, candidates },
      };
    };
    const mine = (all: readonly { id: string }[]) =>
      only(
        all.filter((one) => one.id === typed).map((one) => one.id),
        String,
      );
    switch (to) {
      case "leg":
        return mine(legs());
      case "party":
        return mine(groups());
      case "participation":
        return mine(people());
      case "item":
        return mine(items());
      case "step":
        return mine(steps());
      case "outcome":
        return mine(left());
      case "origin":
        return isOutcome(db, typed) ? { ok: true, id: typed } : { ok: false, issue: missing };
      case "group":
        return mine(standing());
      case "actionItem":
        return mine(tasks());
      case "position":
      case "room": {
        if (within === null) return { ok: false, issue: missing };
        const same = textsWithin(db, to, within).filter(({ text }) => Object.values(text).includes(typed));
        return only(
          same.map(({ id }) => id),
          (id) => textOf(to, id),
        );
      }
      case "thing":
        return { ok: false, issue: missing };
    }
    const key = /\[([a-z0-9-]+)\]$/.exec(typed)?.[1] ?? typed.toLowerCase();
    const byKey = idByKey(db, to, key);
    if (byKey) return { ok: true, id: byKey };
    const ids = isNamed(to) ? idsByName(db, to, typed) : idsByTitle(db, to, typed);
    return only(ids, (id) => textOf(to, id));
  };

  const choicesOf: Lookup["choicesOf"] = (to, asked = null) => {
    switch (to) {
      case "leg":
        return legs().map(({ id, city }) => ({ value: id, label: say(city), group: null }));
      case "party":
        return groups().map(({ id, name, side }) => ({ value: id, label: say(name), group: side }));
      case "participation":
        return bySide(people()).map(({ id, name, side }) => ({ value: id, label: name, group: side }));
      case "item":
        return items().map(({ id, title, legId }) => ({ value: id, label: say(title), group: legId }));
      case "step":
        return steps().map(({ id, title, itemId }) => option(id, `${nameOf("item", itemId)}: ${say(title)}`));
      case "outcome":
        return left().map(({ id, title }) => option(id, say(title)));
      case "origin":
        return originsFor(db, visitId ?? "", asked).map(({ id, title, visit }) =>
          option(id, visit ? `${say(visit)}: ${say(title)}` : say(title)),
        );
      case "group":
        return standing().map(({ id, title }) => option(id, say(title)));
      case "actionItem":
        return tasks().map(({ id, title }) => option(id, say(title)));
    }
  };

  const suggestionsOf: Lookup["suggestionsOf"] = (to) => {
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

  const suggestionsWithin: Lookup["suggestionsWithin"] = (to, typed) => {
    const within = find(to === "room" ? "venue" : "person", typed, null);
    return within.ok ? textsWithin(db, to, within.id).map(({ text }) => say(text)) : [];
  };

  return { find, textOf, nameOf, choicesOf, suggestionsOf, suggestionsWithin };
}

const option = (value: string, label: string): Choice => ({ value, label, group: null });

const bySide = <T extends { side: Side }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => sides.indexOf(a.side) - sides.indexOf(b.side));
