import { randomUUID } from "node:crypto";
import fc from "fast-check";
import type { Current } from "#app/domain/access/current.server.ts";
import type { State } from "#app/domain/editing/differences.ts";
import { addThing, changeThing, findThing, removeThing } from "#app/domain/editing/things.server.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import { fromRhythm } from "#app/domain/outcome/rhythm-columns.ts";
import { addDays, weekdayOf } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { must } from "#db/seed/telling.ts";
import { itemState } from "#test/domain/editing/world.ts";
import {
  actionState,
  move,
  outcomeState,
  owner,
  reviewState,
} from "#test/domain/follow-up/follow-up-states.ts";
import { clock } from "#test/story.ts";

/** What somebody of the office does with follow-ups, `days` after the last; `which` of those that there are. */
export type Edit = { days: number; which: number; what: What };

type What =
  | { edit: "addAction" | "addReview" | "planMeeting"; in: number }
  | { edit: "putOff"; to: number | null }
  | { edit: "renameAction" | "hold" | "moveReview" | "moveMeeting"; in: number }
  | { edit: "finish" | "drop" | "remind" | "removeAction" | "removeReview" | "removeMeeting" }
  | { edit: "removeOutcome" | "callOff" | "sayMore" }
  | { edit: "move"; status: string }
  | { edit: "setTerm"; to: number | null; noticeDays: number | null }
  | {
      edit: "setRhythm";
      rhythm: Pick<Rhythm, "unit" | "every" | "at"> | null;
      in: number;
      without: number[];
    };

const day = fc.integer({ min: -60, max: 120 });
const edits = <Name extends string>(...names: Name[]) => fc.constantFrom(...names);

const anyWhat: fc.Arbitrary<What> = fc.oneof(
  fc.record({ edit: edits("addAction", "addReview", "planMeeting"), in: day }),
  fc.record({ edit: fc.constant("putOff" as const), to: fc.option(day, { freq: 4 }) }),
  fc.record({ edit: edits("renameAction", "hold", "moveReview", "moveMeeting"), in: day }),
  fc.record({ edit: edits("finish", "drop", "remind", "removeAction", "removeReview", "removeMeeting") }),
  fc.record({ edit: edits("removeOutcome", "callOff", "sayMore") }),
  fc.record({
    edit: fc.constant("move" as const),
    status: fc.constantFrom("inForce", "completed", "lapsed", "withdrawn", "signed", "agreed"),
  }),
  fc.record({
    edit: fc.constant("setTerm" as const),
    to: fc.option(day, { freq: 4 }),
    noticeDays: fc.option(fc.integer({ min: 0, max: 90 })),
  }),
  fc.record({
    edit: fc.constant("setRhythm" as const),
    rhythm: fc.option(
      fc.record({
        unit: fc.constantFrom("week" as const, "month" as const),
        every: fc.integer({ min: 1, max: 3 }),
        at: fc.constantFrom("10:00", null),
      }),
      { freq: 5 },
    ),
    in: day,
    without: fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 2 }),
  }),
);

export const anyEdits = fc.array(
  fc.record({
    days: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 40 }), fc.constant(400)),
    which: fc.nat(5),
    what: anyWhat,
  }),
  { minLength: 1, maxLength: 14 },
);

const owners = [owner("guest", "Europe/Moscow"), owner("host", "Europe/Berlin")];

/** A treaty, a group that meets and an action: where every run begins. */
export function beginning(current: Current, visitId: string) {
  const add = (kind: ThingKind, id: string, state: State) =>
    must(addThing(current, { kind, id, visitId }, state));
  const treaty = { validUntil: "2028-01-31", noticeDays: 30, instrument: "agreement" };
  add("outcome", "treaty", outcomeState("Treaty", "agreement", [move("signed", "2027-10-26")], treaty));
  const rhythm = fromRhythm(rhythmFrom({ unit: "week", every: 2, at: "10:00" }, "2027-11-05", []));
  const group = { ...rhythm, mandate: { en: "Buses" } };
  add("outcome", "group", outcomeState("Group", "workingGroup", [move("agreed", "2027-10-26")], group));
  add(
    "actionItem",
    "first",
    actionState("First", "treaty", { owners, setOn: "2027-10-26", dueOn: "2027-11-20" }),
  );
}

function rhythmFrom(
  { unit, every, at }: Pick<Rhythm, "unit" | "every" | "at">,
  from: LocalDate,
  exceptions: LocalDate[],
): Rhythm {
  const weekday = (["mo", "tu", "we", "th", "fr", "sa", "su"] as const)[weekdayOf(from) - 1]!;
  const own = unit === "week" ? { place: null, weekday } : { place: null, weekday: null };
  return {
    ...own,
    unit,
    every,
    at,
    from,
    zone: "Europe/Berlin",
    minutes: at === null ? null : 90,
    exceptions,
  };
}

