import { endsAt, type Link, startsAt } from "#app/domain/movement/chain-of-places.ts";
import { momentAt } from "#app/domain/programme/moment-at.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import { hasClock, type Moment, zoneOf } from "#app/domain/programme/when.ts";
import type { Instant, ZoneName } from "#app/time/wall-time.ts";

export type Gap = Extract<Link, { kind: "gap" }>;

/** The transfer that a gap asks for. A moment is null where it is unclear, and then asked for. */
export type TransferDraft = {
  legId: string; // of what comes next
  fromVenueId: string;
  toVenueId: string;
  leaves: Moment | null;
  arrives: Moment | null;
  fromZone: ZoneName;
  toZone: ZoneName;
};

const MINUTE = 60_000;

/**
 * A transfer that leaves so as to arrive when the next item begins; where that has no clock time, one that
 * leaves when the last item ends. Each moment is told by the clock of its own place. Without a known travel
 * time only one end is clear.
 */
export function transferFromGap({ before, after, way }: Gap): TransferDraft {
  const [last, next] = [itemOf(before), itemOf(after)];
  const [fromZone, toZone] = [endZoneOf(last), zoneOf(next.when)];
  const length = way.known === null ? null : way.known.minutes * MINUTE;
  const [ends, starts] = [endsAt(before), startsAt(after)];
  const arrives = starts ?? plus(ends, length);
  const leaves = starts === null ? ends : plus(starts, length && -length);
  return {
    ...{ legId: next.legId, fromVenueId: way.fromVenueId, toVenueId: way.toVenueId, fromZone, toZone },
    leaves: leaves === null ? null : momentAt(leaves, fromZone),
    arrives: arrives === null ? null : momentAt(arrives, toZone),
  };
}

/** The item of either end of a gap; between two gaps there is always one. */
export function itemOf(link: Link): ProgrammeItem {
  return link.kind === "gap" ? itemOf(link.after) : link.item;
}

/** The zone in which an item ends. */
export const endZoneOf = ({ when }: Pick<ProgrammeItem, "when">): ZoneName =>
  hasClock(when) && when.ends ? when.ends.zone : zoneOf(when);

const plus = (at: Instant | null, length: number | null): Instant | null =>
  at === null || length === null ? null : at + length;
