import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import { SeenBy } from "#app/components/plan/seen-by.tsx";
import { asSeenBy } from "#app/domain/access/as-seen-by.ts";
import { isDraftReader, isVisitPart, readerOf } from "#app/domain/access/draft-readers.ts";
import { refusal, signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { planTitled } from "#app/http/titles.ts";

export const loader = signedIn((asked) => {
  const plan = planOf(asked);
  const as = asked.query.get("as") ?? "guest";
  const part = asked.query.get("part") ?? "programme";
  if (!isDraftReader(as) || !isVisitPart(part)) throw refusal(400, "query");
  return { plan, as, part, seen: asSeenBy(readerOf(as), plan.content) };
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan, sources }) =>
    data ? sources.seenBy.frame[data.as] : plan.tabs.seenBy,
  );

export default function PlanSeenBy() {
  const { plan, as, part, seen } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <SeenBy as={as} part={part} seen={seen} />
    </PlanFrame>
  );
}
