import { redirect } from "@remix-run/node";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { finishTask, preparationOf } from "#app/domain/planning/planning.server.ts";
import type { PreparationView } from "#app/domain/planning/preparation-view.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { dayAt, officeZone } from "#app/time/local-days.ts";

/** What is prepared for a visit, beside its draft. */
export function preparationPage(asked: AskedByAccount) {
  const { db, now } = asked.current;
  const plan = planOf(asked);
  const { id, referenceLanguage } = plan.content.visit;
  const prepared = preparationOf(db, id);
  const { nameOf } = lookupFor(db, id, languageOf(asked.request), referenceLanguage);
  const ids = prepared.tasks.flatMap(({ responsibleId, helpers }) => [
    ...(responsibleId === null ? [] : [responsibleId]),
    ...helpers.map(({ organisationId }) => organisationId),
  ]);
  const organisations = Object.fromEntries(
    [...new Set(ids)].map((one) => [one, nameOf("organisation", one)]),
  );
  const view: PreparationView = { ...prepared, organisations, today: dayAt(now, officeZone()) };
  return { plan, view };
}

/** Marks the task whose button was pressed as done. */
export async function finishFromForm({ current, params, request }: AskedByAccount) {
  const slug = params.slug!;
  plannedVisit(current, slug);
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const task = String(form.get("done") ?? "");
  if (task === "") throw refusal(400, "query");
  const finished = finishTask(current, slug, task);
  if (!finished.ok) throw refusal(409, "visit");
  throw redirect(`/visits/${slug}/plan/preparation?saved=${finished.value.entryId ?? ""}#${task}`, 303);
}
