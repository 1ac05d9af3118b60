import { fieldsOf } from "#app/domain/editing/fields-of.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { whenParts } from "#app/domain/editing/read-when.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { answersTo } from "#app/http/answers.ts";
import { type Desk, wordingOf } from "#app/http/form-desk.server.ts";
import type { Placed } from "#app/http/sent-form.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";

/** Issues in words, in the order of the form, one for each field. */
export function sayIssues(
  asked: AskedByAccount,
  desk: Desk,
  issues: readonly Placed<ThingIssue | Placed["issue"]>[],
): SaidIssue[] {
  const { kind } = desk.whose;
  const wording = wordingOf(asked, desk);
  const names = Object.keys(fieldsOf[kind]);
  const order = (path: string) => {
    const [name = "", part = ""] = path.split(/[.[]/);
    return names.indexOf(name) + whenParts.indexOf(part) / 100;
  };
  const first = new Map<string, SaidIssue>();
  for (const { path, issue } of [...issues].sort((a, b) => order(a.path) - order(b.path))) {
    if (first.has(path)) continue;
    first.set(path, {
      path,
      said: issueInWords(wording, kind, path, issue),
      answers: answersTo(wording, path, issue),
    });
  }
  return [...first.values()];
}
