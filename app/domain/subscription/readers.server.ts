import type { Current } from "#app/domain/access/current.server.ts";
import { showVisit } from "#app/domain/release/released.server.ts";
import type { Released } from "#app/domain/release/released-visit.ts";
import type { Address, LastReading } from "#app/domain/subscription/address.ts";
import { addressesOf } from "#app/domain/subscription/addresses.server.ts";
import { readingsOf } from "#app/domain/subscription/readings.server.ts";
import { type ReadBoard, whoHasRead } from "#app/domain/subscription/who-has-read.ts";

/** The latest release with who has read it, and what that was found from. */
export type Readers = {
  released: Released;
  board: ReadBoard;
  addresses: Address[];
  readings: LastReading[];
};

/**
 * Who of a visit has read its latest version (see `whoHasRead`), by three queries whatever its size.
 * Throws `notFound` for a visit that was never released.
 */
export function readersOf(current: Current, slug: string): Readers {
  const released = showVisit(current, slug);
  const { visit } = released.content;
  const addresses = addressesOf(current.db, visit.id, current.now);
  const readings = readingsOf(current.db, visit.id);
  return {
    ...{ released, addresses, readings },
    board: boardAt(released.number, released, addresses, readings),
  };
}

/** The same board for an earlier version, as those who are named and can be asked now have read it. */
export const boardAt = (
  number: number,
  { content }: Released,
  addresses: readonly Address[],
  readings: readonly LastReading[],
): ReadBoard =>
  whoHasRead(
    number,
    content.participations,
    new Set(addresses.filter(isOwnAndLive).map(({ subject }) => subject.id)),
    new Map(readings.map((one) => [one.participationId, one.number])),
  );

const isOwnAndLive = ({ subject, isLive }: Address): boolean => isLive && subject.kind === "participation";
