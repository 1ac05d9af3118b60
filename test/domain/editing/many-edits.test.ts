import fc from "fast-check";
import { expect, test } from "vitest";
import type { State } from "#app/domain/editing/differences.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import { addThing, changeThing, removeThing, undoEntry } from "#app/domain/editing/things.server.ts";
import { findEntry } from "#app/domain/history/entries.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { findMovedInstants } from "#app/domain/programme/find-moved-instants.server.ts";
import { catchUpWithDrafts } from "#app/domain/search/index-drafts.server.ts";
import { findIndexFaults } from "#app/domain/search/rebuild-index.server.ts";
import type { Db } from "#db/database.ts";
import { history } from "#db/schema/index.ts";
import { type Chosen, chooser, chosenKinds } from "#test/domain/editing/chooser.ts";
import { office } from "#test/domain/editing/world.ts";

/** One thing that happened; the first has number 1. */
type Happened = {
  id: string;
  kind: ThingKind;
  before: State | null;
  after: State | null;
  undoes: number | null;
};
type Thing = { kind: ThingKind; state: State; version: number };

/**
 * What an office should hold, written as plainly as can be: the things by id, and a list of what happened.
 * It knows no tables, no fields and no rules but these: an old version is refused, what is referred to
 * stays, and an undo sets back the places that its entry changed.
 */
class Model {
  things = new Map<string, Thing>();
  happened: Happened[] = [];

  isUndone(number: number): boolean {
    return this.happened.some((one, index) => one.undoes === number && !this.isUndone(index + 1));
  }

  isReferredTo(id: string): boolean {
    return [...this.things].some(
      ([other, { state }]) => other !== id && textsIn(withoutAbout(state)).includes(id),
    );
  }

  refersToRemoved(state: State): boolean {
    return textsIn(state).some((id) => this.timesChanged(id) > 0 && !this.things.has(id));
  }

  timesChanged(id: string): number {
    return this.happened.filter((one) => one.id === id).length;
  }

  put(kind: ThingKind, id: string, state: State | null, undoes: number | null = null): void {
    this.happened.push({ id, kind, before: this.things.get(id)?.state ?? null, after: state, undoes });
    if (state) this.things.set(id, { kind, state, version: this.timesChanged(id) });
    else this.things.delete(id);
  }
}

/** A citation names what it is about without keeping it from being removed. */
const withoutAbout = ({ about: _, ...state }: State): State => state;

const textsIn = (value: unknown): string[] => {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const texts = ["title", "name", "city", "note", "detail", "description", "hours"];
const neededTexts = ["title", "name", "city"];
const isText = (name: string, value: unknown) =>
  texts.includes(name) && typeof value === "object" && value !== null && !Array.isArray(value);

/** "title.en" → "Talks", "rides" → the JSON of all rides. */
function leaves(state: State): Map<string, string> {
  return new Map(
    Object.entries(state).flatMap(([name, value]): [string, string][] => {
      if (isText(name, value))
        return Object.entries(value as State).map(([tag, text]) => [`${name}.${tag}`, JSON.stringify(text)]);
      return value === null ? [] : [[name, JSON.stringify(value, (_, part) => sorted(part))]];
    }),
  );
}

const sorted = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => a.localeCompare(b)))
    : value;

const isEqual = (a: State, b: State) => {
  const [left, right] = [leaves(a), leaves(b)];
  return left.size === right.size && [...left].every(([path, value]) => right.get(path) === value);
};

/** What stands now with the places that lie between two other states set back to the first of them. */
function setBack(before: State | null, after: State | null, now: State | null) {
  if (before === null) return { state: null, isClashing: !isEqual(after!, now!) };
  if (after === null || now === null) return { state: before, isClashing: false };
  const [was, left, is] = [leaves(before), leaves(after), leaves(now)];
  const state = structuredClone(now);
  let isClashing = false;
  for (const path of new Set([...was.keys(), ...left.keys()])) {
    const [to, from, here] = [was.get(path), left.get(path), is.get(path)];
    if (from === to || to === here) continue;
    if (from !== here) isClashing = true;
    const [name, tag] = path.split(".") as [string, string?];
    if (tag === undefined) state[name] = before[name] ?? null;
    else {
      const text = { ...(state[name] as State | null) };
      if (to === undefined) delete text[tag];
      else text[tag] = JSON.parse(to);
      state[name] = Object.keys(text).length > 0 ? text : null;
    }
  }
  for (const name of neededTexts) {
    if (!(name in state) || state[name] !== null) continue;
    state[name] = before[name];
    isClashing = true;
  }
  return { state, isClashing };
}

