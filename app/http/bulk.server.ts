import { randomUUID } from "node:crypto";
import { json, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { standingNow } from "#app/domain/follow-up/board.server.ts";
import {
  changeSeveral,
  MOST_PICKED,
  type Picked,
  previewBulk,
  undoSeveral,
  type Verdict,
} from "#app/domain/follow-up/bulk.server.ts";
import { type BulkIssue, type BulkWord, bulkWords } from "#app/domain/follow-up/bulk.ts";
import type { BulkView } from "#app/domain/follow-up/bulk-view.ts";
import { parseBoard, printBoard } from "#app/domain/follow-up/filter-query.ts";
import { actionsOnPage, outcomesOnPage } from "#app/domain/follow-up/on-page.server.ts";
import { selectionOf } from "#app/domain/follow-up/stand-all.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { formOf } from "#app/http/act-form.server.ts";
import { readBulkAct } from "#app/http/bulk-form.ts";
import { sentForm } from "#app/http/form-fields.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

const pickShape = /^(outcome|actionItem)~([A-Za-z0-9-]{1,80})(?:~(\d{1,9}))?$/;

/** The form in which an act is chosen for what was ticked on the board. */
export function openBulk(asked: AskedByAccount) {
  insistOnEditing(asked);
  const picks = picksOf(asked.query.getAll("pick"));
  const fields = new Map([["back", asked.query.get("back") ?? ""]]);
  return bulkView(asked, picks, fields, [], null);
}

/** Shows what an act would do to each, does it to those that can take it, or takes such an act back. */
export async function saveBulk(asked: AskedByAccount) {
  insistOnEditing(asked);
  const { current, request, office } = asked;
  const form = await sentForm(request);
  const fields = new Map([...form].filter((one): one is [string, string] => typeof one[1] === "string"));
  const back = backTo(fields);
  const intent = fields.get("intent");
  if (intent === "undo") {
    const [from, to] = [Number(fields.get("entry")), Number(fields.get("through"))];
    if (!Number.isSafeInteger(from) || !Number.isSafeInteger(to)) throw refusal(400, "query");
    const undone = undoSeveral(current, from, to);
    throw redirect(
      addressAfter(back, undone.ok ? "undone" : "notUndone", undone.ok ? undone.value : []),
      303,
    );
  }
  if (intent !== "show" && intent !== "do") throw refusal(400, "query");
  // What cannot be changed so is not sent to be changed, but stays for another act.
  const others = intent === "show" ? form.getAll("other") : [];
  const picks = picksOf([...form.getAll("pick"), ...others].map(String));
  const language = languageOf(request);
  const read = readBulkAct(fields, wordingIn(language).messages, lookupFor(current.db, null, language).find);
  const again = (issues: SaidIssue[], verdicts: Verdict[] | null, status: number) => {
    office.isFormRefused = issues.length > 0;
    return json(bulkView(asked, picks, fields, issues, verdicts), { status });
  };
  if (!read.ok) return again(read.issues, null, 422);
  if (intent === "show") return again([], previewBulk(current, anyVersion(picks), read.act), 200);
  const changed = changeSeveral(current, picks, read.act);
  if (changed.ok) throw redirect(addressAfter(back, "did", changed.value), 303);
  const { board } = wordingIn(language).messages;
  return again([{ path: "", said: board.bulk.changedSince, answers: [] }], changed.issues, 409);
}

const anyVersion = (picks: readonly Picked[]): Picked[] => picks.map((one) => ({ ...one, version: null }));

function insistOnEditing({ current }: AskedByAccount): void {
  if (!may(current.actor, "followUp.edit")) throw new DomainError("notFound", "page");
}

function picksOf(sent: readonly string[]): Picked[] {
  const picks = sent.map((one): Picked => {
    const [, kind, id, version] = pickShape.exec(one) ?? [];
    if (!kind || !id) throw refusal(400, "query");
    return { kind: kind as Picked["kind"], id, version: version === undefined ? null : Number(version) };
  });
  if (picks.length > MOST_PICKED) throw refusal(400, "query");
  return [...new Map(picks.map((one) => [one.id, one])).values()];
}

/** The board's own query to go back to. */
function backTo(fields: ReadonlyMap<string, string>): string {
  const asked = parseBoard(new URLSearchParams(fields.get("back") ?? ""));
  return asked ? printBoard(asked) : "";
}

function addressAfter(back: string, word: string, entries: readonly number[]): string {
  const query = new URLSearchParams(back);
  query.set(word, entries.length > 0 ? `${entries[0]}-${entries.at(-1)}` : "0-0");
  return `/follow-ups?${query}`;
}

function bulkView(
  { current, request }: AskedByAccount,
  picks: readonly Picked[],
  fields: ReadonlyMap<string, string>,
  issues: SaidIssue[],
  verdicts: readonly Verdict[] | null,
): BulkView {
  const { db } = current;
  const language = languageOf(request);
  const wording = wordingIn(language);
  const all = selectionOf(standingNow(db, current.now).whole);
  const wanted = new Set(picks.map(({ id }) => id));
  const of = <One extends { facts: { id: string } }>(some: readonly One[]) =>
    some.filter(({ facts }) => wanted.has(facts.id));
  const shown = new Map(
    [...outcomesOnPage(db, of(all.outcomes), language), ...actionsOnPage(db, of(all.actions), language)].map(
      (one) => [one.id, one],
    ),
  );
  const act = bulkWords.find((word): word is BulkWord => word === fields.get("act")) ?? "move";
  const whyNot = (issue: BulkIssue | ThingIssue): string => {
    const { issues: say } = wording.messages.board.bulk;
    switch (issue.code) {
      case "bulk.forOutcomes":
        return say.forOutcomes;
      case "bulk.forActions":
        return say.forActions;
      case "bulk.closed":
        return say.closed;
      case "bulk.gone":
        return say.gone;
      case "thing.stale":
        return say.changedSince;
      default:
        return issueInWords(wording, act === "move" ? "outcome" : "actionItem", "", issue);
    }
  };
  const verdictOf = new Map(verdicts?.map((one) => [one.picked.id, one]));
  const picked = picks.flatMap(({ kind, id }) => {
    const one = shown.get(id);
    if (!one) return [];
    const verdict = verdictOf.get(id);
    const value = verdict ? `${kind}~${id}~${verdict.version}` : `${kind}~${id}`;
    const why = verdict?.will === "refuse" ? whyNot(verdict.issue) : null;
    return [{ value, kind, title: one.title, visit: one.visit.title, will: verdict?.will ?? null, why }];
  });
  return {
    form: formOf("actionItem", randomUUID(), Object.fromEntries(fields), [language], issues),
    ...{ back: backTo(fields), act, picked, isShown: verdicts !== null },
    willChange: picked.filter(({ will }) => will === "change").length,
  };
}
