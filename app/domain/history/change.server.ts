import type { Current } from "#app/domain/access/current.server.ts";
import type { HistoryEvent } from "#app/domain/history/history-event.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { Tx } from "#db/database.ts";
import { insertInto } from "#db/insert.ts";
import { history } from "#db/schema/index.ts";

export type Work = {
  tx: Tx;
  /** Writes a history entry and gives its number. */
  record: (entry: HistoryEvent) => number;
  /** Says that nothing is to be changed, so that nothing is recorded. */
  leave: () => void;
};

const insertEntry = insertInto(history);

/**
 * Runs one change and its history in a single transaction.
 *
 * IMMEDIATE, so that it waits for another writer instead of failing half-way. A refused change is
 * rolled back and returned; an accepted one that records nothing is a mistake and throws.
 * Synchronous, like the driver.
 */
export function change<Value, Issue>(
  current: Current,
  work: (work: Work) => Result<Value, Issue>,
): Result<Value, Issue> {
  try {
    return current.db.transaction(
      (tx) => {
        let isAccounted = false;
        const record = (entry: HistoryEvent) => {
          isAccounted = true;
          return insertEntry(current.db, { ...columns(entry), at: current.now, actorId: current.actor.id });
        };
        const leave = () => {
          isAccounted = true;
        };
        const result = work({ tx, record, leave });
        if (!result.ok) throw new Refused(result);
        if (!isAccounted) throw new Error("A change must be recorded: call record(...)");
        return result;
      },
      { behavior: "immediate" },
    );
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<Value, Issue>;
    throw error;
  }
}

function columns(entry: HistoryEvent) {
  const { visitId, event, detail } = entry;
  if (!("thing" in entry)) return { visitId, event, detail };
  const { thing, version, undoes = null } = entry;
  return { visitId, event, detail, thingKind: thing.kind, thingId: thing.id, version, undoes };
}

class Refused extends Error {
  readonly result: { ok: false; issues: unknown[] };

  constructor(result: { ok: false; issues: unknown[] }) {
    super("refused");
    this.result = result;
  }
}
