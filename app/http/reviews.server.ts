import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { may } from "#app/domain/access/permissions.ts";
import { choice, day, type Fields, lines, optional, text } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import type { ThingIssue } from "#app/domain/editing/keepers.server.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import type { RefusedBy } from "#app/domain/editing/together.server.ts";
import { ledgerOf } from "#app/domain/follow-up/ledger.server.ts";
import { daysAt } from "#app/domain/follow-up/standing.ts";
import {
  arrangeNext,
  type Held,
  holdReview,
  type ReviewActIssue,
  showReview,
} from "#app/domain/review/hold-review.server.ts";
import { judgements } from "#app/domain/review/review.ts";
import { reviewScope } from "#app/domain/review/review-scope.ts";
import {
  judgementName,
  noteName,
  type RefusedReview,
  type ReviewOnPage,
} from "#app/domain/review/review-view.ts";
import { reviewsOnPage } from "#app/domain/review/reviews-on-page.server.ts";
import { type AskedByAccount, pageAsked, refusal } from "#app/http/access.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { undoFromForm } from "#app/http/history.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { type Wording, wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

const PAGE = 50;

/** Reviews over all visits: those to come with the most overdue first, and those that were held. */
export function reviewsPage(asked: AskedByAccount) {
  const { current, query, request } = asked;
  if (!may(current.actor, "followUp.read")) throw new DomainError("notFound", "page");
  const page = pageAsked(query);
  const all = [...ledgerOf(current.db).reviews.values()];
  const coming = all.filter(({ heldOn }) => heldOn === null).sort((a, b) => a.onDate.localeCompare(b.onDate));
  const held = all.filter(({ heldOn }) => heldOn !== null).sort((a, b) => b.heldOn!.localeCompare(a.heldOn!));
  const today = daysAt(current.now, officeZone()).office;
  const from = (page - 1) * PAGE;
  const shown = (some: typeof all): ReviewOnPage[] =>
    reviewsOnPage(current.db, some.slice(from, from + PAGE), today, languageOf(request));
  return {
    ...{ coming: shown(coming), held: shown(held), page },
    pages: Math.max(1, Math.ceil(Math.max(coming.length, held.length) / PAGE)),
  };
}

const ownFields: Fields = {
  heldOn: day(),
  heldBy: text(200),
  judgement: choice(judgements),
  summary: optional(lines(4000, 3)),
};

/**
 * Records what was judged at a review, or arranges the next one; leads back to its page. What cannot be
 * recorded comes back as it was typed, all of it.
 */
export async function changeReview(asked: AskedByAccount) {
  const { current, params, query, request } = asked;
  if (!may(current.actor, "followUp.edit")) throw new DomainError("notFound", "page");
  const { review, visit } = showReview(current, params.id!);
  const at = `/follow-ups/reviews/${review.id}`;
  switch (query.get("act")) {
    case "undo": {
      const { id: visitId, referenceLanguage: reference } = visit;
      return undoFromForm(asked, { visitId, reference, zone: officeZone(), action: at });
    }
    case "next":
      return arrange(asked, at);
    case "hold":
      return hold(asked, at, await idsIn(request));
    default:
      throw refusal(400, "query");
  }
}

/** The lines that the sheet had when it was opened: one may have been settled since. */
async function idsIn(request: Request): Promise<string[]> {
  const form = await request
    .clone()
    .formData()
    .catch(() => null);
  const names = form ? [...form.keys()] : [];
  return names.flatMap((name) => (name.startsWith("judgement-") ? [name.slice("judgement-".length)] : []));
}

