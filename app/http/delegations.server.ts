import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { isSide, type Side } from "#app/domain/access/audience.ts";
import { may } from "#app/domain/access/permissions.ts";
import { participationsOf } from "#app/domain/delegation/delegation.server.ts";
import {
  type ActIssue,
  addParticipations,
  mergeParty,
  moveParticipation,
  splitParty,
} from "#app/domain/delegation/delegation-acts.server.ts";
import type { Needs, SeveralView, SplitView } from "#app/domain/delegation/delegations-view.ts";
import { mostRows, type SeveralRow, severalFields } from "#app/domain/delegation/several-form.ts";
import { choice, type Fields, localised, optional, reference } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { FormView, SaidIssue } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import { isTree } from "#app/domain/editing/typed-text.ts";
import { needsOf } from "#app/domain/planning/planning.server.ts";
import { isLanguage, languages } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { contentLanguagesOf, plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { actNotice, afterAct } from "#app/http/acts.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { actIssueInWords } from "#app/i18n/act-issue-in-words.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Both delegations of a draft; needs only for those who may read them. */
export function delegationsOf(asked: AskedByAccount) {
  const { current } = asked;
  const plan = planOf(asked);
  const { id } = plan.content.visit;
  const mayReadNeeds = may(current.actor, "person.readNeeds");
  const needs = mayReadNeeds ? needsOf(current.db, id).filter(isOnFile) : [];
  return { plan: { ...plan, notice: plan.notice ?? actNotice(asked, id) }, needs };
}

const isOnFile = ({ diet, access, health, privateTelephone }: Needs): boolean =>
  [diet, access, health, privateTelephone].some((text) => text !== null);

/** Moves a participant, or lets a party go into another, as a button of the page asks. */
export async function changeDelegations(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const said = (name: string) => String(form.get(name) ?? "");
  const path = `/visits/${slug}/plan/delegations`;
  const move = /^(\S+) (before|after) (\S+)$/.exec(said("move"));
  if (move) {
    const [, id, where, other] = move as unknown as [string, string, "before" | "after", string];
    const spot = where === "before" ? { before: other } : { after: other };
    const moved = moveParticipation(current, slug, id, spot);
    if (!moved.ok) throw refusal(400, "query");
    throw redirect(`${afterAct(path, moved.value)}#${id}`, 303);
  }
  const partyId = said("merge");
  if (partyId === "") throw refusal(400, "query");
  const into = said("into");
  const merged = mergeParty(current, slug, partyId, into === "" ? null : into);
  if (merged.ok) throw redirect(`${afterAct(path, merged.value)}#parties`, 303);
  office.isFormRefused = true;
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const { nameOf } = lookupFor(current.db, visit.id, wording.language, visit.referenceLanguage);
  const issues = merged.issues.map((issue) => actIssueInWords(wording, issue, nameOf));
  return data({ partyId, issues }, { status: 422 });
}

const splitFields: Fields = {
  side: choice(["guest", "host", "third"]),
  name: localised(),
  headId: optional(reference("participation")),
};

/** The form that splits a party off one side, or off the party that the address names. */
export function openSplit(asked: AskedByAccount): SplitView {
  const side = sideAsked(asked);
  return splitView(asked, side, { side }, randomUUID(), []);
}

/** Splits the party off; what cannot be comes back as it was typed. */
export async function saveSplit(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const { lookup, wording } = wordsFor(asked, visit);
  const sent = await readSentForm(request, splitFields, lookup.find, null);
  const members = isTree(sent.tree.members) ? Object.keys(sent.tree.members) : [];
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
  if (acted.ok)
    throw redirect(`${afterAct(`/visits/${slug}/plan/delegations`, acted.value)}#${sent.id}`, 303);
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

const firstRows = 5;

/** The form of several participants, with empty rows to begin with. */
export function openSeveral(asked: AskedByAccount): SeveralView {
  const side = sideAsked(asked);
  const rows = blankRows(firstRows);
  return severalView(asked, { side, audience: "participants", rows }, randomUUID(), []);
}

/** Adds several participants, all or none; rows that cannot be are marked, and nothing typed is lost. */
export async function saveSeveral(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const { language, lookup, wording } = wordsFor(asked, visit);
  const sent = await readSentForm(request, severalFields, lookup.find, null);
  const rows = Array.isArray(sent.tree.rows) ? sent.tree.rows : [];
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

const firstOfEach = (issues: readonly SaidIssue[]): SaidIssue[] =>
  issues.filter(({ path }, index) => issues.findIndex((other) => other.path === path) === index);

const blankRows = (count: number): FormTree[] => Array.from({ length: count }, () => ({ id: randomUUID() }));

const saidAt = (path: string, said: string): SaidIssue => ({ path, said, answers: [] });

const formOf = (
  kind: "party" | "participation",
  id: string,
  tree: FormTree,
  tags: string[],
  issues: SaidIssue[],
): FormView => ({
  ...{ kind, id, tree, issues, languages: tags, isNew: true, version: 0 },
  ...{ choices: {}, options: {}, suggestions: {}, conflict: null, kept: null, others: [] },
});

function sideAsked({ query }: AskedByAccount): Side {
  const asked = query.get("side") ?? "guest";
  if (!isSide(asked)) throw refusal(400, "query");
  return asked;
}

function wordsFor(asked: AskedByAccount, { id, referenceLanguage: reference }: Parameters<typeof tagsOf>[1]) {
  const language = languageOf(asked.request);
  return {
    language,
    wording: wordingIn(language, reference),
    lookup: lookupFor(asked.current.db, id, language, reference),
    tags: tagsOf(asked, { id, referenceLanguage: reference }),
  };
}

/** The languages of a text side by side: those of the interface, then those of the visit. */
const tagsOf = ({ current }: AskedByAccount, visit: { id: string; referenceLanguage: string }): string[] => {
  const more = [...contentLanguagesOf(current, visit.id), visit.referenceLanguage];
  return [...languages, ...new Set(more.filter((tag) => !isLanguage(tag)))];
};
