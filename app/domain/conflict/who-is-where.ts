import type { Participation } from "#app/domain/delegation/participation.ts";
import type { Attendance, ProgrammeItem } from "#app/domain/programme/programme-item.ts";

/** People who are at exactly the same items, in the order in which the items were given. */
export type Company<Item> = { participationIds: string[]; items: Item[] };

type Attended = Pick<ProgrammeItem, "attendances">;
type Someone = Pick<Participation, "id" | "side" | "partyId" | "personId" | "headcount">;

/**
 * Everyone by the items that they are needed at, those with the same items together. A side or a party
 * stands for each of its members. Several unnamed people may be in several places at once, so they are
 * left out; one named person, or one unnamed, is not.
 */
export function companies<Item extends Attended>(
  items: readonly Item[],
  participations: readonly Someone[],
): Company<Item>[] {
  const people = participations.filter((one) => one.personId !== null || one.headcount === 1);
  const attended = new Map<string, Item[]>(people.map((one) => [one.id, []]));
  const members = new Map<string, string[]>();
  const join = (group: string, id: string) => {
    const ids = members.get(group);
    if (ids) ids.push(id);
    else members.set(group, [id]);
  };
  for (const one of people) {
    join(one.id, one.id);
    join(`side ${one.side}`, one.id);
    if (one.partyId) join(`party ${one.partyId}`, one.id);
  }
  for (const item of items) {
    for (const id of idsAt(item, members)) attended.get(id)!.push(item);
  }
  return together(items, attended);
}

function idsAt({ attendances }: Attended, members: ReadonlyMap<string, string[]>): Set<string> {
  const ids = new Set<string>();
  for (const { who, isNeeded } of attendances) {
    if (!isNeeded) continue;
    for (const id of members.get(groupOf(who)) ?? []) ids.add(id);
  }
  return ids;
}

function groupOf(who: Attendance["who"]): string {
  if ("participationId" in who) return who.participationId;
  return "partyId" in who ? `party ${who.partyId}` : `side ${who.side}`;
}

/** Most of a delegation goes the same way: whoever shares all items is looked at once. */
function together<Item>(items: readonly Item[], attended: ReadonlyMap<string, Item[]>): Company<Item>[] {
  const numbers = new Map(items.map((item, number) => [item, number]));
  const bySignature = new Map<string, Company<Item>>();
  for (const [id, own] of attended) {
    if (own.length === 0) continue;
    const signature = own.map((item) => numbers.get(item)).join();
    const company = bySignature.get(signature);
    if (company) company.participationIds.push(id);
    else bySignature.set(signature, { participationIds: [id], items: own });
  }
  return [...bySignature.values()];
}
