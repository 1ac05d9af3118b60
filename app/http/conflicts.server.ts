import { data, redirect } from "@remix-run/node";
import { acceptConflict } from "#app/domain/conflict/accept-conflict.server.ts";
import { acceptanceFields } from "#app/domain/conflict/acceptance-form.ts";
import { acceptancesOf } from "#app/domain/conflict/acceptances.server.ts";
import { otherItemsOf } from "#app/domain/conflict/other-items.server.ts";
import { paragraphs } from "#app/domain/editing/typed-text.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { afterAct } from "#app/http/acts.server.ts";
import { saidIn, sentForm } from "#app/http/form-fields.ts";
import type { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { lastWordOn } from "#app/http/sources.server.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";

type Plan = ReturnType<typeof planOf>;

/** The conflicts of a draft with whatever the office said of them. */
export function conflictsOnPage(asked: AskedByAccount, { content, judged }: Plan) {
  const { db } = asked.current;
  const holding = new Set(judged.flatMap(({ acceptance }) => (acceptance ? [acceptance.id] : [])));
  return {
    judged,
    elsewhere: otherItemsOf(
      db,
      judged.map(({ conflict }) => conflict),
    ),
    accepted: acceptancesOf(db, content.visit.id)
      .filter(({ id }) => holding.has(id))
      .map(({ id, version }) => ({ id, version, ...lastWordOn(asked, content, id) })),
  };
}

/** Accepts the conflict that a form names; what cannot be comes back as it was typed. */
export async function acceptFromForm(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const said = saidIn(await sentForm(request));
  const [conflict, stood, reason] = [said("conflict"), said("stood"), paragraphs(said("reason"))];
  if (said("intent") !== "accept" || conflict === "") throw refusal(400, "query");
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const { issues } = wording.messages.conflicts;
  const again = (why: string, isThere: boolean) => {
    office.isFormRefused = true;
    return data({ key: conflict, isThere, reason, said: why }, { status: 422 });
  };
  const { most } = acceptanceFields.reason as { most: number };
  if (reason === "") return again(issues.reasonMissing, true);
  if (reason.length > most) return again(issues.reasonTooLong(most), true);
  const accepted = acceptConflict(current, slug, { conflict, stood, reason });
  if (accepted.ok) {
    const { entryId } = accepted.value;
    throw redirect(afterAct(`/visits/${slug}/plan/conflicts`, entryId === null ? [] : [entryId]), 303);
  }
  const [issue] = accepted.issues;
  if (issue?.code === "conflict.gone") return again(issues.gone, false);
  if (issue?.code === "conflict.changedSince") return again(issues.changedSince, true);
  return again(issueInWords(wording, "acceptance", "", issue!), true);
}
