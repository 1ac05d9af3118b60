import type { Current } from "#app/domain/access/current.server.ts";
import type { HistoryEvent } from "#app/domain/history/history-event.ts";
import type { Result } from "#app/domain/history/result.ts";
import type { Tx } from "#db/database.ts";
import { insertInto } from "#db/insert.ts";
import { history } from "#db/schema/index.ts";

export type Work = { tx: Tx; record: (entry: HistoryEvent) => void };

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
        let recorded = 0;
        const record = ({ visitId, event, detail }: HistoryEvent) => {
          insertEntry(current.db, { visitId, event, detail, at: current.now, actorId: current.actor.id });
          recorded += 1;
        };
        const result = work({ tx, record });
        if (!result.ok) throw new Refused(result);
        if (recorded === 0) throw new Error("A change must be recorded: call record(...)");
        return result;
      },
      { behavior: "immediate" },
    );
  } catch (error) {
    if (error instanceof Refused) return error.result as Result<Value, Issue>;
    throw error;
  }
}

class Refused extends Error {
  readonly result: { ok: false; issues: unknown[] };

  constructor(result: { ok: false; issues: unknown[] }) {
    super("refused");
    this.result = result;
  }
}
