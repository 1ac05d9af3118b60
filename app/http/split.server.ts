import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { isSide, type Side } from "#app/domain/access/audience.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import { type ActIssue, splitParty } from "#app/domain/delegation/delegation-acts.server.ts";
import type { SplitView } from "#app/domain/delegation/delegations-view.ts";
import { choice, type Fields, localised, optional, reference } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { discarded, formOf, keptAct, saidAt, sideAsked, wordsFor } from "#app/http/act-form.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { forgetKept } from "#app/http/kept-form.server.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { actIssueInWords } from "#app/i18n/act-issue-in-words.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";

const splitFields: Fields = {
  side: choice(["guest", "host", "third"]),
  name: localised(),
  headId: optional(reference("participation")),
};

/** The form that splits a party off one side, or off the party that the address names. */
export function openSplit(asked: AskedByAccount): SplitView {
  const side = sideAsked(asked);
  const kept = keptAct(asked);
  if (!kept) return splitView(asked, side, { side }, randomUUID(), []);
  const view = splitView(asked, side, { ...kept.tree, side }, kept.id, []);
  return { ...view, form: { ...view.form, kept: kept.notice } };
}

/** Splits the party off; what cannot be comes back as it was typed. */
export async function saveSplit(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const { lookup, wording } = wordsFor(asked, visit);
  const sent = await readSentForm(request, splitFields, lookup.find, null);
  const members = isTree(sent.tree.members) ? Object.keys(sent.tree.members) : [];
  if (sent.intent === "discard") throw discarded(asked);
  const side = isSide(String(sent.tree.side)) ? (sent.tree.side as Side) : "guest";
  const again = (issues: SaidIssue[]) => {
    office.isFormRefused = true;
    return data(splitView(asked, side, sent.tree, sent.id, issues), { status: 422 });
  };
  if (!sent.read.ok) {
    const issues = sent.read.issues.map(({ path, issue }) =>
      saidAt(path, issueInWords(wording, "party", path, issue)),
    );
    if (members.length === 0) issues.push(saidAt("members", wording.messages.delegations.issues.nobody));
    return again(issues);
  }
  const { name, headId } = sent.read.state as { name: Localised; headId: string | null };
  const split = { id: sent.id, side, name, headId, memberIds: members };
  const acted = splitParty(current, slug, split);
  if (acted.ok) {
    forgetKept(asked);
    throw redirect(`${afterAct(`/visits/${slug}/plan/delegations`, acted.value)}#${sent.id}`, 303);
  }
  return again(
    acted.issues.map((issue) => saidAt(placeInSplit(issue), actIssueInWords(wording, issue, lookup.nameOf))),
  );
}

const placeInSplit = ({ code }: ActIssue): string =>
  code === "split.headStaysBehind" ? "headId" : "members";

function splitView(
  asked: AskedByAccount,
  side: Side,
  tree: FormTree,
  id: string,
  issues: SaidIssue[],
): SplitView {
  const { current, params, query } = asked;
  const visit = plannedVisit(current, params.slug!);
  const { lookup, tags } = wordsFor(asked, visit);
  const from = query.get("party");
  const people = participationsOf(current.db, visit.id).filter(
    (one) => one.side === side && (from === null || one.partyId === from),
  );
  const choices = lookup
    .choicesOf("participation")
    .filter(({ value }) => people.some((one) => one.id === value));
  const partyOf = (value: string) => people.find((one) => one.id === value)?.partyId ?? null;
  return {
    form: {
      ...formOf("party", id, tree, tags, issues),
      choices: { participation: choices.map((one) => ({ ...one, group: null })) },
    },
    slug: visit.slug,
    side,
    from: from === null ? null : lookup.nameOf("party", from),
    members: choices.map(({ value, label }) => {
      const partyId = partyOf(value);
      return { id: value, name: label, party: partyId === null ? null : lookup.nameOf("party", partyId) };
    }),
  };
}
