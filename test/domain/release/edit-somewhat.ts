import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import { keeperOf } from "#app/domain/editing/keepers.server.ts";
import {
  addThing,
  changeThing,
  findThing,
  removeThing,
  type Whose,
} from "#app/domain/editing/things.server.ts";
import { type ThingKind, visitPartKinds } from "#app/domain/history/thing.ts";
import { partIdsOf } from "#app/domain/visit/visit-parts.server.ts";
import { type Chosen, chooser, chosenKinds } from "#test/domain/editing/chooser.ts";

/** The visit of `office()` that is edited. */
export const visitId = "visit";
export const whose = (kind: ThingKind, id: string): Whose => ({
  ...{ kind, id },
  visitId: (visitPartKinds as readonly string[]).includes(kind) ? visitId : null,
});

type Stored = [string, { kind: ThingKind; state: State }];

/** Everything that belongs to the visit as it is stored, by id; what no release holds included. */
export const everything = ({ db }: Current): Stored[] =>
  [
    { kind: "visit" as const, id: visitId },
    ...visitPartKinds.flatMap((kind) => partIdsOf(db, kind, visitId).map((id) => ({ kind, id }))),
  ]
    .map(({ kind, id }): Stored => [id, { kind, state: keeperOf(kind).find(db, id)!.state }])
    .sort(([a], [b]) => a.localeCompare(b));

/** Changes some fields of a thing. */
export const change = (current: Current, kind: ThingKind, id: string, more: State) => {
  const { state, version } = findThing(current, whose(kind, id));
  return changeThing(current, whose(kind, id), version, { ...state, ...more });
};

export const takeAway = (current: Current, kind: ThingKind, id: string) =>
  removeThing(current, whose(kind, id), findThing(current, whose(kind, id)).version);

/**
 * Some edits of the visit by chance; whatever is refused stays undone. `name` begins the ids of what is added;
 * `mark`, if given, every text that is typed, so that it can be found wherever it comes out.
 */
export function editSomewhat(
  current: Current,
  { seed, steps, name, mark = "" }: { seed: number; steps: number; name: string; mark?: string },
): void {
  const things = () => everything(current).filter(([, { kind }]) => kind !== "visit");
  const { roll, one, draft } = chooser(
    () => things() as [string, { kind: ThingKind; state: State; version: number }][],
    seed,
  );
  const marked = (kind: ThingKind, state: State): State =>
    mark === ""
      ? state
      : Object.fromEntries(
          Object.entries(state).map(([field, value]) => [
            field,
            fieldsOf[kind][field]?.type === "localised" && value !== null
              ? { en: `${mark} ${roll(99)}` }
              : value,
          ]),
        );
  for (let step = 0; step < steps; step += 1) {
    const [id, { kind, state }] = one(things());
    const act = roll(12);
    if (act === 0) change(current, "visit", visitId, marked("visit", { title: { en: `Name ${roll(99)}` } }));
    else if (act < 4) {
      const fresh = one(chosenKinds);
      addThing(current, whose(fresh, `${name}-${step}`), marked(fresh, draft(fresh, null)));
    } else if (act < 8) {
      // Items need some stay to be of.
      const stays = things().filter(([, thing]) => thing.kind === "leg").length;
      if (kind !== "leg" || stays > 1) takeAway(current, kind, id);
    } else if ((chosenKinds as readonly string[]).includes(kind)) {
      const wanted = draft(kind as Chosen, state);
      const some = Object.keys(wanted).filter(() => roll(3) === 0);
      const fields = Object.fromEntries(some.map((field) => [field, wanted[field]]));
      change(current, kind, id, marked(kind, fields));
    }
  }
}
