import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { OutcomePage } from "#app/components/outcomes/outcome-page.tsx";
import type { FormView } from "#app/domain/editing/form-view.ts";
import { inLanguage } from "#app/domain/text/localised.ts";
import { signedIn } from "#app/http/access.server.ts";
import { moveOutcome, openOutcome } from "#app/http/outcome-page.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(openOutcome);

export const action = signedIn(moveOutcome);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const language = languageIn(matches);
  if (!data) return titled(matches, messagesIn[language].problem.titles[404]!);
  const { outcome, content } = data.life;
  return titled(matches, inLanguage(outcome.title, language, content.visit.referenceLanguage).text);
};

export default function OutcomeRoute() {
  const page = useLoaderData<typeof loader>();
  return <OutcomePage page={{ ...page, form: useActionData<FormView>() ?? page.form }} />;
}
