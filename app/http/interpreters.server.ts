import { data, redirect } from "@remix-run/node";
import { actorName } from "#app/domain/account/account-names.server.ts";
import { needsOf } from "#app/domain/conflict/gist.server.ts";
import { isLanguageTag } from "#app/domain/editing/typed-text.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { assignInterpreter } from "#app/domain/interpretation/assign-interpreter.server.ts";
import { coverMatrix } from "#app/domain/interpretation/cover-matrix.ts";
import { loadsOf } from "#app/domain/interpretation/interpreter-load.ts";
import { interpretationModes } from "#app/domain/planning/planning.ts";
import { isCalledOff } from "#app/domain/programme/programme-item.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { legsOf } from "#app/domain/visit/visit.server.ts";
import type { Visit } from "#app/domain/visit/visit-content.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { watchConflicts } from "#app/http/conflicts-said.server.ts";
import { saidIn, sentForm } from "#app/http/form-fields.ts";
import { momentIn } from "#app/http/kept-form.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { issueInWords } from "#app/i18n/issue-in-words.ts";
import { wordingIn } from "#app/i18n/wording.ts";
import { officeZone } from "#app/time/local-days.ts";

/** Who interprets what in a draft, and how much each interpreter has to do. */
export function interpretersOf(asked: AskedByAccount) {
  const plan = planOf(asked);
  const { visit, items, participations } = plan.content;
  const needs = needsOf(asked.current.db, visit.id);
  const conflicts = plan.judged.map(({ conflict }) => conflict);
  const taking = items.filter((item) => !isCalledOff(item, visit));
  return {
    plan,
    matrix: coverMatrix(plan.content, needs, conflicts),
    loads: loadsOf(taking, needs, participations),
  };
}

/** Says who covers the need that a form of the matrix names; a choice from an old version comes back to be made again. */
export async function assignFromForm(asked: AskedByAccount) {
  const { current, params, request, office } = asked;
  const slug = params.slug!;
  const visit = plannedVisit(current, slug);
  const said = saidIn(await sentForm(request));
  const [itemId, needId, version] = [said("item"), said("need"), said("version")];
  const [from, to, coveredById] = [said("from"), said("to"), said("coveredBy")];
  const mode = interpretationModes.find((one) => one === said("mode"));
  const isNew = needId === "" && isLanguageTag(from) && isLanguageTag(to) && from !== to;
  if (said("intent") !== "assign" || !mode || !/^\d{1,9}$/.test(version) || (needId === "" && !isNew))
    throw refusal(400, "query");
  const withFresh = watchConflicts(asked, visit.id);
  const assigned = assignInterpreter(current, slug, {
    ...{ itemId, version: Number(version), mode, coveredById: coveredById === "" ? null : coveredById },
    need: isNew ? { fromLanguage: from, toLanguage: to } : { id: needId },
  });
  if (assigned.ok) {
    const { entryId } = assigned.value;
    const path = `/visits/${slug}/plan/interpreters`;
    throw redirect(withFresh(`${entryId === null ? path : `${path}?saved=${entryId}`}#${itemId}`), 303);
  }
  office.isFormRefused = true;
  const [issue] = assigned.issues;
  const wording = wordingIn(languageOf(request), visit.referenceLanguage);
  const told = { itemId, needId: needId === "" ? null : needId, coveredById, mode };
  if (issue?.code === "thing.stale")
    return data({ ...told, said: staleInWords(asked, visit, itemId) }, { status: 409 });
  if (issue?.code === "need.removed")
    return data({ ...told, said: wording.messages.interpreters.needRemoved }, { status: 409 });
  return data({ ...told, said: issueInWords(wording, "item", "", issue!) }, { status: 422 });
}

/** Who changed an item after the page was opened, and when. */
function staleInWords({ current, request }: AskedByAccount, visit: Visit, itemId: string): string {
  const { messages, dates } = wordingIn(languageOf(request), visit.referenceLanguage);
  const [last] = entriesOfThing(current.db, itemId, 1);
  const zone = legsOf(current.db, visit.id)[0]?.zone ?? officeZone();
  const by = (last && actorName(current.db, last.actorId)) ?? messages.plan.someone;
  return messages.interpreters.stale(by, momentIn(zone, last?.at ?? current.now, current.now, dates));
}
