import type { Conflict } from "#app/domain/conflict/conflict.ts";
import { overlaps } from "#app/domain/conflict/overlaps.ts";
import type { InterpretationNeed } from "#app/domain/planning/planning.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";

type Gap = Extract<Conflict, { kind: "interpretation.uncovered" | "interpreter.twice" }>;
export type Need = InterpretationNeed & { itemId: string };

/**
 * Language pairs that nobody covers, and interpreters who cover two items at once. Expects the items that
 * take place, whatever their time; only those with a clock time can clash (`clocked`, by start).
 */
export function findInterpretationGaps(
  items: readonly Pick<ProgrammeItem, "id">[],
  clocked: readonly ProgrammeItem[],
  needs: readonly Need[],
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
  const byInterpreter = new Map<string, Set<string>>();
  for (const { coveredById, itemId } of needs) {
    if (coveredById === null) continue;
    byInterpreter.set(coveredById, (byInterpreter.get(coveredById) ?? new Set()).add(itemId));
  }
  const twice = [...byInterpreter].flatMap(([participationId, ids]) =>
    overlaps(clocked.filter(({ id }) => ids.has(id))).map(
      ([first, second]): Gap => ({
        kind: "interpreter.twice",
        items: [first.id, second.id],
        participationId,
      }),
    ),
  );
  return [...uncovered, ...twice];
}