async function hold(asked: AskedByAccount, at: string, sentIds: readonly string[]) {
  const { current, params } = asked;
  const { review, visit } = showReview(current, params.id!);
  const ledger = ledgerOf(current.db);
  const scope = reviewScope(ledger, { visitId: visit.id, outcomeId: review.outcomeId });
  const inScope = new Map(scope.map((line) => [line.id, line.kind]));
  const rows = [...new Set(sentIds)].flatMap((id) => {
    const settled = ledger.actions.get(id) ?? ledger.outcomes.get(id);
    const kind = inScope.get(id) ?? (ledger.actions.has(id) ? "actionItem" : "outcome");
    return settled?.visitId === visit.id || inScope.has(id) ? [{ id, kind }] : [];
  });
  const fields: Fields = { ...ownFields };
  for (const { id } of rows) {
    fields[judgementName(id)] = optional(choice(judgements));
    fields[noteName(id)] = optional(lines(2000, 2));
  }
  const { sent, again, say } = await typedInto(asked, "hold", fields);
  if (sent.intent === "discard") {
    forgetKept(asked);
    throw redirect(at, 303);
  }
  if (!sent.read.ok) return again(sent.read.issues.map(({ path, issue }) => say(path, issue as never)));
  const { state } = sent.read;
  const { messages, language } = wordingOf(asked, visit.referenceLanguage);
  const unjudged = rows.filter(({ id }) => state[noteName(id)] && !state[judgementName(id)]);
  if (unjudged.length > 0)
    return again(
      unjudged.map(({ id }) => ({
        ...{ path: judgementName(id), said: messages.actions.review.noteAlone, answers: [] },
      })),
    );
  const texts = (typed: unknown) => (typeof typed === "string" ? { [language]: typed } : null);
  const held = {
    ...{ heldOn: state.heldOn, heldBy: state.heldBy, judgement: state.judgement },
    summary: texts(state.summary),
    findings: rows.flatMap(({ id, kind }) =>
      state[judgementName(id)]
        ? [
            {
              outcomeId: kind === "outcome" ? id : null,
              actionItemId: kind === "actionItem" ? id : null,
              judgement: state[judgementName(id)],
              note: texts(state[noteName(id)]),
            },
          ]
        : [],
    ),
  } as Held;
  const result = holdReview(current, review.id, held);
  if (!result.ok) return again([sayActed(asked, visit.referenceLanguage, result.issues[0]!, ownFields)]);
  forgetKept(asked);
  throw redirect(afterAct(at, result.value), 303);
}

async function arrange(asked: AskedByAccount, at: string) {
  const { current, params } = asked;
  const { visit } = showReview(current, params.id!);
  const fields: Fields = { nextOn: day() };
  const { sent, again, say } = await typedInto(asked, "next", fields);
  if (!sent.read.ok) return again(sent.read.issues.map(({ path, issue }) => say(path, issue as never)));
  const onDate = sent.read.state.nextOn as string;
  const result = arrangeNext(current, params.id!, sent.id, onDate);
  if (!result.ok) return again([sayActed(asked, visit.referenceLanguage, result.issues[0]!, fields)]);
  throw redirect(afterAct(at, result.value), 303);
}

/** A form as it was sent, the way to show it again, and the words for what is wrong with a field of it. */
async function typedInto(asked: AskedByAccount, act: RefusedReview["act"], fields: Fields) {
  const { request, office, params, current } = asked;
  const { visit } = showReview(current, params.id!);
  const nothing = () => ({ ok: false as const, issue: { code: "field.missing" as const } });
  const sent = await readSentForm(request, fields, nothing, null);
  const wording = wordingOf(asked, visit.referenceLanguage);
  const again = (issues: SaidIssue[]) => {
    office.isFormRefused = true;
    const refused: RefusedReview = { act, view: { id: sent.id, tree: sent.tree as FormTree, issues } };
    return data(refused, { status: 422 });
  };
  const say = (path: string, issue: Parameters<typeof issueInWords>[3]): SaidIssue => {
    const part = path.startsWith("judgement-") ? "findings.judgement" : path;
    const field = path.startsWith("note-") ? "findings.note" : part;
    return { path, said: issueInWords(wording, "review", field, issue), answers: [] };
  };
  return { sent, again, say };
}

const wordingOf = ({ request }: AskedByAccount, reference: string): Wording =>
  wordingIn(languageOf(request), reference);

function sayActed(
  asked: AskedByAccount,
  reference: string,
  issue: ReviewActIssue | ThingIssue | RefusedBy,
  fields: Fields,
): SaidIssue {
  const wording = wordingOf(asked, reference);
  const own = issue.code === "act.refusedBy" ? issue.issue : issue;
  if (own.code === "review.heldAlready")
    return { path: "", said: wording.messages.actions.review.heldAlready(own.heldBy), answers: [] };
  const place = placeOfIssue("review", own);
  return {
    path: place in fields ? place : "",
    said: issueInWords(wording, "review", place, own),
    answers: [],
  };
}