/** Makes an edit on a day. One of which there is nothing, or that is refused, leaves all as it was. */
export function make(
  current: Current,
  { visitId, legId }: { visitId: string; legId: string },
  edit: Edit,
  today: LocalDate,
) {
  const { what, which } = edit;
  const { $client } = current.db;
  const some = (table: string, and = "") =>
    $client
      .prepare(`select id from ${table} where visit_id = ? ${and} order by id`)
      .pluck()
      .all(visitId) as string[];
  const pick = (ids: string[]) => ids[which % Math.max(1, ids.length)];
  const change = (kind: ThingKind, id: string | undefined, more: (state: State) => State) => {
    if (id === undefined) return;
    const whose = { kind, id, visitId };
    const { state, version } = findThing(current, whose);
    changeThing(current, whose, version, { ...state, ...more(state) });
  };
  const remove = (kind: ThingKind, id: string | undefined) => {
    if (id === undefined) return;
    removeThing(current, { kind, id, visitId }, findThing(current, { kind, id, visitId }).version);
  };
  const add = (kind: ThingKind, state: State) => {
    const id = randomUUID();
    addThing(current, { kind, id, visitId }, state);
  };
  const action = () => pick(some("action_items"));
  const review = () => pick(some("reviews"));
  const meeting = () => pick(some("programme_items", "and group_id is not null and removed_at is null"));
  const [outcome] = [pick(some("outcomes"))];
  const on = (days: number) => addDays(today, days);
  const hours = (days: number) => ({
    when: clock(`${on(days)}T10:00`, `${on(days)}T11:00`),
    isOutsideLeg: true,
  });
  switch (what.edit) {
    case "addAction":
      return add(
        "actionItem",
        actionState("Task", outcome ?? null, { owners, setOn: today, dueOn: on(what.in) }),
      );
    case "putOff":
      return change("actionItem", action(), () => ({ dueOn: what.to === null ? null : on(what.to) }));
    case "renameAction":
      return change("actionItem", action(), () => ({ title: { en: `Task, part ${what.in}; or so` } }));
    case "finish":
      return change("actionItem", action(), ({ owners: all }) => ({
        owners: (all as State[]).map((one) => ({ ...one, doneOn: today, doneBy: "The office" })),
      }));
    case "drop":
      return change("actionItem", action(), () => ({ droppedOn: today, dropReason: "No longer wanted" }));
    case "remind":
      return change("actionItem", action(), ({ remindDays }) => ({ remindDays: remindDays === 3 ? 7 : 3 }));
    case "removeAction":
      return remove("actionItem", action());
    case "addReview":
      return add("review", reviewState(on(what.in), { outcomeId: outcome ?? null }));
    case "moveReview":
      return change("review", review(), () => ({ onDate: on(what.in) }));
    case "hold":
      return change("review", review(), () => ({
        heldOn: today,
        heldBy: "The manager",
        judgement: "onTrack",
      }));
    case "removeReview":
      return remove("review", review());
    case "planMeeting":
      if (!some("outcomes").includes("group")) return;
      return add("item", itemState(`m-${randomUUID()}`, legId, { groupId: "group", ...hours(what.in) }));
    case "moveMeeting":
      return change("item", meeting(), () => hours(what.in));
    case "callOff":
      return change("item", meeting(), () => ({ status: "cancelled" }));
    case "removeMeeting":
      return remove("item", meeting());
    case "move":
      return change("outcome", outcome, ({ moves }) => ({
        moves: [...(moves as State[]), move(what.status, today)],
      }));
    case "sayMore":
      return change("outcome", outcome, () => ({ detail: { en: `As of ${today}` } }));
    case "setTerm":
      return change("outcome", outcome === "treaty" ? outcome : undefined, () => ({
        validUntil: what.to === null ? null : on(what.to),
        noticeDays: what.to === null ? null : what.noticeDays,
      }));
    case "setRhythm": {
      const { rhythm, without } = what;
      const from = on(what.in);
      const dates = without.map((n) => addDays(from, 7 * n * (rhythm?.every ?? 1)));
      const next = rhythm && rhythmFrom(rhythm, from, rhythm.unit === "week" ? [...new Set(dates)] : []);
      return change("outcome", outcome === "group" ? outcome : undefined, () => fromRhythm(next));
    }
    case "removeOutcome":
      return remove("outcome", outcome);
  }
}
