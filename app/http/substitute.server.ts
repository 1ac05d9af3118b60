import { randomUUID } from "node:crypto";
import { data, redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { needsOf } from "#app/domain/conflict/gist.server.ts";
import { participationFields } from "#app/domain/delegation/participation-form.ts";
import { type Fields, localised, optional, reference, yes } from "#app/domain/editing/fields.ts";
import type { FormTree } from "#app/domain/editing/fill-form.ts";
import type { SaidIssue } from "#app/domain/editing/form-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { placeOfIssue } from "#app/domain/editing/place-of-issue.ts";
import { preparationOf } from "#app/domain/planning/planning.server.ts";
import {
  type Substitute,
  type SubstitutionIssue,
  substitute,
} from "#app/domain/substitution/substitute.server.ts";
import type { SubstituteView } from "#app/domain/substitution/substitute-view.ts";
import { whereOneStands } from "#app/domain/substitution/where-one-stands.ts";
import { languages } from "#app/domain/text/languages.ts";
import type { Localised } from "#app/domain/text/localised.ts";
import { plannedVisit, showPlan } from "#app/domain/visit/plan.server.ts";
import type { AskedByAccount } from "#app/http/access.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { readSentForm } from "#app/http/sent-form.server.ts";
import { actIssueInWords } from "#app/i18n/act-issue-in-words.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { placesInWords } from "#app/i18n/places-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

const { personId, positionId, organisationId } = participationFields;
const fields: Fields = {
  participationId: optional(reference("participation")),
  ...{ personId: personId!, positionId: positionId!, organisationId: organisationId! },
  names: optional(localised(200)),
  leaves: optional(yes()),
};

/** The page that replaces a participant: wherever they stand, and who comes instead. */
export const openSubstitute = (asked: AskedByAccount): SubstituteView =>
  viewOf(asked, { leaves: "on" }, randomUUID(), []);

/** Replaces a participant everywhere; what cannot be comes back as it was typed. */
export async function saveSubstitute(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const { slug, id: outId } = params as { slug: string; id: string };
  const visit = plannedVisit(current, slug);
  const { language, lookup, wording } = wordsFor(asked);
  const sent = await readSentForm(request, fields, lookup.find, null);
  const again = (issues: SaidIssue[]) => {
    office.isFormRefused = true;
    return data(viewOf(asked, sent.tree, sent.id, issues), { status: 422 });
  };
  if (!sent.read.ok) {
    return again(
      sent.read.issues.map(({ path, issue }) => ({
        ...{ path, answers: [] },
        said: issueInWords(wording, "participation", path, issue),
      })),
    );
  }
  const by = whoComes(sent.read.state, sent.id);
  const say = wording.messages.starting.issues;
  if (by === null) return again([{ path: "participationId", said: say.oneSubstitute, answers: [] }]);
  const made = substitute(current, slug, { outId, by, leaves: sent.read.state.leaves === true });
  if (made.ok) {
    const { entries, participationId } = made.value;
    throw redirect(`${afterAct(`/visits/${slug}/plan/delegations`, entries)}#${participationId}`, 303);
  }
  const { nameOf } = lookupFor(current.db, visit.id, language, visit.referenceLanguage);
  return again(
    made.issues.slice(0, 1).map((issue) => ({
      ...{ path: placeOf(issue), answers: [] },
      said:
        issue.code === "substitution.ofThemselves"
          ? say.ofThemselves
          : actIssueInWords(wording, issue, nameOf),
    })),
  );
}

/** Exactly one of the three ways to name somebody; null for none or several. */
function whoComes(state: Record<string, unknown>, id: string): Substitute | null {
  const typed = state as {
    participationId: string | null;
    personId: string | null;
    positionId: string | null;
    organisationId: string | null;
    names: Localised | null;
  };
  const given = [typed.participationId, typed.personId, typed.names].filter((one) => one !== null);
  if (given.length !== 1) return null;
  if (typed.participationId) return { participationId: typed.participationId };
  const person = typed.personId ? { id: typed.personId } : { newId: randomUUID(), names: typed.names! };
  return { id, person, positionId: typed.positionId, organisationId: typed.organisationId };
}

function placeOf(issue: SubstitutionIssue): string {
  const own = issue.code === "act.refusedBy" && issue.thing.kind === "participation" ? issue.issue : null;
  const place = own ? placeOfIssue("participation", own) : "";
  return place in fields ? place : "participationId";
}

function viewOf(asked: AskedByAccount, tree: FormTree, id: string, issues: SaidIssue[]): SubstituteView {
  const { current, params } = asked;
  const { slug, id: outId } = params as { slug: string; id: string };
  plannedVisit(current, slug);
  const { content } = showPlan(current, slug);
  const out = content.participations.find((one) => one.id === outId);
  if (!out) throw new DomainError("notFound", "participation");
  const { wording, lookup } = wordsFor(asked);
  const prepared = preparationOf(current.db, content.visit.id);
  const places = whereOneStands(outId, {
    ...content,
    ...prepared,
    needs: needsOf(current.db, content.visit.id),
  });
  const { messages } = wording;
  const { role, precedence, partyId, counterpartId } = out;
  return {
    ...{ slug, reference: content.visit.referenceLanguage, name: lookup.nameOf("participation", outId) },
    takesOver: [
      messages.person.role[role],
      messages.starting.number(precedence),
      ...(partyId ? [messages.delegations.partyIs(lookup.nameOf("party", partyId))] : []),
      ...(counterpartId ? [messages.person.counterpart(lookup.nameOf("participation", counterpartId))] : []),
    ],
    places: placesInWords(places, content, prepared, wording),
    others: lookup
      .choicesOf("participation")
      .filter(({ value, group }) => group === out.side && value !== outId)
      .map((one) => ({ ...one, group: null })),
    form: {
      ...{ kind: "participation", id, tree, issues, isNew: true, version: 0, languages: [...languages] },
      ...{ choices: {}, options: {}, conflict: null, kept: null, others: [] },
      suggestions: {
        person: lookup.suggestionsOf("person"),
        organisation: lookup.suggestionsOf("organisation"),
      },
    },
  };
}

function wordsFor({ current, params, request }: AskedByAccount) {
  const { id, referenceLanguage } = plannedVisit(current, params.slug!);
  const language = languageOf(request);
  return {
    language,
    wording: wordingIn(language, referenceLanguage),
    lookup: lookupFor(current.db, id, language, referenceLanguage),
  };
}
