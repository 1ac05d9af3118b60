import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { offsetText } from "#app/i18n/formats.ts";
import type { Wording } from "#app/i18n/wording.ts";
import { offsetMinutesAt } from "#app/time/resolve.ts";

type Issue = { code: string };
type Skipped = Issue & { end: "starts" | "ends"; lastBefore: string; firstAfter: string };
type Repeated = Issue & {
  end: "starts" | "ends";
  wall: string;
  zone: string;
  earlier: number;
  later: number;
};

/** The answers to choose from where an hour never happens, or happens twice. `set` fills the form's fields. */
export function answersTo({ messages }: Wording, path: string, issue: Issue): SaidIssue["answers"] {
  const name = path.split(".")[0]!;
  if (issue.code === "when.neverHappens") {
    const { end, lastBefore, firstAfter } = issue as Skipped;
    return [lastBefore, firstAfter].map((wall) => {
      const [day, clock] = wall.split("T") as [string, string];
      const places = end === "starts" ? ["day", "from"] : ["endDay", "to"];
      const set = new URLSearchParams([
        [`${name}.${places[0]}`, day],
        [`${name}.${places[1]}`, clock],
      ]);
      return { set: String(set), said: clock };
    });
  }
  if (issue.code === "when.happensTwice") {
    const { end, wall, zone, earlier, later } = issue as Repeated;
    const place = end === "starts" ? "occurrence" : "endOccurrence";
    const { occurrences } = messages.editing.when;
    const say = (answer: "earlier" | "later", at: number) =>
      messages.bracketed(occurrences[answer], offsetText(offsetMinutesAt(at, zone)));
    return [
      {
        set: `${name}.${place}=earlier@${wall}`,
        said: say("earlier", earlier),
      },
      {
        set: `${name}.${place}=later@${wall}`,
        said: say("later", later),
      },
    ];
  }
  return [];
}
