import type { MergeIssue } from "#app/domain/delegation/merge-party.ts";
import type { SplitIssue } from "#app/domain/delegation/split-party.ts";
import type { ReferenceTarget } from "#app/domain/editing/fields.ts";
import type { ThingRef } from "#app/domain/history/thing.ts";
import { issueInWords, type SpokenIssue } from "#app/i18n/issue-in-words.ts";
import type { NameOf } from "#app/i18n/value-in-words.ts";
import type { Wording } from "#app/i18n/wording.ts";

type Spoken =
  | SplitIssue
  | MergeIssue
  | SpokenIssue
  | { code: "act.refusedBy"; thing: ThingRef; issue: SpokenIssue };

/** Why an act over several things of a visit was not made, as a sentence that says what to do. */
export function actIssueInWords(wording: Wording, issue: Spoken, nameOf: NameOf): string {
  const { messages } = wording;
  const say = messages.delegations.issues;
  switch (issue.code) {
    case "split.nobody":
      return say.nobody;
    case "split.memberOfAnotherSide":
      return say.memberOfAnotherSide;
    case "split.headStaysBehind":
      return say.headStaysBehind;
    case "split.takesHead":
      return say.takesHead(nameOf("party", issue.partyId));
    case "merge.intoItself":
      return say.intoItself;
    case "merge.ofAnotherSide":
      return say.ofAnotherSide;
    case "merge.intoNothing":
      return say.intoNothing;
    case "act.refusedBy": {
      const { kind, id } = issue.thing;
      const name = isNamed(kind) ? nameOf(kind, id) : "";
      const said = issueInWords(wording, kind, "", issue.issue);
      return messages.labelled(name || messages.editing.kinds[kind].one, said);
    }
    default:
      return issueInWords(wording, "party", "", issue);
  }
}

const isNamed = (kind: string): kind is ReferenceTarget & ThingRef["kind"] =>
  ["item", "leg", "party", "participation"].includes(kind);