const visitId = "visit";

const isOurs = (id: string, kind: ThingKind) =>
  (chosenKinds as readonly string[]).includes(kind) && !id.startsWith("other-");

/** Some field edits and undos by chance in one visit, side by side with the model. Gives what was refused. */
function liveThrough(seed: number, steps: number): Set<string> {
  const { current } = office();
  const { db } = current;
  const model = new Model();
  for (const { thingKind, thingId, detail } of db.select().from(history).all())
    model.put(thingKind!, thingId!, (detail as { after: State }).after);
  const filled = model.happened.length;
  const ours = () => [...model.things].filter(([id, { kind }]) => isOurs(id, kind));
  const { roll, one, draft } = chooser(ours, seed);
  const met = new Set<string>();

  type Answer = ReturnType<typeof addThing>;
  const expectRefusal = (answer: Answer, code: string) => {
    met.add(code);
    expect(answer).toMatchObject({ ok: false, issues: [{ code }] });
  };
  const expectNothingDone = (answer: Answer) => {
    met.add("nothing");
    expect(answer).toMatchObject({ ok: true, value: { entryId: null } });
  };
  /** The office did it, as the model does now; new rows have ids that only the office can give. */
  const expectDone = (
    answer: Answer,
    kind: ThingKind,
    id: string,
    state: State | null,
    undoes: number | null,
  ) => {
    if (!answer.ok) throw new Error(`${kind} ${id} is refused: ${JSON.stringify(answer.issues)}`);
    const now = answer.value.state;
    const stood = model.things.get(id)?.state ?? null;
    if (state && undoes) expect(now).toEqual(state);
    else if (state) expect(withoutNewIds(now, stood)).toEqual(withoutNewIds(state, stood));
    model.put(kind, id, state && now, undoes);
    expect(answer.value.entryId).toBe(model.happened.length);
    expect(answer.value.version).toBe(model.timesChanged(id));
  };

  const add = () => {
    const [kind, id] = [one(chosenKinds), `new-${model.happened.length}`];
    if (kind === "item" && !ours().some(([, thing]) => thing.kind === "leg")) return;
    const state = draft(kind, null);
    expectDone(addThing(current, { kind, id, visitId }, state), kind, id, state, null);
  };

  const change = (id: string, { kind, state: stood, version }: Thing) => {
    const wanted = draft(kind as Chosen, stood);
    const asked = Object.fromEntries(
      Object.keys(wanted).map((name) => [name, roll(3) === 0 ? wanted[name] : stood[name]]),
    );
    const state = withClaimedRows(asked, stood);
    const from = roll(8) === 0 ? version - 1 : version;
    const answer = changeThing(current, { kind, id, visitId }, from, state);
    if (isEqual(state, stood)) expectNothingDone(answer);
    else if (from !== version) expectRefusal(answer, "thing.stale");
    else expectDone(answer, kind, id, state, null);
  };

  const remove = (id: string, { kind, version }: Thing) => {
    const from = roll(8) === 0 ? version - 1 : version;
    const answer = removeThing(current, { kind, id, visitId }, from);
    if (from !== version) expectRefusal(answer, "thing.stale");
    else if (model.isReferredTo(id)) expectRefusal(answer, "thing.inUse");
    else expectDone(answer, kind, id, null, null);
  };

  const undo = () => {
    const number = filled + 1 + roll(model.happened.length - filled);
    const entry = model.happened[number - 1];
    if (!entry) return;
    const { id, kind, before, after } = entry;
    const stood = model.things.get(id)?.state ?? null;
    const isWantedAnyway = roll(2) === 0;
    const answer = undoEntry(current, visitId, number, isWantedAnyway);
    if (model.isUndone(number) || (after === null && stood)) return expectNothingDone(answer);
    if (after !== null && !stood) return expectRefusal(answer, "thing.removed");
    const { state, isClashing } = setBack(before, after, stood);
    if (isClashing && !isWantedAnyway) return expectRefusal(answer, "thing.changedSince");
    if (state === null && model.isReferredTo(id)) return expectRefusal(answer, "thing.inUse");
    if (state && stood && isEqual(state, stood)) return expectNothingDone(answer);
    if (state?.description === null) return expectRefusal(answer, "participation.saysNobody");
    if (state && model.refersToRemoved(state)) return expectRefusal(answer, "thing.refersToRemoved");
    met.add(state === null ? "unadded" : before && after ? "unchanged" : "putBack");
    expectDone(answer, kind, id, state, number);
  };

  for (let step = 1; step <= steps; step += 1) {
    const act = roll(10);
    const [id, thing] = one(ours());
    if (act < 3) add();
    else if (act < 6) change(id, thing);
    else if (act < 7) remove(id, thing);
    else undo();
    if (step % 50 === 0) expectSameOffice(db, model);
  }
  return met;
}

