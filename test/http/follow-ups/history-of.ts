import type { Current } from "#app/domain/access/current.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";

/** What became of one thing, the latest first. */
export const historyOf = ({ db }: Current, id: string) => entriesOfThing(db, id, 100);
