import { and, eq, isNull } from "drizzle-orm";
import type { Name } from "#app/domain/directory/directory.ts";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import { type Offers, offersOf, withKey } from "#app/domain/editing/lookup-offers.server.ts";
import { isOutcome } from "#app/domain/editing/lookup-origins.server.ts";
import {
  idByKey,
  idsByName,
  idsByTitle,
  isNamed,
  type NamedTarget,
  named,
  textsWithin,
} from "#app/domain/editing/lookup-rows.server.ts";
import { visitThings } from "#app/domain/editing/lookup-things.server.ts";
import type { Find } from "#app/domain/editing/read-form.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import type { Db } from "#db/database.ts";
import {
  actionItems,
  outcomes,
  positions,
  programmeItems,
  sources,
  venueRooms,
  visits,
} from "#db/schema/index.ts";

/** What references of a form can mean, in the reader's language. */
export type Lookup = Offers & {
  find: Find;
  /** The text that stands in the form for a reference. */
  textOf: (to: ReferenceTarget, id: string) => string;
  /** The name that people read; "" for a thing that is gone. */
  nameOf: (to: ReferenceTarget, id: string) => string;
  /** The rooms of the venue, or the posts of the person, that was typed; none where that names nobody. */
  suggestionsWithin: (to: "room" | "position", typed: string) => string[];
};

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
  const things = visitThings(db, visitId, language, reference);
  const { say, call, legs, items, groups, left, steps, standing, tasks, people } = things;

  const namesOf = (to: NamedTarget, id: string): Name[] => {
    const { names, owner } = named[to];
    return db.select().from(names).where(eq(owner, id)).all() as unknown as Name[];
  };

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

  const suggestionsWithin: Lookup["suggestionsWithin"] = (to, typed) => {
    const within = find(to === "room" ? "venue" : "person", typed, null);
    return within.ok ? textsWithin(db, to, within.id).map(({ text }) => say(text)) : [];
  };

  const offers = offersOf(db, visitId, things, (id) => nameOf("item", id));
  return { find, textOf, nameOf, suggestionsWithin, ...offers };
}
