import type { PreparationTask } from "#app/domain/planning/planning.ts";
import { daysFromTo } from "#app/time/local-days.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** A task that is still to be done; `lateDays` counts the days since it was due, 0 if it is not late. */
export type OpenTask<T> = T & { lateDays: number };

type Task = Pick<PreparationTask, "status" | "dueOn">;

/**
 * Tasks still to be done by due date, those without one last, and those that are settled: done or dropped.
 * `today` is the office's own date. What is due today is not late yet.
 */
export function tasksByDue<T extends Task>(
  tasks: readonly T[],
  today: LocalDate,
): { open: OpenTask<T>[]; settled: T[] } {
  const inOrder = [...tasks].sort((a, b) => (a.dueOn ?? "9999").localeCompare(b.dueOn ?? "9999"));
  const isSettled = ({ status }: Task) => status === "done" || status === "dropped";
  return {
    open: inOrder
      .filter((task) => !isSettled(task))
      .map((task) => ({ ...task, lateDays: daysLate(task.dueOn, today) })),
    settled: inOrder.filter(isSettled),
  };
}

const daysLate = (dueOn: LocalDate | null, today: LocalDate): number =>
  dueOn === null || dueOn >= today ? 0 : daysFromTo(dueOn, today).length - 1;
