import { actorName } from "#app/domain/account/account-names.server.ts";
import type { DayRefused } from "#app/domain/day/day-view.ts";
import type { ItemMove } from "#app/domain/day/move-item.server.ts";
import type { EditIssue } from "#app/domain/editing/edit.server.ts";
import type { FieldIssue } from "#app/domain/editing/field-issue.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import type { ItemIssue } from "#app/domain/programme/item-issues.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { issueInWords, momentInWords, occurrencesInWords } from "#app/i18n/issue-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { clockOf, dateOf } from "#app/time/wall-time.ts";

type Fields = [name: string, value: string][];

/** Why an item was not moved, and each answer that an officer can give, as the form that gives it. */
export function refusedMove(
  asked: AskedByAccount,
  visit: Visit,
  given: ItemMove,
  issues: readonly (ItemIssue | EditIssue | FieldIssue)[],
  typed: DayRefused["typed"],
): DayRefused {
  const wording = wordingOf(asked, visit);
  const words = wording.messages.day;
  const [last] = entriesOfThing(asked.current.db, given.id, 1);
  const by = (last && actorName(asked.current.db, last.actorId)) ?? wording.messages.plan.someone;
  const said = issues.map((issue) => {
    if (issue.code === "thing.stale") return words.changedMeanwhile(by);
    if (issue.code === "thing.removed") return words.removedMeanwhile(by);
    return issueInWords(wording, "item", "when", issue);
  });
  const question = issues.find(isQuestion);
  return {
    itemId: given.id,
    said: [words.notMoved(titleOf(last?.detail, wording)), ...said],
    answers: question ? answersTo(question, given, wording) : [],
    typed,
  };
}

const questions = ["when.neverHappens", "when.happensTwice", "item.outsideEveryLeg"] as const;
type Question = Extract<ItemIssue, { code: (typeof questions)[number] }>;

const isQuestion = (issue: { code: string }): issue is Question =>
  questions.some((code) => code === issue.code);

/** One question at a time: what was answered before stays answered. */
function answersTo(issue: Question, given: ItemMove, wording: Wording): DayRefused["answers"] {
  const again = (more: Fields): Fields => {
    const fields = new Map<string, string>([
      ...([
        ["intent", "move"],
        ["item", given.id],
        ["version", String(given.version)],
        ["end", given.move.end],
        ["to", given.move.to],
        ["until", given.move.until ?? ""],
        ["starts", given.answers.starts],
        ["ends", given.answers.ends],
        ["outside", given.isOutsideLeg ? "on" : ""],
      ] as Fields),
      ...more,
    ]);
    return [...fields].filter(([, value]) => value !== "");
  };
  switch (issue.code) {
    case "when.neverHappens": {
      const field = issue.end === "ends" && given.move.end === "both" ? "until" : "to";
      return [issue.lastBefore, issue.firstAfter].map((wall) => ({
        said: dateOf(wall) === dateOf(issue.wall) ? clockOf(wall) : momentInWords(wall, wording),
        fields: again([[field, wall]]),
      }));
    }
    case "when.happensTwice": {
      const both = occurrencesInWords(issue, wording);
      return (["earlier", "later"] as const).map((answer) => ({
        said: both[answer],
        fields: again([[issue.end, `${answer}@${issue.wall}`]]),
      }));
    }
    case "item.outsideEveryLeg":
      return [{ said: wording.messages.day.moveOutside, fields: again([["outside", "on"]]) }];
  }
}

/** Why nothing was taken back. */
export function refusedUndo(asked: AskedByAccount, visit: Visit, issues: readonly ThingIssue[]): DayRefused {
  const wording = wordingOf(asked, visit);
  const said = issues.map((issue) =>
    issue.code === "thing.changedSince"
      ? wording.messages.day.undoInHistory
      : issueInWords(wording, "item", "", issue),
  );
  return { itemId: null, said, answers: [], typed: null };
}

const wordingOf = ({ request }: AskedByAccount, { referenceLanguage }: Visit): Wording =>
  wordingIn(languageOf(request), referenceLanguage);

function titleOf(detail: Record<string, unknown> | undefined, { textOf }: Wording): string {
  const state = (detail?.after ?? detail?.before) as { title?: Localised } | undefined;
  return textOf(state?.title);
}
