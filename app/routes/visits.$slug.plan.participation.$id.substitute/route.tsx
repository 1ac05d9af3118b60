import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SubstitutePage } from "#app/components/plan/substitute-page.tsx";
import { ReferenceProvider } from "#app/components/reader.tsx";
import type { SubstituteView } from "#app/domain/substitution/substitute-view.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openSubstitute, saveSubstitute } from "#app/http/substitute.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openSubstitute);

export const action = signedIn(saveSubstitute);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  titled(matches, messagesIn[languageIn(matches)].starting.substituteTitle(data?.name ?? ""));

export default function SubstituteRoute() {
  const opened = useLoaderData<typeof loader>();
  const view = useActionData<SubstituteView>() ?? opened;
  return (
    <ReferenceProvider language={view.reference}>
      <SubstitutePage view={view} />
    </ReferenceProvider>
  );
}
