import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { WhenIssue } from "#app/domain/programme/settle-when.ts";
import { occurrencesInWords } from "#app/i18n/issue-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

type Skipped = Extract<WhenIssue, { code: "when.neverHappens" }>;
type Repeated = Extract<WhenIssue, { code: "when.happensTwice" }>;

/** The answers to choose from where an hour never happens, or happens twice. `set` fills the form's fields. */
export function answersTo(wording: Wording, path: string, issue: { code: string }): SaidIssue["answers"] {
  const name = path.split(".")[0]!;
  if (issue.code === "when.neverHappens") {
    const { end, lastBefore, firstAfter } = issue as Skipped;
    const [dayField, clockField] = end === "starts" ? ["day", "from"] : ["endDay", "to"];
    return [lastBefore, firstAfter].map((wall) => {
      const [day = "", clock = ""] = wall.split("T");
      const set = new URLSearchParams({ [`${name}.${dayField}`]: day, [`${name}.${clockField}`]: clock });
      return { set: String(set), said: clock };
    });
  }
  if (issue.code === "when.happensTwice") {
    const { end, wall } = issue as Repeated;
    const place = end === "starts" ? "occurrence" : "endOccurrence";
    const words = occurrencesInWords(issue as Repeated, wording);
    return (["earlier", "later"] as const).map((answer) => ({
      set: String(new URLSearchParams({ [`${name}.${place}`]: `${answer}@${wall}` })),
      said: words[answer],
    }));
  }
  return [];
}
