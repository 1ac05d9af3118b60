import type { State } from "#app/domain/editing/differences.ts";
import type { ThingKind } from "#app/domain/history/thing.ts";
import { itemState, legState, participationState } from "#test/domain/editing/world.ts";
import { clock } from "#test/story.ts";

/** The kinds of things that `chooser` makes states of. */
export const chosenKinds = [
  ...([
    "leg",
    "party",
    "participation",
    "item",
    "contactPoint",
    "preparationTask",
    "gift",
    "vehicle",
  ] as const),
  "citation" as const,
];
export type Chosen = (typeof chosenKinds)[number];
type Thing = { kind: ThingKind; state: State };

/** Makes states by chance: valid in themselves, with references to whatever is there just now. */
export function chooser(things: () => [string, Thing][], seed: number) {
  let chance = seed >>> 0;
  let keys = 0;
  const newKey = () => {
    keys += 1;
    return keys;
  };
  const roll = (sides: number) => {
    chance = (Math.imul(chance, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((chance / 2 ** 32) * sides);
  };
  const one = <T>(all: readonly T[]): T => all[roll(all.length)]!;
  const some = (kind: Chosen, fits: (state: State) => boolean = () => true): string | null => {
    const ids = things().filter(([, thing]) => thing.kind === kind && fits(thing.state));
    return roll(3) === 0 || ids.length === 0 ? null : one(ids)[0];
  };
  const anyLeg = () => one(things().filter(([, { kind }]) => kind === "leg"))[0];
  const text = (): State => {
    const words = ["Talks", "Dinner", "Visit", "Signing", "Walk"];
    return { ...(roll(3) ? { en: one(words) } : {}), ...(roll(2) ? { ru: one(words) } : {}), zh: one(words) };
  };
  const note = () => (roll(2) ? text() : null);
  const rows = (make: () => State): State[] => Array.from({ length: roll(3) }, make);
  const who = (): State => {
    const [participationId, partyId] = [some("participation"), some("party")];
    return one([
      { side: one(["guest", "host"]) },
      participationId ? { participationId } : { side: "third" },
      partyId ? { partyId } : { side: "third" },
    ]);
  };
  const apart = (all: State[]) =>
    all.filter(
      (row, at) => all.findIndex((other) => JSON.stringify(other.who) === JSON.stringify(row.who)) === at,
    );
  const when = (isFollower: boolean): unknown => {
    const leader = isFollower ? some("item", (state) => String(state.key).startsWith("leader")) : null;
    if (leader) return { kind: "followsOn", itemId: leader, zone: "Europe/Berlin" };
    const hour = 10 + roll(8);
    return one([
      clock(`2027-10-2${5 + roll(4)}T${hour}:00`, `2027-10-28T${hour}:30`),
      { kind: "toBeConfirmed", day: null, zone: "Europe/Berlin" },
      { kind: "day", firstDay: "2027-10-26", lastDay: "2027-10-27", zone: "Asia/Shanghai" },
    ]);
  };

  const draft = (kind: Chosen, before: State | null): State => {
    const side = String(before?.side ?? before?.givenBy ?? one(["guest", "host"]));
    const ofSide = (state: State) => state.side === side;
    switch (kind) {
      case "leg":
        return legState(String(before?.key ?? `stay-${newKey()}`), {
          ...{
            city: text(),
            firstDay: "2027-10-25",
            lastDay: `2027-10-${26 + roll(4)}`,
            partyId: some("party"),
          },
        });
      case "party":
        return { side, name: text(), headId: some("participation", ofSide) };
      case "participation":
        return participationState(side, 1 + roll(9), {
          ...{ description: text(), partyId: some("party", ofSide), diet: one([null, "No pork", "No nuts"]) },
          ...{ role: one(["member", "press", "security"]), headcount: one([null, 2, 3]) },
          accompaniesId: before ? before.accompaniesId : some("participation"),
          counterpartId: before ? before.counterpartId : some("participation", (other) => !ofSide(other)),
        });
      case "item": {
        const key = String(before?.key ?? `${one(["leader", "follower"])}-${newKey()}`);
        return itemState(key, some("leg") ?? anyLeg(), {
          ...{ title: text(), note: note(), when: when(key.startsWith("follower")), isOutsideLeg: true },
          ...{ status: one(["tentative", "confirmed"]), position: roll(3) },
          attendances: apart(rows(() => ({ who: who(), role: null, isNeeded: roll(2) === 0, came: null }))),
          steps: rows(() => ({ title: text(), minutesFromStart: roll(60), venueId: one([null, "hall"]) })),
        });
      }
      case "contactPoint":
        return {
          ...{
            name: text(),
            participationId: some("participation"),
            telephone: one(["112", "113"]),
            email: null,
          },
          ...{
            hours: note(),
            side: null,
            legId: some("leg"),
            itemId: some("item"),
            venueId: null,
            audience: "host",
          },
        };
      case "preparationTask":
        return {
          ...{ title: text(), detail: note(), status: one(["open", "done"]), dueOn: null, side: null },
          ...{ responsibleId: null, responsiblePersonId: some("participation"), itemId: some("item") },
          helpers: roll(2) ? [{ organisationId: "office" }] : [],
        };
      case "gift":
        return {
          ...{
            title: text(),
            status: one(["idea", "ready"]),
            givenBy: side,
            note: one([null, "Blue", "Red"]),
          },
          ...{
            giverId: some("participation", ofSide),
            recipientId: some("participation", (to) => !ofSide(to)),
          },
          itemId: some("item"),
        };
      case "vehicle":
        return {
          ...{ name: text(), side: null, seats: one([null, 4, 8]), plate: null, driver: null },
          ...{ driverTelephone: null, rides: rows(() => ({ who: who(), itemId: some("item") })) },
        };
      case "citation": {
        const about = before?.about ?? { kind: "visit", id: "visit" };
        const locator = before?.locator ?? `paragraph:${newKey()}`;
        return {
          about,
          field: "whole",
          value: one([null, "a", "b"]),
          sourceId: one(["notice", "report"]),
          locator,
        };
      }
    }
  };
  return { roll, one, draft };
}