/** Everything that is stored, and all that is told about it, is as the model says. */
function expectSameOffice(db: Db, model: Model): void {
  const kindOf = new Map(model.happened.map(({ id, kind }) => [id, kind]));
  for (const [id, kind] of kindOf) {
    const stored = keeperOf(kind).find(db, id);
    const thing = model.things.get(id);
    expect([id, stored?.state, stored?.version]).toEqual([id, thing?.state, thing?.version]);
  }
  const rows = db.select().from(history).all();
  expect(rows.map(({ thingId, undoes, detail }) => ({ thingId, undoes, detail }))).toEqual(
    model.happened.map(({ id, undoes, before, after }) => ({
      thingId: id,
      undoes,
      detail: { before, after },
    })),
  );
  expect(rows.map(({ id }) => findEntry(db, id)!.isUndone)).toEqual(
    model.happened.map((_, index) => model.isUndone(index + 1)),
  );
  expect(findMovedInstants(db)).toEqual([]);
  catchUpWithDrafts(db);
  expect(findIndexFaults(db)).toEqual([]);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(db.$client.pragma("integrity_check", { simple: true })).toBe("ok");
}

/** A row that comes without an id of this thing, but says what a row says that nobody else asks for, is that row. */
function withClaimedRows(state: State, stood: State): State {
  const claim = (rows: State[], all: State[]) => {
    const left = all.filter(({ id }) => !rows.some((row) => row.id === id));
    return rows.map((row) => {
      if (all.some(({ id }) => id === row.id)) return row;
      const at = left.findIndex((other) => isEqual({ ...other, id: null }, { ...row, id: null }));
      return at < 0 ? row : { ...row, id: left.splice(at, 1)[0]!.id };
    });
  };
  return Object.fromEntries(
    Object.entries(state).map(([name, value]) => [
      name,
      Array.isArray(value) ? claim(value as State[], (stood[name] ?? []) as State[]) : value,
    ]),
  );
}

/** A state in which rows that were not there before have no ids. */
const withoutNewIds = (state: State, before: State | null): State =>
  Object.fromEntries(
    Object.entries(state).map(([name, value]) => {
      if (!Array.isArray(value)) return [name, value];
      const known = ((before?.[name] ?? []) as State[]).map((row) => row.id);
      return [name, value.map((row: State) => (known.includes(row.id) ? row : { ...row, id: null }))];
    }),
  );

test("a hundred edits and undos by chance leave what a plain model says, story after story", () => {
  const met = new Set<string>();
  for (let seed = 1; seed <= 25; seed += 1) for (const one of liveThrough(seed, 100)) met.add(one);
  expect([...met].sort()).toEqual([
    ...["nothing", "putBack", "thing.changedSince", "thing.inUse", "thing.refersToRemoved"],
    ...["thing.removed", "thing.stale", "unadded", "unchanged"],
  ]);
});

test("and so do stories that nobody has lived through yet", () => {
  fc.assert(
    fc.property(fc.nat(2 ** 31), (seed) => {
      liveThrough(seed, 100);
    }),
    { numRuns: 5, endOnFailure: true },
  );
});
