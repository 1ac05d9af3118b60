import { expect, test } from "vitest";
import { tasksByDue } from "#app/domain/planning/due-tasks.ts";

const task = (dueOn: string | null, status: "open" | "underWay" | "done" | "dropped" = "open") => ({
  dueOn,
  status,
});

test("tasks stand by due date, those without one last, and count the days since they were due", () => {
  const tasks = [task(null), task("2027-03-02"), task("2027-03-01", "underWay"), task("2027-02-27")];
  expect(tasksByDue(tasks, "2027-03-01")).toEqual({
    open: [
      { ...tasks[3], lateDays: 2 },
      { ...tasks[2], lateDays: 0 },
      { ...tasks[1], lateDays: 0 },
      { ...tasks[0], lateDays: 0 },
    ],
    settled: [],
  });
});

test("what is done or dropped is settled and never late", () => {
  const tasks = [task("2027-02-28", "dropped"), task("2027-02-27", "done")];
  expect(tasksByDue(tasks, "2027-03-01")).toEqual({ open: [], settled: [tasks[1], tasks[0]] });
});
