import { eq, inArray } from "drizzle-orm";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { type Name, nameIn } from "#app/domain/directory/directory.ts";
import { itemsOf } from "#app/domain/programme/items.server.ts";
import type { LanguageTag } from "#app/domain/text/languages.ts";
import { inLanguage, type Localised } from "#app/domain/text/localised.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Db } from "#db/database.ts";
import { actionItems, outcomes, parties, personNames } from "#db/schema/index.ts";

/** What a visit has that references can mean, each read when it is first asked for. */
export type VisitThings = ReturnType<typeof visitThings>;

/** Reads a visit's things and says names in the reader's language. No visit: only what stands over all of them. */
export function visitThings(db: Db, visitId: string | null, language: LanguageTag, reference: LanguageTag) {
  const say = (text: Localised | null | undefined) =>
    text ? inLanguage(text, language, reference).text : "";
  const call = (names: readonly Name[]) => (names.length > 0 ? nameIn(names, language, reference).name : "");

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
  return { say, call, legs, items, groups, left, steps, standing, tasks, people };
}
