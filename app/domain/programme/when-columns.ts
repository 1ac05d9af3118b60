import { hasClock, type Moment, type When, type WhenKind } from "#app/domain/programme/when.ts";

/** A `When` spread over the columns of one row. Columns that its kind does not use are null. */
export type WhenColumns = {
  whenKind: WhenKind;
  startsWall: string | null;
  startsZone: string;
  startsOccurrence: "earlier" | "later" | null;
  endsWall: string | null;
  endsZone: string | null;
  endsOccurrence: "earlier" | "later" | null;
  firstDay: string | null;
  lastDay: string | null;
  partOfDay: "morning" | "midday" | "afternoon" | "evening" | null;
  followsItemId: string | null;
};

/** Spreads a time over its columns; `fromColumns` is its inverse. */
export function toColumns(when: When): WhenColumns {
  const empty: WhenColumns = {
    whenKind: when.kind,
    startsWall: null,
    startsZone: hasClock(when) ? when.starts.zone : when.zone,
    startsOccurrence: null,
    endsWall: null,
    endsZone: null,
    endsOccurrence: null,
    firstDay: null,
    lastDay: null,
    partOfDay: null,
    followsItemId: null,
  };
  if (hasClock(when)) {
    return {
      ...empty,
      startsWall: when.starts.wall,
      startsOccurrence: when.starts.occurrence ?? null,
      endsWall: when.ends?.wall ?? null,
      endsZone: when.ends?.zone ?? null,
      endsOccurrence: when.ends?.occurrence ?? null,
    };
  }
  switch (when.kind) {
    case "partOfDay":
      return { ...empty, firstDay: when.day, lastDay: when.day, partOfDay: when.part };
    case "day":
    case "withinDays":
      return { ...empty, firstDay: when.firstDay, lastDay: when.lastDay };
    case "followsOn":
      return { ...empty, followsItemId: when.itemId };
    case "toBeConfirmed":
      return { ...empty, firstDay: when.day, lastDay: when.day };
  }
}

/** Reads a time back from its columns, which the table's constraints keep complete. */
export function fromColumns(row: WhenColumns): When {
  const zone = row.startsZone;
  switch (row.whenKind) {
    case "exact":
    case "about":
      return {
        kind: row.whenKind,
        starts: moment(row.startsWall!, zone, row.startsOccurrence),
        ends: row.endsWall === null ? null : moment(row.endsWall, row.endsZone!, row.endsOccurrence),
      };
    case "partOfDay":
      return { kind: "partOfDay", day: row.firstDay!, part: row.partOfDay!, zone };
    case "day":
    case "withinDays":
      return { kind: row.whenKind, firstDay: row.firstDay!, lastDay: row.lastDay!, zone };
    case "followsOn":
      return { kind: "followsOn", itemId: row.followsItemId!, zone };
    case "toBeConfirmed":
      return { kind: "toBeConfirmed", day: row.firstDay, zone };
  }
}

const moment = (wall: string, zone: string, occurrence: "earlier" | "later" | null): Moment =>
  occurrence ? { wall, zone, occurrence } : { wall, zone };
