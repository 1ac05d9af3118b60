import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { isSide, type Side } from "#app/domain/access/audience.ts";
import { addParticipations } from "#app/domain/delegation/delegation-acts.server.ts";
import type { SeveralView } from "#app/domain/delegation/delegations-view.ts";
import { mostRows, type SeveralRow, severalFields } from "#app/domain/delegation/several-form.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import { lastVersionOf } from "#app/domain/history/entries.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { discarded, formOf, keptAct, saidAt, sideAsked, wordsFor } from "#app/http/act-form.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { actIssueInWords } from "#app/i18n/act-issue-in-words.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const firstRows = 5;

/** The form of several participants, with empty rows to begin with. */
export function openSeveral(asked: AskedByAccount): SeveralView {
  const side = sideAsked(asked);
  const rows = blankRows(firstRows);
  const kept = keptAct(asked);
  const typed = kept && rowsOf(kept.tree);
  // What was kept a moment after its rows had been added is not asked about again.
  if (!typed || typed.some(({ id }) => lastVersionOf(asked.current.db, String(id)) > 0)) {
    return severalView(asked, { side, audience: "participants", rows }, randomUUID(), []);
  }
  const view = severalView(asked, { ...kept.tree, side }, kept.id, []);
  return { ...view, form: { ...view.form, kept: kept.notice } };
}

/** Adds several participants, all or none; rows that cannot be are marked, and nothing typed is lost. */
export async function saveSeveral(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const { language, lookup, wording } = wordsFor(asked, visit);
  const sent = await readSentForm(request, severalFields, lookup.find, null);
  if (sent.intent === "discard") throw discarded(asked);
  const rows = rowsOf(sent.tree);
  if (rows.length > mostRows || !rows.every(({ id }) => UUID.test(String(id)))) throw refusal(400, "query");
  const again = (issues: SaidIssue[], more = 0) => {
    office.isFormRefused = issues.length > 0;
    const all = [...rows, ...blankRows(Math.min(more, mostRows - rows.length))];
    const view = severalView(asked, { ...sent.tree, rows: all }, sent.id, issues);
    return data(view, { status: issues.length > 0 ? 422 : 200 });
  };
  if (sent.intent === "moreRows") return again([], firstRows);
  if (!sent.read.ok) {
    return again(
      sent.read.issues.map(({ path, issue }) =>
        saidAt(path, issueInWords(wording, "participation", path.replace(/^rows\[\d+\]\./, ""), issue)),
      ),
    );
  }
  const state = sent.read.state as Omit<Parameters<typeof addParticipations>[2], "language"> & {
    rows: SeveralRow[];
  };
  if (state.rows.length === 0) {
    return again([saidAt("rows[0].personId", wording.messages.delegations.issues.noRows)]);
  }
  const acted = addParticipations(current, slug, { ...state, language }, state.rows);
  if (acted.ok) {
    const [first] = state.rows;
    forgetKept(asked);
    throw redirect(`${afterAct(`/visits/${slug}/plan/delegations`, acted.value)}#${first!.id}`, 303);
  }
  return again(
    acted.issues.map((issue) => {
      if (issue.code !== "act.refusedBy") return saidAt("", actIssueInWords(wording, issue, lookup.nameOf));
      const field = placeOfIssue("participation", issue.issue);
      const row = rows.findIndex(({ id }) => id === issue.thing.id);
      const path = field === "partyId" ? field : `rows[${row}].${field}`;
      return saidAt(path, issueInWords(wording, "participation", field, issue.issue));
    }),
  );
}

function severalView(asked: AskedByAccount, tree: FormTree, id: string, issues: SaidIssue[]): SeveralView {
  const visit = plannedVisit(asked.current, asked.params.slug!);
  const { language, lookup } = wordsFor(asked, visit);
  const side = isSide(String(tree.side)) ? (tree.side as Side) : "guest";
  return {
    form: {
      ...formOf("participation", id, tree, [language], firstOfEach(issues)),
      choices: { party: lookup.choicesOf("party").filter(({ group }) => group === side) },
      suggestions: {
        person: lookup.suggestionsOf("person"),
        organisation: lookup.suggestionsOf("organisation"),
      },
    },
    slug: visit.slug,
    side,
    language,
  };
}

const rowsOf = (tree: FormTree): FormTree[] => (Array.isArray(tree.rows) ? tree.rows : []);

const firstOfEach = (issues: readonly SaidIssue[]): SaidIssue[] =>
  issues.filter(({ path }, index) => issues.findIndex((other) => other.path === path) === index);

const blankRows = (count: number): FormTree[] => Array.from({ length: count }, () => ({ id: randomUUID() }));
