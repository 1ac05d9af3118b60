import { data, redirect } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import type { Documents } from "#app/domain/document/document.ts";
import { documentsOf } from "#app/domain/document/documents.server.ts";
import type { Fields } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { FormView, Said, SaidIssue } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { type MovedMeanwhile, moveOn } from "#app/domain/outcome/move-on.server.ts";
import type { OutcomeMove } from "#app/domain/outcome/outcome.ts";
import { outcomeFields } from "#app/domain/outcome/outcome-form.ts";
import { showOutcome } from "#app/domain/outcome/outcome-life.server.ts";
import type { OutcomeLife } from "#app/domain/outcome/outcome-life.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { formOf, saidAt } from "#app/http/act-form.server.ts";
import { forgetKept, keptHere } from "#app/http/kept-form.server.ts";
import { noticeOf } from "#app/http/notices.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { issueInWords, type SpokenIssue } from "#app/i18n/issue-in-words.ts";
import { statusInWords } from "#app/i18n/outcome-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** What the page of an outcome shows; `form` is null for whoever may not move it on, or where nothing follows. */
export type OutcomePage = {
  life: OutcomeLife;
  mayEdit: boolean;
  form: FormView | null;
  notice: Said | null;
  files: Documents;
};

/** One link of the chain, in the words and names of the whole form. */
const moveFields: Fields = { moves: outcomeFields.moves! };
const LINK = "moves[0]";

/** The page of an outcome as it is opened. */
export function openOutcome(asked: AskedByAccount): OutcomePage {
  const { current, params, request } = asked;
  const life = showOutcome(current, params.id!, languageOf(request));
  const { id, referenceLanguage: reference } = life.content.visit;
  const mayEdit = may(current.actor, "followUp.edit");
  const kept = keptHere(asked, officeZone(), wordingIn(languageOf(request), reference).dates);
  const form = moveForm(asked, life, kept?.tree ?? { moves: [{}] }, []);
  return {
    ...{ life, mayEdit, files: documentsOf(current.db, life.outcome.id) },
    form: mayEdit && life.next.length > 0 ? { ...form, kept: kept?.notice ?? null } : null,
    notice: noticeOf(asked, { whose: { visitId: id }, reference }),
  };
}

/** Moves an outcome on, or gives the form back as it was typed with what is wrong beside each field. */
export async function moveOutcome(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const life = showOutcome(current, params.id!, languageOf(request));
  if (!may(current.actor, "followUp.edit")) throw refusal(404, "page");
  const { outcome, content } = life;
  const wording = wordingIn(languageOf(request), content.visit.referenceLanguage);
  const { find } = lookupFor(current.db, content.visit.id, wording.language, wording.reference);
  const sent = await readSentForm(request, moveFields, find, null);
  const address = `/follow-ups/outcomes/${outcome.id}`;
  if (sent.intent === "discard") {
    forgetKept(asked);
    throw redirect(address, 303);
  }
  const again = (issues: { path: string; issue: SpokenIssue | MovedMeanwhile }[], status: number) => {
    office.isFormRefused = true;
    const first = issues.filter(({ path }, at) => issues.findIndex((other) => other.path === path) === at);
    const said = first.map(({ path, issue }): SaidIssue => {
      if (issue.code !== "outcome.movedMeanwhile")
        return saidAt(path, issueInWords(wording, "outcome", path, issue));
      const status = statusInWords(outcome.kind, issue.status, wording.messages);
      return saidAt("", wording.messages.outcomes.movedMeanwhile(status));
    });
    return data(moveForm(asked, life, sent.tree, said), { status });
  };
  if (!sent.read.ok) return again(sent.read.issues, 422);
  const [move] = sent.read.state.moves as Omit<OutcomeMove, "id">[];
  if (!move) return again([{ path: `${LINK}.status`, issue: { code: "field.missing" } }], 422);
  const whose = { id: outcome.id, visitId: content.visit.id };
  const moved = moveOn(current, whose, sent.tree.after as string, move);
  if (!moved.ok) {
    const isStale = moved.issues.some(({ code }) => code === "outcome.movedMeanwhile");
    const placed = moved.issues.map((issue) => ({ path: placeOf(issue.code), issue }));
    return again(placed as Parameters<typeof again>[0], isStale ? 409 : 422);
  }
  forgetKept(asked);
  throw redirect(`${address}?saved=${moved.value.entryId ?? ""}`, 303);
}

/** Beside which field of the small form an issue of the outcome is told; "" for the whole of it. */
function placeOf(code: string): string {
  if (code === "outcome.moveNotAllowed") return `${LINK}.status`;
  if (code === "outcome.movesOutOfOrder") return `${LINK}.onDate`;
  return code === "outcome.statusWithoutSource" ? `${LINK}.decidedBy` : "";
}

function moveForm(asked: AskedByAccount, life: OutcomeLife, tree: FormTree, issues: SaidIssue[]): FormView {
  const { outcome, content, next } = life;
  const wording = wordingIn(languageOf(asked.request), content.visit.referenceLanguage);
  const { suggestionsOf } = lookupFor(
    asked.current.db,
    content.visit.id,
    wording.language,
    wording.reference,
  );
  const choices = next.map((status) => ({
    ...{ value: status, label: statusInWords(outcome.kind, status, wording.messages), group: null },
  }));
  return {
    ...formOf("outcome", outcome.id, withRow(tree), [], issues),
    ...{ isNew: false, version: life.version, suggestions: { source: suggestionsOf("source") } },
    options: { [`${LINK}.status`]: choices },
  };
}

/** A form that was sent empty still has its one link. */
const withRow = (tree: FormTree): FormTree =>
  Array.isArray(tree.moves) && tree.moves.length > 0 ? tree : { ...tree, moves: [{}] };
