import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { overlaps } from "#app/domain/conflict/overlaps.ts";
import type { Company } from "#app/domain/conflict/who-is-where.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Twice = Extract<Conflict, { kind: "person.twice" }>;

/** People at two items at once, one conflict for each pair of items, by the start of the later one. */
export function findDoubleBookings(companies: readonly Company<ProgrammeItem>[]): Twice[] {
  const found = new Map<string, Twice>();
  for (const { participationIds, items } of companies) {
    for (const [first, second] of overlaps(items)) {
      const key = `${first.id} ${second.id}`;
      const conflict = found.get(key);
      if (conflict) conflict.participationIds.push(...participationIds);
      else {
        found.set(key, {
          kind: "person.twice",
          items: [first.id, second.id],
          participationIds: [...participationIds],
        });
      }
    }
  }
  return [...found.values()];
}
