import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ConflictList } from "#app/components/plan/conflict-list.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { conflictsOf } from "#app/domain/conflict/conflicts.server.ts";
import { lookupFor } from "#app/domain/editing/lookup.server.ts";
import { signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { languageOf } from "#app/http/reader-language.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => {
  const plan = planOf(asked);
  const { db } = asked.current;
  const conflicts = conflictsOf(db, plan.content);
  const { nameOf } = lookupFor(db, null, languageOf(asked.request));
  const others = conflicts.flatMap((one) => (one.kind === "person.inAnotherVisit" ? [one.visitId] : []));
  return { plan, conflicts, elsewhere: Object.fromEntries(others.map((id) => [id, nameOf("visit", id)])) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ conflicts }) => conflicts.title);

export default function PlanConflicts() {
  const { plan, conflicts, elsewhere } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <ConflictList conflicts={conflicts} elsewhere={elsewhere} />
    </PlanFrame>
  );
}
