import type { Rhythm } from "#app/domain/outcome/outcome.ts";
import type { LocalDate, ZoneName } from "#app/time/wall-time.ts";

/** A rhythm as the form and the table hold it, field by field; all empty where there is none. */
export type RhythmColumns = {
  meetsEvery: number | null;
  meetsUnit: Rhythm["unit"] | null;
  meetsPlace: Rhythm["place"];
  meetsWeekday: Rhythm["weekday"];
  meetsFrom: LocalDate | null;
  meetsAt: string | null;
  meetsZone: ZoneName | null;
  meetsMinutes: number | null;
  meetsNot: { on: LocalDate }[];
};

export const noRhythm: RhythmColumns = {
  ...{ meetsEvery: null, meetsUnit: null, meetsPlace: null, meetsWeekday: null, meetsFrom: null },
  ...{ meetsAt: null, meetsZone: null, meetsMinutes: null, meetsNot: [] },
};

/** The fields of a rhythm among others. */
export const rhythmColumns = (given: RhythmColumns): RhythmColumns =>
  Object.fromEntries(
    Object.keys(noRhythm).map((name) => [name, given[name as keyof RhythmColumns]]),
  ) as RhythmColumns;

/** The rhythm that the fields give; null while unit, first date or zone is missing. */
export function toRhythm(columns: RhythmColumns): Rhythm | null {
  const { meetsEvery, meetsUnit, meetsPlace, meetsWeekday, meetsFrom, meetsAt, meetsZone } = columns;
  if (meetsUnit === null || meetsFrom === null || meetsZone === null) return null;
  return {
    ...{ every: meetsEvery ?? 1, unit: meetsUnit, place: meetsPlace, weekday: meetsWeekday, from: meetsFrom },
    ...{ at: meetsAt, zone: meetsZone, minutes: columns.meetsMinutes },
    exceptions: columns.meetsNot.map(({ on }) => on),
  };
}

/** The fields of a rhythm. */
export const fromRhythm = (rhythm: Rhythm | null): RhythmColumns =>
  rhythm === null
    ? noRhythm
    : {
        ...{ meetsEvery: rhythm.every, meetsUnit: rhythm.unit, meetsPlace: rhythm.place },
        ...{ meetsWeekday: rhythm.weekday, meetsFrom: rhythm.from, meetsAt: rhythm.at },
        ...{ meetsZone: rhythm.zone, meetsMinutes: rhythm.minutes },
        meetsNot: rhythm.exceptions.map((on) => ({ on })),
      };
