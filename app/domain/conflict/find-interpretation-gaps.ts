import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { overlaps } from "#app/domain/conflict/overlaps.ts";
import type { Company } from "#app/domain/conflict/who-is-where.ts";
import type { InterpretationNeed } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Gap = Extract<Conflict, { kind: "interpretation.uncovered" | "interpreter.twice" }>;
export type Need = InterpretationNeed & { itemId: string };

/**
 * Language pairs that nobody covers, and interpreters who cover an item while they cover, or are needed
 * at, another one. Who is said to attend both is told as a person in two places. Expects the items that
 * take place, whatever their time; only those with a clock time can clash (`clocked`, by start).
 */
export function findInterpretationGaps(
  items: readonly Pick<ProgrammeItem, "id">[],
  clocked: readonly ProgrammeItem[],
  needs: readonly Need[],
  companies: readonly Company<ProgrammeItem>[],
): Gap[] {
  const present = new Set(items.map(({ id }) => id));
  const uncovered = needs
    .filter((need) => need.coveredById === null && present.has(need.itemId))
    .map(
      (need): Gap => ({
        ...{ kind: "interpretation.uncovered", itemId: need.itemId, needId: need.id },
        ...{ from: need.fromLanguage, to: need.toLanguage },
      }),
    );
  const twice = [...coveredBy(needs)].flatMap(([participationId, covers]) => {
    const group = companies.find(({ participationIds }) => participationIds.includes(participationId));
    const attends = new Set(group?.items.map(({ id }) => id));
    const isTold = (first: string, second: string) => attends.has(first) && attends.has(second);
    return overlaps(clocked.filter(({ id }) => covers.has(id) || attends.has(id)))
      .filter(([first, second]) => !isTold(first.id, second.id))
      .map(
        ([first, second]): Gap => ({
          kind: "interpreter.twice",
          items: [first.id, second.id],
          participationId,
        }),
      );
  });
  return [...uncovered, ...twice];
}

/** The items that each interpreter covers. */
function coveredBy(needs: readonly Need[]): Map<string, Set<string>> {
  const items = new Map<string, Set<string>>();
  for (const { coveredById, itemId } of needs) {
    if (coveredById !== null) items.set(coveredById, (items.get(coveredById) ?? new Set()).add(itemId));
  }
  return items;
}
