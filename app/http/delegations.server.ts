import { data, redirect } from "@remix-run/node";
import { may } from "#app/domain/access/permissions.ts";
import { mergeParty, moveParticipation } from "#app/domain/delegation/delegation-acts.server.ts";
import type { Needs } from "#app/domain/delegation/delegations-view.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { needsOf } from "#app/domain/planning/planning.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { actIssueInWords } from "#app/i18n/act-issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

/** Both delegations of a draft; needs only for those who may read them. */
export function delegationsOf(asked: AskedByAccount) {
  const { current } = asked;
  const plan = planOf(asked);
  const { id } = plan.content.visit;
  const mayReadNeeds = may(current.actor, "person.readNeeds");
  const needs = mayReadNeeds ? needsOf(current.db, id).filter(isOnFile) : [];
  return { plan, needs };
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
