import { randomUUID } from "node:crypto";
import type { Current } from "#app/domain/access/current.server.ts";
import type { Edited } from "#app/domain/editing/edit.server.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { changeThing, findThing } from "#app/domain/editing/things.server.ts";
import { type Result, rejected } from "#app/domain/history/result.ts";
import type { InterpretationMode, InterpretationNeed } from "#app/domain/planning/planning.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";

/** Who covers a need of an item, and how. A need that is not there yet is stated first. */
export type Assignment = {
  itemId: string;
  version: number; // of the item, as the page showed it
  need: { id: string } | Pick<InterpretationNeed, "fromLanguage" | "toLanguage">;
  mode: InterpretationMode;
  coveredById: string | null; // null: nobody yet
};

export type AssignIssue = ThingIssue | { code: "need.removed" };

/**
 * Says who covers a need, by changing the item that needs it. From an old version of the item nothing is
 * written. Throws `notFound` for whoever may not plan, and for a participant of another visit.
 */
export function assignInterpreter(
  current: Current,
  slug: string,
  { itemId, version, need, mode, coveredById }: Assignment,
): Result<Edited, AssignIssue> {
  const visit = plannedVisit(current, slug);
  const whose = { kind: "item" as const, id: itemId, visitId: visit.id };
  const { state } = findThing(current, whose);
  const needs = state.interpretation as InterpretationNeed[];
  if (!("id" in need)) {
    const isStated = needs.some(
      (one) => one.fromLanguage === need.fromLanguage && one.toLanguage === need.toLanguage,
    );
    const stated = isStated ? needs : [...needs, { ...need, id: randomUUID(), mode, coveredById }];
    return changeThing(current, whose, version, { ...state, interpretation: stated });
  }
  if (!needs.some(({ id }) => id === need.id)) return rejected([{ code: "need.removed" }]);
  const interpretation = needs.map((one) => (one.id === need.id ? { ...one, mode, coveredById } : one));
  return changeThing(current, whose, version, { ...state, interpretation });
}
