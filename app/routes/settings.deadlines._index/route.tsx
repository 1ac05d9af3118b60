import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlinesPage } from "#app/components/deadlines/deadline-pages.tsx";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { signedIn } from "#app/http/access.server.ts";
import { deadlinesPage, makeDeadlineAddress } from "#app/http/deadlines.server.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn(deadlinesPage);

export const action = signedIn(makeDeadlineAddress);

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { deadlines, problem } = messagesIn[languageIn(matches)];
  return titled(matches, data ? deadlines.page.title : problem.titles[404]!);
};

export default function DeadlinesRoute() {
  return <DeadlinesPage list={useLoaderData<typeof loader>()} issues={useActionData<FormIssues>()} />;
}
