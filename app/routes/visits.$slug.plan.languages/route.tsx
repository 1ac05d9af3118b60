import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LanguagesPlan } from "#app/components/plan/languages-plan.tsx";
import { PlanFrame } from "#app/components/plan/plan-frame.tsx";
import type { TranslationsView } from "#app/domain/text/translations-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { planOf } from "#app/http/plan.server.ts";
import { planTitled } from "#app/http/titles.ts";
import { openTranslations, saveTranslations } from "#app/http/translations.server.ts";

export const loader = signedIn((asked) => ({ plan: planOf(asked), view: openTranslations(asked) }));

export const action = signedIn((asked) => saveTranslations(asked));

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  planTitled(matches, data?.plan, ({ plan }) => plan.tabs.languages);

export default function PlanLanguages() {
  const { plan, view } = useLoaderData<typeof loader>();
  const shown = useActionData<TranslationsView>() ?? view;
  const notice = shown.said === null ? plan.notice : { text: shown.said, undo: null, conflicts: [] };
  return (
    <PlanFrame plan={{ ...plan, notice }}>
      <LanguagesPlan view={shown} mayEdit={plan.mayEdit} />
    </PlanFrame>
  );
}
