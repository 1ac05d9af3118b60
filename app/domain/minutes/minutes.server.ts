import { eq } from "drizzle-orm";
import { type Keeper, tableKeeper } from "#app/domain/editing/keeper.server.ts";
import type { Minutes } from "#app/domain/minutes/minutes.ts";
import { minutesFields } from "#app/domain/minutes/minutes-form.ts";
import { findMinutesIssues, type MinutesIssue } from "#app/domain/minutes/minutes-issues.ts";
import type { Db } from "#db/database.ts";
import { minutes, minutesMarks, minutesTopics } from "#db/schema/index.ts";

/** How minutes are kept: one record for an item. */
export const minutesKeeper: Keeper<MinutesIssue> = tableKeeper<MinutesIssue>({
  kind: "minutes",
  fields: minutesFields,
  table: minutes,
  parts: [
    { name: "topics", table: minutesTopics, owner: "minutesId" },
    { name: "marks", table: minutesMarks, owner: "minutesId" },
  ],
  issuesOf: (db, { id }, state) => {
    const one = state as Omit<Minutes, "id">;
    const other = minutesOfItem(db, one.itemId);
    return [
      ...(other !== undefined && other !== id ? [{ code: "minutes.keptAlready" as const, id: other }] : []),
      ...findMinutesIssues(one),
    ];
  },
});

/** The minutes of an item, if there are any. */
export const minutesOfItem = (db: Db, itemId: string): string | undefined =>
  db.select({ id: minutes.id }).from(minutes).where(eq(minutes.itemId, itemId)).get()?.id;
