import type { OddHour } from "#app/domain/day/day-clock.ts";
import type { Lane, LaneKind } from "#app/domain/day/day-lanes.ts";
import type { DayPicture } from "#app/domain/day/day-picture.ts";
import type { SaidConflict } from "#app/domain/editing/form-view.ts";
import type { ProgrammeItem } from "#app/domain/programme/programme-item.ts";
import type { Leg } from "#app/domain/visit/visit-content.ts";
import type { LocalDate } from "#app/time/wall-time.ts";

/** One day of a leg, as its page shows it. */
export type DayOnPage = {
  leg: Leg;
  day: LocalDate;
  address: string; // of this page, lanes included; forms are sent there
  kind: LaneKind;
  lanes: Lane[];
  picture: DayPicture<ProgrammeItem>;
  odd: OddHour[];
  notice: DayNotice | null;
  undo: { entryId: number; headline: string } | null;
  mayEdit: boolean;
};

/** What was just done on a day, in sentences, what conflicts since, and the way to the day to which an item went. */
export type DayNotice = {
  said: string[];
  conflicts: SaidConflict[];
  elsewhere: { text: string; to: string } | null;
};

/** A move or an undo that was not made: why, and what can be answered, each as the fields of a form. */
export type DayRefused = {
  itemId: string | null;
  said: string[];
  answers: { said: string; fields: [name: string, value: string][] }[];
  typed: { end: string; day: string; clock: string } | null; // into the fields of the item
};
