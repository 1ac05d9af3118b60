import { redirect } from "@remix-run/node";
import { DomainError } from "#app/domain/access/domain-error.ts";
import { entriesOfThing } from "#app/domain/history/entries.server.ts";
import { switchToContingency } from "#app/domain/programme/programme.server.ts";
import { plannedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, refusal, signedIn } from "#app/http/access.server.ts";

/** Nothing is shown here; whoever follows an old address comes to the programme. */
export const loader = signedIn(({ current, params }) => {
  plannedVisit(current, params.slug!);
  throw redirect(`/visits/${params.slug}/plan#${params.id}`, 303);
});

/** Lets an item take place as its contingency says. Sent twice, it switches once. */
export const action = signedIn(async ({ current, params, request }: AskedByAccount) => {
  const { slug, id } = params as { slug: string; id: string };
  plannedVisit(current, slug);
  const form = await request.formData().catch(() => {
    throw refusal(400, "query");
  });
  const [contingency, version] = ["contingency", "version"].map((name) => String(form.get(name) ?? ""));
  if (!contingency || !/^\d{1,9}$/.test(version!)) throw refusal(400, "query");
  const switched = switchToContingency(current, slug, { id, version: Number(version) }, contingency);
  const [last] = entriesOfThing(current.db, id, 1);
  // Pressed twice: what its own officer has just made of it is shown, and nothing is switched back.
  const isOwn = last?.actorId === current.actor.id && last.version === Number(version) + 1;
  if (!switched.ok && !isOwn) throw new DomainError("stale", "item");
  throw redirect(`/visits/${slug}/plan?saved=${last?.id ?? ""}#${id}`, 303);
});
