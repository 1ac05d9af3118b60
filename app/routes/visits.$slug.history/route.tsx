import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { HistoryList } from "#app/components/plan/history-list.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import type { UndoRefused } from "#app/domain/editing/form-view.ts";
import { entriesOfVisit } from "#app/domain/history/entries.server.ts";
import { draftedVisit } from "#app/domain/visit/plan.server.ts";
import { type AskedByAccount, signedIn } from "#app/http/access.server.ts";
import { entryAsked, tellHistory, undoFromForm } from "#app/http/history.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { planTitled } from "#app/http/titles.ts";
import { officeZone } from "#app/time/local-days.ts";

export const loader = signedIn((asked) => {
  const plan = planOf(asked);
  const { visit, legs } = plan.content;
  const thing = asked.query.get("thing");
  const entries = entriesOfVisit(asked.current.db, visit.id, entryAsked(asked.query), thing);
  const last = entries.at(-1);
  const older = new URLSearchParams({ ...(thing ? { thing } : {}), before: String(last?.id ?? "") });
  return {
    plan,
    entries: tellHistory(asked, toldOf(visit, legs[0]?.zone), entries),
    older: entries.length === 50 ? `/visits/${visit.slug}/history?${older}` : null,
  };
});

export const action = signedIn((asked: AskedByAccount) =>
  // Who may take back what is told with the thing: managers take back what they keep.
  undoFromForm(asked, toldOf(draftedVisit(asked.current, asked.params.slug!), undefined)),
);

const toldOf = (
  visit: { id: string; slug: string; referenceLanguage: string },
  zone: string | undefined,
) => ({
  visitId: visit.id,
  reference: visit.referenceLanguage,
  zone: zone ?? officeZone(),
  action: `/visits/${visit.slug}/history`,
});

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.history);

export default function VisitHistory() {
  const { plan, entries, older } = useLoaderData<typeof loader>();
  return (
    <PlanFrame plan={plan}>
      <HistoryList
        entries={entries}
        refused={useActionData<UndoRefused>()}
        mayEdit={plan.mayEdit}
        older={older}
      />
    </PlanFrame>
  );
}
