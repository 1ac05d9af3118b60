import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { DeadlineAddressPage } from "#app/components/deadlines/deadline-pages.tsx";
import type { FormIssues } from "#app/domain/account/form-issues.ts";
import { signedIn } from "#app/http/access.server.ts";
import { openDeadlineAddress, saveDeadlineAddress } from "#app/http/deadlines.server.ts";
import { formHeaders } from "#app/http/form-headers.ts";
import { languageIn, titled } from "#app/http/titles.ts";
import { messagesIn } from "#app/i18n/messages.ts";

export const loader = signedIn((asked) => ({ origin: asked.origin, view: openDeadlineAddress(asked) }));

export const action = signedIn(saveDeadlineAddress);

/** The page holds a key. */
export const headers = formHeaders;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) => {
  const { deadlines, problem } = messagesIn[languageIn(matches)];
  return titled(matches, data ? deadlines.page.title : problem.titles[404]!);
};

export default function DeadlineAddressRoute() {
  const { view, origin } = useLoaderData<typeof loader>();
  return <DeadlineAddressPage view={view} origin={origin} issues={useActionData<FormIssues>()} />;
}
