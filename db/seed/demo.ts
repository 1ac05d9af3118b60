import type { Actor } from "#app/domain/access/actor.ts";
import type { Current } from "#app/domain/access/current.server.ts";
import type { CalendarPrinter } from "#app/domain/release/calendar-printer.ts";
import { releaseVisit } from "#app/domain/release/release.server.ts";
import type { Db } from "#db/database.ts";
import { loadFreiburgMatsuyama } from "#db/seed/freiburg-matsuyama-2014.ts";
import { loadMoscowBeijing } from "#db/seed/moscow-beijing-2019.ts";
import { must } from "#db/seed/telling.ts";

/** Who loads the two real visits; stands in their history. */
export const loader: Actor = { id: "loader", role: "planner" };

export const demoVisits = ["moscow-beijing-2019", "freiburg-matsuyama-2014"] as const;

/** Loads the two real visits through the same work that the forms use, and releases each once: both or none. */
export function loadDemo(db: Db, options: { now: number; printer: CalendarPrinter; domain: string }): void {
  const { now, printer, domain } = options;
  const current: Current = { db, now, actor: loader, reader: { kind: "office" } };
  const load = db.$client.transaction(() => {
    loadMoscowBeijing(current);
    loadFreiburgMatsuyama(current);
    for (const slug of demoVisits) must(releaseVisit(current, slug, { note: null, printer, domain }));
  });
  load.immediate();
}
