import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import { line } from "#app/domain/editing/typed-text.ts";
import { type Moment, type PartOfDay, partsOfDay, type When } from "#app/domain/programme/when.ts";
import { readClock } from "#app/time/read-clock.ts";
import { readDay } from "#app/time/read-day.ts";
import type { LocalDate } from "#app/time/wall-time.ts";
import { isZone } from "#app/time/zones.ts";

export const whenKinds = [
  "exact",
  "about",
  "partOfDay",
  "day",
  "withinDays",
  "followsOn",
  "toBeConfirmed",
] as const;

/** The parts of a time in the order in which its form shows them. */
export const whenParts: readonly string[] = [
  ...["kind", "day", "from", "to", "part", "follows", "zone"],
  ...["occurrence", "endOccurrence", "endDay", "endZone"],
];

type Refuse = (issue: FieldIssue, ...below: string[]) => null;

/**
 * The time that the fields of a form say, or null when something in them was refused. The day of the
 * end is that of the start where it is left empty, and so is its zone. Whether the hour happens, and
 * happens once, is for `settleWhen` to tell. The answer to "which of the two" names the time that it
 * answers for, "later@2027-10-31T02:30": another time is asked about anew.
 */
export function readWhen(typed: Record<string, unknown>, refuse: Refuse): When | null {
  const of = (name: string) => line(typed[name]);
  const kind = whenKinds.find((one) => one === of("kind"));
  if (!kind) return refuse({ code: "field.missing" }, "kind");
  const zone = readZone(of("zone"), "zone", refuse);
  switch (kind) {
    case "exact":
    case "about": {
      const starts = readMoment(of("day"), of("from"), zone, of("occurrence"), ["day", "from"], refuse);
      const ends = readEnd(of, starts, zone, refuse);
      return starts && ends !== undefined ? { kind, starts, ends } : null;
    }
    case "partOfDay": {
      const day = neededDay(of("day"), "day", refuse);
      const part = partsOfDay.find((one): one is PartOfDay => one === of("part"));
      if (!part) refuse({ code: "field.missing" }, "part");
      return day && zone && part ? { kind, day, part, zone } : null;
    }
    case "day":
    case "withinDays": {
      const firstDay = neededDay(of("day"), "day", refuse);
      const lastDay = of("endDay") === "" ? firstDay : neededDay(of("endDay"), "endDay", refuse);
      return firstDay && lastDay && zone ? { kind, firstDay, lastDay, zone } : null;
    }
    case "followsOn":
      if (of("follows") === "") refuse({ code: "field.missing" }, "follows");
      return zone && of("follows") !== "" ? { kind, itemId: of("follows"), zone } : null;
    case "toBeConfirmed": {
      if (of("day") === "") return zone ? { kind, day: null, zone } : null;
      const day = neededDay(of("day"), "day", refuse);
      return day && zone ? { kind, day, zone } : null;
    }
  }
}

/** The end: null where it is left open, undefined where it was refused. */
function readEnd(
  of: (name: string) => string,
  starts: Moment | null,
  zone: string | null,
  refuse: Refuse,
): Moment | null | undefined {
  if (of("to") === "" && of("endDay") === "") return null;
  const day = of("endDay") === "" ? (starts?.wall.slice(0, 10) ?? "") : of("endDay");
  const endZone = of("endZone") === "" ? zone : readZone(of("endZone"), "endZone", refuse);
  if (day === "") return undefined; // the day of the start was refused already
  return readMoment(day, of("to"), endZone, of("endOccurrence"), ["endDay", "to"], refuse) ?? undefined;
}

function readMoment(
  day: string,
  clock: string,
  zone: string | null,
  occurrence: string,
  [dayName, clockName]: [string, string],
  refuse: Refuse,
): Moment | null {
  const date = neededDay(day, dayName, refuse);
  const time = clock === "" ? refuse({ code: "field.missing" }, clockName) : readClock(clock);
  if (time === null && clock !== "") refuse({ code: "field.notAClock", typed: clock }, clockName);
  if (!date || !time || !zone) return null;
  const wall = `${date}T${time}`;
  const answer = (["earlier", "later"] as const).find((one) => occurrence === `${one}@${wall}`);
  return answer ? { wall, zone, occurrence: answer } : { wall, zone };
}

function neededDay(typed: string, name: string, refuse: Refuse): LocalDate | null {
  if (typed === "") return refuse({ code: "field.missing" }, name);
  return readDay(typed) ?? refuse({ code: "field.notADay", typed }, name);
}

function readZone(typed: string, name: string, refuse: Refuse): string | null {
  if (typed === "") return refuse({ code: "field.missing" }, name);
  return isZone(typed) ? typed : refuse({ code: "field.shape", shape: "zone" }, name);
}
